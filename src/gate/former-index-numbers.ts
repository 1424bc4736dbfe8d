import { matchesGlob } from 'node:path';
import { serialOf } from '../domain/publication/index-number.ts';
import { textAt } from '../storage/content-history.ts';
import { readLogText } from '../storage/publication-log.ts';
import type { Content } from './content.ts';
import { contentKinds } from './content-kinds.ts';

/** That a file bore an index number, as the publication log or git remembers it. */
export interface FormerUse {
	/** `YYYY-NNNNN`. */
	serial: string;
	/** Path below the content folder. */
	file: string;
	source: '发布日志' | '提交历史';
}

/** Every use of an index number in the log, and by files that git knows and that are gone. */
export function formerUses(content: Content): FormerUse[] {
	return [...loggedUses(content), ...deletedUses(content)];
}

/** The serials of all index numbers in use, also of files that do not follow their schema. */
export function serialsInUse({ texts }: Content): string[] {
	return [...texts].flatMap(([file, text]) => (file.endsWith('.md') ? serialsIn(text) : []));
}

/** What git kept of a file that is gone: its title and the serial that it bore. */
export function deletedText({ dir, history }: Content, file: string): string | undefined {
	const [last] = history?.changes.get(file) ?? [];
	if (!last) return undefined;
	return textAt(dir, last.kind === 'deleted' ? `${last.commit}^` : last.commit, file);
}

function loggedUses({ dir }: Content): FormerUse[] {
	return (readLogText(dir) ?? '').split('\n').flatMap((line) => {
		const { path, indexNumber } = entryOf(line);
		return path && indexNumber ? [{ serial: serialOf(indexNumber), file: path, source: '发布日志' }] : [];
	});
}

/** One line of the log; what cannot be read is the matter of the rule for the log. */
function entryOf(line: string): { path?: string; indexNumber?: string } {
	try {
		return JSON.parse(line) as { path?: string; indexNumber?: string };
	} catch {
		return {};
	}
}

function deletedUses(content: Content): FormerUse[] {
	const patterns = contentKinds.filter(({ publishes, pattern }) => publishes && pattern.endsWith('.md'));
	return [...(content.history?.changes.keys() ?? [])]
		.filter((file) => !content.texts.has(file))
		.filter((file) => patterns.some(({ pattern }) => matchesGlob(file, pattern)))
		.flatMap((file) => {
			const [, year, number] = /^disclosures\/(\d{4})\/(\d{5})-/.exec(file) ?? [];
			const serials = year ? [`${year}-${number}`] : serialsIn(deletedText(content, file) ?? '');
			return serials.map((serial) => ({ serial, file, source: '提交历史' as const }));
		});
}

function serialsIn(text: string): string[] {
	const [, serial] = /^indexNumber: *['"]?[0-9A-Z]{18}\/(\d{4}-\d{5})\b/m.exec(text) ?? [];
	return serial === undefined ? [] : [serial];
}
