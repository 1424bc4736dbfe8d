import { dayInChinese, type Day } from '../../calendar/day.ts';
import type { RepliedOutcome } from './kinds.ts';
import { sentence, type WithheldRow } from './letter.ts';
import { cited, placeOf, type ProvisionKey } from './legal-texts.ts';
import { thirdPartyAnswers, type OutcomeDetails, type WithheldPart } from './outcome-details.ts';

/** What the words of a reply depend on besides its details. */
export interface ReplyContext {
	/** 您 or 你单位. */
	you: string;
	/** The day whose law is cited. */
	date: Day;
	delivery: string;
}

type Ground = WithheldPart['ground'];

/** The provision of each ground of refusal. */
const groundProvisions: Record<Ground, ProvisionKey> = {
	D1: 'nationalLaw',
	D2: 'nationalLaw',
	D3: 'nationalLaw',
	D4: 'thirdParties',
	D5: 'internalAffairs',
	D6: 'processOrCaseFile',
	D7: 'processOrCaseFile',
};

type GroundDetails = { [G in Ground]: OutcomeDetails[G] };

/** What the information is, in the words of the law, with what the ground must say. */
const groundClauses: { [G in Ground]: (details: GroundDetails[G]) => string } = {
	D1: () => '属于依法确定为国家秘密的政府信息。',
	D2: ({ statute }) => `属于法律、行政法规禁止公开的政府信息。禁止公开的依据：${sentence(statute)}`,
	D3: () => '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
	D4: ({ consultedOn, answer }) =>
		`公开会对第三方合法权益造成损害。本机关已于${dayInChinese(consultedOn)}依法书面征求第三方的意见，${thirdPartyAnswers[answer]}。`,
	D5: ({ matter }) => `属于行政机关内部事务信息中的${matter}信息。`,
	D6: ({ matter }) => `属于行政机关在履行行政管理职能过程中形成的过程性信息中的${matter}。`,
	D7: () => '属于行政执法案卷信息。',
};

function groundClause<G extends Ground>(ground: G, details: GroundDetails[G]): string {
	const write: (details: GroundDetails[G]) => string = groundClauses[ground];
	return write(details);
}

function refusal<G extends Ground>(ground: G) {
	return (details: GroundDetails[G], { you, date }: ReplyContext): string[] => [
		`经审查，${you}申请公开的信息${groundClause(ground, details)}`,
		`根据${cited(groundProvisions[ground], date)}和${placeOf('refused', date)}的规定，本机关决定不予公开。`,
		`理由：${sentence(details.reason)}`,
	];
}

const writers: {
	[O in RepliedOutcome]: (details: OutcomeDetails[O], context: ReplyContext) => string[];
} = {
	G1: ({ where }, { you, date }) => [
		`经查，${you}申请公开的信息已经主动公开。根据${cited('alreadyPublic', date)}的规定，现告知获取该信息的方式、途径：`,
		sentence(where),
	],
	G2: (details, { you, date, delivery }) => [
		`经审查，${you}申请公开的信息可以公开。根据${cited('canBePublic', date)}的规定，本机关予以公开。`,
		...(details.variant === 'attached'
			? [`现提供该信息，见附件。提供的形式和途径：${sentence(delivery)}`]
			: [`获取该信息的方式、途径：${sentence(details.how)}`, `获取该信息的时间：${sentence(details.when)}`]),
	],
	PT: ({ given, withheld, attachments }, { you, date, delivery }) => [
		`经审查，${you}申请公开的信息中含有不应当公开的内容，但是能够作区分处理。根据${cited('separable', date)}的规定，本机关决定部分公开。`,
		`一、向${you}提供可以公开的内容：${sentence(given)}${attachments.length > 0 ? '见附件。' : ''}提供的形式和途径：${sentence(delivery)}`,
		'二、其余内容不予公开，依据、理由见“不予公开的内容”表。',
		...[...new Set(withheld.map(({ ground }) => groundProvisions[ground]))].map(
			(key) => `不予公开的依据是${cited(key, date)}的规定。`
		),
	],
	D1: refusal('D1'),
	D2: refusal('D2'),
	D3: refusal('D3'),
	D4: refusal('D4'),
	D5: refusal('D5'),
	D6: refusal('D6'),
	D7: refusal('D7'),
	D8: ({ statute }, { you, date }) => [
		`经审查，${you}申请公开的信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定。根据${cited('specialRegisters', date)}的规定，请依照下列法律、行政法规的规定办理：`,
		sentence(statute),
	],
	U1: (details, { you, date }) =>
		details.variant === '不存在'
			? [
					`经检索，没有${you}申请公开的信息。检索的范围和方法：${sentence(details.searched)}`,
					`根据${cited('doesNotExist', date)}的规定，现告知该政府信息不存在。`,
				]
			: [
					`${you}申请公开的信息不属于本机关负责公开。理由：${sentence(details.reason)}`,
					`根据${cited('otherOrgan', date)}的规定，本机关无法提供该信息。`,
					...(details.competent
						? [
								`负责公开该信息的行政机关：${details.competent.organ}；联系方式：${sentence(details.competent.contact)}`,
							]
						: []),
				],
	U2: ({ reason }, { you, date }) => [
		`${you}申请公开的内容没有现成信息，需要本机关对现有政府信息进行加工、分析。理由：${sentence(reason)}`,
		`根据${cited('existingOnly', date)}的规定，本机关不予提供。`,
	],
	U3: ({ askedOn, asked, reason }, { you, date }) => [
		`本机关已于${dayInChinese(askedOn)}根据${cited('correction', date)}的规定，告知${you}补正下列事项：${sentence(asked)}`,
		`经补正，申请内容仍不明确，本机关无法提供。理由：${sentence(reason)}`,
	],
	N1: ({ channel }, { you, date }) => [
		`${you}提交的内容属于信访、投诉、举报等活动。根据${cited('petition', date)}的规定，本机关不作为政府信息公开申请处理。`,
		...(channel ? [`相关事项可以通过下列渠道提出：${sentence(channel)}`] : []),
	],
	N2: ({ earlierReply }, { you, date }) => [
		`${you}本次申请公开的是相同政府信息，本机关已经作出答复，文号：${sentence(earlierReply)}`,
		`根据${cited('repeated', date)}的规定，本机关不予重复处理。`,
	],
	N3: ({ where }, { you, date }) => [
		`${you}的申请内容为要求提供政府公报、报刊、书籍等公开出版物。根据${cited('publications', date)}的规定，本机关不予处理。`,
		...(where ? [`获取的途径：${sentence(where)}`] : []),
	],
	N4: ({ askedOn, judgement }, { you, date }) => [
		`${you}申请公开政府信息的数量、频次明显超过合理范围，本机关已于${dayInChinese(askedOn)}根据${cited('reasons', date)}的规定，要求${you}说明理由。`,
		`经审查，申请理由不合理：${sentence(judgement)}`,
		`根据${cited('unreasonable', date)}的规定，本机关不予处理。`,
	],
	N5: ({ reason }, { you }) => [
		`${you}申请的内容是要求本机关确认或者重新出具${you}已经获取的信息，本机关不予处理。`,
		`理由：${sentence(reason)}`,
	],
};

/** The paragraphs that tell an outcome, with the provisions in the words of the law in force on the day. */
export function replyParagraphs<O extends RepliedOutcome>(
	outcome: O,
	details: OutcomeDetails[O],
	context: ReplyContext
): string[] {
	const write: (details: OutcomeDetails[O], context: ReplyContext) => string[] = writers[outcome];
	return write(details, context);
}

/** The withheld parts of a reply by art. 37: which, on what ground, why. */
export function withheldRows({ withheld }: OutcomeDetails['PT'], date: Day): WithheldRow[] {
	return withheld.map((item) => ({
		part: item.part,
		ground: placeOf(groundProvisions[item.ground], date),
		reason: `${withheldClause(item)}${sentence(item.reason)}`,
	}));
}

function withheldClause(item: WithheldPart): string {
	return groundClause(item.ground, item);
}
