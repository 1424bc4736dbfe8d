import { applicationSchema, type Application } from '../domain/requests/application.ts';
import { requestKeys } from './person-data.ts';
import { unseal } from './sealing.ts';
import type { Database } from './tables.ts';

/** Requests that are opened by one query: databases allow only so many parameters. */
const together = 500;

/** Opens the sealed applications of many requests, by request id; those whose person is erased are absent. */
export async function openApplications(
	db: Database,
	masterKey: Buffer,
	requestIds: readonly string[]
): Promise<Map<string, Application>> {
	const applications = new Map<string, Application>();
	for (let i = 0; i < requestIds.length; i += together) {
		const some = requestIds.slice(i, i + together);
		const keys = await requestKeys(db, masterKey, some);
		const items = await db
			.selectFrom('sealed_items')
			.select(['id', 'request_id', 'sealed_content'])
			.where('request_id', 'in', some)
			.where('kind', '=', 'application')
			.execute();
		for (const item of items) {
			const key = keys.get(item.request_id)?.key;
			if (!key) continue;
			const text = unseal(key, `${item.id} content`, item.sealed_content).toString();
			applications.set(item.request_id, applicationSchema.parse(JSON.parse(text)));
		}
	}
	return applications;
}
