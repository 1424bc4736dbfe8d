import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkLog } from '../../domain/publication/publication-log-check.ts';
import { readLogText } from '../../storage/publication-log.ts';
import type { CheckedFile, Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';
import { standingsOf } from '../standings.ts';

/** Erased documents that are not gone: a body, attachments on disk, salts in the log, earlier versions in git. */
export const erasure: Rule = {
	name: '清除',
	check: (content) =>
		content.files
			.filter(({ data }) => data['erased'] !== undefined)
			.flatMap((checked) => [
				...body(checked),
				...attachments(content, checked),
				...salts(content, checked),
				...versions(content, checked),
			]),
};

function body({ file, body }: CheckedFile): Observation[] {
	if (body.trim() === '') return [];
	const value = body.trim().split('\n')[0] ?? '';
	const problem = '文件已经清除，正文还在';
	return [{ file, field: '正文', value, problem, remedy: '请删去 --- 下面的全部文字' }];
}

function attachments(content: Content, { file }: CheckedFile): Observation[] {
	const used = new Set(standingsOf(content).flatMap(({ files }) => files.map(({ path }) => path)));
	const named = logOf(content, file).flatMap(({ files }) => files.map(({ path }) => path));
	return [...new Set(named)]
		.filter((path) => !used.has(path) && existsSync(join(content.dir, path)))
		.map((path) => ({
			file,
			field: 'attachments',
			problem: `文件已经清除，附件还在：${path}`,
			remedy: '请删去这个附件',
		}));
}

function salts(content: Content, { file }: CheckedFile): Observation[] {
	const salted = logOf(content, file).find(({ act, salt }) => act !== '清除' && salt !== undefined);
	if (!salted) return [];
	const problem = `发布日志第${salted.n}条还留着盐值，别人可以用它核对猜测的内容`;
	return [{ file, field: 'erased', value: 'erased:', problem, remedy: '请用 npm run erase 清除' }];
}

function versions({ history }: Content, { file }: CheckedFile): Observation[] {
	const earlier = (history?.changes.get(file)?.length ?? 0) - 1;
	if (earlier < 1) return [];
	return [
		{
			file,
			field: 'erased',
			value: 'erased:',
			problem: `版本库里还有它以前的${earlier}个版本`,
			remedy: '请由管理员按操作手册“撤回、清除和发布日志”一章改写版本库，并通知各处副本',
			level: 'warning',
		},
	];
}

function logOf({ dir }: Content, file: string) {
	return checkLog(readLogText(dir) ?? '').entries.filter(({ path }) => path === file);
}
