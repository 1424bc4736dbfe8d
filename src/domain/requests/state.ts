import type { RequestCase } from './case.ts';
import { needsConfirmation } from './channels.ts';
import { effects } from './effects.ts';
import type { EventOf, EventType, RecordedEvent, RequestEvent } from './events.ts';
import { procedure } from './procedure.ts';
import { RuleError, type State } from './states.ts';

/** The case after its events, oldest first. Throws {@link RuleError} when they do not follow the procedure. */
export function caseOf(history: readonly RecordedEvent[]): RequestCase {
	const [first, ...rest] = history;
	if (first?.event.type !== 'submitted') throw new RuleError('登记簿有误：办理记录应从“提交申请”开始');
	return rest.reduce(advance, opened(first.event, first.at, first.sequence));
}

/** The state that an event leads to. Throws {@link RuleError} when the procedure does not allow it now. */
export function stateAfter(state: State, type: EventType): State {
	const { from, to, refusal } = procedure[type];
	if (!from.includes(state)) throw new RuleError(refusal);
	return to ?? state;
}

function opened(event: EventOf<'submitted'>, at: string, sequence: number): RequestCase {
	const { channel, matter, applicant, application, files, splitFrom, by } = event;
	const blank: RequestCase = {
		state: needsConfirmation(channel) && !splitFrom ? 'submitted' : 'received',
		version: sequence,
		submittedAt: at,
		channel,
		matter,
		applicant,
		applicationDigest: application,
		files,
		splitInto: [],
		joined: [],
		consultations: [],
		replyFiles: [],
		letters: [],
		remedies: [],
		calendarRevisions: [],
		onHold: undefined,
		...(by && { handledBy: by }),
		erasureOn: undefined,
	};
	return { ...blank, ...effectOf(blank, event, at) };
}

function advance(request: RequestCase, { event, at, sequence }: RecordedEvent): RequestCase {
	const letters = 'letters' in event ? (event.letters ?? []).map((letter) => ({ ...letter, at })) : [];
	return {
		...request,
		...('by' in event && event.by && { handledBy: event.by }),
		erasureOn: undefined,
		...effectOf(request, event, at),
		letters: [...request.letters, ...letters],
		state: stateAfter(request.state, event.type),
		version: sequence,
	};
}

function effectOf(request: RequestCase, event: RequestEvent, at: string): Partial<RequestCase> {
	// One event, one effect of its own type: the table cannot say so to the compiler.
	const effect = effects[event.type] as (r: RequestCase, e: RequestEvent, at: string) => Partial<RequestCase>;
	return effect(request, event, at);
}
