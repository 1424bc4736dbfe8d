/** Where a request can stand, with the words that the public and staff read. */
export const states = {
	submitted: '已提交，待确认',
	confirming: '待申请人确认收到',
	received: '办理中',
	correcting: '待补正',
	reasoning: '待说明理由',
	paying: '待缴费',
	drafted: '待审核',
	reviewed: '待批准',
	decided: '已作出决定，待送达',
	answered: '已答复',
	closed: '已终止',
	archived: '已归档',
} as const;

export type State = keyof typeof states;

export const stateKeys = Object.keys(states) as [State, ...State[]];

/** States in which the office still owes an answer. */
export const openStates = stateKeys.filter(
	(state) => state !== 'answered' && state !== 'closed' && state !== 'archived'
);

/** Whether the office still owes an answer in a state. */
export function isOpen(state: State): boolean {
	return (openStates as readonly State[]).includes(state);
}

/** A step that the procedure does not allow; the message names the rule and is fit for the desk. */
export class RuleError extends Error {
	override name = 'RuleError';
}
