import type { Letter } from '../domain/requests/letters/letter.ts';
import { tagsOf, type TagValue } from '../domain/requests/letters/tags.ts';
import { wordText } from '../word/word-text.ts';
import { openTemplate } from './template.ts';

/** A letter as a Word file, set in the office's template. Throws when the template asks for what the letter has not. */
export function renderLetter(template: Uint8Array, letter: Letter): Uint8Array {
	return openTemplate(template)
		.render(wordTags(tagsOf(letter)))
		.toUint8Array({ compression: 'DEFLATE' });
}

/** The tags without characters that no XML may hold. */
function wordTags(tags: Record<string, TagValue>): Record<string, TagValue> {
	const texts = (row: Record<string, string>) =>
		Object.fromEntries(Object.entries(row).map(([name, text]) => [name, wordText(text)]));
	return Object.fromEntries(
		Object.entries(tags).map(([name, value]) => [
			name,
			typeof value === 'string' ? wordText(value) : value.map(texts),
		])
	);
}
