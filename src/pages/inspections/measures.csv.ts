import type { APIRoute } from 'astro';
import { measuresByYear } from '../../domain/reports/inspection/measures-by-year.ts';
import { csvFile } from '../../server/csv.ts';
import { inspectionSeries } from '../../server/inspections.ts';

/** Measures and their evidence, by year. */
export const GET: APIRoute = () => csvFile(measuresByYear(inspectionSeries).table);
