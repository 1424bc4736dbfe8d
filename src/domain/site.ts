import { z } from 'zod';
import { isCreditCode } from './identifiers/credit-code.ts';
import type { Emergency } from './publication/emergency.ts';

const text = z.string({ error: '请填写' }).min(1, { error: '请填写' });

/** Identity of the town, of the site that hosts its section, and the texts only the town knows (`content/site.yaml`). */
export const siteSchema = z.strictObject({
	town: text,
	organ: text,
	/** 机关代字, the head of its document numbers. */
	organCode: text,
	creditCode: text.refine(isCreditCode, { error: '统一社会信用代码校验位不对，请核对' }),
	siteTitle: text,
	/** Shown on every page of a demonstration; absent on a real site. */
	demonstration: text.optional(),
	host: z.strictObject({
		name: text,
		url: z.url(),
		domain: text,
		siteCode: text.regex(/^(\d{10}|bm\d{8})$/, { error: '网站标识码应为10位数字' }),
		organiser: text,
		icp: text,
		police: text,
	}),
	/** 政府信息公开工作机构 (条例 arts. 4, 12). */
	office: z.strictObject({
		name: text,
		address: text,
		postcode: text,
		hours: text,
		phone: text,
		fax: text,
		email: z.email(),
		readingPlace: text,
	}),
	remedies: z.strictObject({
		reconsideration: text,
		/** 行政复议法 art. 22: a reply served online names the online channel. */
		reconsiderationUrl: z.url(),
		reconsiderationPhone: text,
		court: text,
		supervisor: text,
		supervisorPhone: text,
	}),
	privacy: z.strictObject({ retentionYears: z.number().int().min(1) }),
	/** 主题分类: the values that a document may take. */
	topics: z.array(text).min(1),
});

/** The town as every page knows it: `site.yaml`, and the emergency while there is one. */
export type Site = z.infer<typeof siteSchema> & { emergency?: Emergency };
