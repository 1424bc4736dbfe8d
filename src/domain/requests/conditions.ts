import type { Day } from '../calendar/day.ts';
import { latestDay, type DueDate } from '../calendar/due-date.ts';
import type { RequestCase } from './case.ts';
import { clockFacts } from './clock-facts.ts';
import { clockOf } from './clock/clock.ts';
import type { Reckoning } from './clock/facts.ts';
import { correctionNoticeDue, paymentDue } from './clock/periods.ts';
import type { EventType } from './events.ts';
import { erasingPaused, keptBy, keptReasons, noticeDays } from './retention.ts';

/** What a step is judged by besides the request itself. */
export interface StepContext extends Reckoning {
	/** Account of the member of staff; absent for the applicant and the portal. */
	staffId?: string;
}

/** Why a step that its state allows is not allowed now, naming the article; undefined when it is. */
type Condition = (request: RequestCase, context: StepContext) => string | undefined;

const own = '拟写答复的人不能审核、批准自己拟写的答复，请由另一人办理（条例第十七条）。';
const ownExtension = '提请延长的人不能自己同意延长，应由政府信息公开工作机构负责人同意（条例第三十三条）。';
const notPending = '没有待决定的延长提请（条例第三十三条）。';
const noOpenConsultation = '没有等待回复的征求意见（条例第三十二条至第三十四条）。';

/** Conditions beyond the table of states: once only, in time, by another person, with what the law demands before. */
export const conditions: Partial<Record<EventType, Condition>> = {
	correctionAsked: ({ correction, correctedBefore, receivedOn, matter }, { today, calendar }) => {
		if (correction || correctedBefore)
			return '补正只能一次性告知，不能再次要求补正；补正后仍不明确的，可以答复“补正后申请内容仍不明确”（条例第三十条）。';
		if (matter === 'disclosure' && receivedOn && isPast(correctionNoticeDue(receivedOn, calendar), today))
			return '补正应当自收到申请之日起7个工作日内告知，现已超过，不能再告知（条例第三十条）。';
		return undefined;
	},
	reasonsAsked: ({ frequency, matter }) => {
		if (matter === 'recordCorrection') return '更正申请不适用说明理由的规定（条例第三十五条）。';
		return frequency ? '已经要求说明过理由，不能重复要求（条例第三十五条）。' : undefined;
	},
	delaySet: ({ frequency, delayedUntil }) => {
		if (delayedUntil) return '已经确定过延迟答复的期限（条例第三十五条）。';
		return frequency?.answer ? undefined : '申请人说明理由之后，才能确定延迟答复的期限（条例第三十五条）。';
	},
	consultationServed: ({ consultations }) =>
		consultations.some((one) => !one.servedOn && !one.returnedOn) ? undefined : noOpenConsultation,
	consultationAnswered: ({ consultations }) =>
		consultations.some((one) => !one.returnedOn) ? undefined : noOpenConsultation,
	extensionAsked: (request, context) => {
		const { extension } = request;
		if (extension?.approvedOn) return '答复期限只能延长一次（条例第三十三条）。';
		if (extension && !extension.refusal) return '已经提请延长，等待负责人决定（条例第三十三条）。';
		return lateExtension(request, context);
	},
	extensionApproved: (request, context) => {
		const { extension } = request;
		if (!extension || extension.approvedOn || extension.refusal) return notPending;
		if (extension.askedBy === context.staffId) return ownExtension;
		return lateExtension(request, context);
	},
	extensionRefused: ({ extension }, { staffId }) => {
		if (!extension || extension.approvedOn || extension.refusal) return notPending;
		return extension.askedBy === staffId ? ownExtension : undefined;
	},
	feeNotified: ({ fee, matter }) => {
		if (matter === 'recordCorrection') return '更正与自身相关的信息不收费（条例第四十二条）。';
		return fee ? '同一件申请只能按一种标准收费一次（《政府信息公开信息处理费管理办法》第三条）。' : undefined;
	},
	lapsed: ({ state, correction, fee }, { today, calendar }) => {
		if (state === 'correcting' && correction && today <= correction.replyBy)
			return `补正期限到${correction.replyBy}为止，期满之前不能视为放弃（条例第三十条）。`;
		if (state === 'paying' && fee && !isPast(paymentDue(fee.notifiedOn, calendar), today))
			return '收到收费通知次日起20个工作日内可以缴费，期满之前不能视为放弃（《政府信息公开信息处理费管理办法》）。';
		return undefined;
	},
	drafted: ({ state, frequency, consultations, extension }, { today }) => {
		if (state === 'reasoning' && frequency && today <= frequency.replyBy)
			return `申请人可以在${frequency.replyBy}之前说明理由，期满之前不能拟写答复（条例第三十五条）。`;
		if (consultations.some((one) => !one.returnedOn))
			return '征求意见还没有结果，不能拟写答复（条例第三十二条、第三十四条）。';
		return extension && !extension.approvedOn && !extension.refusal
			? '延长期限的提请还没有决定，不能拟写答复（条例第三十三条）。'
			: undefined;
	},
	reviewed: ({ draft }, { staffId }) => (draft?.by === staffId ? own : undefined),
	approved: ({ draft }, { staffId }) => (draft?.by === staffId ? own : undefined),
	deliveryServed: ({ servedOn }) => (servedOn ? '申请人收到答复的日期已经登记（条例第四十条）。' : undefined),
	split: ({ matter, consultations, extension, fee, frequency, decidedAt }) => {
		if (matter === 'recordCorrection')
			return '更正申请不适用“一事一申请”（《政府信息公开信息处理费管理办法》第四条）。';
		const begun =
			consultations.length > 0 || (extension && !extension.refusal) || fee || frequency || decidedAt;
		return begun
			? '已经征求意见、提请延长、要求说明理由、收费或者作出过决定的申请，按原申请办理，不再拆分（《政府信息公开信息处理费管理办法》第四条）。'
			: undefined;
	},
	merged: ({ consultations }) =>
		consultations.length > 0
			? '已经征求过意见的申请应当单独答复，不能并入另一件（条例第三十二条）。'
			: undefined,
	archived: ({ remedies }) =>
		remedies.some((one) => !one.result) ? '复议或者诉讼还没有结果，暂不归档（条例第四十五条）。' : undefined,
	remedyDecided: ({ remedies }) =>
		remedies.some((one) => !one.result) ? undefined : '没有等待结果的复议或者诉讼（条例第五十一条）。',
	reopened: ({ remedies }) =>
		remedies.some((one) => one.result === 'corrected')
			? undefined
			: '复议决定或者判决纠正原答复之后，才能重新作出答复（条例第五十一条）。',
	publicationSuggested: ({ suggestion, matter }) => {
		if (matter === 'recordCorrection') return '更正申请不涉及主动公开（条例第四十四条）。';
		return suggestion && suggestion.adopted === undefined
			? '已经建议主动公开，等待答复（条例第四十四条）。'
			: undefined;
	},
	suggestionAnswered: ({ suggestion }) =>
		suggestion && suggestion.adopted === undefined ? undefined : '没有等待答复的建议（条例第四十四条）。',
	holdPlaced: ({ onHold }) => (onHold ? '这件申请已经暂停销毁。' : undefined),
	holdLifted: ({ onHold }) => (onHold ? undefined : '这件申请没有暂停销毁。'),
	erasureAnnounced: keptFromErasing,
	erased: (request, context) =>
		keptFromErasing(request, context) ??
		(request.erasureOn && request.erasureOn <= context.today
			? undefined
			: `销毁个人信息之前${noticeDays}日应当预告，预告之后没有新的办理记录才能销毁。`),
};

function keptFromErasing(request: RequestCase, { today, calendar }: StepContext): string | undefined {
	const kept = keptBy(request);
	return kept ? `${keptReasons[kept]}，不能销毁个人信息。` : erasingPaused(today, calendar);
}

function lateExtension(request: RequestCase, context: StepContext): string | undefined {
	const { today, calendar, afterPayment } = context;
	const { firstDue } = clockOf(clockFacts(request), calendar, today, afterPayment);
	return firstDue && isPast(firstDue, today)
		? '延长应当在原答复期限届满之前同意并告知申请人，现已超过（条例第三十三条）。'
		: undefined;
}

/** Whether a day is surely past: an estimated date counts by its latest day, an unknown one never. */
export function isPast(due: DueDate, today: Day): boolean {
	const last = latestDay(due);
	return last !== undefined && today > last;
}
