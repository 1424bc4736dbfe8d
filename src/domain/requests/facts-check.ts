import type { RequestCase } from './case.ts';
import { needsConfirmation } from './channels.ts';
import { opinionDue, paymentDue } from './clock/periods.ts';
import { isPast, type StepContext } from './conditions.ts';
import type { EventOf, EventType } from './events.ts';
import { feeOf } from './fees.ts';
import { isOutcome } from './outcomes.ts';

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
	consultationAnswered: ({ consultations }, { consultation, opinion, returnedOn }, { today, calendar }) => {
		const asked = consultations.find((one) => one.id === consultation && !one.returnedOn);
		if (!asked) return notAsked;
		if (returnedOn > today) return future;
		if (returnedOn < asked.sentOn) return `收到意见的日期不能早于发出日期${asked.sentOn}，请核对。`;
		if (opinion !== 'silent') return undefined;
		if (!asked.servedOn)
			return '请先登记征求意见书的送达日期，15个工作日从送达次日起算（条例第三十二条、第三十四条）。';
		return isPast(opinionDue(asked.servedOn, calendar), today)
			? undefined
			: '自收到征求意见书之日起15个工作日还没有届满，不能登记为逾期未提出意见（条例第三十二条、第三十四条）。';
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
	drafted: (request, { outcome }) => {
		if (isOutcome(outcome) !== (request.matter === 'disclosure'))
			return request.matter === 'disclosure'
				? '公开申请应当从法定的办理结果中选择（条例第三十六条）。'
				: '更正申请应当从更正的办理结果中选择（条例第四十一条）。';
		if (outcome === 'O1' || outcome === 'O2' || outcome === 'O3')
			return '逾期不补正、逾期不缴费和撤回申请各有登记的步骤，不作为答复拟写（条例第三十条）。';
		if (
			outcome === 'D4' &&
			!request.consultations.some((one) => one.party === 'thirdParty' && one.returnedOn)
		)
			return '涉及第三方合法权益的，应当先书面征求第三方的意见（条例第三十二条）。';
		if (outcome === 'U3' && !request.correction?.answer)
			return '告知补正并收到补正之后，内容仍不明确的，才能这样答复（条例第三十条）。';
		if (outcome === 'N4' && !request.frequency)
			return '应当先要求申请人说明理由，理由不合理的才能告知不予处理（条例第三十五条）。';
		return undefined;
	},
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
	lapsed: ({ state }, { ground }) =>
		(state === 'correcting') === (ground === 'correction')
			? undefined
			: '放弃的原因与办理状态不符，请刷新页面后再办理。',
};

/** What an entry by staff must say besides the application; undefined when nothing is missing. */
export function entryFault(event: EventOf<'submitted'>, { today }: StepContext): string | undefined {
	if (event.channel === 'web') return undefined;
	if (!event.arrivedOn) return '请填写收到的日期（条例第三十一条）。';
	if (event.arrivedOn > today) return future;
	if (!needsConfirmation(event.channel) && !event.applicantColumn)
		return '请选择申请人的统计类别，年度报告按它统计。';
	return undefined;
}
