import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isPicture, pictureTraces } from '../attachments/picture-traces.ts';
import { contentText } from '../storage/content-text.ts';
import { attachmentReadings } from './attachment-readings.ts';
import type { Content } from './content.ts';
import type { Observation } from './rule.ts';

/** A text that readers of the site can come by. */
export interface PublishedText {
	/** Path below the content folder. */
	file: string;
	text: string;
	/** What the text is of the file; undefined for the file's own text, whose lines a finding names. */
	part: string | undefined;
}

/** All that readers can come by: texts, file names, the texts and metadata of attachments, the metadata of pictures. */
export async function publishedTexts(content: Content): Promise<PublishedText[]> {
	const { dir, texts } = content;
	const paths = globSync('**/*', { cwd: dir, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(dir, join(entry.parentPath, entry.name)))
		.sort();
	const others = paths
		.filter((path) => /\.(html|svg|txt|csv)$/.test(path))
		.map((path) => [path, contentText(dir, path) ?? ''] as const);
	const readings = await attachmentReadings(content);
	return [
		...[...texts, ...others].map(([file, text]) => ({ file, text, part: undefined })),
		...paths.map((file) => ({ file, text: file, part: '文件名' })),
		...readings.flatMap(({ file, reading }) => [
			...reading.texts.map(({ part, text }) => ({ file, text, part: `附件${part}` })),
			...metadata(file, '文件属性', [...reading.authors, ...reading.properties]),
		]),
		...paths
			.filter((path) => isPicture(path))
			.flatMap((file) => metadata(file, '图片信息', pictureTraces(join(dir, file))?.texts ?? [])),
	];
}

function metadata(file: string, part: string, entries: { value: string }[]): PublishedText[] {
	return entries.map(({ value }) => ({ file, text: value, part }));
}

/** Where something stands in a published text: the line, and the field or part of the file. */
export function placeIn(
	{ file, text, part }: PublishedText,
	index: number
): Pick<Observation, 'line' | 'field'> {
	if (part !== undefined) return { line: 1, field: part };
	const before = text.slice(0, index);
	const line = before.split('\n').length;
	if (file.endsWith('.md') && !isInFrontMatter(text, index)) return { line, field: '正文' };
	const keys = [...`${before}${text.slice(index).split('\n', 1)[0]}`.matchAll(/^[ -]*([A-Za-z]\w*):/gm)];
	return { line, field: keys.at(-1)?.[1] ?? '正文' };
}

function isInFrontMatter(text: string, index: number): boolean {
	const end = text.indexOf('\n---', 3);
	return text.startsWith('---') && end >= 0 && index <= end;
}
