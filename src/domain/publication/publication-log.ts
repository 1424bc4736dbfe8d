import { createHash } from 'node:crypto';
import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';

/** What an entry of the publication log says was done. The last act of a path tells whether its source is public. */
export const logActs = ['发布', '修改', '撤回', '删除', '清除'] as const;

export type LogAct = (typeof logActs)[number];

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** One entry of `content/publication-log.jsonl`. It names no titles: what is erased must not live on in the log. */
export const logEntrySchema = z.strictObject({
	/** From 1, without gaps. */
	n: z.int().positive(),
	/** UTC instant. */
	at: z.iso.datetime(),
	act: z.enum(logActs),
	/** Path of the source below the content folder. */
	path: z.string().min(1),
	indexNumber: z.string().optional(),
	/** Last day on which the source is public, where the law ends publication by itself. */
	until: daySchema.optional(),
	/** SHA-256 of salt and source; absent when the source was deleted. */
	digest: digest.optional(),
	/** Attachments that are public with the source; digests as above, over their bytes. */
	files: z.array(z.strictObject({ path: z.string().min(1), digest })),
	/** `hash` of the entry before; zeros in the first. */
	previous: digest,
	/** SHA-256 of everything else but the salt, as canonical JSON. */
	hash: digest,
	/** 128 random bits; dropped when the source is erased, so that no guess of its text can be confirmed. */
	salt: z
		.string()
		.regex(/^[0-9a-f]{32}$/)
		.optional(),
});

export type LogEntry = z.infer<typeof logEntrySchema>;

/** What the first entry names as its predecessor. */
export const logStart = '0'.repeat(64);

/** SHA-256 over a salt and a source (text without byte order mark, line ends `\n`) or the bytes of a file. */
export function saltedDigest(salt: string, content: string | Uint8Array): string {
	return createHash('sha256').update(Buffer.from(salt, 'hex')).update(content).digest('hex');
}

/** The hash that an entry must carry: over all of it but `hash` and `salt`, keys in order. */
export function hashOfEntry(entry: Omit<LogEntry, 'hash'>): string {
	const covered = { ...entry, hash: undefined, salt: undefined };
	return createHash('sha256').update(canonicalJson(covered)).digest('hex');
}

/** An entry as its line in the log, without the line end. */
export function lineOfEntry(entry: LogEntry): string {
	return canonicalJson(entry);
}

/** JSON without spaces, keys sorted, absent values left out: the same entry always gives the same bytes. */
function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) =>
		part !== null && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);
}

/** The newest entry of each path. */
export function latestEntries(entries: readonly LogEntry[]): Map<string, LogEntry> {
	return new Map(entries.map((entry) => [entry.path, entry]));
}
