import type { RemedyFigures } from './disclosure-report.ts';

/** The three groups of table four, as its header names them. */
export const judgementGroups = {
	reconsideration: '行政复议',
	directSuit: '行政诉讼（未经复议直接起诉）',
	suitAfterReconsideration: '行政诉讼（复议后起诉）',
} as const satisfies Record<keyof RemedyFigures, string>;

export type JudgementGroup = keyof typeof judgementGroups;

/** How a case of table four stands, in the order of its columns; 总计 follows. */
export const judgements = ['upheld', 'corrected', 'other', 'pending'] as const;

export const judgementLabels = {
	upheld: '结果维持',
	corrected: '结果纠正',
	other: '其他结果',
	pending: '尚未审结',
	total: '总计',
} as const satisfies Record<keyof RemedyFigures['reconsideration'], string>;

/** The five values of a group of table four, in the order of its columns. */
export function judgementValues(group: RemedyFigures['reconsideration']): number[] {
	return [...judgements.map((name) => group[name]), group.total];
}
