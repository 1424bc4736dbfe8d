import { groupedDigits } from '../../domain/chart.ts';
import { figuresInWords, referenceTo, resolveFigures } from '../../domain/reports/figure-references.ts';
import { lastYear } from '../../domain/reports/figure-names.ts';
import type { DisclosureReport } from '../../domain/reports/disclosure-report.ts';
import { contradictions, type Contradiction } from '../../domain/reports/typed-figures/contradictions.ts';
import { annualReportsOf, type AnnualReport } from '../annual-reports.ts';
import { bodyLine, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Numbers typed into the text, title or summary of an annual report that its tables, or those of other years, contradict. */
export const reportNumbers: Rule = {
	name: '年报数字',
	check: (content) => {
		const reports = annualReportsOf(content);
		return reports.flatMap((found) => {
			const own = reports.filter(({ report }) => report.issuer === found.report.issuer);
			const byYear = new Map(own.map(({ report }) => [report.year, report]));
			return [...inBody(content, found, byYear), ...inFields(found, byYear)];
		});
	},
};

type ByYear = ReadonlyMap<number, DisclosureReport>;

/** Read as the public reads it, with the references resolved, so that words and figures meet. */
function inBody(content: Content, { source, report, before }: AnnualReport, byYear: ByYear): Observation[] {
	const inWords = figuresInWords(report, before);
	let heading = '';
	return paragraphsOf(source.body).flatMap(({ text, index }) => {
		if (text.startsWith('#')) heading = text;
		const resolved = resolveFigures(text, inWords);
		return contradictions({ ...of(report), text: resolved, heading }, byYear).map((found) => ({
			file: source.file,
			field: '正文',
			line: bodyLine(content, source, index + startIn(text, resolved, found.index)),
			problem: problemOf(found, report.year),
			remedy: remedyOf(found, report.year),
		}));
	});
}

function inFields({ source, report }: AnnualReport, byYear: ByYear): Observation[] {
	return (['title', 'summary'] as const).flatMap((field) =>
		contradictions({ ...of(report), text: report[field] }, byYear).map((found) => ({
			file: source.file,
			field,
			value: `${field}:`,
			problem: problemOf(found, report.year),
			remedy: '请核对这个数和表里的数，或者不写数',
		}))
	);
}

function of({ year, issuer }: DisclosureReport) {
	return { year, office: issuer };
}

function paragraphsOf(body: string): { text: string; index: number }[] {
	return [...body.matchAll(/(?:.+\n?)+/g)].flatMap(({ 0: block, index }) =>
		// A heading ends with its line.
		[...block.matchAll(/^#.*\n?|(?:^(?!#).+\n?)+/gm)].map((part) => ({
			text: part[0],
			index: index + part.index,
		}))
	);
}

/** Where a place of the resolved text stands in the written one, to the line: references hold no line ends. */
function startIn(text: string, resolved: string, index: number): number {
	const line = resolved.slice(0, index).split('\n').length - 1;
	return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
}

function problemOf({ words, value, unit, meant, place, tableValue }: Contradiction, year: number): string {
	const of = meant.year === year ? '' : `${meant.year}年年报`;
	return `“${words}”是${groupedDigits(value)}${unit}，${of}${place}为${groupedDigits(tableValue)}${unit === '元' ? '元' : ''}`;
}

function remedyOf({ meant: { year: meantYear, names } }: Contradiction, year: number): string {
	const [name, ...more] = names;
	if (name === undefined || more.length > 0 || ![year, year - 1].includes(meantYear))
		return '请核对这个数和表里的数';
	return `数字请写成 ${referenceTo(`${meantYear === year ? '' : lastYear}${name}`)}，由网站填写；表里的数有误的，改表`;
}
