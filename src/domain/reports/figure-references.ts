import { changeOf, groupedDigits } from '../chart.ts';
import { change, lastYear, yearNames } from './figure-names.ts';
import { figures, type ReportFigures } from './figures.ts';

/** A reference to a figure in the text of an annual report: `{{名称}}`. */
const referencePattern = /\{\{([^{}\n]*)\}\}/g;

/** A reference as it is written, and where. */
export interface FigureReference {
	written: string;
	name: string;
	index: number;
}

/** The references of a text, in their order. */
export function figureReferences(text: string): FigureReference[] {
	return [...text.matchAll(referencePattern)].map(({ 0: written, 1: name = '', index }) => ({
		written,
		name: name.trim(),
		index,
	}));
}

/** How a reference to a figure is written. */
export function referenceTo(name: string): string {
	return `{{${name}}}`;
}

/** Every name that a reference can have, whatever the report. */
export const referenceNames: readonly string[] = [
	...Object.keys(yearNames),
	...['', lastYear, change].flatMap((head) => figures.map(({ name }) => `${head}${name}`)),
];

/** Whether a name means last year's report, alone or beside this year's. */
export function asksForLastYear(name: string): boolean {
	return name.startsWith(lastYear) || name.startsWith(change);
}

/** What each name stands for in the text of a report; those that ask for last year only where its report is given. */
export function figuresInWords(report: ReportFigures, before?: ReportFigures): ReadonlyMap<string, string> {
	const years = Object.entries(yearNames).map(
		([name, offset]) => [name, String(report.year + offset)] as const
	);
	return new Map([
		...years,
		...figures.flatMap(({ name, unit, valueIn }) => {
			const now = valueIn(report);
			const earlier = before && valueIn(before);
			return [
				...(now === undefined ? [] : [[name, groupedDigits(now)] as const]),
				...(earlier === undefined ? [] : [[`${lastYear}${name}`, groupedDigits(earlier)] as const]),
				...(now === undefined || earlier === undefined
					? []
					: [[`${change}${name}`, changeOf(now, earlier, unit)] as const]),
			];
		}),
	]);
}

/** A text with its references as numbers or words; one whose name means nothing here stays as it is written. */
export function resolveFigures(text: string, inWords: ReadonlyMap<string, string>): string {
	return text.replace(referencePattern, (written, name: string) => inWords.get(name.trim()) ?? written);
}
