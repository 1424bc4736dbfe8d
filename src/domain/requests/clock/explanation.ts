import { dayInChinese, type Day } from '../../calendar/day.ts';
import { dueInChinese } from '../../calendar/due-date.ts';
import type { Clock } from './clock.ts';
import type { ClockFacts, PaymentEffect } from './facts.ts';
import { replyPeriod } from './periods.ts';

/** How the due date of a clock came about, in one or two Chinese sentences with the rules. */
export function explainClock(
	clock: Clock,
	facts: ClockFacts,
	afterPayment: PaymentEffect = 'restart'
): string {
	if (!facts.receivedOn) return '还没有确定收到申请之日，答复期限尚未开始计算（条例第三十一条）。';
	const steps = [
		`${dayInChinese(facts.receivedOn)}收到申请（条例第三十一条）`,
		...correctionStep(facts),
		...feeStep(facts, afterPayment),
		`从次日起计算${replyPeriod}个工作日（条例第三十三条）`,
		...extensionStep(facts),
		...(facts.consultations.length > 0 ? ['征求第三方和其他机关意见的时间不计入（条例第三十三条）'] : []),
		...(facts.delayedUntil
			? [`已告知申请人延迟到${dayInChinese(facts.delayedUntil)}前答复（条例第三十五条）`]
			: []),
	];
	return `${steps.join('，')}。${result(clock, facts.endedOn)}`;
}

function correctionStep({ correction }: ClockFacts): string[] {
	if (!correction) return [];
	const asked = `${dayInChinese(correction.askedOn)}告知补正`;
	if (correction.receivedOn)
		return [
			...(correction.askedOn < correction.receivedOn ? [asked] : []),
			`${dayInChinese(correction.receivedOn)}收到补正，答复期限重新计算（条例第三十条）`,
		];
	const until = correction.replyBy ? `，补正期限到${dayInChinese(correction.replyBy)}` : '';
	return [`${asked}${until}，等待补正期间不计算，收到补正后重新计算（条例第三十条）`];
}

function feeStep({ fee }: ClockFacts, afterPayment: PaymentEffect): string[] {
	if (!fee) return [];
	const notified = `${dayInChinese(fee.notifiedOn)}通知缴费`;
	const effect = afterPayment === 'restart' ? '重新计算' : '接着计算';
	if (!fee.paidOn) return [`${notified}，等待缴费期间不计算，缴费后${effect}（国办函〔2020〕109号）`];
	return [notified, `${dayInChinese(fee.paidOn)}完成缴费，答复期限${effect}（国办函〔2020〕109号）`];
}

function extensionStep({ extension }: ClockFacts): string[] {
	if (!extension) return [];
	const approved = extension.approvedOn ? `${dayInChinese(extension.approvedOn)}批准` : '经批准';
	return [`${approved}延长${extension.days}个工作日（条例第三十三条）`];
}

function result({ due, state, inTime }: Clock, endedOn: Day | undefined): string {
	const date = due ? `答复期限：${dueInChinese(due)}。` : '';
	const standing = state === 'waiting' && due ? '意见尚未收回，答复期限随收回的日期顺延。' : '';
	if (!endedOn) return date + standing;
	const late = inTime === undefined ? '' : inTime ? '，没有超过答复期限' : '，超过了答复期限';
	return `${date}${dayInChinese(endedOn)}办结${late}。`;
}
