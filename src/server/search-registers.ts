import type { SearchDocument } from '../search/documents.ts';
import { organisation } from './catalogue.ts';

/** The pages of the structured registers as the index takes them in: only what the pages show. */
export function registerDocuments(): SearchDocument[] {
	return organisation
		? [
				page('organisation/', '机构职能和领导分工', '法定主动公开内容', organisation.publishedAt, [
					organisation.address,
					...organisation.functions,
					...organisation.leaders.map(({ name, post, duties }) => `${name} ${post} ${duties}`),
					...organisation.offices.map(({ name, functions, phone }) => `${name} ${functions} ${phone}`),
				]),
			]
		: [];
}

function page(
	path: string,
	title: string,
	column: string,
	publishedAt: string,
	lines: string[]
): SearchDocument {
	return {
		path,
		title,
		number: '',
		column,
		publishedOn: publishedAt.slice(0, 10),
		validity: '',
		extra: '',
		text: lines.join('\n'),
	};
}
