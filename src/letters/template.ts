import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater, { type DXT } from 'docxtemplater';
import PizZip from 'pizzip';
import { letterKinds, type LetterKind } from '../domain/requests/letters/kinds.ts';

/** Folder of the Word templates below the content folder. */
export const templateFolder = 'letters';

/** Path of the Word template of a kind below the content folder. */
export function templatePath(kind: LetterKind): string {
	return `${templateFolder}/${letterKinds[kind].template}.docx`;
}

/** The bytes of the Word template of a kind. Throws when there is none. */
export function readTemplate(contentDir: string, kind: LetterKind): Uint8Array {
	return readFileSync(join(contentDir, templatePath(kind)));
}

/**
 * Opens a template: tags are plain names in braces, looked up as they are; a tag without value throws. Throws on a
 * file that is no Word file and on broken tags.
 */
export function openTemplate(template: Uint8Array, modules: DXT.Module[] = []): Docxtemplater {
	return new Docxtemplater(new PizZip(template), {
		modules,
		paragraphLoop: true,
		linebreaks: true,
		stripInvalidXMLChars: true,
		errorLogging: false,
		parser: (tag) => ({
			get: (scope: unknown) =>
				typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag)
					? (scope as Record<string, unknown>)[tag]
					: undefined,
		}),
		nullGetter: ({ value }) => {
			throw new Error(`The letter has no value for the tag ${String(value)}`);
		},
	});
}
