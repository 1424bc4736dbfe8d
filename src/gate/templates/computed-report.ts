import { isDeepStrictEqual } from 'node:util';
import { isCollection, isMap, parseDocument, type Document, type Node } from 'yaml';
import type { z } from 'zod';
import { reportColumns } from '../../domain/reports/applicant-columns.ts';
import { lastDayOf } from '../../domain/reports/counted-requests.ts';
import type { disclosureReportSchema } from '../../domain/reports/disclosure-report.ts';
import type { ComputedFigures } from '../../domain/reports/live-report.ts';
import { blank, draftYaml, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { reportText } from './report-text.ts';
import type { Desk } from './template.ts';

/**
 * A new 政府信息公开工作年度报告: computed figures, a starting text, and blanks for what a person writes. Its index number is
 * of the year after the one it tells of, in which it is written.
 */
export function computedReportFile(
	{ content, site }: Omit<Desk, 'answers'>,
	year: number,
	figures: ComputedFigures
): string {
	const over = content.today > lastDayOf(year);
	const writtenOn = over ? content.today : `${year + 1}-01-01`;
	const desk = { content, site, answers: { 'written-on': writtenOn } };
	const fields: Omit<Fields<z.input<typeof disclosureReportSchema>>, keyof ComputedFigures> = {
		...recordFields(desk, `${site.organ}${year}年政府信息公开工作年度报告`),
		...(!over && { writtenOn: blank(`成文日期，${year}年终了以后，例如 '${year + 1}-01-11'`) }),
		keywords: ['政府信息公开', '年度报告', '依申请公开'],
		summary: `${site.organ}${year}年主动公开、收到和处理政府信息公开申请、行政复议和行政诉讼、存在问题及改进等情况。`,
		systems: ['S10'],
		review: reviewFields(),
		year,
	};
	return `---\n${draftYaml(fields)}${figuresYaml(figures)}---\n\n${reportText(year, site)}`;
}

/**
 * The text of a report with its figures brought up to date, every other byte as it was. Undefined when its front matter
 * cannot be read.
 */
export function withComputedFigures(text: string, figures: ComputedFigures): string | undefined {
	const [, opening = '', fields = '', rest = ''] =
		/^(\uFEFF?---\r?\n)([\s\S]*?\r?\n)(---(?:\r?\n[\s\S]*)?)$/.exec(text) ?? [];
	if (!isMap(parseDocument(fields).contents) || parseDocument(fields).errors.length > 0) return undefined;
	const end = opening.endsWith('\r\n') ? '\r\n' : '\n';
	const changed = Object.entries(figures).reduce(
		(yaml, [key, value]) => withFigure(yaml, key, value, end),
		fields
	);
	return opening + changed + rest;
}

function figuresYaml(figures: ComputedFigures): string {
	const columns = `  # 各列依次为：${reportColumns.join('、')}`;
	const lines = Object.entries(figures).flatMap(([key, value]) => figureLines(key, value));
	return lines.map((line) => `${line === 'requests:' ? `${line}\n${columns}` : line}\n`).join('');
}

/** A figure as YAML; numbers that belong together stand on one line. */
function figureLines(key: string, value: unknown): string[] {
	if (Array.isArray(value)) return [`${key}: [${value.join(', ')}]`];
	if (typeof value !== 'object' || value === null) return [`${key}: ${String(value)}`];
	const entries = Object.entries(value);
	if (entries.every(([, one]) => typeof one === 'number'))
		return [`${key}: { ${entries.map(([name, one]) => `${name}: ${one}`).join(', ')} }`];
	return [`${key}:`, ...entries.flatMap(([name, one]) => figureLines(name, one)).map((line) => `  ${line}`)];
}

/** YAML with the value of one top-level key replaced: number by number where it has the same keys, else as a whole. */
function withFigure(yaml: string, key: string, value: unknown, lineEnd: string): string {
	const document = parseDocument(yaml);
	const block = figureLines(key, value).join(lineEnd) + lineEnd;
	const pair = isMap(document.contents)
		? document.contents.items.find((one) => String(one.key) === key)
		: undefined;
	if (!pair) return yaml + block;
	const [keyNode, valueNode] = [pair.key, pair.value] as [Node, Node | null];
	const whole = { from: keyNode.range?.[0] ?? 0, to: valueNode?.range?.[2] ?? yaml.length, words: block };
	return (editsOf(document, [key], value) ?? [whole]).reduceRight(
		(text, { from, to, words }) => text.slice(0, from) + words + text.slice(to),
		yaml
	);
}

interface Edit {
	from: number;
	to: number;
	words: string;
}

/** What must be changed below a path, in the order of the text; undefined when it does not have the same keys. */
function editsOf(document: Document, path: string[], value: unknown): Edit[] | undefined {
	const node = document.getIn(path, true) as Node | undefined;
	const [from, to] = node?.range ?? [];
	if (!node || from === undefined || to === undefined || node.toJS(document) === null) return undefined;
	if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
		if (!isMap(node)) return undefined;
		const keys = node.items.map((item) => String(item.key));
		if (!isDeepStrictEqual(keys.toSorted(), Object.keys(value).toSorted())) return undefined;
		const below = keys.map((key) =>
			editsOf(document, [...path, key], (value as Record<string, unknown>)[key])
		);
		return below.every((edits) => edits !== undefined) ? below.flat() : undefined;
	}
	if (isDeepStrictEqual(node.toJS(document), value)) return [];
	if (isCollection(node) && !node.flow) return undefined;
	return [{ from, to, words: Array.isArray(value) ? `[${value.join(', ')}]` : String(value) }];
}
