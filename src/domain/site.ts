import { z } from 'zod';
import { daySchema } from './calendar/day.ts';
import { isCreditCode } from './identifiers/credit-code.ts';
import type { Emergency } from './publication/emergency.ts';
import { paymentEffects } from './requests/clock/facts.ts';
import { letterHeadSchema } from './requests/letters/letter-number.ts';
import { yearlyReportSettingsSchema } from './reports/yearly-report-settings.ts';
import { retentionSchema } from './requests/retention.ts';

const text = z.string({ error: '请填写' }).min(1, { error: '请填写' });
const webAddress = z.url({ protocol: /^https?$/, error: '应为完整网址，例如 https://www.example.gov.cn/' });
const domain = z.string().regex(/^([a-z\d-]+\.)+[a-z\d-]+$/, {
	error: '应为小写域名，不写协议和路径，例如 www.example.gov.cn',
});

/** Identity of the town, of the site that hosts its section, and the texts only the town knows (`content/site.yaml`). */
export const siteSchema = z.strictObject({
	town: text,
	organ: text,
	/** 机关代字, the head of its document numbers. */
	organCode: text,
	creditCode: text.refine(isCreditCode, { error: '统一社会信用代码校验位不对，请核对' }),
	siteTitle: text,
	/** From this day every publication goes through this portal; what was published before it was taken over. */
	portalSince: daySchema,
	/** Shown on every page of a demonstration; absent on a real site. */
	demonstration: text.optional(),
	host: z.strictObject({
		name: text,
		url: webAddress,
		domain,
		/** Domains of the government besides gov.cn and `domain`: links to them leave without the prompt. */
		governmentDomains: z.array(domain).default([]),
		siteCode: text.regex(/^(\d{10}|bm\d{8})$/, { error: '网站标识码应为10位数字' }),
		organiser: text,
		/** ICP备案编号 and where it can be looked up. */
		icp: text,
		icpUrl: z.url(),
		/** 公安机关备案编号 and where it can be looked up. */
		police: text,
		policeUrl: z.url(),
		/** 党政机关网站标识: a picture in `content/frame/` and the page that confirms it. */
		mark: z.strictObject({
			image: text.regex(/^[a-z0-9-]+\.(svg|png|webp)$/, {
				error: '应为 frame 文件夹里的图片，例如 mark.png',
			}),
			url: z.url(),
		}),
		/** 我为政府网站找错: address of the platform; `{page}` stands for the page's own address. */
		errorReport: z
			.url()
			.refine((value) => value.includes('{page}'), { error: '网址里应有 {page}，代表所在页面的网址' }),
	}),
	/** Domains outside the government that texts may link to (with those below them): reviewed before they are entered. */
	linkHosts: z.array(domain).default([]),
	/** Words that people often look for, offered below the search on the home page. */
	commonSearches: z.array(text).max(12, { error: '常用检索词不超过12个' }),
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
	/** Mobile and other numbers that the office itself publishes; the check for personal data lets them pass. */
	publicNumbers: z.array(z.strictObject({ number: text, reason: text.optional() })).default([]),
	remedies: z.strictObject({
		reconsideration: text,
		/** 行政复议法 art. 22: a reply served online names the online channel. */
		reconsiderationUrl: webAddress,
		reconsiderationPhone: text,
		court: text,
		supervisor: text,
		supervisorPhone: text,
	}),
	/** Which yearly reports the town makes, and by when. */
	yearlyReports: yearlyReportSettingsSchema,
	/** What the law leaves open about requests: whether payment of a fee starts the period for the reply anew. */
	requests: z.strictObject({ afterPayment: z.enum(paymentEffects).default('restart') }).prefault({}),
	/** Whether the public sees which system of a self-inspection report has no evidence; staff always do. */
	inspections: z
		.strictObject({ showGaps: z.boolean({ error: '应为 true 或者 false' }).default(false) })
		.prefault({}),
	/** 发文机关代字 of the letters of the request procedure: of 答复书, and of all the others. */
	letters: z.strictObject({ reply: letterHeadSchema, notice: letterHeadSchema }),
	privacy: z.strictObject({
		retention: retentionSchema,
		/** Years for which the record of who did and read what at the desk is kept. */
		deskLogYears: z.number({ error: '请填写' }).int().min(1, { error: '不能少于1年' }),
	}),
	/** 主题分类: the values that a document may take. */
	topics: z.array(text).min(1),
});

/** The town as every page knows it: `site.yaml`, and the emergency while there is one. */
export type Site = z.infer<typeof siteSchema> & { emergency?: Emergency };

/** The county's own header and footer, as clean HTML, and the address of their styles below the base path. */
export interface CountyFrame {
	header?: string | undefined;
	footer?: string | undefined;
	stylesheet?: string | undefined;
}

/** The site with what stands around its pages. */
export type FramedSite = Site & { county: CountyFrame };

/** Domains that count as the government's besides gov.cn. */
export function governmentDomains({ host }: Site): string[] {
	return [host.domain, ...host.governmentDomains];
}

/** Every number that the office publishes as its own. */
export function ownNumbers({ office, remedies, publicNumbers }: Site): string[] {
	const { phone, fax } = office;
	const { reconsiderationPhone, supervisorPhone } = remedies;
	return [phone, fax, reconsiderationPhone, supervisorPhone, ...publicNumbers.map(({ number }) => number)];
}
