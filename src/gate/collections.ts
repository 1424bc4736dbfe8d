import type { z } from 'zod';
import { decisionSchema } from '../domain/publication/decision.ts';
import { disclosureSchema } from '../domain/publication/disclosure.ts';
import { guideSchema } from '../domain/publication/guide.ts';
import { handbookSchema } from '../domain/publication/handbook.ts';
import { disclosureReportSchema } from '../domain/reports/disclosure-report.ts';
import { inspectionSchema } from '../domain/reports/inspection.ts';

/** Which Markdown files of the content folder follow which schema. A file that matches none is a fault. */
export const markdownKinds: readonly { pattern: string; schema: z.ZodType }[] = [
	{ pattern: 'disclosures/**/*.md', schema: disclosureSchema },
	{ pattern: 'decisions/**/*.md', schema: decisionSchema },
	{ pattern: 'reports/inspection/*.md', schema: inspectionSchema },
	{ pattern: 'reports/disclosure/*.md', schema: disclosureReportSchema },
	{ pattern: 'guide.md', schema: guideSchema },
	{ pattern: 'handbook/*.md', schema: handbookSchema },
];
