import type { APIRoute } from 'astro';
import { disclosureReports } from '../../../../server/catalogue.ts';
import { reportDocument } from '../../../../server/report-document.ts';
import { wordFile } from '../../../../server/word-file.ts';

export function getStaticPaths() {
	return disclosureReports.map((entry) => ({ params: { year: entry.id }, props: { entry } }));
}

/** A report as an official Word document. */
export const GET: APIRoute<{ entry: (typeof disclosureReports)[number] }> = ({ props: { entry } }) =>
	wordFile(reportDocument(entry.data, entry.body ?? ''));
