import { openDatabase } from '../storage/database.ts';
import { masterKey } from '../storage/master-key.ts';
import { settings } from './site.ts';

/** The database and the master key of this process, opened at the first live request. */
export const store = (() => {
	let opened: Promise<{ db: Awaited<ReturnType<typeof openDatabase>>; key: Buffer }> | undefined;
	return () =>
		(opened ??= open().catch((error: unknown) => {
			// The next request tries again: a database that was out of reach comes back.
			opened = undefined;
			throw error;
		}));
})();

async function open() {
	const db = await openDatabase(settings);
	return { db, key: await masterKey(db, settings.dataDir, settings.masterKey) };
}
