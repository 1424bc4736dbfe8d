import { isOutcome, outcomes, type Result } from './outcomes.ts';

/** The groups of results, as the annual report counts them, and that of art. 41, which it does not count. */
export const outcomeGroups = {
	given: '予以公开',
	partly: '部分公开',
	withheld: '不予公开',
	unavailable: '无法提供',
	unhandled: '不予处理',
	other: '其他处理',
	record: '更正申请的答复',
} as const;

export type OutcomeGroup = keyof typeof outcomeGroups;

/** The group that a result belongs to. */
export function outcomeGroupOf(result: Result): OutcomeGroup {
	if (!isOutcome(result)) return 'record';
	const { group } = outcomes[result];
	return (
		(Object.keys(outcomeGroups) as OutcomeGroup[]).find((key) => outcomeGroups[key] === group) ?? 'other'
	);
}
