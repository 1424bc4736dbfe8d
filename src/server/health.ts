import { store } from './database.ts';
import { logFailure } from './failure-log.ts';

/** Whether the register answers. */
export async function healthy(): Promise<boolean> {
	try {
		const { db } = await store();
		await db.selectFrom('events').select('position').limit(1).execute();
		return true;
	} catch (error) {
		logFailure(error);
		return false;
	}
}
