import { z } from 'zod';
import { addDays, daySchema, type Day } from '../calendar/day.ts';
import type { EventType } from '../requests/events.ts';
import { tidyRequestNumber } from '../requests/number.ts';
import { procedure, stepTypes } from '../requests/procedure.ts';
import { accountActions, logActions, readingActions, type LogAction } from './log-actions.ts';

/** The kinds of acts that an audit can be narrowed to, by group: what they are called by the value of the list. */
export const auditKinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	登录和账号: namesOf(accountActions),
	查阅和导出: namesOf(readingActions),
	办理步骤: Object.fromEntries(stepTypes.map((type) => [type, procedure[type].title])),
};

function namesOf(actions: readonly LogAction[]): Record<string, string> {
	return Object.fromEntries(actions.map((action) => [action, logActions[action]]));
}

/** The conditions that an address of the audit view can name. */
export const auditConditions = {
	/** Id of the account that acted, or that it was done to. */
	person: { label: '人员', schema: z.string().regex(/^[0-9a-f-]{36}$/) },
	number: {
		label: '受理编号',
		schema: z
			.string()
			.transform(tidyRequestNumber)
			.pipe(z.string().regex(/^\d{4}-\d{4,9}$/)),
	},
	kind: { label: '种类', schema: z.enum([...(Object.keys(logActions) as LogAction[]), ...stepTypes]) },
	from: { label: '日期自', schema: daySchema },
	to: { label: '日期至', schema: daySchema },
	/** UTC instant up to which is read: later pages of a list show what the first began with. */
	until: { label: '时间', schema: z.iso.datetime() },
} as const;

type Conditions = typeof auditConditions;

/** Which acts are asked for; a condition that is left out does not narrow. */
export type AuditFilter = { [C in keyof Conditions]?: z.infer<Conditions[C]['schema']> };

/** What an address asks of the audit view, and the labels of conditions whose values mean nothing and are left out. */
export function readAuditFilter(named: URLSearchParams): { filter: AuditFilter; unread: string[] } {
	const unread: string[] = [];
	const read = Object.entries(auditConditions).flatMap(([name, { label, schema }]) => {
		const value = named.get(name)?.trim() ?? '';
		if (value === '') return [];
		const parsed = schema.safeParse(value);
		if (!parsed.success) unread.push(label);
		return parsed.success ? [[name, parsed.data]] : [];
	});
	return { filter: Object.fromEntries(read) as AuditFilter, unread };
}

/** The filter as an address carries it. */
export function auditQuery(filter: AuditFilter): string {
	return new URLSearchParams(Object.entries(filter)).toString();
}

/**
 * Which kinds of acts a filter leaves: to whoever sees cases, any; to an administrator, those of accounts. A kind that
 * is absent is not narrowed.
 */
export function auditedKinds(
	{ kind }: AuditFilter,
	seesCases: boolean
): { actions?: readonly LogAction[]; steps?: readonly EventType[] } {
	if (kind === undefined) return seesCases ? {} : { actions: accountActions, steps: [] };
	const actions = seesCases ? (Object.keys(logActions) as LogAction[]) : accountActions;
	return {
		actions: actions.filter((action) => action === kind),
		steps: seesCases ? stepTypes.filter((step) => step === kind) : [],
	};
}

/** The UTC instants that the days of a filter begin and end with in Shanghai: from the first on, and before the second. */
export function auditedSpan({ from, to }: AuditFilter): { from?: string; before?: string } {
	return {
		...(from !== undefined && { from: startOf(from) }),
		...(to !== undefined && { before: startOf(addDays(to, 1)) }),
	};
}

const startOf = (day: Day) => new Date(`${day}T00:00:00+08:00`).toISOString();
