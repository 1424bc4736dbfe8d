/** Length of a text in characters: a character of ASCII is half as wide as a Chinese one. */
export function textLength(text: string): number {
	return [...text].reduce((sum, character) => sum + (/[\u0020-\u007E]/.test(character) ? 0.5 : 1), 0);
}
