import { randomUUID } from 'node:crypto';
import { networkOf } from '../domain/network.ts';
import { mustWait, oldestThatCounts } from '../domain/staff/lock-out.ts';
import { isKnownBrowser } from './known-browser.ts';
import { deriveKey, keyedDigest } from './sealing.ts';
import type { Database } from './tables.ts';
import { inTurn } from './transaction.ts';

/** Who tries: the name as typed, the address, and the token of a browser that may be known. */
export interface Tried {
	username: string;
	address: string;
	browser: string | undefined;
}

/** A try that was counted as failed; {@link Attempt.forgive} takes it back once it has succeeded. */
export interface Attempt {
	forgive: (tx: Database) => Promise<void>;
}

/**
 * Counts a try as failed before its password is looked at, so that many at once cannot slip past the limit; undefined
 * when it must wait. Tries of strangers are counted per account and per network. A browser in which the account
 * has signed in before has a count of its own, so that strangers cannot lock its owner out.
 */
export async function countTry(
	db: Database,
	masterKey: Buffer,
	tried: Tried,
	now: Date
): Promise<Attempt | undefined> {
	const { username } = tried;
	const key = deriveKey(masterKey, 'sign-in failures');
	const account = keyedDigest(key, `account ${username}`);
	const network = keyedDigest(key, `network ${networkOf(tried.address)}`);
	const known = isKnownBrowser(masterKey, username, tried.browser);
	const browser = known ? keyedDigest(key, `browser ${tried.browser}`) : null;
	return inTurn(db, async (tx) => {
		await waitForOthers(tx);
		await tx.deleteFrom('sign_in_failures').where('at', '<', oldestThatCounts(now)).execute();
		const failures = await tx
			.selectFrom('sign_in_failures')
			.selectAll()
			.where((e) =>
				known
					? e('browser', '=', browser)
					: e.and([e('browser', 'is', null), e.or([e('account', '=', account), e('network', '=', network)])])
			)
			.execute();
		const counts = known
			? [failures]
			: [
					failures.filter((row) => row.account === account),
					failures.filter((row) => row.network === network),
				];
		if (
			counts.some((rows) =>
				mustWait(
					rows.map((row) => row.at),
					now
				)
			)
		)
			return undefined;
		await tx
			.insertInto('sign_in_failures')
			.values({ id: randomUUID(), account, network, browser, at: now.toISOString() })
			.execute();
		return { forgive: (later) => forgive(later, { account, network, browser }) };
	});
}

/** Forgets the failures of this account from this network or browser; those of others stay counted. */
async function forgive(
	tx: Database,
	{ account, network, browser }: { account: string; network: string; browser: string | null }
): Promise<void> {
	const rows = tx.deleteFrom('sign_in_failures').where('account', '=', account);
	await (
		browser === null
			? rows.where('network', '=', network).where('browser', 'is', null)
			: rows.where('browser', '=', browser)
	).execute();
}

/** Tries are counted one after the other, by all processes: whoever changes this row holds it until it commits. */
async function waitForOthers(tx: Database): Promise<void> {
	await tx
		.insertInto('counters')
		.values({ series: 'sign-in tries', last: 1 })
		.onConflict((c) => c.column('series').doUpdateSet((e) => ({ last: e('counters.last', '+', 1) })))
		.execute();
}
