import { globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import type { Attachment } from '../domain/publication/record.ts';
import { settings } from './site.ts';

/** An attachment as a page shows it. */
export interface ListedFile {
	path: string;
	title: string;
	/** PDF, DOCX or XLSX. */
	kind: string;
	/** Such as `128 KB`. */
	size: string;
}

/** The attachments of an entry, for its page. Throws when a file is missing: the build must not publish a dead link. */
export function attachmentsOf(entry: {
	filePath?: string | undefined;
	data: { attachments: Attachment[] };
}): ListedFile[] {
	const folder = dirname(relative(settings.contentDir, join(process.cwd(), entry.filePath ?? '')));
	return entry.data.attachments.map(({ file, title }) => listFile(posix.join(folder, file), title));
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

/** Paths of all files that may be downloaded, below the content folder. */
export function publishedFiles(): string[] {
	return globSync('**/*.{pdf,docx,xlsx}', { cwd: settings.contentDir });
}

/** The bytes of a published file. */
export function readPublishedFile(path: string): Buffer<ArrayBuffer> {
	return readFileSync(join(settings.contentDir, path));
}

/** Bytes as a reader says them: `980 B`, `12 KB`, `1.4 MB`. */
export function sizeInWords(bytes: number): string {
	if (bytes < 1024) return `${bytes} B`;
	if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
	return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
