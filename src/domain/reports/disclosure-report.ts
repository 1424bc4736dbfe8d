import { z } from 'zod';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';

/** Applicant columns of table three, the total aside (国办公开办函〔2021〕30号). */
export const applicantColumns = [
	'自然人',
	'商业企业',
	'科研机构',
	'社会公益组织',
	'法律服务机构',
	'其他',
] as const;

/** Result rows of table three; G holds both kinds of 予以公开 (G1 and G2). */
export const resultRows = [
	'G', 'PT', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'U1', 'U2', 'U3',
	'N1', 'N2', 'N3', 'N4', 'N5', 'O1', 'O2', 'O3',
] as const; // prettier-ignore

export type ResultRow = (typeof resultRows)[number];

const count = z
	.number({ error: '应为不小于0的整数' })
	.int({ error: '应为整数' })
	.min(0, { error: '不应小于0' });
const rowSchema = z.array(count).length(6, { error: '每行应有6个数：自然人和五类组织，总计由程序计算' });
const judgementSchema = z.strictObject({ upheld: count, corrected: count, other: count, pending: count });
const documentsSchema = z.strictObject({ made: count, repealed: count, inForce: count });

/** 政府信息公开工作年度报告 of one year (Markdown under `content/reports/disclosure/`), figures as data. */
export const disclosureReportSchema = recordSchema
	.extend({
		year: z.number().int().min(2008).max(2199),
		/** Table two. */
		published: z.strictObject({
			rules: documentsSchema,
			normativeDocuments: documentsSchema,
			licences: count,
			penalties: count,
			coercion: count,
			/** 万元. */
			fees: z.number().min(0),
		}),
		/** Table three: six columns a row, totals are computed. */
		requests: z.strictObject({
			received: rowSchema,
			carriedIn: rowSchema,
			results: z.record(z.enum(resultRows), rowSchema),
			carriedOut: rowSchema,
		}),
		/** Table four. */
		remedies: z.strictObject({
			reconsideration: judgementSchema,
			directSuit: judgementSchema,
			suitAfterReconsideration: judgementSchema,
		}),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.superRefine((report, context) => {
		applicantColumns.forEach((column, c) => {
			const intake = (report.requests.received[c] ?? 0) + (report.requests.carriedIn[c] ?? 0);
			const results = resultRows.reduce((sum, row) => sum + (report.requests.results[row][c] ?? 0), 0);
			const output = results + (report.requests.carriedOut[c] ?? 0);
			if (intake === output) return;
			context.addIssue({
				code: 'custom',
				path: ['requests'],
				message: `“${column}”一列不平衡：第一项加第二项为${intake}，第三项加第四项为${output}，两者应相等`,
			});
		});
	});

export type DisclosureReport = z.infer<typeof disclosureReportSchema>;
