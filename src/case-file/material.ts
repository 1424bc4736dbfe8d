import type { Calendar } from '../domain/calendar/year.ts';
import type { Application } from '../domain/requests/application.ts';
import type { RequestCase } from '../domain/requests/case.ts';
import type { Clock } from '../domain/requests/clock/clock.ts';
import type { RecordedEvent } from '../domain/requests/events.ts';
import type { Site } from '../domain/site.ts';
import type { CaseView } from './views.ts';

/** A file that goes into a case file. */
export interface EnclosedFile {
	id: string;
	kind: 'file' | 'reply' | 'letter';
	/** Where it lies in the case file. */
	path: string;
	/** As it was uploaded or named. */
	name: string;
	/** Bytes. */
	size: number;
}

/** All that a case file is made from. */
export interface CaseMaterial {
	/** Rules what of it goes in. */
	view: CaseView;
	site: Site;
	number: string;
	/** UTC instant. */
	madeAt: string;
	request: RequestCase;
	history: readonly RecordedEvent[];
	application: Application;
	/** Opened texts by id. */
	texts: ReadonlyMap<string, string>;
	/** The words of the decision; for the applicant undefined before it is delivered. */
	reasons: string | undefined;
	clock: Clock;
	calendar: Calendar;
	/** What the applicant was told: when (UTC), how, and what. */
	messages: readonly { at: string; way: string; text: string }[];
	files: readonly EnclosedFile[];
	receipts: readonly { path: string; title: string }[];
}
