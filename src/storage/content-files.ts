import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { LineCounter, parse, parseDocument } from 'yaml';
import type { z } from 'zod';
import { calendarYearSchema, type Calendar } from '../domain/calendar/year.ts';
import { siteSchema, type Site } from '../domain/site.ts';

/** A fault in a content file, in the words that a clerk can act on. */
export interface ContentFault {
	/** Path below the content folder. */
	file: string;
	line: number;
	field: string;
	message: string;
}

/** Thrown when a file that the portal cannot run without is faulty. */
export class ContentError extends Error {
	override name = 'ContentError';
	readonly faults: ContentFault[];
	constructor(faults: ContentFault[]) {
		super(faults.map((f) => `${f.file} 第 ${f.line} 行 “${f.field}”：${f.message}`).join('\n'));
		this.faults = faults;
	}
}

export type Checked<T> = { ok: true; value: T; body: string } | { ok: false; faults: ContentFault[] };

/** The town's identity from `site.yaml`. Throws {@link ContentError}. */
export function readSite(contentDir: string): Site {
	return demand(checkYaml(contentDir, 'site.yaml', siteSchema));
}

/** The official calendars from `calendar/YYYY.yaml`. Throws {@link ContentError}. */
export function readCalendar(contentDir: string): Calendar {
	const years = calendarFiles(contentDir).map((file) =>
		demand(checkYaml(contentDir, file, calendarYearSchema))
	);
	return new Map(years.map((year) => [year.year, year]));
}

/** The calendar files below the content folder. */
export function calendarFiles(contentDir: string): string[] {
	return globSync('calendar/*.yaml', { cwd: contentDir }).sort();
}

/** Reads a YAML file and checks it; every fault carries its line. */
export function checkYaml<T>(contentDir: string, file: string, schema: z.ZodType<T>): Checked<T> {
	const text = readFileSync(join(contentDir, file), 'utf8');
	return checkText(file, text, 0, schema, '');
}

/** Reads the front matter of a Markdown file and checks it; every fault carries its line in the file. */
export function checkMarkdown<T>(contentDir: string, file: string, schema: z.ZodType<T>): Checked<T> {
	const text = readFileSync(join(contentDir, file), 'utf8').replace(/^\uFEFF/, '');
	// gray-matter would run the code of a `---js` block.
	if (!/^---\r?\n/.test(text)) {
		const message = '文稿应以单独一行 --- 开头，后接各字段，再以 --- 结束';
		return { ok: false, faults: [{ file, line: 1, field: '文稿信息', message }] };
	}
	try {
		const { matter: yaml, content } = matter(text, {
			engines: { yaml: { parse: (source) => (parse(source) ?? {}) as object } },
		});
		return checkText(file, yaml, 1, schema, content);
	} catch (error) {
		const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line ?? 1;
		return { ok: false, faults: [{ file, line, field: '文稿信息', message: yamlMessage(error) }] };
	}
}

function checkText<T>(
	file: string,
	yaml: string,
	offset: number,
	schema: z.ZodType<T>,
	body: string
): Checked<T> {
	const lines = new LineCounter();
	const document = parseDocument(yaml.replace(/^\r?\n/, ''), { lineCounter: lines });
	const lineAt = (position: number) => lines.linePos(position).line + offset;
	if (document.errors.length > 0) {
		const faults = document.errors.map((error) => ({
			file,
			line: lineAt(error.pos[0]),
			field: '文稿信息',
			message: yamlMessage(error),
		}));
		return { ok: false, faults };
	}
	const parsed = schema.safeParse(document.toJS() ?? {});
	if (parsed.success) return { ok: true, value: parsed.data, body };
	const faults = parsed.error.issues.flatMap((issue) => {
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
		return unknown.map((key) => {
			const path = key === undefined ? issue.path : [...issue.path, key];
			return {
				file,
				line: lineAt(positionOf(document, path)),
				field: path.join('.') || '文稿信息',
				message: key === undefined ? issue.message : '没有这个字段，请核对拼写或删去',
			};
		});
	});
	return { ok: false, faults };
}

/** Where the key of a path stands in the YAML; for a missing key, where its parent stands. */
function positionOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number {
	for (let depth = path.length; depth > 0; depth -= 1) {
		const node = document.getIn(path.slice(0, depth), true) as
			{ range?: [number, number, number] } | undefined;
		if (node?.range) return node.range[0];
	}
	return 0;
}

function yamlMessage(error: unknown): string {
	const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
	return `写法有误，请检查缩进、冒号后的空格和引号（${message}）`;
}

function demand<T>(checked: Checked<T>): T {
	if (!checked.ok) throw new ContentError(checked.faults);
	return checked.value;
}
