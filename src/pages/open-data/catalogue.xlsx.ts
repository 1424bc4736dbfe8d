import type { APIRoute } from 'astro';
import { openTable } from '../../domain/publication/open-record.ts';
import { openCatalogue } from '../../server/open-data.ts';
import { workbook } from '../../server/workbook.ts';

/** The catalogue of everything published, as a workbook. */
export const GET: APIRoute = async () => workbook('目录', openTable(openCatalogue()));
