import { minuteInShanghai, type Day } from '../calendar/day.ts';
import type { Erasure } from './erasure.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import type { LogEntry } from './publication-log.ts';
import { textDifference, type TextDifference } from './text-difference.ts';
import type { Withdrawal } from './withdrawal.ts';

/** One line of 变更记录. */
export interface DocumentEvent {
	on: Day;
	what: '发布' | '修改' | '撤回' | '清除';
	/** What was changed, where it may be shown. */
	changed?: { fields: FieldChange[]; text: TextDifference } | 'private';
}

/** A version of a source as git holds it. */
export interface SourceVersion {
	/** UTC instant. */
	at: string;
	/** Front matter. */
	fields: object;
	/** What stands below it. */
	body: string;
}

/** What a document says of its own publication. */
interface Publication {
	/** `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
	publishedAt: string;
	withdrawn?: Withdrawal | undefined;
	erased?: Erasure | undefined;
}

/**
 * When a document was published, changed, withdrawn and erased, oldest first. Changes come from the versions of git
 * (oldest first), without what came before publication; where git holds none, from the log. The earlier words of a
 * withdrawn or erased document are not shown, nor those that `isPrivate` finds to hold personal data.
 */
export function documentEvents(
	{ publishedAt, withdrawn, erased }: Publication,
	versions: readonly SourceVersion[],
	log: readonly LogEntry[],
	isPrivate: (version: SourceVersion) => boolean
): DocumentEvent[] {
	const published: DocumentEvent = { on: publishedAt.slice(0, 10), what: '发布' };
	const ended: DocumentEvent[] = [
		...(withdrawn ? [{ on: withdrawn.on, what: '撤回' as const }] : []),
		...(erased ? [{ on: erased.on, what: '清除' as const }] : []),
	];
	if (ended.length > 0) return [published, ...logged(log), ...ended];
	if (versions.length === 0) return [published, ...logged(log)];
	return [published, ...changesOf(versions, publishedAt, isPrivate)];
}

/** Changes as the log names them. */
function logged(log: readonly LogEntry[]): DocumentEvent[] {
	return log
		.filter(({ act }) => act === '修改')
		.map(({ at }) => ({ on: minuteInShanghai(at).slice(0, 10), what: '修改' }));
}

function changesOf(
	versions: readonly SourceVersion[],
	publishedAt: string,
	isPrivate: (version: SourceVersion) => boolean
): DocumentEvent[] {
	const drafts = versions.filter(({ at }) => minuteInShanghai(at) <= publishedAt).length;
	return versions.slice(Math.max(drafts - 1, 0)).flatMap((version, i, all): DocumentEvent[] => {
		const before = all[i - 1];
		if (!before) return [];
		const on = minuteInShanghai(version.at).slice(0, 10);
		if (isPrivate(before) || isPrivate(version)) return [{ on, what: '修改', changed: 'private' }];
		const fields = fieldChanges(before.fields, version.fields);
		const text = textDifference(before.body, version.body);
		if (fields.length === 0 && text.length === 0) return [];
		return [{ on, what: '修改', changed: { fields, text } }];
	});
}
