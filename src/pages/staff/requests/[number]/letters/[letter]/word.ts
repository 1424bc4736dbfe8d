import type { APIRoute } from 'astro';
import { noteReading } from '../../../../../../server/case-reading.ts';
import { deskLetter, deskLetterFile, liveLetters } from '../../../../../../server/desk-letters.ts';
import { download } from '../../../../../../server/download.ts';
import { errorPage } from '../../../../../../server/error-page.ts';

export const prerender = false;

/** A letter that is not kept, such as a draft, as a Word file for signed-in staff (the middleware keeps others out). */
export const GET: APIRoute = async ({ params, locals }) => {
	const { number = '', letter: name = '' } = params;
	// A letter that went out is downloaded as it went out, not set anew.
	if (!locals.staff || !liveLetters.includes(name)) return errorPage(404);
	const letter = await deskLetter(number, name, new Date());
	if (!letter) return errorPage(404);
	await noteReading(locals, 'file opened', number);
	return download(deskLetterFile(letter));
};
