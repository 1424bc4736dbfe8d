import { z } from 'zod';
import { daySchema, type Day } from '../calendar/day.ts';
import { applicantKinds } from './application.ts';
import type { RequestCase } from './case.ts';
import { channels } from './channels.ts';
import { tidyRequestNumber } from './number.ts';
import { outcomeGroupOf, outcomeGroups } from './outcome-groups.ts';
import { inTab, queueTabs, type Queued } from './queue-tabs.ts';
import { states } from './states.ts';
import { keysOf, matters } from './terms.ts';

/** The conditions that an address of the queue can name, beside its tab. None of them is personal data of an applicant. */
export const queueConditions = {
	number: {
		label: '受理编号',
		schema: z
			.string()
			.transform(tidyRequestNumber)
			.pipe(z.string().regex(/^[\d-]{1,20}$/)),
	},
	channel: { label: '提交方式', schema: z.enum(keysOf(channels)) },
	matter: { label: '事项', schema: z.enum(keysOf(matters)) },
	state: { label: '状态', schema: z.enum(keysOf(states)) },
	outcome: { label: '办理结果', schema: z.enum(keysOf(outcomeGroups)) },
	applicant: { label: '申请人类别', schema: z.enum(keysOf(applicantKinds)) },
	from: { label: '收到申请之日自', schema: daySchema },
	to: { label: '收到申请之日至', schema: daySchema },
	/** `me`, or the id of an account. */
	by: { label: '经办人', schema: z.string().regex(/^(me|[0-9a-f-]{36})$/) },
	hold: { label: '暂停销毁', schema: z.literal('yes') },
} as const;

type Conditions = typeof queueConditions;
type Condition = keyof Conditions;

/** Which requests of the queue are asked for; a condition that is left out does not narrow. */
export type QueueFilter = { tab: keyof typeof queueTabs } & {
	[C in Condition]?: z.infer<Conditions[C]['schema']>;
};

/**
 * What an address or a form asks of the queue, and the labels of conditions whose values mean nothing and are left
 * out. A number without a tab is looked for among all requests.
 */
export function readQueueFilter(named: URLSearchParams): { filter: QueueFilter; unread: string[] } {
	const unread: string[] = [];
	const read = Object.entries(queueConditions).flatMap(([name, { label, schema }]) => {
		const value = named.get(name)?.trim() ?? '';
		if (value === '') return [];
		const parsed = schema.safeParse(name === 'number' ? value : value.normalize('NFKC'));
		if (!parsed.success) unread.push(label);
		return parsed.success ? [[name, parsed.data]] : [];
	});
	const conditions = Object.fromEntries(read) as Omit<QueueFilter, 'tab'>;
	const tab = z.enum(keysOf(queueTabs)).safeParse(named.get('tab'));
	return { filter: { tab: tab.data ?? (conditions.number ? 'all' : 'open'), ...conditions }, unread };
}

/** The filter as an address or a hidden field carries it. */
export function queueQuery(filter: QueueFilter): string {
	return new URLSearchParams(Object.entries(filter)).toString();
}

/** Whether a request fits the conditions, its tab aside. `me` is the account that asks. */
export function fitsConditions(
	{ row, request }: { row: { number: string }; request: RequestCase },
	filter: QueueFilter,
	me: string
): boolean {
	const { number, channel, matter, state, outcome, applicant, from, to, by, hold } = filter;
	const hand = by === 'me' ? me : by;
	return (
		(number === undefined || row.number.includes(number)) &&
		(channel === undefined || request.channel === channel) &&
		(matter === undefined || request.matter === matter) &&
		(state === undefined || request.state === state) &&
		(outcome === undefined || (request.outcome && outcomeGroupOf(request.outcome)) === outcome) &&
		(applicant === undefined || request.applicant === applicant) &&
		isWithin(request.receivedOn, from, to) &&
		(hand === undefined || request.handledBy === hand || request.draft?.by === hand) &&
		(hold === undefined || request.onHold !== undefined)
	);
}

function isWithin(day: Day | undefined, from: Day | undefined, to: Day | undefined): boolean {
	if (from === undefined && to === undefined) return true;
	return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}

/** How many of some requests belong on each tab. */
export function tabCounts(rows: readonly Queued[]): Record<keyof typeof queueTabs, number> {
	const counts = keysOf(queueTabs).map((tab) => [tab, rows.filter((row) => inTab(row, tab)).length]);
	return Object.fromEntries(counts) as Record<keyof typeof queueTabs, number>;
}

/** The filter in words, for the record of who exported what. `names` are those of accounts. */
export function queueFilterInWords(
	{ tab, ...conditions }: QueueFilter,
	names: ReadonlyMap<string, string>
): string {
	const words: { [C in Condition]: (value: string) => string } = {
		number: (value) => value,
		channel: (value) => channels[value as keyof typeof channels],
		matter: (value) => matters[value as keyof typeof matters],
		state: (value) => states[value as keyof typeof states],
		outcome: (value) => outcomeGroups[value as keyof typeof outcomeGroups],
		applicant: (value) => applicantKinds[value as keyof typeof applicantKinds],
		from: (value) => value,
		to: (value) => value,
		by: (value) => (value === 'me' ? '本人' : (names.get(value) ?? value)),
		hold: () => '是',
	};
	const lines = Object.entries(conditions) as [Condition, string][];
	return [
		queueTabs[tab],
		...lines.map(([name, value]) => `${queueConditions[name].label}：${words[name](value)}`),
	].join('，');
}
