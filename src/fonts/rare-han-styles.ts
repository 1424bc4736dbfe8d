import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePointName } from '../domain/publication/rare-characters.ts';
import { rareFonts } from './rare-fonts.ts';
import { rarePlaces } from './rare-text.ts';

/**
 * Writes `rare-han.css` into a folder, with the small fonts that it names, and gives its path. A page asks for the font
 * only when such a character stands on it. The style sheet of a content without rare characters is empty.
 */
export async function writeRareHan(contentDir: string, folder: string): Promise<string> {
	const characters = [...new Set(rarePlaces(contentDir).map(({ character }) => character))];
	const { fonts } = await rareFonts(contentDir, characters);
	mkdirSync(folder, { recursive: true });
	const faces = fonts.map((font, i) => {
		writeFileSync(join(folder, `rare-han-${i}.woff2`), font.woff2);
		return fontFace(`rare-han-${i}.woff2`, font.characters);
	});
	const styles = join(folder, 'rare-han.css');
	writeFileSync(styles, faces.length > 0 ? [...faces, family].join('\n') : '');
	return styles;
}

/** After all other fonts: what the reader's own machine shows is not asked for. */
const family = ":root { font-family: var(--font), 'Rare Han'; }\n";

function fontFace(file: string, characters: string[]): string {
	const range = characters.map(codePointName).join(', ');
	return `@font-face { font-family: 'Rare Han'; font-display: swap; src: url('./${file}') format('woff2'); unicode-range: ${range}; }`;
}
