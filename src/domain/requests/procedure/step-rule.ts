import type { Role } from '../roles.ts';
import type { State } from '../states.ts';

/** Who may take a step: staff with one of the roles, the applicant, or the portal by itself. */
export interface Takers {
	staff?: readonly Role[];
	applicant?: true;
	system?: true;
}

/** One kind of step: what it is called, who takes it, where from, where to, and the words that refuse it elsewhere. */
export interface StepRule {
	title: string;
	takers: Takers;
	from: readonly State[];
	/** The state it leads to; absent when the state stays. */
	to?: State;
	/** Why it cannot be taken in another state, with the article. */
	refusal: string;
}

export const handler: Takers = { staff: ['handler'] };
export const head: Takers = { staff: ['head'] };
export const eitherSide: Takers = { staff: ['handler'], applicant: true };

export const ended: readonly State[] = ['answered', 'closed', 'archived'];

/** While the answer is being looked for. */
export const atWork: readonly State[] = ['received', 'correcting', 'reasoning', 'paying'];

export const beforeDecision: readonly State[] = ['submitted', 'confirming', ...atWork, 'drafted', 'reviewed'];
