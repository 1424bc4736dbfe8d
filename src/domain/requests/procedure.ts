import type { EventType } from './events.ts';
import { aftermathSteps } from './procedure/aftermath.ts';
import { answerSteps } from './procedure/answer.ts';
import { inquirySteps } from './procedure/inquiry.ts';
import { intakeSteps } from './procedure/intake.ts';
import type { StepRule } from './procedure/step-rule.ts';

/** What may follow what: the one table of the procedure (条例 arts. 29–45). */
export const procedure: Record<EventType, StepRule> = {
	...intakeSteps,
	...inquirySteps,
	...answerSteps,
	...aftermathSteps,
};

export const stepTypes = Object.keys(procedure) as [EventType, ...EventType[]];
