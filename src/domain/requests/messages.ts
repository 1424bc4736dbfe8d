import { dayInChinese, type Day } from '../calendar/day.ts';

/** What the applicant must be told after a step. */
interface MessageWords {
	/** The errand, in words for the desk; follows 告知申请人. */
	errand: string;
	/** What happened, in one sentence for the applicant, without its full stop and without anything of the request. */
	sentence: (limit: Day | undefined) => string;
}

/** ` …至2026年12月2日` where the step set a limit; nothing otherwise. A limit includes its last day. */
const until = (limit: Day | undefined, words: string) => (limit ? `${words}至${dayInChinese(limit)}` : '');

/** Every message to an applicant. A limit is the last day that the step set, given only when it is certain. */
export const messages = {
	confirmationAsked: {
		errand: '需要双方确认收到申请的日期',
		sentence: (limit) =>
			`本机关已看到您提交的申请，请与本机关确认收到申请的日期${until(limit, '，确认期限')}`,
	},
	receiptConfirmed: {
		errand: '已确认收到申请，以及答复期限',
		sentence: (limit) => `已确认收到您的申请${until(limit, '，答复期限')}`,
	},
	correctionAsked: {
		errand: '申请需要补正，以及补正期限',
		sentence: (limit) => `申请需要补正${until(limit, '，补正期限')}`,
	},
	reasonsAsked: {
		errand: '需要说明申请的理由，以及说明的期限',
		sentence: (limit) => `需要您说明申请的理由${until(limit, '，期限')}`,
	},
	delaySet: {
		errand: '已确定延迟答复的期限',
		sentence: (limit) => `已依法确定延迟答复的期限${until(limit, '，答复期限')}`,
	},
	extended: {
		errand: '答复期限已延长，以及新的期限',
		sentence: (limit) => `已依法延长答复期限${until(limit, '，答复期限')}`,
	},
	thirdPartyConsulted: {
		errand: '正在征求第三方意见，所需时间不计入答复期限',
		sentence: () => '正在依法征求第三方意见，所需时间不计入答复期限',
	},
	feeNotified: {
		errand: '收费通知已发出，以及缴费期限',
		sentence: (limit) => `收费通知已发出${until(limit, '，缴费期限')}`,
	},
	delivered: {
		errand: '答复已送达，可凭受理编号和查询码查看',
		sentence: () => '答复已送达',
	},
	lapsed: {
		errand: '逾期视为放弃申请，本机关不再处理',
		sentence: () => '因逾期视为放弃申请，本机关不再处理',
	},
	withdrawn: {
		errand: '申请已撤回',
		sentence: () => '已登记您撤回申请',
	},
	split: {
		errand: '申请已按“一事一申请”拆分为多件，凭原来的受理编号和查询码查看',
		sentence: () => '您的申请含有多项内容，已拆分为多件分别办理，请用原来的受理编号和查询码查看',
	},
	merged: {
		errand: '申请已并入先提出的一件，一并答复',
		sentence: () => '您的这件申请已并入您先提出的一件，一并答复',
	},
	calendarRevised: {
		errand: '放假安排公布后，期限已重新计算',
		sentence: (limit) => `国务院办公厅公布放假安排后，期限已重新计算${until(limit, '，答复期限')}`,
	},
	suggestionAnswered: {
		errand: '主动公开的建议已有答复',
		sentence: () => '您提出的主动公开建议已有答复',
	},
	codeReissued: {
		errand: '查询码已重新发放',
		sentence: () => '查询码已重新发放，不是您本人要求的，请尽快与本机关联系',
	},
} as const satisfies Record<string, MessageWords>;

export type MessageKind = keyof typeof messages;

/** What the applicant must be told, in words for the desk. */
export const errandOf = (kind: MessageKind): string => `告知申请人：${messages[kind].errand}`;
