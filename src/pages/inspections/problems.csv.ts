import type { APIRoute } from 'astro';
import { problemsByYear } from '../../domain/reports/inspection/problems-by-year.ts';
import { csvFile } from '../../server/csv.ts';
import { inspectionSeries } from '../../server/inspections.ts';

/** Problems found, closed and open, by year. */
export const GET: APIRoute = () => csvFile(problemsByYear(inspectionSeries).table);
