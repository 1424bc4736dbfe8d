import { codePointName } from '../domain/publication/rare-characters.ts';
import { rareFonts } from '../fonts/rare-fonts.ts';
import { rarePlaces } from '../fonts/rare-text.ts';

/** What a clerk should know of a file and may leave so: no fault. */
export interface ContentNote {
	/** Path below the content folder. */
	file: string;
	line: number;
	message: string;
}

/** Notes the rare characters that no font of the content folder shows, and the fonts that cannot be read. */
export async function noteRareCharacters(contentDir: string): Promise<ContentNote[]> {
	const places = rarePlaces(contentDir);
	const { fonts, unreadable } = await rareFonts(contentDir, [...new Set(places.map((p) => p.character))]);
	const shown = new Set(fonts.flatMap((font) => font.characters));
	return [
		...unreadable.map((file) => ({ file, line: 1, message: '这个字体文件读不懂，请换一个' })),
		...places
			.filter(({ character }) => !shown.has(character))
			.map(({ file, line, character }) => ({
				file,
				line,
				message: `生僻字“${character}”（${codePointName(character)}）有些电脑显示不出来，请在 fonts 文件夹里放一个有这个字的字体文件`,
			})),
	];
}
