import { diffArrays } from 'diff';

/** A piece of a text beside its successor: kept, taken out, put in, or left out of what is shown. */
export interface TextPiece {
	kind: 'kept' | 'removed' | 'added' | 'gap';
	/** Empty for a gap. */
	text: string;
}

/** What differs between two texts: pieces in order; `large` when too much changed to be read word by word. */
export type TextDifference = TextPiece[] | 'large';

/** Words that may be exchanged before a difference is called large. */
const mostChangedWords = 2000;

/** Characters of a difference that a page shows. */
const mostShown = 6000;

/** Characters of unchanged text that stand beside a change, for the reader to find the place. */
const context = 40;

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The difference of two texts by words, with some of the unchanged text around each change. Empty when they are equal. */
export function textDifference(before: string, after: string): TextDifference {
	const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChangedWords });
	if (!changes) return 'large';
	const pieces = changes.map(({ value, added, removed }) => ({
		kind: added ? ('added' as const) : removed ? ('removed' as const) : ('kept' as const),
		text: value.join(''),
	}));
	if (pieces.every(({ kind }) => kind === 'kept')) return [];
	const shown = pieces.flatMap((piece, i) =>
		piece.kind === 'kept' ? shortened(piece.text, i === 0, i === pieces.length - 1) : [piece]
	);
	return shown.reduce((length, { text }) => length + text.length, 0) > mostShown ? 'large' : shown;
}

function wordsOf(text: string): string[] {
	return [...words.segment(text)].map(({ segment }) => segment);
}

/** Unchanged text without its middle; before the first change and after the last only the side beside the change. */
function shortened(text: string, isFirst: boolean, isLast: boolean): TextPiece[] {
	const characters = [...text];
	if (characters.length <= 2 * context) return [{ kind: 'kept', text }];
	const head: TextPiece = { kind: 'kept', text: characters.slice(0, context).join('') };
	const tail: TextPiece = { kind: 'kept', text: characters.slice(-context).join('') };
	const gap: TextPiece = { kind: 'gap', text: '' };
	return [...(isFirst ? [] : [head]), gap, ...(isLast ? [] : [tail])];
}
