import lunr from 'lunr';
import type { SearchDocument, SearchIndex } from './documents.ts';
import { longestQuery } from '../domain/search-query.ts';
import { passageOf, type Passage } from './passage.ts';
import { normalise, tokensOf } from './tokens.ts';

export interface SearchResult {
	document: SearchDocument;
	title: Passage;
	passage: Passage;
}

export type Search = (query: string) => SearchResult[];

/** A search over a loaded index. A result holds every typed word, exactly; the best stands first. */
export function openSearch({ index, documents }: SearchIndex): Search {
	const loaded = lunr.Index.load(index);
	const texts = documents.map((d) => normalise([d.title, d.number, d.extra, d.text].join('\n')));
	return (query) => {
		const words = wordsOf(query);
		if (words.length === 0) return [];
		return candidates(loaded, words)
			.filter((place) => words.every((word) => texts[place]?.includes(word)))
			.flatMap((place) => {
				const document = documents[place];
				if (!document) return [];
				const title = passageOf(document.title, words, document.title.length);
				return [{ document, title, passage: passageOf(document.text, words) }];
			});
	};
}

/** The words of a query, normalised, each once. */
export function wordsOf(query: string): string[] {
	const typed = [...query].slice(0, longestQuery).join('');
	const words = typed.trim().split(/\s+/).map(normalise);
	return [...new Set(words)].filter((word) => tokensOf(word).length > 0);
}

/** Places of the documents that hold all pairs of characters of all words, ranked by lunr. */
function candidates(index: lunr.Index, words: string[]): number[] {
	const results = index.query((query) => {
		for (const word of words) for (const term of termsOf(word)) query.term(term, options(term));
	});
	return results.map((result) => Number(result.ref));
}

/** The last character alone stands in the index only at the end of a run, so it is asked for only when it is all. */
function termsOf(word: string): string[] {
	const tokens = tokensOf(word);
	const pairs = tokens.filter((token) => [...token].length > 1 || !/\p{Script=Han}/u.test(token));
	return pairs.length > 0 ? pairs : tokens;
}

function options(term: string) {
	const single = /^\p{Script=Han}$/u.test(term);
	const wildcard =
		single || /^[a-z0-9]+$/.test(term) ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
	return { presence: lunr.Query.presence.REQUIRED, wildcard, usePipeline: false };
}
