import type { APIRoute } from 'astro';
import { standardTable } from '../../../domain/publication/standard-catalogue.ts';
import { csvFile } from '../../../server/csv.ts';
import { standardCatalogue } from '../../../server/standard-catalogue.ts';

/** 政务公开标准目录, for spreadsheets. */
export const GET: APIRoute = () => csvFile(standardTable(standardCatalogue));
