import { outcomes } from '../requests/outcomes.ts';
import { applicantColumns, reportColumns } from './applicant-columns.ts';
import type { PublishedFigures } from './disclosure-report.ts';
import type { JudgementGroup } from './judgements.ts';
import { resultRows, trialOtherRow, type RequestRow, type ResultRow } from './request-rows.ts';

/** Stands between the parts of a name. */
export const joint = '·';

/** Rows of table three by the names that texts call them; a name with several rows means their sum. */
export const requestNames: Readonly<Record<string, readonly RequestRow[]>> = {
	新收申请: ['received'],
	上年结转: ['carriedIn'],
	予以公开: ['G'],
	部分公开: ['PT'],
	不予公开: group('D'),
	...byLabel('D1', 'D2'),
	危及三安全一稳定: ['D3'],
	...byLabel('D4', 'D5', 'D6', 'D7', 'D8'),
	无法提供: group('U'),
	...byLabel('U1', 'U2', 'U3'),
	不予处理: group('N'),
	...byLabel('N1', 'N2', 'N3', 'N4', 'N5'),
	其他处理: [...group('O'), trialOtherRow],
	逾期不补正: ['O1'],
	逾期不缴费: ['O2'],
	其他情形: ['O3'],
	办结: ['total'],
	结转下年: ['carriedOut'],
};

/** The five kinds of organisation together. */
export const organisations = '法人或其他组织';

/** Columns of table three by name; a name without column means the last, 总计. */
export const columnNames: Readonly<Record<string, readonly number[]>> = {
	...Object.fromEntries(applicantColumns.map((name, column) => [name, [column]])),
	[organisations]: applicantColumns.slice(1).map((_, i) => i + 1),
};

/** Where 总计 stands in a row of table three. */
export const totalColumn = reportColumns.length - 1;

/** Rows of table two that count documents; {@link documentNames} follows without a joint. */
export const documentRowNames = {
	规章: 'rules',
	规范性文件: 'normativeDocuments',
} as const satisfies Record<string, keyof PublishedFigures>;

/** Columns of those rows. */
export const documentNames = { 制发: 'made', 废止: 'repealed', 有效: 'inForce' } as const;

/** The other rows of table two. */
export const countedNames = {
	行政许可: 'licences',
	行政处罚: 'penalties',
	行政强制: 'coercion',
	行政事业性收费: 'fees',
} as const satisfies Record<string, keyof PublishedFigures>;

/** Groups of table four; a name with two groups means their sum, a name without column the 总计. */
export const remedyNames: Readonly<Record<string, readonly JudgementGroup[]>> = {
	行政复议: ['reconsideration'],
	行政诉讼: ['directSuit', 'suitAfterReconsideration'],
	未经复议直接起诉: ['directSuit'],
	复议后起诉: ['suitAfterReconsideration'],
};

/** 信息处理费 of part six, yuan. */
export const feeName = '信息处理费';

/** The report's year and the one before, which are no figures: they have no last year and no change. */
export const yearNames = { 年度: 0, 上年度: -1 } as const;

/** Heads of a name: the same figure of last year's report, and the change since. */
export const lastYear = `上年${joint}`;
export const change = `比上年${joint}`;

function group(letter: 'D' | 'U' | 'N' | 'O'): ResultRow[] {
	return resultRows.filter((row) => row.startsWith(letter));
}

function byLabel(...rows: (ResultRow & keyof typeof outcomes)[]): Record<string, RequestRow[]> {
	return Object.fromEntries(rows.map((row) => [outcomes[row].label, [row]]));
}
