/** A piece of text with the found words marked. */
export type Passage = { text: string; marked: boolean }[];

/**
 * The passage of a text where the words stand first, at most `length` characters, the words marked. Looks for the
 * words as they are compared (half-width, lower case), character by character, so the reader sees the original.
 */
export function passageOf(text: string, words: string[], length = 120): Passage {
	const folded = foldedCharacters(text);
	const hits = words.flatMap((word) => occurrences(folded.text, word)).sort((a, b) => a.from - b.from);
	const first = hits[0]?.from ?? 0;
	const start = wholeWord(folded.text, Math.max(0, Math.min(first - 30, folded.text.length - length)), first);
	const end = start + length;
	const passage: Passage = [];
	let at = start;
	for (const { from, to } of hits) {
		if (from < at || to > end) continue;
		if (from > at) passage.push({ text: folded.original(at, from), marked: false });
		passage.push({ text: folded.original(from, to), marked: true });
		at = to;
	}
	if (at < Math.min(end, folded.text.length)) passage.push({ text: folded.original(at, end), marked: false });
	if (start > 0) passage.unshift({ text: '…', marked: false });
	if (end < folded.text.length) passage.push({ text: '…', marked: false });
	return passage;
}

/** The next place from `start` on, not past `first`, where no number or Latin word is cut in two. */
function wholeWord(text: string, start: number, first: number): number {
	let at = start;
	while (at > 0 && at < first && /[a-z0-9]{2}/.test(text.slice(at - 1, at + 1))) at += 1;
	return at;
}

/** Folds character by character, so that a place in the folded text is a place in the original. */
function foldedCharacters(text: string) {
	const characters = [...text];
	const folded = characters.map((character) => {
		const one = character.normalize('NFKC').toLowerCase();
		if (/^[([{【「『〈《〔]$/.test(one)) return '〔';
		if (/^[)\]}】」』〉》〕]$/.test(one)) return '〕';
		return [...one].length === 1 && one.length === 1 ? one : '\uFFFD';
	});
	return {
		text: folded.join(''),
		original: (from: number, to: number) => characters.slice(from, to).join(''),
	};
}

function occurrences(text: string, word: string): { from: number; to: number }[] {
	const found = [];
	for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + word.length)) {
		found.push({ from, to: from + word.length });
	}
	return found;
}
