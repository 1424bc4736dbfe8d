import {
	asksForLastYear,
	figureReferences,
	figuresInWords,
	referenceNames,
	referenceTo,
} from '../../domain/reports/figure-references.ts';
import { nearestNames } from '../../domain/reports/nearest-names.ts';
import { annualReportsOf, type AnnualReport } from '../annual-reports.ts';
import { bodyLine, type CheckedFile, type Content } from '../content.ts';
import { contentKinds } from '../content-kinds.ts';
import { placeIn } from '../published-texts.ts';
import type { Observation, Rule } from '../rule.ts';

/** References to figures: names that mean nothing, and references where nothing resolves them. */
export const reportReferences: Rule = {
	name: '数字引用',
	check: (content) => [
		...annualReportsOf(content).flatMap((found) => inReport(content, found)),
		...content.files.flatMap((file) => elsewhere(content, file)),
	],
};

function inReport(content: Content, { source, report, before }: AnnualReport): Observation[] {
	const inWords = figuresInWords(report, before);
	return figureReferences(source.body)
		.filter(({ name }) => !inWords.has(name))
		.map(({ written, name, index }) => ({
			file: source.file,
			field: '正文',
			line: bodyLine(content, source, index),
			...wordsOf(written, name, report.year, before !== undefined),
		}));
}

function wordsOf(written: string, name: string, year: number, hasBefore: boolean) {
	if (!referenceNames.includes(name)) {
		const near = nearestNames(name, referenceNames).map(referenceTo).join('、');
		return {
			problem: `没有“${written}”这个数字`,
			remedy: `请核对名称${near === '' ? '' : `，相近的有 ${near}`}；全部名称见工作手册“年度报告里的数字”`,
		};
	}
	return asksForLastYear(name) && !hasBefore
		? {
				problem: `“${written}”引用上年的数字，但没有${year - 1}年的年报`,
				remedy: `请先录入${year - 1}年的年报，或者不引用`,
			}
		: { problem: `“${written}”在报告的表里没有对应的数`, remedy: '那一年的表格没有这一项，请不引用' };
}

/** Everywhere but in the body of an annual report, and in the handbook, which explains them. */
function elsewhere({ texts }: Content, { file, kind, body }: CheckedFile): Observation[] {
	if (!contentKinds.some((known) => known.kind === kind && known.publishes)) return [];
	const text = texts.get(file) ?? '';
	const end = kind === 'disclosure report' ? text.length - body.length : text.length;
	return figureReferences(text.slice(0, end)).map(({ written, index }) => ({
		file,
		...placeIn({ file, text, part: undefined }, index),
		problem: `“${written}”在这里不会换成数字`,
		remedy: '只有政府信息公开年报的正文可以引用数字，请写明数字或者删去',
	}));
}
