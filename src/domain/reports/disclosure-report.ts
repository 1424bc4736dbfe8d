import { z } from 'zod';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';
import { reportColumns } from './applicant-columns.ts';
import { negative, notGroup, notNumber, notSeven, notWhole } from './cell-messages.ts';
import { reportFaults } from './report-faults.ts';
import { firstYearOfForm, resultRows, trialOtherRow } from './request-rows.ts';

const count = z.number({ error: notNumber }).int({ error: notWhole }).min(0, { error: negative });
const money = z.number({ error: notNumber }).min(0, { error: negative });
const rowSchema = z
	.array(count, { error: notSeven })
	.length(reportColumns.length, { error: notSeven, abort: true });
const judgementSchema = z.strictObject(
	{
		upheld: count,
		corrected: count,
		other: count,
		pending: count,
		total: count,
	},
	{ error: notGroup }
);
const documentsSchema = z.strictObject({ made: count, repealed: count, inForce: count }, { error: notGroup });

/** Table two: what was published (国办公开办函〔2021〕30号). */
export const publishedSchema = z.strictObject({
	rules: documentsSchema,
	normativeDocuments: documentsSchema,
	/** 本年处理决定数量. */
	licences: count,
	penalties: count,
	coercion: count,
	/** 万元. */
	fees: money,
});

/** Table three: seven values a row, the total last, as on paper. */
export const requestsSchema = z.strictObject({
	received: rowSchema,
	carriedIn: rowSchema,
	results: z.partialRecord(z.enum([...resultRows, trialOtherRow]), rowSchema),
	total: rowSchema,
	carriedOut: rowSchema,
});

/** Table four. */
export const remediesSchema = z.strictObject({
	reconsideration: judgementSchema,
	directSuit: judgementSchema,
	suitAfterReconsideration: judgementSchema,
});

/** How quickly requests were answered in the year: no table of the form, drawn in the charts. Working days. */
export const timingSchema = z
	.strictObject({
		/** Requests whose answer went out in the year. */
		answered: count,
		/** Those of them answered in time (条例 art. 33). */
		onTime: count,
		/** Absent when nothing was answered. */
		medianDays: z.number().min(0).optional(),
		longestDays: count.optional(),
	})
	.refine(({ answered, onTime }) => onTime <= answered, {
		error: '按期答复的件数不应多于答复的件数',
		path: ['onTime'],
	});

/**
 * 政府信息公开工作年度报告 of one year (Markdown under `content/reports/disclosure/`), figures as data. A report that
 * does not add up does not follow its schema: neither gate nor build takes it.
 */
export const disclosureReportSchema = recordSchema
	.extend({
		year: z.number({ error: '请填写年份，例如 2026' }).int().min(2008).max(2199),
		/** From where the figures were copied, for a report that was not made with this portal: of another town, or on paper. */
		transcribedFrom: z.string().min(1, { error: '请写明数据抄自哪里' }).optional(),
		/** Table two; may be missing only in years before the form in force. */
		published: publishedSchema.optional(),
		requests: requestsSchema,
		remedies: remediesSchema,
		/** 信息处理费 collected in the year, yuan (part six). */
		processingFeeYuan: z.number({ error: '没有收取的写 0' }).min(0).default(0),
		timing: timingSchema.optional(),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(({ year, published }) => published !== undefined || year < firstYearOfForm, {
		error: '没有填写第二部分的表（主动公开政府信息情况）',
		path: ['published'],
	})
	.superRefine((report, context) => {
		for (const { path, message } of reportFaults(report)) {
			context.addIssue({ code: 'custom', path, message });
		}
	});

export type DisclosureReport = z.infer<typeof disclosureReportSchema>;

export type PublishedFigures = z.infer<typeof publishedSchema>;
export type RequestFigures = z.infer<typeof requestsSchema>;
export type RemedyFigures = z.infer<typeof remediesSchema>;
export type TimingFigures = z.infer<typeof timingSchema>;
