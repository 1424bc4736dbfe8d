import { accountOf, type RequestAccount } from '../domain/reports/request-account.ts';
import { keptByVersion } from './kept-by-version.ts';
import { listRequests } from './register-reading.ts';
import type { Database } from './tables.ts';

const accountsOf = keptByVersion((number, history) => accountOf({ number, history }));

const inOrder = new Intl.Collator('en', { numeric: true });

/** All requests as the annual reports look at them, in the order of their numbers. */
export async function requestAccounts(db: Database): Promise<RequestAccount[]> {
	const rows = (await listRequests(db)).sort((a, b) => inOrder.compare(a.number, b.number));
	return [...(await accountsOf(db, rows)).values()];
}
