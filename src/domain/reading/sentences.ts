/** A piece of a text that a voice speaks in one go. */
export interface Sentence {
	text: string;
	/** Where it begins in the whole text, in UTF-16 units. */
	start: number;
}

/** Characters: browsers fall silent in the middle of what is much longer. */
export const longestSentence = 120;

const sentence = /[^。！？；\n]*(?:[。！？；\n]+[”’」』）》】\s]*|$)/g;
const comma = /[，、：,](?=[^，、：,]*$)/;

/** Cuts a text into sentences; one that is too long is cut at its commas. Joined, they are the text. */
export function sentencesOf(text: string, longest = longestSentence): Sentence[] {
	return [...text.matchAll(sentence)]
		.filter(([whole]) => whole !== '')
		.flatMap((match) => shortened({ text: match[0], start: match.index }, longest));
}

function shortened({ text, start }: Sentence, longest: number): Sentence[] {
	const pieces: Sentence[] = [];
	let from = 0;
	while (text.length - from > longest) {
		const length = pieceLength(text.slice(from, from + longest));
		pieces.push({ text: text.slice(from, from + length), start: start + from });
		from += length;
	}
	return [...pieces, { text: text.slice(from), start: start + from }];
}

/** As far as the last comma, or all, but never half of a character outside the basic plane. */
function pieceLength(text: string): number {
	const at = text.search(comma);
	if (at >= 0) return at + 1;
	return /[\uD800-\uDBFF]$/.test(text) && text.length > 1 ? text.length - 1 : text.length;
}
