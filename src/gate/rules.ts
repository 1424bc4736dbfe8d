import type { Rule } from './rule.ts';
import { annualReportDecisions } from './rules/annual-report-decisions.ts';
import { annualReportFiles } from './rules/annual-report-files.ts';
import { annualReportSeries } from './rules/annual-report-series.ts';
import { answeredRequests } from './rules/answered-requests.ts';
import { attachmentAuthors } from './rules/attachment-authors.ts';
import { attachmentContents } from './rules/attachment-contents.ts';
import { attachmentMacros } from './rules/attachment-macros.ts';
import { attachmentReading } from './rules/attachment-reading.ts';
import { attachmentRevisions } from './rules/attachment-revisions.ts';
import { attachmentTypes } from './rules/attachment-types.ts';
import { attachmentsPresent } from './rules/attachments-present.ts';
import { blanks } from './rules/blanks.ts';
import { consultation } from './rules/consultation.ts';
import { countyFrame } from './rules/county-frame.ts';
import { coveredText } from './rules/covered-text.ts';
import { documentNumbers } from './rules/document-numbers.ts';
import { decisionProcedure } from './rules/decision-procedure.ts';
import { emergency } from './rules/emergency.ts';
import { enforcement } from './rules/enforcement.ts';
import { enforcementStatistics } from './rules/enforcement-statistics.ts';
import { erasure } from './rules/erasure.ts';
import { fees } from './rules/fees.ts';
import { headings } from './rules/headings.ts';
import { indexNumbers } from './rules/index-numbers.ts';
import { inspectionEvidence } from './rules/inspection-evidence.ts';
import { inspections } from './rules/inspections.ts';
import { linkTargets } from './rules/link-targets.ts';
import { letterTemplates } from './rules/letter-templates.ts';
import { links } from './rules/links.ts';
import { maps } from './rules/maps.ts';
import { notYet } from './rules/not-yet.ts';
import { organisation } from './rules/organisation.ts';
import { personalData } from './rules/personal-data.ts';
import { pictureMetadata } from './rules/picture-metadata.ts';
import { pictures } from './rules/pictures.ts';
import { plans } from './rules/plans.ts';
import { publicationDates } from './rules/publication-dates.ts';
import { publicationLog } from './rules/publication-log.ts';
import { publicationPeriods } from './rules/publication-periods.ts';
import { rareCharacters } from './rules/rare-characters.ts';
import { columns } from './rules/columns.ts';
import { reception } from './rules/reception.ts';
import { references } from './rules/references.ts';
import { reportNumbers } from './rules/report-numbers.ts';
import { reportReferences } from './rules/report-references.ts';
import { ruleOfLawReports } from './rules/rule-of-law-reports.ts';
import { secrecyMarks } from './rules/secrecy-marks.ts';
import { services } from './rules/services.ts';
import { topics } from './rules/topics.ts';
import { validity } from './rules/validity.ts';
import { withheldParts } from './rules/withheld-parts.ts';
import { yearInName } from './rules/year-in-name.ts';
import { zeroReports } from './rules/zero-reports.ts';

/** Every rule of the gate, in the order in which a clerk reads their findings. */
export const rules: readonly Rule[] = [
	personalData,
	secrecyMarks,
	attachmentsPresent,
	attachmentReading,
	attachmentTypes,
	attachmentMacros,
	attachmentAuthors,
	attachmentRevisions,
	attachmentContents,
	coveredText,
	pictures,
	pictureMetadata,
	maps,
	blanks,
	notYet,
	publicationDates,
	publicationPeriods,
	indexNumbers,
	documentNumbers,
	topics,
	references,
	validity,
	withheldParts,
	zeroReports,
	consultation,
	decisionProcedure,
	reception,
	organisation,
	services,
	enforcement,
	enforcementStatistics,
	ruleOfLawReports,
	fees,
	yearInName,
	plans,
	annualReportFiles,
	annualReportSeries,
	annualReportDecisions,
	reportReferences,
	reportNumbers,
	inspections,
	inspectionEvidence,
	answeredRequests,
	emergency,
	columns,
	headings,
	links,
	linkTargets,
	countyFrame,
	letterTemplates,
	rareCharacters,
	erasure,
	publicationLog,
];
