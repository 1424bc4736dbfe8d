import type { Token } from './tokens.ts';

/** Words between two commas or in brackets. */
export interface Clause {
	/** What 、 and 和 join, each a run of tokens. */
	elements: Token[][];
	inBrackets: boolean;
}

/** The sentences of a text, without their stops. */
export function sentencesOf(tokens: readonly Token[]): Token[][] {
	return split(tokens, 'stop');
}

/** The clauses of a sentence. */
export function clausesOf(sentence: readonly Token[]): Clause[] {
	const clauses: Clause[] = [];
	let clause: Token[] = [];
	let inBrackets = false;
	const end = () => {
		clauses.push({ elements: split(clause, 'list'), inBrackets });
		clause = [];
	};
	for (const token of withoutColons(withoutGlosses(sentence))) {
		if (token.kind !== 'break' && token.kind !== 'open' && token.kind !== 'close') clause.push(token);
		else {
			end();
			if (token.kind !== 'break') inBrackets = token.kind === 'open';
		}
	}
	end();
	return clauses;
}

/** The tokens of an element that say what its number means, or hide it. */
export function bearing(element: readonly Token[]): Token[] {
	return element.filter(
		(token) =>
			!['filler', 'year', 'whole year', 'part of a year'].includes(token.kind) &&
			!(token.kind === 'topic' && token.topic !== 'other')
	);
}

function split(tokens: readonly Token[], at: Token['kind']): Token[][] {
	const parts: Token[][] = [];
	let part: Token[] = [];
	for (const token of tokens) {
		if (token.kind === at) {
			parts.push(part);
			part = [];
		} else part.push(token);
	}
	return [...parts, part];
}

/**
 * Brackets between words and their number say what the words mean here, as in 无法提供（本机关不掌握相关政府信息）1件: words of
 * another figure take their place; any others make them mean what nobody here knows.
 */
function withoutGlosses(sentence: readonly Token[]): Token[] {
	const opened = sentence.findIndex(({ kind }) => kind === 'open');
	const closed = sentence.findIndex(({ kind }, i) => i > opened && kind === 'close');
	const [open, close] = [sentence[opened], sentence[closed]];
	if (!open || !close) return [...sentence];
	const [before, gloss] = [sentence.slice(0, opened), sentence.slice(opened + 1, closed)];
	const rest = withoutGlosses(sentence.slice(closed + 1));
	if (rest[0]?.kind !== 'number' || gloss.some(({ kind }) => kind === 'number'))
		return [...before, open, ...gloss, close, ...rest];
	const [words, ...more] = bearing(gloss);
	if (words?.kind !== 'phrase' || more.length > 0 || before.at(-1)?.kind !== 'phrase')
		return [...before, { ...open, kind: 'other', end: close.end }, ...rest];
	return [...before.slice(0, -1), { ...words, start: before.at(-1)?.start ?? words.start }, ...rest];
}

/** A colon between words and their number is nothing, any other ends a clause. */
function withoutColons(tokens: readonly Token[]): Token[] {
	return tokens.flatMap((token, i): Token[] => {
		if (token.kind !== 'colon') return [token];
		const joins = tokens[i - 1]?.kind === 'phrase' && tokens[i + 1]?.kind === 'number';
		return joins ? [] : [{ ...token, kind: 'break' }];
	});
}
