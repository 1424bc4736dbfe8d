/** A text, filled up with spaces to a width in columns of a terminal. */
export function padded(text: string, width: number): string {
	return text + spaces(width - printedWidth(text));
}

/** The same, with the spaces before it. */
export function paddedStart(text: string, width: number): string {
	return spaces(width - printedWidth(text)) + text;
}

/** How many columns a text takes: a Chinese character takes the place of two letters. */
export function printedWidth(text: string): number {
	return [...text].reduce((width, character) => width + (character > '\u2e80' ? 2 : 1), 0);
}

const spaces = (count: number) => ' '.repeat(Math.max(0, count));
