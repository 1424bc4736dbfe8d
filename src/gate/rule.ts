import type { FindingLevel } from '../domain/publication/finding.ts';
import type { Content } from './content.ts';

/** What a rule saw. The gate finds the line: the given one, else the first that holds `value`. */
export interface Observation {
	/** Path below the content folder. */
	file: string;
	field: string;
	problem: string;
	remedy: string;
	line?: number;
	/** What stands in the file and leads to its line. */
	value?: string;
	/** `error` unless given. */
	level?: FindingLevel;
}

/** One rule of the gate. A rule sees all of the content and reports everything that it finds. */
export interface Rule {
	/** Its name in the clerk's language; waivers name it. */
	name: string;
	check: (content: Content) => Observation[] | Promise<Observation[]>;
}
