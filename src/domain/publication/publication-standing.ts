import type { Day } from '../calendar/day.ts';
import {
	hashOfEntry,
	latestEntries,
	logStart,
	saltedDigest,
	type LogAct,
	type LogEntry,
} from './publication-log.ts';

/** How a publication stands in the content folder now, as the log compares it. */
export interface Standing {
	/** Path of the source below the content folder. */
	path: string;
	state: '公开' | '撤回' | '清除';
	indexNumber?: string | undefined;
	until?: Day | undefined;
	/** Without byte order mark, line ends `\n`. */
	source: string;
	/** Attachments that are public with it, by path below the content folder. */
	files: { path: string; bytes: Uint8Array }[];
}

/** Whether a publication differs from what the log last said of it. */
export function differs(last: LogEntry | undefined, now: Standing): boolean {
	if (last?.salt === undefined || last.digest === undefined) return true;
	const { salt } = last;
	return (
		stateOfAct(last.act) !== now.state ||
		last.indexNumber !== now.indexNumber ||
		last.until !== now.until ||
		last.digest !== saltedDigest(salt, now.source) ||
		digestsOf(salt, now).join() !== last.files.map(({ path, digest }) => `${path} ${digest}`).join()
	);
}

function stateOfAct(act: LogAct): Standing['state'] | '删除' {
	return act === '发布' || act === '修改' ? '公开' : act;
}

function digestsOf(salt: string, { files }: Standing): string[] {
	return files.map(({ path, bytes }) => `${path} ${saltedDigest(salt, bytes)}`);
}

/** What to call it when a publication is recorded after its last entry. */
function actOf(last: LogEntry | undefined, { state }: Standing): LogAct {
	if (state !== '公开') return state;
	return last && stateOfAct(last.act) === '公开' ? '修改' : '发布';
}

/** The publications that differ from the log, and the paths that it still calls present though they are gone. */
export function unrecorded(
	log: readonly LogEntry[],
	standings: readonly Standing[],
	present: ReadonlySet<string>
): { changed: Standing[]; gone: string[] } {
	const latest = latestEntries(log);
	return {
		changed: standings.filter((now) => differs(latest.get(now.path), now)),
		gone: [...latest.values()]
			.filter(({ path, act }) => act !== '删除' && !present.has(path))
			.map(({ path }) => path),
	};
}

/** The entries that bring a log up to date. `salt` gives a new salt for each, 32 hexadecimal digits. */
export function nextEntries(
	log: readonly LogEntry[],
	{ changed, gone }: ReturnType<typeof unrecorded>,
	at: string,
	salt: () => string
): LogEntry[] {
	const latest = latestEntries(log);
	const entries: LogEntry[] = [];
	const append = (entry: Omit<LogEntry, 'n' | 'at' | 'previous' | 'hash'>) => {
		const before = entries.at(-1) ?? log.at(-1);
		const whole = { ...entry, n: (before?.n ?? 0) + 1, at, previous: before?.hash ?? logStart };
		entries.push({ ...whole, hash: hashOfEntry(whole) });
	};
	for (const path of gone) append({ act: '删除', path, files: [] });
	for (const now of changed) {
		const fresh = salt();
		append({
			act: actOf(latest.get(now.path), now),
			path: now.path,
			...(now.indexNumber !== undefined && { indexNumber: now.indexNumber }),
			...(now.until !== undefined && { until: now.until }),
			digest: saltedDigest(fresh, now.source),
			files: now.files.map(({ path, bytes }) => ({ path, digest: saltedDigest(fresh, bytes) })),
			salt: fresh,
		});
	}
	return entries;
}

/** A log without the salts of what it said of an erased source: nothing confirms any more what the source was. */
export function withoutSalts(log: readonly LogEntry[], path: string): LogEntry[] {
	return log.map((entry) => {
		if (entry.path !== path) return entry;
		const kept = { ...entry };
		delete kept.salt;
		return kept;
	});
}
