import {
	factsForApplicant,
	filesForApplicant,
	textsForApplicant,
} from '../domain/requests/applicant-view.ts';
import { caseTexts, type TextLine } from '../domain/requests/case-texts.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { FileReference } from '../domain/requests/event-parts.ts';
import type { RecordedEvent, RequestEvent } from '../domain/requests/events.ts';
import { isOpen } from '../domain/requests/states.ts';
import {
	eventsForApplicant,
	timelineOf,
	wholeTimelineOf,
	type TimelineEntry,
} from '../domain/requests/timeline.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import type { EnclosedFile } from './material.ts';

type History = readonly RecordedEvent[];

/** What whoever gets a case file may see of the case. */
export interface CaseView {
	/** What the file is called. */
	title: string;
	wholeIdNumber: boolean;
	events: <E extends RecordedEvent>(history: readonly E[]) => E[];
	timeline: (history: History) => TimelineEntry[];
	facts: (event: RequestEvent) => Record<string, unknown>;
	/** Whether the record of an event may be given as it stands in the register. */
	givesRecord: (event: RequestEvent) => boolean;
	texts: (history: History, request: RequestCase, calendar: Calendar) => TextLine[];
	files: (history: History) => { kind: EnclosedFile['kind']; file: FileReference }[];
	showsAnswer: (request: RequestCase) => boolean;
}

/** For the applicant: by the rules of the tracking page; no inner step, nothing of third parties and of staff. */
export const applicantView: CaseView = {
	title: '政府信息公开申请案卷',
	wholeIdNumber: false,
	events: eventsForApplicant,
	timeline: timelineOf,
	facts: factsForApplicant,
	givesRecord: (event) => !('by' in event),
	texts: (history, _, calendar) => textsForApplicant(history, calendar),
	files: (history) => [...sentFiles(history), ...filesForApplicant(history)],
	showsAnswer: ({ deliveredAt, state }) => deliveredAt !== undefined && !isOpen(state),
};

/** For the archive of the office: everything. */
export const officeView: CaseView = {
	title: '政府信息公开申请归档卷宗',
	wholeIdNumber: true,
	events: (history) => [...history],
	timeline: wholeTimelineOf,
	facts: (event) => Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'type')),
	givesRecord: () => true,
	texts: (_, request) => caseTexts(request),
	files: (history) => [...sentFiles(history), ...officeFiles(history)],
	showsAnswer: ({ outcome }) => outcome !== undefined,
};

function sentFiles(history: History) {
	return history.flatMap(({ event }) =>
		event.type === 'submitted' || event.type === 'corrected'
			? event.files.map((file) => ({ kind: 'file' as const, file }))
			: []
	);
}

/** Files of every draft and delivery, and every letter; one that was kept from draft to draft only once. */
function officeFiles(history: History) {
	const files = history.flatMap(({ event }) => [
		...(event.type === 'drafted' || event.type === 'delivered'
			? event.files.map((file) => ({ kind: 'reply' as const, file }))
			: []),
		...('letters' in event
			? (event.letters ?? []).map(({ file }) => ({ kind: 'letter' as const, file }))
			: []),
	]);
	return [...new Map(files.map((one) => [one.file.id, one])).values()];
}
