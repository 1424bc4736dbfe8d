import { posix } from 'node:path';
import { attachmentSchema } from '../domain/publication/record.ts';
import type { ListedPage } from '../domain/publication/listed-page.ts';
import { openRow, type OpenRecord, type OpenRow } from '../domain/publication/open-record.ts';
import { everythingListed } from './listing.ts';
import { publicAddress } from './page-address.ts';
import { sourceFiles, type SourceFile } from './source-files.ts';

/** The open catalogue: every publication, newest first. */
export function openCatalogue(): OpenRow[] {
	return everythingListed().map((page) => openRow(page, publicAddress));
}

/** Every publication with its text and attachments. */
export function openRecords(): OpenRecord[] {
	const sources = new Map(sourceFiles().map((source) => [source.file, source]));
	return everythingListed().map((page) => recordOf(page, sources.get(page.source)));
}

function recordOf(page: ListedPage, source: SourceFile | undefined): OpenRecord {
	const row = openRow(page, publicAddress);
	if (!page.shown || !source) return { ...row, attachments: [] };
	return { ...row, text: source.body.trim(), attachments: attachmentsOf(source) };
}

function attachmentsOf({ file, data }: SourceFile): OpenRecord['attachments'] {
	const given = attachmentSchema.array().safeParse((data as { attachments?: unknown }).attachments);
	return (given.data ?? []).map(({ title, file: path }) => ({
		title,
		file: publicAddress(`files/${posix.join(posix.dirname(file), path)}`),
	}));
}
