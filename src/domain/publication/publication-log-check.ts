import { hashOfEntry, lineOfEntry, logEntrySchema, logStart, type LogEntry } from './publication-log.ts';

/** What a copy of the log holds by itself: its entries as far as they are sound, and the first fault. */
export interface LogCheck {
	entries: LogEntry[];
	/** The first line that cannot be right, from 1, and why. */
	fault?: { line: number; why: string };
}

/**
 * Walks a log's chain. Every entry must be written canonically, follow the one before and carry the hash of its content;
 * a salt may lack only where the source was deleted, or erased by then or later.
 */
export function checkLog(text: string): LogCheck {
	const lines = text.split('\n');
	if (lines.pop() !== '') return { entries: [], fault: { line: lines.length + 1, why: '末尾不完整' } };
	const entries: LogEntry[] = [];
	for (const [i, line] of lines.entries()) {
		const entry = entryOf(line);
		const why = entry ? faultOf(entry, entries.at(-1)) : '写法不合规定，可能被改动过';
		if (!entry || why) return { entries, fault: { line: i + 1, why: why ?? '' } };
		entries.push(entry);
	}
	const bare = unsalted(entries);
	return bare ? { entries, fault: { line: bare.n, why: '缺少盐值，而文件没有清除' } } : { entries };
}

function entryOf(line: string): LogEntry | undefined {
	try {
		const { data } = logEntrySchema.safeParse(JSON.parse(line));
		return data && lineOfEntry(data) === line ? data : undefined;
	} catch {
		return undefined;
	}
}

function faultOf(entry: LogEntry, before: LogEntry | undefined): string | undefined {
	const number = (before?.n ?? 0) + 1;
	if (entry.n !== number) return `编号应为${number}，可能有记录被删去`;
	if (entry.previous !== (before?.hash ?? logStart)) return '与前一条记录的摘要不衔接';
	if (entry.hash !== hashOfEntry(entry)) return '内容与摘要不符，记录被改动过';
	if (before && entry.at < before.at) return '时间早于前一条记录';
	if ((entry.digest === undefined) !== (entry.act === '删除')) return '摘要与所记的事项不符';
	return undefined;
}

function unsalted(entries: readonly LogEntry[]): LogEntry | undefined {
	const erasedAt = new Map(entries.filter(({ act }) => act === '清除').map(({ path, n }) => [path, n]));
	return entries.find(
		({ n, act, path, salt }) => salt === undefined && act !== '删除' && n >= (erasedAt.get(path) ?? 0)
	);
}

/**
 * Number of the first entry of an older copy that a newer log no longer holds as it was: a rewritten past. A salt may
 * have been dropped since, never changed.
 */
export function rewrittenEntry(older: readonly LogEntry[], newer: readonly LogEntry[]): number | undefined {
	return older.find(({ hash, salt }, i) => {
		const now = newer[i];
		return now?.hash !== hash || (now.salt !== undefined && now.salt !== salt);
	})?.n;
}
