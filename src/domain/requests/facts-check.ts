import { addDays } from '../calendar/day.ts';
import type { Consultation, RequestCase } from './case.ts';
import { opinionDue, paymentDue } from './clock/periods.ts';
import { isPast, type StepContext } from './conditions.ts';
import type { EventOf, EventType } from './events.ts';
import { feeOf } from './fees.ts';
import { isOutcome, type Result } from './outcomes.ts';
import { noticeDays } from './retention.ts';

type Check<T extends EventType> = (
	request: RequestCase,
	event: EventOf<T>,
	context: StepContext
) => string | undefined;

const future = '日期不能晚于今天，请核对。';
const notAsked = '没有这一份征求意见，或者已经登记过，请从页面上的列表选择。';

/** What a new event must say to be true and lawful, given the request; the words say what is wrong and how to mend it. */
export const factChecks: { [T in EventType]?: Check<T> } = {
	corrected: (_, { receivedOn }, { today }) => (receivedOn > today ? future : undefined),
	correctionAsked: (_, { replyBy }, { today }) =>
		replyBy > today ? undefined : '补正期限应当合理，且在今天之后（条例第三十条）。',
	reasonsAsked: (_, { replyBy }, { today }) =>
		replyBy > today ? undefined : '说明理由的期限应当在今天之后（条例第三十五条）。',
	delaySet: (_, { until }, { today }) =>
		until > today ? undefined : '延迟答复的期限应当在今天之后（条例第三十五条）。',
	reopened: (_, { until }, { today }) => (until > today ? undefined : '重新答复的期限应当在今天之后。'),
	consulted: (_, { sentOn }, { today }) => (sentOn > today ? future : undefined),
	consultationServed: ({ consultations }, { consultation, servedOn }, { today }) => {
		const asked = consultations.find((one) => one.id === consultation && !one.servedOn && !one.returnedOn);
		if (!asked) return notAsked;
		if (servedOn > today) return future;
		return servedOn < asked.sentOn ? `送达日期不能早于发出日期${asked.sentOn}，请核对。` : undefined;
	},
	consultationAnswered: ({ consultations }, { consultation, opinion, returnedOn }, context) => {
		const asked = consultations.find((one) => one.id === consultation && !one.returnedOn);
		if (!asked) return notAsked;
		const early = opinion === 'silent' ? silenceFault(asked, context) : undefined;
		if (early) return early;
		if (returnedOn > context.today) return future;
		return returnedOn < asked.sentOn ? `收到意见的日期不能早于发出日期${asked.sentOn}，请核对。` : undefined;
	},
	feeNotified: (_, { basis, quantity, amount }) =>
		amount === feeOf(basis, quantity)
			? undefined
			: '收费数额应当按标准计算（《政府信息公开信息处理费管理办法》）。',
	paid: ({ fee }, { paidOn }, { today, calendar }) => {
		if (paidOn > today) return future;
		if (fee && paidOn < fee.notifiedOn) return `缴费日期不能早于收费通知的日期${fee.notifiedOn}，请核对。`;
		return fee && isPast(paymentDue(fee.notifiedOn, calendar), paidOn)
			? '缴费日期已超过20个工作日，应当登记为视为放弃申请（《政府信息公开信息处理费管理办法》）。'
			: undefined;
	},
	drafted: (request, { outcome }) => outcomeFault(request, outcome),
	delivered: (_, { sentOn }, { today }) => (sentOn && sentOn > today ? future : undefined),
	deliveryServed: ({ deliveredOn }, { servedOn }, { today }) => {
		if (servedOn > today) return future;
		return deliveredOn && servedOn < deliveredOn
			? `收到日期不能早于送出日期${deliveredOn}，请核对。`
			: undefined;
	},
	remedyFiled: (_, { filedOn }, { today }) => (filedOn > today ? future : undefined),
	remedyDecided: ({ remedies }, { remedy, decidedOn }, { today }) => {
		const filed = remedies.find((one) => one.id === remedy && !one.result);
		if (!filed) return '没有这一件复议或者诉讼，或者结果已经登记，请从页面上的列表选择。';
		if (decidedOn > today) return future;
		return decidedOn < filed.filedOn ? `决定日期不能早于提起日期${filed.filedOn}，请核对。` : undefined;
	},
	erasureAnnounced: (_, { on }, { today }) =>
		on >= addDays(today, noticeDays) ? undefined : `销毁个人信息应当提前${noticeDays}日预告。`,
	lapsed: ({ state }, { ground }) =>
		(state === 'correcting') === (ground === 'correction')
			? undefined
			: '放弃的原因与办理状态不符，请刷新页面后再办理。',
};

/** Why a request cannot end so, given what was done before; undefined when it can. */
export function outcomeFault(request: RequestCase, outcome: Result): string | undefined {
	if (isOutcome(outcome) !== (request.matter === 'disclosure'))
		return request.matter === 'disclosure'
			? '公开申请应当从法定的办理结果中选择（条例第三十六条）。'
			: '更正申请应当从更正的办理结果中选择（条例第四十一条）。';
	if (outcome === 'O1' || outcome === 'O2' || outcome === 'O3')
		return '逾期不补正、逾期不缴费和撤回申请各有登记的步骤，不作为答复拟写（条例第三十条）。';
	if (outcome === 'D4' && !request.consultations.some((one) => one.party === 'thirdParty' && one.returnedOn))
		return '涉及第三方合法权益的，应当先书面征求第三方的意见（条例第三十二条）。';
	if (outcome === 'U3' && !request.correction?.answer && !request.correctedBefore)
		return '告知补正并收到补正之后，内容仍不明确的，才能这样答复（条例第三十条）。';
	if (outcome === 'N4' && !request.frequency)
		return '应当先要求申请人说明理由，理由不合理的才能告知不予处理（条例第三十五条）。';
	return undefined;
}

/** Why a question cannot be entered as left unanswered: silence is known when the 15 working days have passed. */
function silenceFault({ servedOn }: Consultation, { today, calendar }: StepContext): string | undefined {
	if (!servedOn)
		return '请先登记征求意见书的送达日期，15个工作日从送达次日起算（条例第三十二条、第三十四条）。';
	return isPast(opinionDue(servedOn, calendar), today)
		? undefined
		: '自收到征求意见书之日起15个工作日还没有届满，不能登记为逾期未提出意见（条例第三十二条、第三十四条）。';
}
