import {
	countedUntil,
	countedUses,
	limits,
	refusedUntil,
	usesWithout,
	type Act,
	type Rule,
	type Scope,
} from '../domain/requests/limits.ts';
import { networkOf } from '../domain/network.ts';
import { forgetExpired } from './housekeeping.ts';
import { deriveKey, keyedDigest } from './sealing.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/** Who acts, and on what: the client's address, a request number, the token of a form. */
export interface Subject {
	address: string;
	number?: string;
	form?: string;
}

/** An act that was counted; `earlier` is how often the first rule had counted it before. Or when it may be tried again. */
export type Counted = { ok: true; earlier: number } | { ok: false; until: string };

/** One act, as it is counted: of whom, when, and how many at once. */
export interface CountedAct {
	act: Act;
	subject: Subject;
	now: Date;
	amount?: number;
}

/**
 * Counts an act before its work is done: against all its rules or, when one of them refuses, against none. The rows
 * are locked while they are weighed, so that many tries at once, from however many processes, get what one by one
 * would get.
 */
export async function countUse(db: Database, masterKey: Buffer, counted: CountedAct): Promise<Counted> {
	const now = counted.now.toISOString();
	const amount = counted.amount ?? 1;
	await forgetExpired(db, counted.now);
	return inTurn(db, async (tx) => {
		const rows = await lockedRows(tx, masterKey, counted);
		const refusals = rows.flatMap(({ rule, uses }) => refusedUntil(rule, uses, now, amount) ?? []);
		const until = refusals.sort().at(-1);
		if (until) return { ok: false, until };
		for (const { rule, digest, uses } of rows) {
			const added = [...countedUses(rule, uses, now), ...Array.from({ length: amount }, () => now)];
			await keep(tx, rule, digest, added, now);
		}
		const [first] = rows;
		return { ok: true, earlier: first ? countedUses(first.rule, first.uses, now).length : 0 };
	});
}

/** Takes back a counted act that turned out well: wrong tries of the same subject are forgotten. */
export async function forgiveUse(db: Database, masterKey: Buffer, counted: CountedAct): Promise<void> {
	const now = counted.now.toISOString();
	await inTurn(db, async (tx) => {
		for (const { rule, digest, uses } of await lockedRows(tx, masterKey, counted))
			await keep(tx, rule, digest, usesWithout(rule, uses, now), now);
	});
}

/** The rows of every rule of an act, locked until the transaction ends, in one order so that none wait in a ring. */
async function lockedRows(tx: Database, masterKey: Buffer, { act, subject, now }: CountedAct) {
	const key = deriveKey(masterKey, 'limits');
	const rules: readonly Rule[] = limits[act];
	const digests = rules.map((rule) => ({
		rule,
		digest: keyedDigest(key, JSON.stringify([act, rule.minutes, rule.scope, nameOf(rule.scope, subject)])),
	}));
	const rows = new Map<string, string[]>();
	for (const { digest } of [...digests].sort((a, b) => (a.digest < b.digest ? -1 : 1))) {
		const { uses } = await tx
			.insertInto('limited_uses')
			.values({ subject: digest, uses: '[]', expires_at: now.toISOString() })
			.onConflict((c) => c.column('subject').doUpdateSet((e) => ({ subject: e.ref('excluded.subject') })))
			.returning('uses')
			.executeTakeFirstOrThrow();
		rows.set(digest, JSON.parse(uses) as string[]);
	}
	return digests.map(({ rule, digest }) => ({ rule, digest, uses: rows.get(digest) ?? [] }));
}

async function keep(tx: Database, rule: Rule, digest: string, uses: string[], now: string): Promise<void> {
	await tx
		.updateTable('limited_uses')
		.set({ uses: JSON.stringify(uses), expires_at: countedUntil(rule, uses, now) })
		.where('subject', '=', digest)
		.execute();
}

function nameOf(scope: Scope, { address, number = '', form = '' }: Subject): string {
	const names: Record<Scope, string> = {
		address: networkOf(address),
		number,
		'number and address': `${number} ${networkOf(address)}`,
		form,
		everyone: '',
	};
	return names[scope];
}
