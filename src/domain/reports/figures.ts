import type { DisclosureReport } from './disclosure-report.ts';
import {
	columnNames,
	countedNames,
	documentNames,
	documentRowNames,
	feeName,
	joint,
	remedyNames,
	requestNames,
	totalColumn,
} from './figure-names.ts';
import { judgementLabels, judgements, type JudgementGroup } from './judgements.ts';
import {
	countedRows,
	documentColumns,
	documentRows,
	publishedCell,
	remedyCell,
	requestCell,
} from './report-cells.ts';
import { resultGroups, rowValues, type RequestRow } from './request-rows.ts';

/** What texts can take figures from. */
export type ReportFigures = Pick<
	DisclosureReport,
	'year' | 'published' | 'requests' | 'remedies' | 'processingFeeYuan'
>;

/** A number of a report that its text can refer to by name. */
export interface Figure {
	name: string;
	/** Where the number stands on paper, by row and column. */
	place: string;
	unit: '件' | '万元' | '元';
	/** Undefined where the form of the report's year does not have that number. */
	valueIn: (report: ReportFigures) => number | undefined;
}

/** Every figure that a text can refer to, in the order of the report. */
export const figures: readonly Figure[] = [
	...Object.entries(documentRowNames).flatMap(([rowName, row]) =>
		Object.entries(documentNames).map(([columnName, column]): Figure => ({
			name: `${rowName}${columnName}`,
			place: publishedCell(documentRows[row], documentColumns[column]),
			unit: '件',
			valueIn: ({ published }) => published?.[row][column],
		}))
	),
	...Object.entries(countedNames).map(([name, key]): Figure => ({
		name,
		place: publishedCell(countedRows[key].row, countedRows[key].column),
		unit: key === 'fees' ? '万元' : '件',
		valueIn: ({ published }) => published?.[key],
	})),
	...Object.entries(requestNames).flatMap(([name, rows]) => [
		requestFigure(name, rows, '总计', [totalColumn]),
		...Object.entries(columnNames).map(([column, columns]) =>
			requestFigure(`${name}${joint}${column}`, rows, column, columns)
		),
	]),
	...Object.entries(remedyNames).flatMap(([name, groups]) => [
		remedyFigure(name, groups, 'total'),
		...judgements.map((judgement) =>
			remedyFigure(`${name}${joint}${judgementLabels[judgement]}`, groups, judgement)
		),
	]),
	{
		name: feeName,
		place: '报告数据 processingFeeYuan（信息处理费）',
		unit: '元',
		valueIn: ({ processingFeeYuan }) => processingFeeYuan,
	},
];

const byName = new Map(figures.map((figure) => [figure.name, figure]));

/** The figure of a name; undefined when no figure is called so. */
export function figureNamed(name: string): Figure | undefined {
	return byName.get(name);
}

function requestFigure(
	name: string,
	rows: readonly RequestRow[],
	column: string,
	columns: readonly number[]
): Figure {
	return {
		name,
		place: requestPlace(rows, column),
		unit: '件',
		valueIn: ({ requests }) => {
			const found = rows.flatMap((row) => {
				const values = rowValues(requests, row);
				return values ? [values] : [];
			});
			return found.length === 0
				? undefined
				: sum(found.flatMap((values) => columns.map((at) => values[at] ?? 0)));
		},
	};
}

function remedyFigure(
	name: string,
	groups: readonly JudgementGroup[],
	column: keyof typeof judgementLabels
): Figure {
	return {
		name,
		place: groups.map((group) => remedyCell(group, judgementLabels[column])).join('与'),
		unit: '件',
		valueIn: ({ remedies }) => sum(groups.map((group) => remedies[group][column])),
	};
}

function requestPlace([row, ...more]: readonly RequestRow[], column: string): string {
	if (row === undefined) return '';
	if (more.length === 0) return requestCell(row, column);
	return `第三部分“${resultGroups[row.charAt(0) as keyof typeof resultGroups]}”各行的“${column}”一列之和`;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
