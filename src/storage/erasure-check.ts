import type { RecordedEvent } from '../domain/requests/events.ts';
import type { Database } from './tables.ts';

/** Whether a history ends with the erasing of its person: nothing can follow it. */
export function isErased(history: readonly RecordedEvent[]): boolean {
	return history.at(-1)?.event.type === 'erased';
}

/**
 * Why the register's sealed data contradicts its events: every request has its key until they say that the person was
 * erased, and nothing personal after. Undefined when nothing does.
 */
export async function erasureFault(
	db: Database,
	histories: ReadonlyMap<string, RecordedEvent[]>
): Promise<string | undefined> {
	const rows = await db
		.selectFrom('requests')
		.leftJoin('request_keys', 'request_keys.request_id', 'requests.id')
		.select(['id', 'number', 'request_keys.request_id as keyed'])
		.select((e) =>
			e
				.exists(
					e.selectFrom('sealed_items').select('id').whereRef('sealed_items.request_id', '=', 'requests.id')
				)
				.as('sealed')
		)
		.execute();
	for (const { id, number, keyed, sealed } of rows) {
		const history = histories.get(id);
		if (!history) continue;
		if (isErased(history) && (keyed !== null || Boolean(sealed)))
			return `受理编号 ${number} 已经登记销毁个人信息，但密钥或者附件还在`;
		if (!isErased(history) && keyed === null) return `受理编号 ${number} 没有登记销毁个人信息，但密钥不见了`;
	}
	return undefined;
}
