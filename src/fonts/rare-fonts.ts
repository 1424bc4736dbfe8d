import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { charactersOf } from './character-map.ts';

/** What one of the town's fonts adds to the site. */
export interface RareFont {
	/** Path below the content folder. */
	file: string;
	characters: string[];
	/** A font with these characters alone. */
	woff2: Buffer;
}

/** What the town's fonts can show of some characters, and the files that cannot be read. */
export interface RareFonts {
	fonts: RareFont[];
	unreadable: string[];
}

/** Copyright, licence and its address stay in the small font. */
const licenceNames = [0, 13, 14];

/** Looks for characters in `fonts/` of the content folder; the first font that has a character shows it. */
export async function rareFonts(contentDir: string, characters: string[]): Promise<RareFonts> {
	const found: RareFonts = { fonts: [], unreadable: [] };
	const wanted = new Set(characters);
	for (const file of globSync('fonts/*.{ttf,otf,woff2}', { cwd: contentDir }).sort()) {
		if (wanted.size === 0) break;
		try {
			const font = await smallFont(readFileSync(join(contentDir, file)), [...wanted]);
			for (const character of font.characters) wanted.delete(character);
			if (font.characters.length > 0) found.fonts.push({ file, ...font });
		} catch {
			found.unreadable.push(file);
		}
	}
	return found;
}

async function smallFont(font: Buffer, wanted: string[]): Promise<Omit<RareFont, 'file'>> {
	const text = wanted.join('');
	const shown = charactersOf(await subsetFont(font, text, { targetFormat: 'sfnt' }));
	const woff2 = await subsetFont(font, text, { targetFormat: 'woff2', preserveNameIds: licenceNames });
	return { characters: wanted.filter((character) => shown.has(character)), woff2 };
}
