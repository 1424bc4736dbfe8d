import { findPersonalData } from '../domain/identifiers/personal-data.ts';
import {
	documentEvents,
	type DocumentEvent,
	type SourceVersion,
} from '../domain/publication/document-history.ts';
import type { Erasure } from '../domain/publication/erasure.ts';
import type { Withdrawal } from '../domain/publication/withdrawal.ts';
import { ownNumbers } from '../domain/site.ts';
import { readHistory } from '../storage/content-history.ts';
import { mostVersions, sourceVersions } from '../storage/source-versions.ts';
import { publicationLog } from './publication-log.ts';
import { settings, site } from './site.ts';
import { sourceOf } from './source-files.ts';

/** What a page says of a document's past. */
export interface DocumentHistory {
	events: DocumentEvent[];
	/** What of the past is not known, in words. */
	unknown?: string | undefined;
	/** Numbers of its entries in the publication log. */
	entries: number[];
}

interface Entry {
	filePath?: string | undefined;
	data: { publishedAt: string; withdrawn?: Withdrawal | undefined; erased?: Erasure | undefined };
}

const history = readHistory(settings.contentDir);
const own = ownNumbers(site);

/** The history of a document or decision, from git as far as the build had it, else from what the document and the log say. */
export function historyOf({ filePath, data }: Entry): DocumentHistory {
	const file = sourceOf(filePath);
	const changes = history?.changes.get(file) ?? [];
	const versions =
		changes.length > 1 && !data.withdrawn && !data.erased
			? sourceVersions(settings.contentDir, file, changes)
			: [];
	const log = publicationLog.filter(({ path }) => path === file);
	return {
		events: documentEvents(data, versions, log, isPrivate),
		unknown: unknownOf(changes.length),
		entries: log.map(({ n }) => n),
	};
}

function isPrivate({ fields, body }: SourceVersion): boolean {
	return findPersonalData(`${JSON.stringify(fields)}\n${body}`, own).length > 0;
}

function unknownOf(changes: number): string | undefined {
	if (!history || changes === 0) return '本次发布没有带版本记录，这里只有文稿和发布日志写明的事项。';
	if (history.shallow) return '本次发布只带了近期的版本记录，更早的修改没有列出。';
	return changes > mostVersions ? '修改次数较多，更早的修改没有列出。' : undefined;
}
