import type { APIRoute } from 'astro';
import { answersTable } from '../../../domain/publication/answered-list.ts';
import { publishedWith } from '../../../server/answered-requests.ts';
import { answeredRequests } from '../../../server/catalogue.ts';
import { csvFile } from '../../../server/csv.ts';

/** The log of answered requests, for spreadsheets. */
export const GET: APIRoute = () =>
	csvFile(answersTable(answeredRequests, (answer) => publishedWith(answer).map(({ title }) => title)));
