import type { Day } from '../../calendar/day.ts';

/** A law as it stood in a period: the provisions that letters cite, word for word. */
interface LegalText {
	name: string;
	shortName: string;
	/** First day in force. */
	from: Day;
	/** Last day in force; absent while it is in force. */
	until?: Day;
	provisions: Record<ProvisionKey, Provision>;
}

/** One provision: its place in the law as letters write it, and its exact text. */
export interface Provision {
	place: string;
	text: string;
}

/** Provisions that letters cite; a letter names what it needs by these, so that a new text of the law is data. */
export type ProvisionKey =
	| 'nationalLaw'
	| 'thirdParties'
	| 'internalAffairs'
	| 'processOrCaseFile'
	| 'coordination'
	| 'correction'
	| 'abandoned'
	| 'consultation'
	| 'overridingInterest'
	| 'period'
	| 'consultationTime'
	| 'jointOrgans'
	| 'reasons'
	| 'unreasonable'
	| 'delay'
	| 'alreadyPublic'
	| 'canBePublic'
	| 'refused'
	| 'doesNotExist'
	| 'otherOrgan'
	| 'repeated'
	| 'specialRegisters'
	| 'separable'
	| 'existingOnly'
	| 'petition'
	| 'publications'
	| 'fee';

/** 中华人民共和国政府信息公开条例 in its texts. A revision is added with its first day, and the one before ends. */
export const regulations: readonly LegalText[] = [
	{
		name: '中华人民共和国政府信息公开条例',
		shortName: '条例',
		from: '2019-05-15',
		provisions: {
			coordination: {
				place: '第十一条第一款',
				text: '行政机关公开政府信息涉及其他机关的，应当与有关机关协商、确认，保证行政机关公开的政府信息准确一致。',
			},
			nationalLaw: {
				place: '第十四条',
				text: '依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
			},
			thirdParties: {
				place: '第十五条',
				text: '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开。',
			},
			internalAffairs: {
				place: '第十六条第一款',
				text: '行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。',
			},
			processOrCaseFile: {
				place: '第十六条第二款',
				text: '行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定。',
			},
			correction: {
				place: '第三十条',
				text: '政府信息公开申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限。答复期限自行政机关收到补正的申请之日起计算。',
			},
			abandoned: {
				place: '第三十条',
				text: '申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请。',
			},
			consultation: {
				place: '第三十二条',
				text: '依申请公开的政府信息公开会损害第三方合法权益的，行政机关应当书面征求第三方的意见。第三方应当自收到征求意见书之日起15个工作日内提出意见。第三方逾期未提出意见的，由行政机关依照本条例的规定决定是否公开。第三方不同意公开且有合理理由的，行政机关不予公开。',
			},
			overridingInterest: {
				place: '第三十二条',
				text: '行政机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开，并将决定公开的政府信息内容和理由书面告知第三方。',
			},
			period: {
				place: '第三十三条第二款',
				text: '行政机关不能当场答复的，应当自收到申请之日起20个工作日内予以答复；需要延长答复期限的，应当经政府信息公开工作机构负责人同意并告知申请人，延长的期限最长不得超过20个工作日。',
			},
			consultationTime: {
				place: '第三十三条第三款',
				text: '行政机关征求第三方和其他机关意见所需时间不计算在前款规定的期限内。',
			},
			jointOrgans: {
				place: '第三十四条',
				text: '申请公开的政府信息由两个以上行政机关共同制作的，牵头制作的行政机关收到政府信息公开申请后可以征求相关行政机关的意见，被征求意见机关应当自收到征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开。',
			},
			reasons: {
				place: '第三十五条',
				text: '申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。',
			},
			unreasonable: {
				place: '第三十五条',
				text: '行政机关认为申请理由不合理的，告知申请人不予处理',
			},
			delay: {
				place: '第三十五条',
				text: '行政机关认为申请理由合理，但是无法在本条例第三十三条规定的期限内答复申请人的，可以确定延迟答复的合理期限并告知申请人。',
			},
			alreadyPublic: {
				place: '第三十六条第（一）项',
				text: '所申请公开信息已经主动公开的，告知申请人获取该政府信息的方式、途径',
			},
			canBePublic: {
				place: '第三十六条第（二）项',
				text: '所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间',
			},
			refused: {
				place: '第三十六条第（三）项',
				text: '行政机关依据本条例的规定决定不予公开的，告知申请人不予公开并说明理由',
			},
			doesNotExist: {
				place: '第三十六条第（四）项',
				text: '经检索没有所申请公开信息的，告知申请人该政府信息不存在',
			},
			otherOrgan: {
				place: '第三十六条第（五）项',
				text: '所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由；能够确定负责公开该政府信息的行政机关的，告知申请人该行政机关的名称、联系方式',
			},
			repeated: {
				place: '第三十六条第（六）项',
				text: '行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理',
			},
			specialRegisters: {
				place: '第三十六条第（七）项',
				text: '所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理',
			},
			separable: {
				place: '第三十七条',
				text: '申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由。',
			},
			existingOnly: {
				place: '第三十八条',
				text: '行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。除依照本条例第三十七条的规定能够作区分处理的外，需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供。',
			},
			petition: {
				place: '第三十九条第一款',
				text: '申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出。',
			},
			publications: {
				place: '第三十九条第二款',
				text: '申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径。',
			},
			fee: {
				place: '第四十二条第一款',
				text: '行政机关依申请提供政府信息，不收取费用。但是，申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费。',
			},
		},
	},
];

/** The text of the regulation that is in force on a day. Throws when none of `texts` is. */
export function regulationOn(day: Day, texts: readonly LegalText[] = regulations): LegalText {
	const inForce = texts.find(({ from, until }) => from <= day && (until === undefined || day <= until));
	if (!inForce) throw new Error(`No text of the regulation is in force on ${day}`);
	return inForce;
}

/** A provision as letters cite it on a day: `《条例》第十四条“……”`. */
export function cited(key: ProvisionKey, day: Day): string {
	const { shortName, provisions } = regulationOn(day);
	const { place, text } = provisions[key];
	return `《${shortName}》${place}“${text}”`;
}

/** The place of a provision alone: `《条例》第十四条`. */
export function placeOf(key: ProvisionKey, day: Day): string {
	const { shortName, provisions } = regulationOn(day);
	return `《${shortName}》${provisions[key].place}`;
}
