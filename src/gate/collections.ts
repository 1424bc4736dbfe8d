import type { z } from 'zod';
import { calendarYearSchema } from '../domain/calendar/year.ts';
import { decisionSchema } from '../domain/publication/decision.ts';
import { disclosureSchema } from '../domain/publication/disclosure.ts';
import { emergencySchema } from '../domain/publication/emergency.ts';
import { guideSchema } from '../domain/publication/guide.ts';
import { handbookSchema } from '../domain/publication/handbook.ts';
import { receptionSchema } from '../domain/publication/reception.ts';
import { disclosureReportSchema } from '../domain/reports/disclosure-report.ts';
import { inspectionSchema } from '../domain/reports/inspection.ts';
import { siteSchema } from '../domain/site.ts';

/** Which files of the content folder follow which schema. A Markdown or YAML file that matches none is a fault. */
export const contentKinds: readonly { pattern: string; schema: z.ZodType }[] = [
	{ pattern: 'disclosures/**/*.md', schema: disclosureSchema },
	{ pattern: 'decisions/**/*.md', schema: decisionSchema },
	{ pattern: 'reports/inspection/*.md', schema: inspectionSchema },
	{ pattern: 'reports/disclosure/*.md', schema: disclosureReportSchema },
	{ pattern: 'guide.md', schema: guideSchema },
	{ pattern: 'handbook/*.md', schema: handbookSchema },
	{ pattern: 'site.yaml', schema: siteSchema },
	{ pattern: 'calendar/*.yaml', schema: calendarYearSchema },
	{ pattern: 'emergency.yaml', schema: emergencySchema },
	{ pattern: 'reception/*.yaml', schema: receptionSchema },
];
