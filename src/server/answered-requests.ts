import { isShown } from '../domain/publication/visibility.ts';
import type { Answer } from '../domain/publication/answered-list.ts';
import { buildDay, disclosures } from './catalogue.ts';

/** The documents of an entry that anyone can read now, with their pages. */
export function publishedWith({ data }: Answer): { title: string; path: string }[] {
	return data.documents.flatMap((id) => {
		const document = disclosures.find((entry) => entry.id === id);
		if (!document || !isShown(document.data, buildDay)) return [];
		return [{ title: document.data.title, path: `documents/${id}/` }];
	});
}
