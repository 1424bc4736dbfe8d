import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchIndex } from '../search/documents.ts';
import { openSearch, type Search } from '../search/query.ts';
import { settings } from './site.ts';

/** The search of this server, over the index that the build wrote: for readers without script. Read once. */
export const builtSearch: Search = (() => {
	let search: Search | undefined;
	return (query) => (search ??= openSearch(readIndex()))(query);
})();

function readIndex(): SearchIndex {
	const file = join(settings.buildDir, 'client/search/index.json');
	return JSON.parse(readFileSync(file, 'utf8')) as SearchIndex;
}
