import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchIndex } from '../search/documents.ts';
import { openSearch, type Search } from '../search/query.ts';
import { settings } from './site.ts';

/** The search of this server, over the index that the build wrote: for readers without script. Opened once. */
export const builtSearch = (() => {
	let search: Promise<Search> | undefined;
	return () => (search ??= readIndex().then(openSearch));
})();

async function readIndex(): Promise<SearchIndex> {
	// `astro dev` has no build to read.
	if (import.meta.env.DEV) {
		const [{ buildSearchIndex }, { searchDocuments }] = await Promise.all([
			import('../search/build.ts'),
			import('./search-index.ts'),
		]);
		return buildSearchIndex(searchDocuments());
	}
	const file = join(settings.buildDir, 'current/client/search/index.json');
	return JSON.parse(readFileSync(file, 'utf8')) as SearchIndex;
}
