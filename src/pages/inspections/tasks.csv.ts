import type { APIRoute } from 'astro';
import { tasksByYear } from '../../domain/reports/inspection/tasks-by-year.ts';
import { plans } from '../../server/catalogue.ts';
import { csvFile } from '../../server/csv.ts';
import { inspectionSeries } from '../../server/inspections.ts';

/** Tasks of the yearly plans as the reports found them, by year. */
export const GET: APIRoute = () => csvFile(tasksByYear(inspectionSeries, plans).table);
