import { openDatabase } from '../src/storage/database.ts';
import type { Database } from '../src/storage/tables.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** The register of the settings; one that cannot be opened is told and ends the process with 2 (wrong use). */
export async function registerOrExit(): Promise<Database> {
	try {
		return await openDatabase(settingsOrExit());
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(2);
	}
}
