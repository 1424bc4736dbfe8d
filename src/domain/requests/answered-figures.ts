import type { Calendar } from '../calendar/year.ts';
import { quarterOf } from '../calendar/quarter.ts';
import type { AnsweredFigures } from '../publication/answered-request.ts';
import { answerTime } from './answer-time.ts';
import type { RequestCase } from './case.ts';
import type { PaymentEffect } from './clock/facts.ts';
import { isOutcome, outcomes, outcomeTitle } from './outcomes.ts';
import { isOpen, states } from './states.ts';

/** What the public log says of a request, or why it does not stand there. */
export type LogStanding = { ok: true; figures: AnsweredFigures } | { ok: false; refusal: string };

/**
 * The figures of a request for the public log, from its events alone, so that they are the same after the person was
 * erased. Refused for what has no reply, and for corrections of records about the applicant (条例 art. 41).
 */
export function logStanding(
	request: RequestCase,
	calendar: Calendar,
	afterPayment: PaymentEffect
): LogStanding {
	const { matter, state, deliveredOn, outcome } = request;
	if (matter === 'recordCorrection')
		return refused('要求更正与自身相关的信息，只关系申请人自己，不列入办理情况（条例第四十一条）。');
	if (isOpen(state)) return refused(`这件申请还没有送达答复（${states[state]}），答复以后才能列入办理情况。`);
	if (!deliveredOn || !outcome || !isOutcome(outcome))
		return refused('这件申请没有答复就终止了，不列入办理情况，只计入年度报告。');
	const time = answerTime(request, calendar, afterPayment);
	if (!time) return refused(`工作日历还不完整，算不出用时。请先录入到${deliveredOn}为止各年的工作日历。`);
	return {
		ok: true,
		figures: {
			outcome: outcomeTitle(outcome),
			ground: outcomes[outcome].article,
			quarter: quarterOf(deliveredOn),
			workingDays: time.workingDays,
			extended: request.extension?.approvedOn !== undefined,
		},
	};
}

function refused(refusal: string): LogStanding {
	return { ok: false, refusal };
}
