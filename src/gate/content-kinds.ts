import type { z } from 'zod';
import { calendarYearSchema } from '../domain/calendar/year.ts';
import { answeredRequestSchema } from '../domain/publication/answered-request.ts';
import { clarificationSchema } from '../domain/publication/clarification.ts';
import { decisionSchema } from '../domain/publication/decision.ts';
import { disclosureSchema } from '../domain/publication/disclosure.ts';
import { emergencySchema } from '../domain/publication/emergency.ts';
import { feesSchema } from '../domain/publication/fees.ts';
import { guideSchema } from '../domain/publication/guide.ts';
import { handbookSchema } from '../domain/publication/handbook.ts';
import { authoritiesSchema } from '../domain/publication/authorities.ts';
import { certificatesSchema } from '../domain/publication/certificates.ts';
import { licencesSchema } from '../domain/publication/licences.ts';
import { penaltiesSchema } from '../domain/publication/penalties.ts';
import { planSchema } from '../domain/publication/plan.ts';
import { proceduresSchema } from '../domain/publication/procedures.ts';
import { organisationSchema } from '../domain/publication/organisation.ts';
import { receptionSchema } from '../domain/publication/reception.ts';
import { zeroReportsSchema } from '../domain/publication/zero-report.ts';
import { serviceSchema } from '../domain/publication/service.ts';
import { disclosureReportSchema } from '../domain/reports/disclosure-report.ts';
import { enforcementStatisticsSchema } from '../domain/reports/enforcement-statistics.ts';
import { inspectionSchema } from '../domain/reports/inspection.ts';
import { ruleOfLawReportSchema } from '../domain/reports/rule-of-law-report.ts';
import { websiteReportSchema } from '../domain/reports/website-report.ts';
import { standardCatalogueSchema } from '../domain/publication/standard-catalogue.ts';
import { textTemplatesSchema } from '../domain/requests/text-templates.ts';
import { siteSchema } from '../domain/site.ts';
import { waiversSchema } from './waivers.ts';

/** One kind of content file: where its files lie, and their schema. */
export interface ContentKind {
	kind:
		| 'disclosure'
		| 'decision'
		| 'inspection'
		| 'disclosure report'
		| 'enforcement statistics'
		| 'rule of law report'
		| 'website report'
		| 'fees'
		| 'guide'
		| 'handbook'
		| 'site'
		| 'calendar'
		| 'emergency'
		| 'reception'
		| 'clarification'
		| 'zero report'
		| 'standard catalogue'
		| 'organisation'
		| 'service'
		| 'authorities'
		| 'procedures'
		| 'certificates'
		| 'licences'
		| 'penalties'
		| 'plan'
		| 'answered request'
		| 'text templates'
		| 'waivers';
	pattern: string;
	schema: z.ZodType;
	/** Whether its files are publications, which the publication log records. */
	publishes: boolean;
}

/** Which files of the content folder follow which schema. A Markdown or YAML file that matches none is a fault. */
export const contentKinds: readonly ContentKind[] = [
	{ kind: 'disclosure', pattern: 'disclosures/**/*.md', schema: disclosureSchema, publishes: true },
	{ kind: 'decision', pattern: 'decisions/**/*.md', schema: decisionSchema, publishes: true },
	{ kind: 'inspection', pattern: 'reports/inspection/*.md', schema: inspectionSchema, publishes: true },
	{
		kind: 'disclosure report',
		pattern: 'reports/disclosure/*.md',
		schema: disclosureReportSchema,
		publishes: true,
	},
	{
		kind: 'enforcement statistics',
		pattern: 'reports/enforcement/*.yaml',
		schema: enforcementStatisticsSchema,
		publishes: true,
	},
	{
		kind: 'rule of law report',
		pattern: 'reports/rule-of-law/*.md',
		schema: ruleOfLawReportSchema,
		publishes: true,
	},
	{
		kind: 'website report',
		pattern: 'reports/website/*.yaml',
		schema: websiteReportSchema,
		publishes: true,
	},
	{ kind: 'fees', pattern: 'fees/*.yaml', schema: feesSchema, publishes: true },
	{ kind: 'guide', pattern: 'guide.md', schema: guideSchema, publishes: true },
	{ kind: 'handbook', pattern: 'handbook/*.md', schema: handbookSchema, publishes: false },
	{ kind: 'site', pattern: 'site.yaml', schema: siteSchema, publishes: false },
	{ kind: 'calendar', pattern: 'calendar/*.yaml', schema: calendarYearSchema, publishes: false },
	{ kind: 'emergency', pattern: 'emergency.yaml', schema: emergencySchema, publishes: false },
	{ kind: 'reception', pattern: 'reception/*.yaml', schema: receptionSchema, publishes: true },
	{ kind: 'clarification', pattern: 'clarifications/*.md', schema: clarificationSchema, publishes: true },
	{ kind: 'zero report', pattern: 'zero-reports/*.yaml', schema: zeroReportsSchema, publishes: true },
	{
		kind: 'standard catalogue',
		pattern: 'standard-catalogue.yaml',
		schema: standardCatalogueSchema,
		publishes: true,
	},
	{ kind: 'organisation', pattern: 'organisation.yaml', schema: organisationSchema, publishes: true },
	{ kind: 'service', pattern: 'services/*.md', schema: serviceSchema, publishes: true },
	{
		kind: 'authorities',
		pattern: 'enforcement/authorities.yaml',
		schema: authoritiesSchema,
		publishes: true,
	},
	{ kind: 'procedures', pattern: 'enforcement/procedures.yaml', schema: proceduresSchema, publishes: true },
	{
		kind: 'certificates',
		pattern: 'enforcement/certificates.yaml',
		schema: certificatesSchema,
		publishes: true,
	},
	{ kind: 'licences', pattern: 'enforcement/licences/*.yaml', schema: licencesSchema, publishes: true },
	{ kind: 'penalties', pattern: 'enforcement/penalties/*.yaml', schema: penaltiesSchema, publishes: true },
	{ kind: 'plan', pattern: 'plans/*.yaml', schema: planSchema, publishes: true },
	{
		kind: 'answered request',
		pattern: 'disclosure-log/**/*.md',
		schema: answeredRequestSchema,
		publishes: true,
	},
	{ kind: 'text templates', pattern: 'text-templates.yaml', schema: textTemplatesSchema, publishes: false },
	{ kind: 'waivers', pattern: 'waivers.yaml', schema: waiversSchema, publishes: false },
];
