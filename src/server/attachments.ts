import { statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { previewOf, type Preview } from '../attachments/preview.ts';
import { readAttachment } from '../attachments/read-attachment.ts';
import type { Attachment } from '../domain/publication/record.ts';
import { settings } from './site.ts';

/** An attachment as a page shows it. */
export interface ListedFile {
	path: string;
	title: string;
	/** The extension in capitals, such as PDF. */
	kind: string;
	/** Such as `128 KB`. */
	size: string;
	/** The beginning of its text; absent when there is none to show. */
	preview?: Preview | undefined;
}

interface Entry {
	filePath?: string | undefined;
	data: { attachments: Attachment[] };
}

/** The attachments of an entry, for its page. Throws when a file is missing: the build must not publish a dead link. */
export function attachmentsOf(entry: Entry): Promise<ListedFile[]> {
	const paths = filePathsOf(entry);
	return Promise.all(entry.data.attachments.map(({ title }, i) => previewFile(paths[i] ?? '', title)));
}

/** Where the attachments of an entry lie, below the content folder. */
export function filePathsOf(entry: Entry): string[] {
	const folder = dirname(relative(settings.contentDir, join(process.cwd(), entry.filePath ?? '')));
	return entry.data.attachments.map(({ file }) => posix.join(folder, file));
}

/** A file of the content folder, for a link. */
export function listFile(path: string, title: string): ListedFile {
	const { size } = statSync(join(settings.contentDir, path));
	return {
		path: `files/${path}`,
		title,
		kind: path.split('.').at(-1)?.toUpperCase() ?? '',
		size: sizeInWords(size),
	};
}

async function previewFile(path: string, title: string): Promise<ListedFile> {
	const reading = await readAttachment(join(settings.contentDir, path));
	return { ...listFile(path, title), preview: previewOf(reading) };
}

/** Bytes as a reader says them: `980 B`, `12 KB`, `1.4 MB`. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1024) return `${bytes} B`;
	if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
	return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
