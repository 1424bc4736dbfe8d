import type { RequestCase } from './case.ts';
import type { Reckoning } from './clock/facts.ts';
import { conditions, type StepContext } from './conditions.ts';
import type { EventType, RequestEvent } from './events.ts';
import { factChecks } from './facts-check.ts';
import { procedure, stepTypes } from './procedure.ts';
import { roles, type Role } from './roles.ts';
import { stepForm } from './step-forms.ts';

/** Who takes a step. */
export type Actor =
	{ kind: 'staff'; id: string; roles: readonly Role[] } | { kind: 'applicant' } | { kind: 'system' };

/** A step of the procedure as the desk shows it: open, or why not. */
export interface OfferedStep {
	type: EventType;
	title: string;
	/** Absent when the step can be taken. */
	refusal?: string;
}

/** Why `type` cannot be taken now by this actor; undefined when it can. The words name the article. */
export function stepRefusal(
	request: RequestCase,
	type: EventType,
	actor: Actor,
	context: Reckoning
): string | undefined {
	const rule = procedure[type];
	if (request.erasedAt) return '个人信息已经销毁，这件申请不能再办理。';
	if (!rule.from.includes(request.state)) return rule.refusal;
	const byOthers = takerFault(type, actor);
	if (byOthers) return byOthers;
	return conditions[type]?.(request, withStaff(context, actor));
}

/** Why this event cannot be added to the request; undefined when it can. */
export function eventRefusal(
	request: RequestCase,
	event: RequestEvent,
	actor: Actor,
	context: Reckoning
): string | undefined {
	// One event, one check of its own type: the table cannot say so to the compiler.
	const check = factChecks[event.type] as
		((r: RequestCase, e: RequestEvent, c: StepContext) => string | undefined) | undefined;
	return (
		stepRefusal(request, event.type, actor, context) ?? check?.(request, event, withStaff(context, actor))
	);
}

/** All steps that staff take by a form, in the order of the table; those that cannot be taken now with the reason. */
export function offeredSteps(request: RequestCase, actor: Actor, context: Reckoning): OfferedStep[] {
	return stepTypes
		.filter((type) => stepForm(type, request) !== undefined)
		.map((type) => {
			const refusal = stepRefusal(request, type, actor, context);
			return { type, title: procedure[type].title, ...(refusal !== undefined && { refusal }) };
		});
}

/** The step that comes next on the way to an answer, among those that can be taken. */
export function nextStep(steps: readonly OfferedStep[]): EventType | undefined {
	const open = steps.filter(({ refusal }) => refusal === undefined).map(({ type }) => type);
	return mainRoad.find((type) => open.includes(type));
}

const mainRoad: readonly EventType[] = [
	'receiptConfirmed',
	'extensionApproved',
	'reviewed',
	'approved',
	'delivered',
	'corrected',
	'reasonsGiven',
	'paid',
	'consultationAnswered',
	'drafted',
	'suggestionAnswered',
	'archived',
];

function takerFault(type: EventType, actor: Actor): string | undefined {
	const { takers } = procedure[type];
	if (actor.kind === 'system') return takers.system ? undefined : '这一步不由系统办理。';
	if (actor.kind === 'applicant') return takers.applicant ? undefined : '这一步由工作人员办理。';
	const allowed = takers.staff ?? [];
	if (allowed.some((role) => actor.roles.includes(role))) return undefined;
	if (allowed.length === 0) return procedure[type].refusal;
	return `这一步由${allowed.map((role) => roles[role]).join('或者')}办理。`;
}

function withStaff(context: Reckoning, actor: Actor): StepContext {
	return actor.kind === 'staff' ? { ...context, staffId: actor.id } : context;
}
