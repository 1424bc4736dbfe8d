import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, posix } from 'node:path';
import type { Day } from '../domain/calendar/day.ts';
import type { Site } from '../domain/site.ts';
import { checkMarkdown, checkYaml, type ContentFault } from '../storage/content-check.ts';
import { linkFaults } from './check-links.ts';
import type { CheckedFile, FaultBetween } from './checked-file.ts';
import { contentKinds } from './collections.ts';
import { frameFaults } from './county-frame.ts';
import { emergencyFaults } from './emergency-check.ts';
import { receptionFaults } from './reception-check.ts';
import { brokenReferences } from './references.ts';

/** What the gate found: how many files it read, and every fault in one run. */
export interface ContentCheck {
	files: number;
	faults: ContentFault[];
}

/**
 * Checks all of a content folder: schemas, attachments and pictures, index numbers and references between files, links,
 * and that nothing claims to be published after `today`.
 */
export function checkContent(contentDir: string, today: Day): ContentCheck {
	const files = globSync('**/*.{md,yaml,yml}', { cwd: contentDir }).sort();
	const faults: ContentFault[] = [];
	const good: CheckedFile[] = [];
	if (!files.includes('site.yaml'))
		faults.push({ file: 'site.yaml', line: 1, field: '文件位置', message: '缺少这个文件' });
	for (const file of files) {
		const kind = contentKinds.find(({ pattern }) => matchesGlob(file, pattern));
		if (!kind) {
			faults.push({ file, line: 1, field: '文件位置', message: strayMessage(file) });
			continue;
		}
		const check = file.endsWith('.md') ? checkMarkdown : checkYaml;
		const checked = check(contentDir, file, kind.schema);
		if (checked.ok) good.push({ file, data: checked.value as CheckedFile['data'], body: checked.body });
		else faults.push(...checked.faults);
	}
	const between = [
		...missingAttachments(contentDir, good),
		...faultyPictures(contentDir, good),
		...publishedLater(good, today),
		...misnumbered(good),
		...repeatedIndexNumbers(good),
		...unknownTopics(good),
		...brokenReferences(contentDir, good),
		...receptionFaults(good),
		...emergencyFaults(good),
	];
	faults.push(...between.map((fault) => withLine(contentDir, fault)));
	faults.push(...good.flatMap(({ file, body }) => linkFaults(contentDir, file, body)));
	faults.push(...frameFaults(contentDir, markImage(good)));
	return { files: files.length, faults };
}

function strayMessage(file: string): string {
	return file.endsWith('.md')
		? '不在任何栏目的文件夹里，请移到 disclosures、decisions 等文件夹'
		: '网站不读取这个文件，请核对文件名和所在文件夹，扩展名用 .yaml';
}

function missingAttachments(contentDir: string, checked: CheckedFile[]): FaultBetween[] {
	// The files of a withdrawn document may be gone.
	const shown = checked.filter(({ data }) => data['withdrawn'] === undefined);
	return shown.flatMap(({ file, data }) =>
		((data['attachments'] ?? []) as { file: string }[])
			.map((attachment) => ({ value: attachment.file, path: posix.join(dirname(file), attachment.file) }))
			.filter(({ path }) => !existsSync(join(contentDir, path)))
			.map(({ value, path }) => ({ file, field: 'attachments', value, message: `附件不存在：${path}` }))
	);
}

function faultyPictures(contentDir: string, checked: CheckedFile[]): FaultBetween[] {
	return checked.flatMap(({ file, data, body }) =>
		[...withoutCode(body).matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)].flatMap(
			([value, alt = '', path = '']) => {
				const fault = (message: string) => [{ file, field: '正文', value, message }];
				// The build writes every picture that a text names, shown or not.
				if (data['withdrawn'] !== undefined) return fault(`已撤回的文件不再公开图片，请从正文删去：${path}`);
				if (/^[a-z]+:/i.test(path))
					return fault(`图片应放在文稿旁边的 files 文件夹，不能引用其他网站：${path}`);
				if (!existsSync(join(contentDir, dirname(file), path))) return fault(`图片不存在：${path}`);
				return alt.trim() === '' ? fault(`图片没有文字说明，请在方括号里写明图的内容：${path}`) : [];
			}
		)
	);
}

/** A body without listings and code, where nothing is a picture. */
function withoutCode(body: string): string {
	return body.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
}

function publishedLater(checked: CheckedFile[], today: Day): FaultBetween[] {
	return checked.flatMap(({ file, data }) => {
		const { publishedAt, withdrawn } = data as { publishedAt?: string; withdrawn?: { on: string } };
		const said = [
			{ field: 'publishedAt', value: publishedAt, what: '发布时间', remedy: '请到时再发布' },
			{ field: 'withdrawn.on', value: withdrawn?.on, what: '撤回日期', remedy: '请到时再撤回' },
		];
		return said.flatMap(({ field, value, what, remedy }) =>
			value === undefined || value.slice(0, 10) <= today
				? []
				: [{ file, field, value, message: `${what} ${value} 还没有到，${remedy}` }]
		);
	});
}

function misnumbered(checked: CheckedFile[]): FaultBetween[] {
	return checked.flatMap(({ file, data }) => {
		const { indexNumber } = data as { indexNumber?: string };
		const [, year, serial] = /^disclosures\/(\d{4})\/(\d{5})-/.exec(file) ?? [];
		if (!file.startsWith('disclosures/') || indexNumber?.endsWith(`/${year}-${serial}`)) return [];
		const message = '文件应放在成文年份的文件夹，文件名以索引号的5位序号开头，例如 2026/00003-work-plan.md';
		return [{ file, field: 'indexNumber', value: indexNumber ?? '', message }];
	});
}

function repeatedIndexNumbers(checked: CheckedFile[]): FaultBetween[] {
	const first = new Map<string, string>();
	return checked.flatMap(({ file, data }) => {
		const number = data['indexNumber'];
		if (typeof number !== 'string') return [];
		const earlier = first.get(number);
		if (earlier === undefined) {
			first.set(number, file);
			return [];
		}
		const message = `索引号与 ${earlier} 重复，请另取一个没有用过的序号`;
		return [{ file, field: 'indexNumber', value: number, message }];
	});
}

/** Picture of the 党政机关网站标识 that a sound `site.yaml` names. */
function markImage(checked: CheckedFile[]): string | undefined {
	const site = checked.find(({ file }) => file === 'site.yaml')?.data as Site | undefined;
	return site?.host.mark.image;
}

function unknownTopics(checked: CheckedFile[]): FaultBetween[] {
	const site = checked.find(({ file }) => file === 'site.yaml')?.data as Site | undefined;
	if (!site) return [];
	return checked.flatMap(({ file, data }) => {
		const { topic } = data as { topic?: string };
		if (topic === undefined || site.topics.includes(topic)) return [];
		const message = `主题分类“${topic}”不在 site.yaml 的 topics 中`;
		return [{ file, field: 'topic', value: topic, message }];
	});
}

function withLine(contentDir: string, { file, field, value, message }: FaultBetween): ContentFault {
	const lines = readFileSync(join(contentDir, file), 'utf8').split('\n');
	const at = lines.findIndex((line) => line.includes(value));
	return { file, line: Math.max(at, 0) + 1, field, message };
}
