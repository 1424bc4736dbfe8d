import { dayInShanghai, type Day } from '../domain/calendar/day.ts';
import { checkLog } from '../domain/publication/publication-log-check.ts';
import { readLogText } from './publication-log.ts';

/** What a build knows of itself; it is written into the server, so that it stays what the pages show. */
export interface BuiltFacts {
	on: Day;
	/** The last entry of the publication log. */
	publicationLog: { n: number; hash: string; on: Day } | null;
}

/** The facts of a build of `contentDir` that is made now. */
export function builtFacts(contentDir: string, now: Date): BuiltFacts {
	const head = checkLog(readLogText(contentDir) ?? '').entries.at(-1);
	return {
		on: dayInShanghai(now.toISOString()),
		publicationLog: head ? { n: head.n, hash: head.hash, on: dayInShanghai(head.at) } : null,
	};
}
