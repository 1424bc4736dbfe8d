import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rareCharacters } from '../domain/publication/rare-characters.ts';

/** A rare character and the first place of a file where it stands. */
export interface RarePlace {
	/** Path below the content folder. */
	file: string;
	line: number;
	character: string;
}

/** Where rare characters stand in the texts of a content folder. */
export function rarePlaces(contentDir: string): RarePlace[] {
	const files = globSync('**/*.{md,yaml}', { cwd: contentDir }).sort();
	return files.flatMap((file) => {
		const text = readFileSync(join(contentDir, file), 'utf8');
		return rareCharacters(text).map((character) => ({
			file,
			line: text.slice(0, text.indexOf(character)).split('\n').length,
			character,
		}));
	});
}
