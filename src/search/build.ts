import lunr from 'lunr';
import type { SearchDocument, SearchIndex } from './documents.ts';
import { tokensOf } from './tokens.ts';

/** Builds the index over documents. The same documents in the same order give the same bytes. */
export function buildSearchIndex(documents: SearchDocument[]): SearchIndex {
	const builder = new lunr.Builder();
	builder.tokenizer = tokenizer;
	builder.ref('place');
	builder.field('title', { boost: 10 });
	builder.field('number', { boost: 10 });
	builder.field('extra', { boost: 2 });
	builder.field('text');
	builder.b(0.3);
	builder.k1(0.6);
	documents.forEach((document, place) => builder.add({ ...document, place: String(place) }));
	return { index: builder.build().toJSON(), documents };
}

const tokenizer = Object.assign(
	(text: unknown) => tokensOf(typeof text === 'string' ? text : '').map((token) => new lunr.Token(token, {})),
	{ separator: /\s+/ }
);
