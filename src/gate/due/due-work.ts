import type { Day } from '../../domain/calendar/day.ts';
import type { Content } from '../content.ts';

/** One thing that the clerk has to do. */
export interface DueWork {
	/** Last day on which it is in time. */
	on: Day;
	/** What to do, in the clerk's words. */
	task: string;
	/** File below the content folder to open, or to write. */
	file: string;
	/** The provision that sets the day; absent where the office itself set it. */
	basis?: string;
}

/** One kind of work that falls due. It tells all of it, near and far. */
export type DueSource = (content: Content) => DueWork[];
