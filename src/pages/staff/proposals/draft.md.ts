import type { APIRoute } from 'astro';
import { mayRead } from '../../../domain/requests/rights.ts';
import { download } from '../../../server/download.ts';
import { errorPage } from '../../../server/error-page.ts';
import { publicationDraft } from '../../../server/publication-draft.ts';

export const prerender = false;

/** The draft of a document that is to be published because it was asked for, for signed-in staff. */
export const GET: APIRoute = ({ locals }) => {
	if (!locals.staff || !mayRead(locals.staff.roles)) return errorPage(404);
	const { file, text } = publicationDraft(new Date());
	return download({ name: file.split('/').at(-1) ?? '', bytes: Buffer.from(text) });
};
