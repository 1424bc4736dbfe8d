import { serialOf } from '../../domain/publication/index-number.ts';
import { filesOf, type Content } from '../content.ts';
import { deletedText, formerUses, type FormerUse } from '../former-index-numbers.ts';
import type { Observation, Rule } from '../rule.ts';

/** Index numbers: one for one document for ever, and the same in the file's name. */
export const indexNumbers: Rule = {
	name: '索引号',
	check: (content) => [...misnumbered(content), ...repeated(content), ...reused(content)],
};

function misnumbered(content: Content): Observation[] {
	return filesOf(content, 'disclosure').flatMap(({ file, data }) => {
		const { indexNumber } = data as { indexNumber: string };
		const [, year, serial] = /^disclosures\/(\d{4})\/(\d{5})-/.exec(file) ?? [];
		if (indexNumber.endsWith(`/${year}-${serial}`)) return [];
		const remedy = '文件应放在成文年份的文件夹，文件名以索引号的5位序号开头，例如 2026/00003-work-plan.md';
		return [{ file, field: 'indexNumber', value: indexNumber, problem: '索引号与文件的位置不一致', remedy }];
	});
}

function repeated({ files }: Content): Observation[] {
	const first = new Map<string, string>();
	return files.flatMap(({ file, data }) => {
		const number = data['indexNumber'];
		if (typeof number !== 'string') return [];
		const earlier = first.get(number);
		if (earlier === undefined) {
			first.set(number, file);
			return [];
		}
		const problem = `索引号与 ${earlier} 重复`;
		return [{ file, field: 'indexNumber', value: number, problem, remedy: '请另取一个没有用过的序号' }];
	});
}

/** Numbers that another file bore before, as the log or git remembers. A file that only got another name keeps its own. */
function reused(content: Content): Observation[] {
	const former = Map.groupBy(formerUses(content), ({ serial }) => serial);
	return content.files.flatMap(({ file, data }) => {
		const { indexNumber, title } = data as { indexNumber?: string; title?: string };
		if (indexNumber === undefined) return [];
		const use = former
			.get(serialOf(indexNumber))
			?.find((candidate) => candidate.file !== file && !isRenamed(content, candidate, title));
		if (!use) return [];
		const problem = `索引号以前用于 ${use.file}（据${use.source}），不能再用`;
		const remedy = '请另取一个没有用过的序号，可以用 npm run new 取号';
		return [{ file, field: 'indexNumber', value: indexNumber, problem, remedy }];
	});
}

function isRenamed(content: Content, { file, source }: FormerUse, title: string | undefined): boolean {
	if (source !== '提交历史' || title === undefined) return false;
	const [, former] = /^title: *['"]?(.*?)['"]?$/m.exec(deletedText(content, file) ?? '') ?? [];
	return former === title;
}
