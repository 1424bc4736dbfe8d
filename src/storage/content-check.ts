import matter from 'gray-matter';
import { isNode, LineCounter, parseDocument, Scalar, visit, YAMLParseError, type Document } from 'yaml';
import type { z } from 'zod';
import type { Finding } from '../domain/publication/finding.ts';
import { contentText } from './content-text.ts';

/** A content file that follows its schema, or what is wrong with it and the body that can be read all the same. */
export type Checked<T> =
	{ ok: true; value: T; body: string } | { ok: false; findings: Finding[]; body: string };

/** Reads a YAML file and checks it; every fault carries its line. */
export function checkYaml<T>(contentDir: string, file: string, schema: z.ZodType<T>): Checked<T> {
	const text = contentText(contentDir, file);
	return text === undefined ? notUtf8(file) : checkText(file, text, 0, schema, '');
}

/** Reads the front matter of a Markdown file and checks it; every fault carries its line in the file. */
export function checkMarkdown<T>(contentDir: string, file: string, schema: z.ZodType<T>): Checked<T> {
	const text = contentText(contentDir, file);
	if (text === undefined) return notUtf8(file);
	// gray-matter would run the code of a `---js` block.
	if (!/^---\n/.test(text)) {
		return refused(file, 1, '文稿没有以 --- 开头', '文稿应以单独一行 --- 开头，后接各字段，再以 --- 结束');
	}
	try {
		// Only cut apart here: checkText reads the YAML, with its lines.
		const { matter: yaml, content } = matter(text, { engines: { yaml: { parse: () => ({}) } } });
		return checkText(file, yaml, 1, schema, content);
	} catch (error) {
		const line = (error as { linePos?: [{ line: number }] }).linePos?.[0].line ?? 1;
		return refused(file, line, ...yamlWords(error));
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
	document.errors = document.errors.filter((error) => !fillEmptyPlace(document, error));
	if (document.errors.length > 0) {
		const findings = document.errors.map((error) =>
			finding(file, lineAt(error.pos[0]), '文稿信息', ...yamlWords(error))
		);
		return { ok: false, findings, body };
	}
	const parsed = schema.safeParse(document.toJS() ?? {});
	if (parsed.success) return { ok: true, value: parsed.data, body };
	const firstOfField = parsed.error.issues.filter(
		(issue, i, all) =>
			issue.code === 'unrecognized_keys' ||
			all.findIndex((other) => other.path.join('.') === issue.path.join('.')) === i
	);
	const findings = firstOfField.flatMap((issue) => {
		const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
		return unknown.map((key) => {
			const path = key === undefined ? issue.path : [...issue.path, key];
			const words: [string, string] =
				key === undefined
					? wordsOf(issue.message, document.getIn(path))
					: ['没有这个字段', '请核对拼写或删去'];
			return finding(file, lineAt(positionOf(document, path)), path.join('.') || '文稿信息', ...words);
		});
	});
	return { ok: false, findings, body };
}

/** Problem and remedy of a schema's message; one that says only the remedy gets its problem from what was written. */
function wordsOf(message: string, written: unknown): [string, string] {
	if (!/\p{Script=Han}/u.test(message)) return wordsOf('请对照工作手册或者已发布的同类文件填写', written);
	const [problem = '', remedy] = message.split('\n');
	if (remedy !== undefined) return [problem, remedy];
	if (written === undefined || written === null) return ['没有填写', message];
	const isText = typeof written === 'string' || typeof written === 'number';
	if (isText && String(written).length <= 40) return [`“${written}”不合要求`, message];
	return ['填写的内容不合要求', message];
}

/**
 * Puts nothing (null) where a list in brackets has two commas and nothing between, as in `[7, , 0]`, so that the schema
 * names what is missing; false when the error is another one.
 */
function fillEmptyPlace(document: Document.Parsed, error: YAMLParseError): boolean {
	if (error.code !== 'UNEXPECTED_TOKEN' || !error.message.startsWith('Unexpected , in flow sequence'))
		return false;
	const [at] = error.pos;
	let filled = false;
	visit(document, {
		Seq: (_, list) => {
			const [start = 0, end = 0] = list.range ?? [];
			if (at < start || at >= end || list.items.some((item) => holds(item, at))) return;
			const place = list.items.findIndex((item) => isNode(item) && (item.range?.[0] ?? 0) >= at);
			const empty = new Scalar(null);
			empty.range = [at, at, at];
			list.items.splice(place < 0 ? list.items.length : place, 0, empty);
			filled = true;
			return visit.BREAK;
		},
	});
	return filled;
}

function holds(item: unknown, position: number): boolean {
	const [start = 0, end = 0] = (isNode(item) ? item.range : undefined) ?? [];
	return start <= position && position < end;
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

function notUtf8(file: string): Checked<never> {
	return refused(file, 1, '文件不是 UTF-8 编码', '请在编辑器里另存为 UTF-8');
}

function refused(file: string, line: number, problem: string, remedy: string) {
	return { ok: false as const, findings: [finding(file, line, '文稿信息', problem, remedy)], body: '' };
}

function finding(file: string, line: number, field: string, problem: string, remedy: string): Finding {
	return { file, line, field, problem, remedy, level: 'error', rule: '格式' };
}

/** The commonest faults of YAML, by the code that the parser gives them. */
const yamlFaults: Record<string, [string, string]> = {
	TAB_AS_INDENT: ['行首用了制表符', '请改为空格'],
	MULTILINE_IMPLICIT_KEY: ['字段名后面没有英文冒号', '冒号应为英文半角，后面空一格'],
	BLOCK_AS_IMPLICIT_KEY: ['一行写了两个冒号', '内容里有冒号的，请给内容加英文引号'],
	DUPLICATE_KEY: ['同一字段写了两次', '请删去一个'],
	BAD_INDENT: ['缩进不对', '请与上下行对齐'],
	MISSING_CHAR: ['引号或者括号没有成对', '请补上另一半'],
};

function yamlWords(error: unknown): [string, string] {
	const code = error instanceof YAMLParseError ? error.code : '';
	return yamlFaults[code] ?? ['写法有误', '请检查缩进、冒号后的空格、引号和括号是否成对'];
}
