/** What no XML 1.0 file may hold: control characters but tab and line feeds, and the two noncharacters. */
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text as a Word file may hold it. A half of a character outside the basic plane becomes U+FFFD. */
export function wordText(text: string): string {
	return text.toWellFormed().replace(illegal, '');
}
