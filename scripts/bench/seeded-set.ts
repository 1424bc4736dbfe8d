import { annualReports } from './cases/annual-reports.ts';
import { answeredRequestCases } from './cases/answered-requests.ts';
import { attachmentCases } from './cases/attachments.ts';
import { dates } from './cases/dates.ts';
import { decisionProcedure } from './cases/decision-procedure.ts';
import { decisions } from './cases/decisions.ts';
import { documentNumbers } from './cases/document-numbers.ts';
import { enforcement } from './cases/enforcement.ts';
import { erasures } from './cases/erasures.ts';
import { formats } from './cases/formats.ts';
import { headings } from './cases/headings.ts';
import { inspections } from './cases/inspections.ts';
import { letterTemplateCases } from './cases/letter-templates.ts';
import { links } from './cases/links.ts';
import { personalData } from './cases/personal-data.ts';
import { periods } from './cases/periods.ts';
import { personalDataInAttachments } from './cases/personal-data-in-attachments.ts';
import { pictureCases } from './cases/pictures.ts';
import { publicationLogs } from './cases/publication-log.ts';
import { registers } from './cases/registers.ts';
import { reviews } from './cases/reviews.ts';
import { secrecy } from './cases/secrecy.ts';
import { validity } from './cases/validity.ts';
import { yearlyReportCases } from './cases/yearly-reports.ts';
import { zeroReports } from './cases/zero-reports.ts';
import { seededCases, type SeededCase } from './seeded-case.ts';

/** The seeded set of faulty files and attachments: every kind of fault that the gate must know, always the same. */
export async function seededSet(): Promise<SeededCase[]> {
	return seededCases([
		formats,
		dates,
		periods,
		reviews,
		personalData,
		personalDataInAttachments,
		secrecy,
		await attachmentCases(),
		letterTemplateCases,
		headings,
		links,
		await pictureCases(),
		documentNumbers,
		validity,
		erasures,
		publicationLogs,
		zeroReports,
		registers,
		enforcement,
		inspections,
		yearlyReportCases,
		answeredRequestCases,
		decisions,
		decisionProcedure,
		annualReports,
	]);
}
