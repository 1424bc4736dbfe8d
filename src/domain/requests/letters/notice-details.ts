import { z } from 'zod';
import { daySchema } from '../../calendar/day.ts';
import { applicantKinds, applicationSchema } from '../application.ts';
import { letterKinds, type LetterKind, type ReplyKind } from './kinds.ts';
import { readDetails, stated, statedDay, statedList, type ReadDetails } from './stated.ts';

/** Letters and sheets other than replies. */
export type NoticeKind = Exclude<LetterKind, ReplyKind>;

const of = (kind: NoticeKind) => letterKinds[kind].article;
const feeRules = '政府信息公开信息处理费管理办法';
/** The last day of a period, or that it is only estimated or not known yet. */
const dueDate = (what: string, kind: NoticeKind) =>
	z.discriminatedUnion(
		'kind',
		[
			z.strictObject({ kind: z.literal('official'), on: daySchema }),
			z.strictObject({ kind: z.literal('estimated'), on: daySchema, from: daySchema, to: daySchema }),
			z.strictObject({ kind: z.literal('unknown'), year: z.number().int() }),
		],
		{ error: `请写明${what}（${of(kind)}）` }
	);
const until = (what: string, kind: NoticeKind) => statedDay(what, of(kind));

/** Highest number of working days by which a reply may be put off (art. 33). */
const longestExtension = 20;

/** What each letter must say besides what is known of the request. */
export const noticeDetails = {
	applicationForm: z.object(applicationSchema.shape),
	registration: z.strictObject({
		channel: stated('提交方式', of('registration')),
		applicantKind: z.enum(Object.keys(applicantKinds) as [keyof typeof applicantKinds]),
		handler: stated('承办人', of('registration')),
		answerBy: dueDate('答复期限届满之日', 'registration'),
	}),
	receipt: z.strictObject({ answerBy: dueDate('答复期限届满之日', 'receipt') }),
	correction: z.strictObject({
		guidance: stated('指导和释明的内容', of('correction')),
		items: statedList('需要补正的事项', of('correction')),
		until: until('合理的补正期限', 'correction'),
	}),
	reasons: z.strictObject({
		observed: stated('数量、频次明显超过合理范围的情况', of('reasons')),
		until: until('说明理由的期限', 'reasons'),
	}),
	extension: z.strictObject({
		days: z
			.number({ error: `请写明延长几个工作日（${of('extension')}）` })
			.int()
			.min(1)
			.max(longestExtension, {
				error: `延长的期限最长不得超过${longestExtension}个工作日（${of('extension')}）`,
			}),
		answerBy: dueDate('延长后的答复期限届满之日', 'extension'),
		reason: stated('延长的理由', of('extension')),
	}),
	delay: z.strictObject({
		answerBy: until('延迟答复的合理期限', 'delay'),
		reason: stated('无法在规定期限内答复的理由', of('delay')),
	}),
	consultation: z.strictObject({ concerns: stated('征求意见的信息涉及第三方的内容', of('consultation')) }),
	consultationAnswer: z.strictObject({ consultationNumber: stated('征求意见书的文号', of('consultation')) }),
	consultationNotice: z.strictObject({
		consulted: z.enum(['第三方', '其他机关'], {
			error: `请选择征求第三方意见或者其他机关意见（${of('consultationNotice')}）`,
		}),
		sentOn: until('发出征求意见书的日期', 'consultationNotice'),
	}),
	thirdPartyNotice: z.strictObject({
		decided: stated('决定公开的政府信息内容', of('thirdPartyNotice')),
		reason: stated('决定公开的理由', of('thirdPartyNotice')),
	}),
	jointConsultation: z.strictObject({ opinion: stated('本机关的初步意见', of('jointConsultation')) }),
	assistance: z.strictObject({
		asked: stated('需要协助的事项', of('assistance')),
		until: until('希望回复的日期', 'assistance'),
	}),
	fee: z.strictObject({
		basis: z.enum(['件', '页'], { error: `请选择按件或者按量（页）计收（${feeRules}）` }),
		/** Which request of the month, or how many pages. */
		count: z
			.number({ error: `请写明件数或者页数（${feeRules}）` })
			.int()
			.min(1),
		/** Yuan. */
		amount: z.number({ error: `请写明收费数额（${feeRules}）` }).min(0),
		how: stated('缴纳方式', feeRules),
		/** Last day to pay, where the day of service is known. */
		payBy: daySchema.optional(),
	}),
	lapsed: z.discriminatedUnion(
		'outcome',
		[
			z.strictObject({
				outcome: z.literal('O1'),
				askedOn: until('告知补正的日期', 'correction'),
				until: until('补正期限届满之日', 'correction'),
			}),
			z.strictObject({
				outcome: z.literal('O2'),
				feeNumber: stated('收费通知书的文号', feeRules),
			}),
		],
		{ error: '请选择逾期不补正或者逾期未缴费' }
	),
} as const satisfies Record<NoticeKind, z.ZodType>;

export type NoticeDetails = { [K in NoticeKind]: z.infer<(typeof noticeDetails)[K]> };

/** Reads what a letter other than a reply must say; each fault names what asks for it. */
export function readNoticeDetails<K extends NoticeKind>(
	kind: K,
	value: unknown
): ReadDetails<NoticeDetails[K]> {
	return readDetails(noticeDetails[kind] as unknown as z.ZodType<NoticeDetails[K]>, value);
}
