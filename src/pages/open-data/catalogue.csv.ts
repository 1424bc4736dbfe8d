import type { APIRoute } from 'astro';
import { openTable } from '../../domain/publication/open-record.ts';
import { csvFile } from '../../server/csv.ts';
import { openCatalogue } from '../../server/open-data.ts';

/** The catalogue of everything published, for spreadsheets. */
export const GET: APIRoute = () => csvFile(openTable(openCatalogue()));
