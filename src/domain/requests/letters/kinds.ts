import { isOutcome, outcomes, type Outcome, type Result } from '../outcomes.ts';

/** Who a letter is addressed to; `file` marks a sheet that stays with the records or is filled in by hand. */
export type LetterAudience = 'applicant' | 'thirdParty' | 'jointOrgan' | 'otherOrgan' | 'file';

/** One kind of letter: what it is called, where it comes from, and what it carries. */
export interface LetterKindFacts {
	title: string;
	/** Name of its Word template in `content/letters/`, without ending. */
	template: string;
	/** Where the duty or the form comes from. */
	article: string;
	to: LetterAudience;
	/** The event of the procedure that it belongs to. */
	event: string;
	/** Series of its 文号; a sheet without one has none. */
	series: 'reply' | 'notice' | undefined;
	/** Running text, or a table of fields. */
	layout: 'letter' | 'form';
	/** Whether it tells remedies: 补正, 延期 and other steps of procedure are not separately reviewable. */
	remedies: boolean;
}

const reply = {
	title: '政府信息公开申请答复书',
	to: 'applicant',
	event: 'approved',
	series: 'reply',
	layout: 'letter',
	remedies: true,
} as const;

const notice = { series: 'notice', layout: 'letter', remedies: false } as const;

const sheet = { to: 'file', series: undefined, layout: 'form', remedies: false } as const;

/** Every letter of the request procedure, in the order in which a request meets them. */
export const letterKinds = {
	applicationForm: {
		...sheet,
		title: '政府信息公开申请表',
		template: '申请表',
		article: '条例第二十九条',
		event: 'submitted',
	},
	registration: {
		...sheet,
		title: '政府信息公开申请登记表',
		template: '登记表',
		article: '条例第四十五条',
		event: 'receiptConfirmed',
	},
	receipt: {
		...notice,
		series: undefined,
		title: '政府信息公开申请接收回执',
		template: '接收回执',
		article: '条例第三十一条',
		to: 'applicant',
		event: 'receiptConfirmed',
	},
	correction: {
		...notice,
		title: '政府信息公开申请补正告知书',
		template: '补正告知书',
		article: '条例第三十条',
		to: 'applicant',
		event: 'correctionAsked',
	},
	reasons: {
		...notice,
		title: '政府信息公开申请说明理由告知书',
		template: '说明理由告知书',
		article: '条例第三十五条',
		to: 'applicant',
		event: 'reasonsAsked',
	},
	extension: {
		...notice,
		title: '政府信息公开申请延期答复告知书',
		template: '延期答复告知书',
		article: '条例第三十三条第二款',
		to: 'applicant',
		event: 'extensionApproved',
	},
	delay: {
		...notice,
		title: '政府信息公开申请延迟答复告知书',
		template: '延迟答复告知书',
		article: '条例第三十五条',
		to: 'applicant',
		event: 'delaySet',
	},
	consultation: {
		...notice,
		title: '政府信息公开征求意见书',
		template: '征求意见书（第三方）',
		article: '条例第三十二条',
		to: 'thirdParty',
		event: 'consulted',
	},
	consultationAnswer: {
		...sheet,
		title: '政府信息公开征求意见确认函',
		template: '征求意见确认函',
		article: '条例第三十二条',
		event: 'consulted',
	},
	consultationNotice: {
		...notice,
		title: '政府信息公开征求意见告知书',
		template: '征求意见告知书',
		article: '条例第三十三条第三款',
		to: 'applicant',
		event: 'consulted',
	},
	thirdPartyNotice: {
		...notice,
		title: '政府信息依申请公开告知书',
		template: '依申请公开告知书（第三方）',
		article: '条例第三十二条',
		to: 'thirdParty',
		event: 'approved',
		remedies: true,
	},
	jointConsultation: {
		...notice,
		title: '政府信息公开征求意见书',
		template: '征求意见书（共同制作机关）',
		article: '条例第三十四条',
		to: 'jointOrgan',
		event: 'consulted',
	},
	assistance: {
		...notice,
		title: '政府信息公开协办函',
		template: '协办函',
		article: '条例第十一条第一款',
		to: 'otherOrgan',
		event: 'consulted',
	},
	fee: {
		...notice,
		title: '政府信息公开信息处理费收费通知书',
		template: '收费通知书',
		article: '条例第四十二条',
		to: 'applicant',
		event: 'feeNotified',
	},
	lapsed: {
		...notice,
		title: '政府信息公开申请不再处理告知书',
		template: '不再处理告知书',
		article: '条例第三十条、政府信息公开信息处理费管理办法',
		to: 'applicant',
		event: 'lapsed',
		remedies: true,
	},
	replyOpen: { ...reply, template: '答复书（予以公开）', article: '条例第三十六条第（一）、（二）项' },
	replyPartial: { ...reply, template: '答复书（部分公开）', article: '条例第三十七条' },
	replyRefused: { ...reply, template: '答复书（不予公开）', article: '条例第三十六条第（三）、（七）项' },
	replyUnable: { ...reply, template: '答复书（无法提供）', article: '条例第三十六条第（四）、（五）项' },
	replyUnprocessed: { ...reply, template: '答复书（不予处理）', article: '条例第三十五、三十六、三十九条' },
} as const satisfies Record<string, LetterKindFacts>;

export type LetterKind = keyof typeof letterKinds;

export const letterKindNames = Object.keys(letterKinds) as [LetterKind, ...LetterKind[]];

const kindOfGroup = {
	予以公开: 'replyOpen',
	部分公开: 'replyPartial',
	不予公开: 'replyRefused',
	无法提供: 'replyUnable',
	不予处理: 'replyUnprocessed',
} as const;

/** Outcomes that are told in a 答复书. */
export type RepliedOutcome = Exclude<Outcome, 'O1' | 'O2' | 'O3'>;

/** Whether a result is told in a 答复书. */
export function isReplied(result: Result): result is RepliedOutcome {
	return isOutcome(result) && outcomes[result].group !== '其他处理';
}

export type ReplyKind = (typeof kindOfGroup)[keyof typeof kindOfGroup];

/** The kind of 答复书 that tells an outcome. */
export function replyKindOf(outcome: RepliedOutcome): ReplyKind {
	return kindOfGroup[outcomes[outcome].group];
}
