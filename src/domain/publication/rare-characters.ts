/** Han characters that older fonts lack: all but U+4E00–U+9FA5. GB 18030-2022 demands that they display. */
const rare = /[\u3400-\u4DBF\u9FA6-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/gu;

/** The rare characters of a text, each once. */
export function rareCharacters(text: string): string[] {
	return [...new Set(text.match(rare))];
}

/** The number of a character, such as `U+2CC56`. */
export function codePointName(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
