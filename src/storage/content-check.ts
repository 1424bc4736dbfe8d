import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import matter from 'gray-matter';
import { LineCounter, parse, parseDocument, YAMLParseError } from 'yaml';
import type { z } from 'zod';

/** A fault in a content file, in the words that a clerk can act on. */
export interface ContentFault {
	/** Path below the content folder. */
	file: string;
	line: number;
	field: string;
	message: string;
}

export type Checked<T> = { ok: true; value: T; body: string } | { ok: false; faults: ContentFault[] };

/** Reads a YAML file and checks it; every fault carries its line. */
export function checkYaml<T>(contentDir: string, file: string, schema: z.ZodType<T>): Checked<T> {
	const text = readText(join(contentDir, file));
	return text === undefined ? notUtf8(file) : checkText(file, text, 0, schema, '');
}

/** Reads the front matter of a Markdown file and checks it; every fault carries its line in the file. */
export function checkMarkdown<T>(contentDir: string, file: string, schema: z.ZodType<T>): Checked<T> {
	const text = readText(join(contentDir, file));
	if (text === undefined) return notUtf8(file);
	// gray-matter would run the code of a `---js` block.
	if (!/^---\n/.test(text)) {
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
	const document = parseDocument(yaml.replace(/^\n/, ''), { lineCounter: lines });
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
	const firstOfField = parsed.error.issues.filter(
		(issue, i, all) =>
			issue.code === 'unrecognized_keys' ||
			all.findIndex((other) => other.path.join('.') === issue.path.join('.')) === i
	);
	const faults = firstOfField.flatMap((issue) => {
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

/** The text of a file, without byte order mark and with plain line ends; undefined when it is not UTF-8. */
function readText(path: string): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
		return text.replace(/\r\n?/g, '\n');
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}

function notUtf8(file: string): { ok: false; faults: ContentFault[] } {
	const message = '文件不是 UTF-8 编码，请在编辑器里另存为 UTF-8';
	return { ok: false, faults: [{ file, line: 1, field: '文稿信息', message }] };
}

/** The commonest faults of YAML, by the code that the parser gives them. */
const yamlFaults: Record<string, string> = {
	TAB_AS_INDENT: '行首用了制表符，请改为空格',
	MULTILINE_IMPLICIT_KEY: '冒号应为英文半角，后面空一格',
	BLOCK_AS_IMPLICIT_KEY: '一行写了两个冒号；内容里有冒号的，请给内容加英文引号',
	DUPLICATE_KEY: '同一字段写了两次，请删去一个',
	BAD_INDENT: '缩进不对，请与上下行对齐',
	MISSING_CHAR: '引号或者括号没有成对',
};

function yamlMessage(error: unknown): string {
	const code = error instanceof YAMLParseError ? error.code : '';
	return yamlFaults[code] ?? '写法有误，请检查缩进、冒号后的空格、引号和括号是否成对';
}
