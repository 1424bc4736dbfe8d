import { dayInShanghai } from '../calendar/day.ts';
import type { Consultation, RequestCase } from './case.ts';
import { needsConfirmation } from './channels.ts';
import type { EventOf, EventType } from './events.ts';

type Effect<T extends EventType> = (
	request: RequestCase,
	event: EventOf<T>,
	at: string
) => Partial<RequestCase>;

const nothing = () => ({});

/** What each event changes in what is known of a request, its state aside. */
export const effects: { [T in EventType]: Effect<T> } = {
	submitted: (_, { channel, arrivedOn, applicantColumn, splitFrom, correctedBefore }) => ({
		...(applicantColumn && { applicantColumn }),
		...(splitFrom && { splitFrom }),
		...(correctedBefore && { correctedBefore }),
		...(arrivedOn && { arrivedOn }),
		...(arrivedOn && (splitFrom || !needsConfirmation(channel)) && { receivedOn: arrivedOn }),
	}),
	officeConfirmed: (_, { applicantColumn }) => ({ applicantColumn }),
	applicantConfirmed: (_, { receivedOn }) => ({ receivedOn }),
	receiptConfirmed: (_, { receivedOn, applicantColumn }) => ({ receivedOn, applicantColumn }),
	correctionAsked: (_, { text, replyBy }, at) => ({
		correction: { askedOn: dayInShanghai(at), replyBy, text, files: [] },
	}),
	corrected: ({ correction }, { text, files, receivedOn }) => ({
		...(correction && { correction: { ...correction, answer: text, files, receivedOn } }),
	}),
	reasonsAsked: (_, { text, replyBy }, at) => ({ frequency: { askedOn: dayInShanghai(at), replyBy, text } }),
	reasonsGiven: ({ frequency }, { text }) => ({
		...(frequency && { frequency: { ...frequency, answer: text } }),
	}),
	delaySet: (_, { until }) => ({ delayedUntil: until }),
	consulted: ({ consultations }, { consultation: id, party, text, sentOn }) => ({
		consultations: [...consultations, { id, party, text, sentOn }],
	}),
	consultationServed: ({ consultations }, { consultation, servedOn }) => ({
		consultations: changed(consultations, consultation, { servedOn }),
	}),
	consultationAnswered: ({ consultations }, { consultation, opinion, returnedOn, text }) => ({
		consultations: changed(consultations, consultation, {
			opinion,
			returnedOn,
			...(text && { answer: text }),
		}),
	}),
	extensionAsked: (_, { by, days, text }) => ({ extension: { askedBy: by, days, text } }),
	extensionApproved: ({ extension }, _event, at) => ({
		...(extension && { extension: { ...extension, approvedOn: dayInShanghai(at) } }),
	}),
	extensionRefused: ({ extension }, { text }) => ({
		...(extension && { extension: { ...extension, refusal: text } }),
	}),
	feeNotified: (_, { basis, quantity, amount, notifiedOn }) => ({
		fee: { basis, quantity, amount, notifiedOn },
	}),
	paid: ({ fee }, { paidOn }) => ({ ...(fee && { fee: { ...fee, paidOn } }) }),
	drafted: (_, { by, outcome, reasons, details, files }) => ({
		draft: { by, outcome, reasons, files, ...(details && { details }) },
	}),
	reviewed: ({ draft }, { by }) => ({ ...(draft && { draft: { ...draft, reviewedBy: by } }) }),
	returned: (_, { text }) => ({ returned: text }),
	approved: ({ draft }, _event, at) => ({
		decidedAt: at,
		...(draft && { decision: draft, outcome: draft.outcome }),
	}),
	decided: (_, { outcome }, at) => ({ decidedAt: at, outcome }),
	delivered: (_, { files, sentOn }, at) => ({
		deliveredAt: at,
		deliveredOn: sentOn ?? dayInShanghai(at),
		replyFiles: files,
		// An answer that is given anew has not been received yet.
		servedOn: undefined,
	}),
	deliveryServed: (_, { servedOn }) => ({ servedOn }),
	lapsed: (_, { ground }, at) => ({ closedAt: at, outcome: ground === 'correction' ? 'O1' : 'O2' }),
	withdrawn: (_, _event, at) => ({ closedAt: at, outcome: 'O3' }),
	split: (_, { into }, at) => ({ closedAt: at, splitInto: into }),
	merged: (_, { into }, at) => ({ closedAt: at, outcome: 'O3', mergedInto: into }),
	joined: ({ joined }, { from }) => ({ joined: [...joined, from] }),
	archived: (_, _event, at) => ({ archivedAt: at }),
	remedyFiled: ({ remedies }, { remedy: id, kind, filedOn }) => ({
		remedies: [...remedies, { id, kind, filedOn }],
	}),
	remedyDecided: ({ remedies }, { remedy, result, decidedOn }) => ({
		remedies: remedies.map((one) => (one.id === remedy ? { ...one, result, decidedOn } : one)),
	}),
	reopened: (_, { until }) => ({ delayedUntil: until }),
	publicationSuggested: (_, { text }, at) => ({ suggestion: { at, ...(text && { text }) } }),
	suggestionAnswered: ({ suggestion }, { adopted, text }) => ({
		...(suggestion && { suggestion: { ...suggestion, adopted, answer: text } }),
	}),
	calendarRevised: ({ calendarRevisions }, event) => ({ calendarRevisions: [...calendarRevisions, event] }),
	codeReissued: nothing,
	holdPlaced: (_, { text }) => ({ onHold: text }),
	holdLifted: () => ({ onHold: undefined }),
	erasureAnnounced: (_, { on }) => ({ erasureOn: on }),
	erased: (_, _event, at) => ({ erasedAt: at }),
};

function changed(
	consultations: readonly Consultation[],
	id: string,
	change: Partial<Consultation>
): readonly Consultation[] {
	return consultations.map((one) => (one.id === id ? { ...one, ...change } : one));
}
