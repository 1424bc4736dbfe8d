import { codePointName } from '../../domain/publication/rare-characters.ts';
import { rareFonts } from '../../fonts/rare-fonts.ts';
import { rarePlaces } from '../../fonts/rare-text.ts';
import type { Rule } from '../rule.ts';

/** Rare characters that no font of the content folder shows, and the fonts that cannot be read: told as warnings. */
export const rareCharacters: Rule = {
	name: '生僻字',
	async check({ dir }) {
		const places = rarePlaces(dir);
		const { fonts, unreadable } = await rareFonts(dir, [...new Set(places.map((p) => p.character))]);
		const shown = new Set(fonts.flatMap((font) => font.characters));
		const broken = unreadable.map((file) => ({
			file,
			line: 1,
			field: '字体',
			problem: '这个字体文件读不懂',
			remedy: '请换一个',
			level: 'warning' as const,
		}));
		const hidden = places.filter(({ character }) => !shown.has(character));
		return [
			...broken,
			...hidden.map(({ file, line, character }) => ({
				file,
				line,
				field: '正文',
				problem: `生僻字“${character}”（${codePointName(character)}）有些电脑显示不出来`,
				remedy: '请在 fonts 文件夹里放一个有这个字的字体文件',
				level: 'warning' as const,
			})),
		];
	},
};
