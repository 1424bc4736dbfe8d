import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentExtensions } from '../domain/publication/record.ts';
import { filePathsOf } from './attachments.ts';
import {
	clarifications,
	decisions,
	disclosureReports,
	disclosures,
	guide,
	inspections,
} from './catalogue.ts';
import { settings } from './site.ts';

/** Paths of all files that may be downloaded, below the content folder: all but those of withdrawn documents alone. */
export function publishedFiles(): string[] {
	const withdrawn = new Set(disclosures.filter((entry) => entry.data.withdrawn).flatMap(filePathsOf));
	const standing = disclosures.filter((entry) => !entry.data.withdrawn);
	const others = [...decisions, ...clarifications, ...inspections, ...disclosureReports, guide];
	for (const path of [...standing, ...others].flatMap(filePathsOf)) withdrawn.delete(path);
	return globSync(`**/*.{${attachmentExtensions.join(',')}}`, { cwd: settings.contentDir }).filter(
		(path) => !withdrawn.has(path)
	);
}

/** The bytes of a published file. */
export function readPublishedFile(path: string): Buffer<ArrayBuffer> {
	return readFileSync(join(settings.contentDir, path));
}
