import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineOfEntry, type LogEntry } from '../domain/publication/publication-log.ts';
import { textAt } from './content-history.ts';

/** The publication log, below the content folder. */
export const logFile = 'publication-log.jsonl';

/** The text of the log; undefined while none is kept. */
export function readLogText(contentDir: string): string | undefined {
	const path = join(contentDir, logFile);
	return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** The text of the log as it was last committed; undefined where git holds none. */
export function committedLogText(contentDir: string): string | undefined {
	return textAt(contentDir, 'HEAD', logFile);
}

/** Writes a log whole: a write that is cut off leaves the old one. */
export function writeLog(contentDir: string, entries: readonly LogEntry[]): void {
	const path = join(contentDir, logFile);
	writeFileSync(`${path}.new`, entries.map((entry) => `${lineOfEntry(entry)}\n`).join(''));
	renameSync(`${path}.new`, path);
}
