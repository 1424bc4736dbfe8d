import { dayInChinese } from '../../calendar/day.ts';
import { dueInChinese, estimateNote, type DueDate } from '../../calendar/due-date.ts';
import { applicantYou, requestWords, sentence, type LetterFacts } from './letter.ts';
import { cited, placeOf } from './legal-texts.ts';
import type { NoticeDetails, NoticeKind } from './notice-details.ts';

/** Letters in running text besides replies; the rest are sheets. */
export type NoticeLetterKind = Exclude<NoticeKind, 'applicationForm' | 'registration' | 'consultationAnswer'>;

/** 信息处理费 (国办函〔2020〕109号 arts. 3–5): one way of counting for one request, progressive by parts. */
const feeStandards = {
	件: '按件计收：同一申请人一个自然月内累计10件以下（含10件）的，不收费；11—30件（含30件）的部分，100元/件；31件以上的部分，以10件为一档，每增加一档，收费标准提高100元/件。',
	页: '按量计收：30页以下（含30页）的，不收费；31—100页（含100页）的部分，10元/页；101—200页（含200页）的部分，20元/页；201页以上的部分，40元/页。',
} as const;

const answered = (due: DueDate) =>
	due.kind === 'unknown'
		? `答复期限${dueInChinese(due)}`
		: `本机关将在${dayInChinese(due.on)}前答复${estimateNote(due)}`;

const numbered = (items: readonly string[]) => items.map((item, i) => `${i + 1}．${sentence(item)}`);

const writers: {
	[K in NoticeLetterKind]: (details: NoticeDetails[K], facts: LetterFacts) => string[];
} = {
	receipt: ({ answerBy }, { date, request }) => [
		`${applicantYou(request.applicantKind)}提出的${requestWords[request.matter].request}，本机关已经收到并登记。`,
		`申请编号：${request.number}。${requestWords[request.matter].object}：${sentence(request.information)}`,
		`提出申请的日期：${dayInChinese(request.submittedOn)}。${request.receivedOn ? `收到申请之日：${dayInChinese(request.receivedOn)}。` : ''}`,
		`${request.matter === 'disclosure' ? `根据${cited('period', date)}的规定，` : ''}${answered(answerBy)}。需要补正、征求意见或者延长期限的，另行告知。`,
	],
	correction: ({ guidance, items, until }, facts) => [
		opening(facts),
		`经审查，申请内容不明确。根据${cited('correction', facts.date)}的规定，现作如下指导和释明：${sentence(guidance)}`,
		`请于${dayInChinese(until)}前一次性补正下列事项：`,
		...numbered(items),
		`根据${cited('abandoned', facts.date)}的规定，无正当理由逾期不补正的，视为放弃申请，本机关不再处理。`,
	],
	reasons: ({ observed, until }, facts) => [
		opening(facts),
		`经查，${applicantYou(facts.request.applicantKind)}申请公开政府信息的数量、频次明显超过合理范围：${sentence(observed)}`,
		`根据${cited('reasons', facts.date)}的规定，请于${dayInChinese(until)}前书面说明理由。`,
		`本机关认为申请理由不合理的，将根据${placeOf('unreasonable', facts.date)}的规定告知不予处理；认为申请理由合理的，依法办理。`,
	],
	extension: ({ days, answerBy, reason }, facts) => [
		opening(facts),
		`因${sentence(reason).replace(/^因/, '').replace(/。$/, '')}，本机关不能在期限内答复。根据${cited('period', facts.date)}的规定，经政府信息公开工作机构负责人同意，答复期限延长${days}个工作日，${answered(answerBy)}。`,
	],
	delay: ({ answerBy, reason }, facts) => [
		opening(facts),
		`${applicantYou(facts.request.applicantKind)}说明的申请理由合理，但是本机关无法在规定的期限内答复：${sentence(reason)}`,
		`根据${cited('delay', facts.date)}的规定，本机关将在${dayInChinese(answerBy)}前答复。`,
	],
	consultation: ({ concerns }, { date, request }) => [
		`本机关收到政府信息公开申请（编号${request.number}），申请公开的信息：${sentence(request.information)}`,
		`其中涉及贵方的内容：${sentence(concerns)}公开可能损害贵方的合法权益。`,
		`根据${cited('consultation', date)}的规定，现征求贵方的意见。请自收到本征求意见书之日起15个工作日内，填写所附确认函，说明是否同意公开；不同意公开的，请说明理由。`,
		'逾期未提出意见的，由本机关依法决定是否公开。',
	],
	consultationNotice: ({ consulted, sentOn }, facts) => [
		opening(facts),
		`该信息涉及${consulted}，本机关已于${dayInChinese(sentOn)}书面征求${consulted}的意见。根据${cited('consultationTime', facts.date)}的规定，征求意见所需时间不计算在答复期限内。`,
	],
	thirdPartyNotice: ({ decided, reason }, { date, request }) => [
		`本机关收到政府信息公开申请（编号${request.number}），曾就公开涉及贵方的政府信息书面征求贵方的意见。`,
		`本机关认为不公开可能对公共利益造成重大影响，根据${cited('overridingInterest', date)}的规定，决定予以公开。`,
		`决定公开的政府信息内容：${sentence(decided)}`,
		`理由：${sentence(reason)}`,
	],
	jointConsultation: ({ opinion }, { date, request }) => [
		`本机关收到政府信息公开申请（编号${request.number}），申请公开的信息由本机关牵头、与贵单位共同制作：${sentence(request.information)}`,
		`本机关的初步意见：${sentence(opinion)}`,
		`根据${cited('jointOrgans', date)}的规定，请自收到本征求意见书之日起15个工作日内提出意见，逾期未提出意见的视为同意公开。`,
	],
	assistance: ({ asked, until }, { date, request }) => [
		`本机关收到政府信息公开申请（编号${request.number}），申请公开的信息涉及贵单位：${sentence(request.information)}`,
		`根据${cited('coordination', date)}的规定，请协助下列事项：${sentence(asked)}`,
		`请于${dayInChinese(until)}前书面回复。`,
	],
	fee: ({ basis, count, amount, how, payBy }, facts) => [
		opening(facts),
		`经审查，申请公开政府信息的数量、频次明显超过合理范围。根据${cited('fee', facts.date)}和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，收取信息处理费。`,
		`收费标准：${feeStandards[basis]}`,
		basis === '件'
			? `收费数额：本件是${applicantYou(facts.request.applicantKind)}当月提出的第${count}件申请，共${amount}元。`
			: `收费数额：${count}页，共${amount}元。`,
		`缴纳方式：${sentence(how)}`,
		`请自收到本通知书次日起20个工作日内缴纳${payBy ? `，最后一日为${dayInChinese(payBy)}` : ''}。逾期未缴纳的，视为放弃申请，本机关不再处理。`,
	],
	lapsed: (details, facts) => [
		opening(facts),
		details.outcome === 'O1'
			? `本机关已于${dayInChinese(details.askedOn)}告知补正，补正期限至${dayInChinese(details.until)}届满，未收到补正。根据${cited('abandoned', facts.date)}的规定，视为放弃申请，本机关不再处理。`
			: `本机关已发出收费通知书（${details.feeNumber}），自收到通知次日起20个工作日内未缴纳信息处理费。根据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）的规定，视为放弃申请，本机关不再处理。`,
	],
};

/** The first paragraph of every letter to the applicant: which request it answers. */
export function opening({ request }: LetterFacts): string {
	const received = request.receivedOn ? `，本机关于${dayInChinese(request.receivedOn)}收到` : '';
	const called = requestWords[request.matter];
	return `${applicantYou(request.applicantKind)}于${dayInChinese(request.submittedOn)}提出的${called.request}（编号${request.number}）${received}。${called.object}：${sentence(request.information)}`;
}

/** The paragraphs of a letter other than a reply. */
export function noticeParagraphs<K extends NoticeLetterKind>(
	kind: K,
	details: NoticeDetails[K],
	facts: LetterFacts
): string[] {
	const write: (details: NoticeDetails[K], facts: LetterFacts) => string[] = writers[kind];
	return write(details, facts);
}
