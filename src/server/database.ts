import { openDatabase } from '../storage/database.ts';
import { masterKey } from '../storage/master-key.ts';
import { settings } from './site.ts';

/** The database and the master key of this process, opened at the first live request. */
export const store = (() => {
	let opened: Promise<{ db: Awaited<ReturnType<typeof openDatabase>>; key: Buffer }> | undefined;
	return () => (opened ??= open());
})();

async function open() {
	return { db: await openDatabase(settings.dataDir), key: masterKey(settings.dataDir, settings.masterKey) };
}
