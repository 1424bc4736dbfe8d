import { minuteInShanghai } from '../calendar/day.ts';

/** Whose acts are counted together. Of an IPv6 address only the network (/64) counts. */
export type Scope = 'address' | 'number' | 'number and address' | 'form' | 'everyone';

/** At most `most` within any stretch of `minutes`. */
export interface WindowRule {
	scope: Scope;
	most: number;
	minutes: number;
}

/**
 * Wrong tries: `free` of them within `minutes`; after those, the next try waits `firstWait` minutes, and each further
 * wrong one doubles the wait up to `longestWait`. `forgottenAfter` minutes without a wrong one, the count begins anew.
 */
export interface SlowingRule {
	scope: Scope;
	free: number;
	minutes: number;
	firstWait: number;
	longestWait: number;
	forgottenAfter: number;
}

export type Rule = WindowRule | SlowingRule;

/**
 * What is counted: tries of a query code; forms checked; megabytes sent along; tries to send one form; requests sent,
 * those without a proof of work once more.
 */
export type Act = 'track' | 'check' | 'upload' | 'send' | 'submit' | 'submit by question';

const isSlowing = (rule: Rule): rule is SlowingRule => 'free' in rule;

/** Wrong tries of one person with one receipt. */
export const wrongCodes = {
	scope: 'number and address',
	free: 3,
	minutes: 10,
	firstWait: 1,
	longestWait: 60,
	forgottenAfter: 24 * 60,
} as const satisfies SlowingRule;

/**
 * Every limit on the citizen's side. A village hall is one address: twenty households may each check their form three
 * times, attach 7 MB and send it within the hour. A stranger with many addresses can at worst use up what one number
 * or all senders have, until an hour later; telephone and counter have no limit.
 */
export const limits = {
	track: [
		wrongCodes,
		{ scope: 'address', most: 30, minutes: 60 },
		{ scope: 'number', most: 300, minutes: 60 },
	],
	check: [
		{ scope: 'address', most: 60, minutes: 60 },
		{ scope: 'everyone', most: 1000, minutes: 60 },
	],
	upload: [{ scope: 'address', most: 150, minutes: 60 }],
	send: [{ scope: 'form', most: 10, minutes: 2 * 60 }],
	submit: [
		{ scope: 'address', most: 20, minutes: 60 },
		{ scope: 'address', most: 60, minutes: 24 * 60 },
		{ scope: 'everyone', most: 200, minutes: 60 },
	],
	'submit by question': [
		{ scope: 'address', most: 5, minutes: 60 },
		{ scope: 'address', most: 10, minutes: 24 * 60 },
		{ scope: 'everyone', most: 100, minutes: 60 },
	],
} as const satisfies Record<Act, readonly Rule[]>;

/** Milliseconds that whoever answers the question takes at least from the check page to sending. */
export const shortestReading = 3000;

const minute = 60_000;
const after = (instant: string, minutes: number) =>
	new Date(Date.parse(instant) + minutes * minute).toISOString();

/** The uses (UTC instants, oldest first) that still count at `now`. */
export function countedUses(rule: Rule, uses: readonly string[], now: string): string[] {
	if (!isSlowing(rule)) return uses.filter((use) => after(use, rule.minutes) > now);
	const last = uses.at(-1);
	if (last && after(last, rule.forgottenAfter) <= now) return [];
	if (uses.length < rule.free) return uses.filter((use) => after(use, rule.minutes) > now);
	return uses.slice(-enoughForLongestWait(rule));
}

/** The instant before which `amount` more are refused; undefined when they are allowed at `now`. */
export function refusedUntil(
	rule: Rule,
	uses: readonly string[],
	now: string,
	amount = 1
): string | undefined {
	const counted = countedUses(rule, uses, now);
	if (!isSlowing(rule)) {
		const tooMany = counted.length + amount - rule.most;
		if (tooMany <= 0) return undefined;
		return after(counted[Math.min(tooMany, counted.length) - 1] ?? now, rule.minutes);
	}
	const last = counted.at(-1);
	if (!last || counted.length < rule.free) return undefined;
	const until = after(last, waitAfter(rule, counted.length));
	return until > now ? until : undefined;
}

/** Minutes to wait after `wrong` wrong tries. */
export function waitAfter(rule: SlowingRule, wrong: number): number {
	return wrong < rule.free ? 0 : Math.min(rule.longestWait, rule.firstWait * 2 ** (wrong - rule.free));
}

/** When the last of `uses` stops to count, and nothing needs to be kept any more. */
export function countedUntil(rule: Rule, uses: readonly string[], now: string): string {
	return after(uses.at(-1) ?? now, isSlowing(rule) ? rule.forgottenAfter : rule.minutes);
}

/** The uses that are left when the one at `use` turned out well: wrong tries are then forgotten altogether. */
export function usesWithout(rule: Rule, uses: readonly string[], use: string): string[] {
	if (isSlowing(rule)) return [];
	const place = uses.lastIndexOf(use);
	return uses.filter((_, i) => i !== place);
}

/** `14:05` in Shanghai, the first full minute at or after an instant; with the day when it is not that of `now`. */
export function timeToTryAgain(until: string, now: string): string {
	const rounded = new Date(Math.ceil(Date.parse(until) / minute) * minute).toISOString();
	const [day = '', time = ''] = minuteInShanghai(rounded).split(' ');
	if (minuteInShanghai(now).startsWith(day)) return time;
	const [, month, date] = day.split('-').map(Number);
	return `${month}月${date}日${time}`;
}

function enoughForLongestWait(rule: SlowingRule): number {
	return rule.free + Math.ceil(Math.log2(rule.longestWait / rule.firstWait));
}
