import { officialDocument, type OfficialDocument } from '../word/official-document.ts';

/** An official document as a Word file to download. */
export async function wordFile(document: OfficialDocument): Promise<Response> {
	const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
	const file = new Uint8Array(await officialDocument(document));
	return new Response(file, { headers: { 'Content-Type': type } });
}
