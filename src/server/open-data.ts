import { posix } from 'node:path';
import { attachmentSchema } from '../domain/publication/record.ts';
import type { ListedPage } from '../domain/publication/listed-page.ts';
import { openRow, type OpenRecord, type OpenRow } from '../domain/publication/open-record.ts';
import { disclosureReports } from './catalogue.ts';
import { everythingListed } from './listing.ts';
import { publicAddress } from './page-address.ts';
import { sourceFiles, sourceOf, type SourceFile } from './source-files.ts';

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
	const text = textOf(source).trim();
	return { ...row, ...(text && { text }), attachments: attachmentsOf(source) };
}

/** The body as it is read; of an annual report with its figures. */
function textOf({ file, body }: SourceFile): string {
	return disclosureReports.find(({ filePath }) => sourceOf(filePath) === file)?.body ?? body;
}

function attachmentsOf({ file, data }: SourceFile): OpenRecord['attachments'] {
	const given = attachmentSchema.array().safeParse((data as { attachments?: unknown }).attachments);
	return (given.data ?? []).map(({ title, file: path }) => ({
		title,
		file: publicAddress(`files/${posix.join(posix.dirname(file), path)}`),
	}));
}
