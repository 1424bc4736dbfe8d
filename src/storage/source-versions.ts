import matter from 'gray-matter';
import { parse } from 'yaml';
import type { SourceVersion } from '../domain/publication/document-history.ts';
import { textsAt, type FileChange } from './content-history.ts';

/** Versions of one source that are read at most: the newest. */
export const mostVersions = 12;

/** The versions of a Markdown source that git holds, oldest first; those that cannot be read are left out. */
export function sourceVersions(
	contentDir: string,
	file: string,
	changes: readonly FileChange[]
): SourceVersion[] {
	const kept = changes
		.slice(0, mostVersions)
		.filter(({ kind }) => kind !== 'deleted')
		.reverse();
	const texts = textsAt(
		contentDir,
		kept.map(({ commit }) => ({ commit, file }))
	);
	return kept.flatMap(({ at }, i) => {
		const version = versionOf(texts[i] ?? '');
		return version ? [{ at, ...version }] : [];
	});
}

function versionOf(text: string): Omit<SourceVersion, 'at'> | undefined {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	// gray-matter would run the code of a `---js` block.
	if (!/^---\n/.test(plain)) return undefined;
	try {
		const { data, content } = matter(plain, {
			engines: { yaml: { parse: (source) => (parse(source) ?? {}) as object } },
		});
		return { fields: data, body: content.trim() };
	} catch {
		return undefined;
	}
}
