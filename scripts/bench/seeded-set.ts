import { rules } from '../../src/gate/rules.ts';
import { attachmentCases } from './cases/attachments.ts';
import { dates } from './cases/dates.ts';
import { decisionProcedure } from './cases/decision-procedure.ts';
import { decisions } from './cases/decisions.ts';
import { documentNumbers } from './cases/document-numbers.ts';
import { enforcement } from './cases/enforcement.ts';
import { erasures } from './cases/erasures.ts';
import { formats } from './cases/formats.ts';
import { headings } from './cases/headings.ts';
import { links } from './cases/links.ts';
import { personalData } from './cases/personal-data.ts';
import { periods } from './cases/periods.ts';
import { personalDataInAttachments } from './cases/personal-data-in-attachments.ts';
import { pictureCases } from './cases/pictures.ts';
import { publicationLogs } from './cases/publication-log.ts';
import { registers } from './cases/registers.ts';
import { reviewOrder, reviews } from './cases/reviews.ts';
import { secrecy } from './cases/secrecy.ts';
import { validity } from './cases/validity.ts';
import { zeroReports } from './cases/zero-reports.ts';
import { seededCases, type SeededCase } from './seeded-case.ts';

/** The seeded set of faulty files and attachments: every kind of fault that the gate must know, always the same. */
export async function seededSet(): Promise<SeededCase[]> {
	const has = (rule: string) => rules.some(({ name }) => name === rule);
	const groups = [
		formats,
		dates,
		reviews,
		personalData,
		secrecy,
		headings,
		validity,
		erasures,
		publicationLogs,
		zeroReports,
		documentNumbers,
		links,
		await pictureCases(),
		decisions,
		...(has('附件类型') ? [personalDataInAttachments, await attachmentCases()] : []),
		...(has('机构职能') ? [registers] : []),
		...(has('决策程序') ? [decisionProcedure] : []),
		...(has('公开期限') ? [periods, reviewOrder] : []),
		...(has('执法公示') ? [enforcement] : []),
	];
	return seededCases(groups).filter(({ expected }) => expected.rule === '格式' || has(expected.rule));
}
