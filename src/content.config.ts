import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import { answeredRequestSchema } from './domain/publication/answered-request.ts';
import { clarificationSchema } from './domain/publication/clarification.ts';
import { decisionSchema } from './domain/publication/decision.ts';
import { disclosureSchema } from './domain/publication/disclosure.ts';
import { feesSchema } from './domain/publication/fees.ts';
import { guideSchema } from './domain/publication/guide.ts';
import { handbookSchema } from './domain/publication/handbook.ts';
import { authoritiesSchema } from './domain/publication/authorities.ts';
import { certificatesSchema } from './domain/publication/certificates.ts';
import { licencesSchema } from './domain/publication/licences.ts';
import { penaltiesSchema } from './domain/publication/penalties.ts';
import { planSchema } from './domain/publication/plan.ts';
import { proceduresSchema } from './domain/publication/procedures.ts';
import { organisationSchema } from './domain/publication/organisation.ts';
import { receptionSchema } from './domain/publication/reception.ts';
import { zeroReportsSchema } from './domain/publication/zero-report.ts';
import { serviceSchema } from './domain/publication/service.ts';
import { disclosureReportSchema } from './domain/reports/disclosure-report.ts';
import { enforcementStatisticsSchema } from './domain/reports/enforcement-statistics.ts';
import { inspectionSchema } from './domain/reports/inspection.ts';
import { ruleOfLawReportSchema } from './domain/reports/rule-of-law-report.ts';
import { websiteReportSchema } from './domain/reports/website-report.ts';
import { readSettings } from './settings.ts';

const contentUrl = pathToFileURL(`${readSettings().contentDir}/`);

const markdown = (folder: string, pattern = '**/*.md') =>
	glob({
		base: new URL(folder, contentUrl),
		pattern,
		generateId: ({ entry }) => entry.replace(/\.md$/, ''),
	});

const yaml = (folder: string, pattern = '*.yaml') => glob({ base: new URL(folder, contentUrl), pattern });

export const collections = {
	disclosures: defineCollection({ loader: markdown('disclosures/'), schema: disclosureSchema }),
	decisions: defineCollection({ loader: markdown('decisions/'), schema: decisionSchema }),
	clarifications: defineCollection({ loader: markdown('clarifications/'), schema: clarificationSchema }),
	inspections: defineCollection({ loader: markdown('reports/inspection/'), schema: inspectionSchema }),
	disclosureReports: defineCollection({
		loader: markdown('reports/disclosure/'),
		schema: disclosureReportSchema,
	}),
	enforcementStatistics: defineCollection({
		loader: yaml('reports/enforcement/'),
		schema: enforcementStatisticsSchema,
	}),
	ruleOfLawReports: defineCollection({
		loader: markdown('reports/rule-of-law/'),
		schema: ruleOfLawReportSchema,
	}),
	websiteReports: defineCollection({ loader: yaml('reports/website/'), schema: websiteReportSchema }),
	fees: defineCollection({ loader: yaml('fees/'), schema: feesSchema }),
	guide: defineCollection({ loader: markdown('./', 'guide.md'), schema: guideSchema }),
	handbook: defineCollection({ loader: markdown('handbook/'), schema: handbookSchema }),
	zeroReports: defineCollection({ loader: yaml('zero-reports/'), schema: zeroReportsSchema }),
	services: defineCollection({ loader: markdown('services/'), schema: serviceSchema }),
	reception: defineCollection({ loader: yaml('reception/'), schema: receptionSchema }),
	authorities: defineCollection({
		loader: yaml('enforcement/', 'authorities.yaml'),
		schema: authoritiesSchema,
	}),
	procedures: defineCollection({ loader: yaml('enforcement/', 'procedures.yaml'), schema: proceduresSchema }),
	certificates: defineCollection({
		loader: yaml('enforcement/', 'certificates.yaml'),
		schema: certificatesSchema,
	}),
	licences: defineCollection({ loader: yaml('enforcement/licences/'), schema: licencesSchema }),
	penalties: defineCollection({ loader: yaml('enforcement/penalties/'), schema: penaltiesSchema }),
	plans: defineCollection({ loader: yaml('plans/'), schema: planSchema }),
	answeredRequests: defineCollection({
		loader: markdown('disclosure-log/'),
		schema: answeredRequestSchema,
	}),
	organisation: defineCollection({ loader: yaml('./', 'organisation.yaml'), schema: organisationSchema }),
};
