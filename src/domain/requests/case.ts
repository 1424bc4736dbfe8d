import type { Day } from '../calendar/day.ts';
import type { applicantColumns } from '../reports/applicant-columns.ts';
import type { applicantKinds } from './application.ts';
import type { Channel } from './channels.ts';
import type { FileReference, LetterReference, TextReference } from './event-parts.ts';
import type { EventOf } from './events.ts';
import type { Result } from './outcomes.ts';
import type { State } from './states.ts';
import type { ConsultedParty, matters, Opinion, remedyKinds, remedyResults } from './terms.ts';

export type ApplicantColumn = (typeof applicantColumns)[number];

/** A question put to a third party or another organ. */
export interface Consultation {
	id: string;
	party: ConsultedParty;
	text: TextReference;
	sentOn: Day;
	servedOn?: Day;
	returnedOn?: Day;
	opinion?: Opinion;
	answer?: TextReference;
}

/** A drafted answer on its way to approval. */
export interface Draft {
	by: string;
	outcome: Result;
	reasons: TextReference;
	details?: TextReference;
	files: readonly FileReference[];
	reviewedBy?: string;
}

/** 行政复议 or 行政诉讼 against the handling. */
export interface Remedy {
	id: string;
	kind: keyof typeof remedyKinds;
	filedOn: Day;
	result?: keyof typeof remedyResults;
	decidedOn?: Day;
}

/** What the events of one request say of it now. */
export interface RequestCase {
	state: State;
	/** Sequence of the last event: a step names it, so that two people cannot overwrite each other. */
	version: number;
	submittedAt: string;
	channel: Channel;
	matter: keyof typeof matters;
	applicant: keyof typeof applicantKinds;
	applicationDigest: string;
	/** The member of staff who acted last; absent while none has. */
	handledBy?: string;
	files: readonly FileReference[];
	splitFrom?: string;
	splitInto: readonly string[];
	/** A part of a request that had been corrected before it was split (art. 30: once). */
	correctedBefore?: true;
	mergedInto?: string;
	/** Numbers of the requests that were merged into this one. */
	joined: readonly string[];
	/** The day it came to the office, where staff entered it. */
	arrivedOn?: Day;
	receivedOn?: Day;
	applicantColumn?: ApplicantColumn;
	correction?: {
		askedOn: Day;
		replyBy: Day;
		text: TextReference;
		receivedOn?: Day;
		answer?: TextReference;
		files: readonly FileReference[];
	};
	frequency?: { askedOn: Day; replyBy: Day; text: TextReference; answer?: TextReference };
	delayedUntil?: Day;
	consultations: readonly Consultation[];
	extension?: {
		askedBy: string;
		days: number;
		text: TextReference;
		approvedOn?: Day;
		refusal?: TextReference;
	};
	fee?: Omit<EventOf<'feeNotified'>, 'type' | 'by' | 'letters'> & { paidOn?: Day };
	draft?: Draft;
	/** Why a draft came back, the last time. */
	returned?: TextReference;
	decidedAt?: string;
	outcome?: Result;
	decision?: Draft;
	/** Day the answer went out. */
	deliveredOn?: Day;
	deliveredAt?: string;
	/** Day the applicant has the answer that was delivered last. */
	servedOn?: Day | undefined;
	replyFiles: readonly FileReference[];
	closedAt?: string;
	archivedAt?: string;
	letters: readonly (LetterReference & { at: string })[];
	remedies: readonly Remedy[];
	suggestion?: { at: string; text?: TextReference; adopted?: boolean; answer?: TextReference };
	calendarRevisions: readonly EventOf<'calendarRevised'>[];
	onHold: TextReference | undefined;
	/** From when the person is erased, as announced; only while nothing has happened since. */
	erasureOn: Day | undefined;
	erasedAt?: string;
}
