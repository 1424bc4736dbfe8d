import type { Day } from '../calendar/day.ts';
import type { applicantColumns } from '../reports/disclosure-report.ts';
import type { applicantKinds } from './application.ts';
import type { EventType, FileReference, RecordedEvent, RequestEvent } from './events.ts';
import type { Outcome } from './outcomes.ts';

/** Where a request can stand, with the words that the public and staff read. */
export const states = {
	submitted: '已提交，待确认',
	received: '办理中',
	decided: '已作出决定，待送达',
	answered: '已答复',
} as const;

export type State = keyof typeof states;

/** What may happen next in each state, and the state it leads to. The one table of the procedure. */
const transitions = {
	submitted: { receiptConfirmed: 'received' },
	received: { decided: 'decided' },
	decided: { delivered: 'answered' },
	answered: {},
} as const satisfies Record<State, Partial<Record<EventType, State>>>;

/** A step that the procedure does not allow; the message names the rule and is fit for the desk. */
export class RuleError extends Error {
	override name = 'RuleError';
}

/** What the events of one request say of it now. */
export interface RequestCase {
	state: State;
	/** Sequence of the last event: a step names it, so that two people cannot overwrite each other. */
	version: number;
	submittedAt: string;
	applicant: keyof typeof applicantKinds;
	applicationDigest: string;
	files: readonly FileReference[];
	receivedOn?: Day;
	applicantColumn?: (typeof applicantColumns)[number];
	decidedAt?: string;
	outcome?: Outcome;
	deliveredAt?: string;
	replyFiles: readonly FileReference[];
}

/** The case after its events, oldest first. Throws {@link RuleError} when they do not follow the procedure. */
export function caseOf(history: readonly RecordedEvent[]): RequestCase {
	const [first, ...rest] = history;
	if (first?.event.type !== 'submitted') throw new RuleError('登记簿有误：办理记录应从“提交申请”开始');
	const { applicant, application, files } = first.event;
	const opened: RequestCase = {
		state: 'submitted',
		version: first.sequence,
		submittedAt: first.at,
		applicant,
		applicationDigest: application,
		files,
		replyFiles: [],
	};
	return rest.reduce(advance, opened);
}

/** The state that an event leads to. Throws {@link RuleError} when the procedure does not allow it now. */
export function stateAfter(state: State, type: EventType): State {
	const next: Partial<Record<EventType, State>> = transitions[state];
	const to = next[type];
	if (!to) throw new RuleError(forbidden[type]);
	return to;
}

/** The steps that staff may take in a state. */
export function stepsAllowed(state: State): EventType[] {
	return Object.keys(transitions[state]) as EventType[];
}

const forbidden: Record<EventType, string> = {
	submitted: '该申请已经登记，不能重复登记。',
	receiptConfirmed: '该申请的收到日期已经确认，不能再次确认（条例第三十一条）。',
	decided: '确认收到申请之后、作出答复之前，才能登记决定，且只能登记一次（条例第三十三条、第三十六条）。',
	delivered: '作出决定之后才能送达答复，且只能送达一次（条例第三十六条、第四十条）。',
};

function advance(request: RequestCase, { event, at, sequence }: RecordedEvent): RequestCase {
	const moved = { ...request, state: stateAfter(request.state, event.type), version: sequence };
	return { ...moved, ...factsOf(event, at) };
}

function factsOf(event: RequestEvent, at: string): Partial<RequestCase> {
	switch (event.type) {
		case 'submitted':
			return {};
		case 'receiptConfirmed':
			return { receivedOn: event.receivedOn, applicantColumn: event.applicantColumn };
		case 'decided':
			return { outcome: event.outcome, decidedAt: at };
		case 'delivered':
			return { deliveredAt: at, replyFiles: event.files };
	}
}
