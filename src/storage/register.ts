import type { RequestEvent } from '../domain/requests/events.ts';
import { RuleError, caseOf, stateAfter, type RequestCase } from '../domain/requests/state.ts';
import { appendEvent, recorded } from './chain.ts';
import { requestKey, type RequestKey } from './person-data.ts';
import type { Database } from './tables.ts';

/**
 * Takes a step of the procedure in one transaction: event, what it seals, cache and outgoing message together.
 * `version` is the last event the person saw. Throws {@link RuleError} when the step is not allowed or somebody
 * else was quicker.
 */
export async function takeStep(
	db: Database,
	masterKey: Buffer,
	step: {
		requestId: string;
		version: number;
		now: Date;
		event: (tx: Database, key: RequestKey, request: RequestCase) => RequestEvent | Promise<RequestEvent>;
	}
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const rows = await tx
			.selectFrom('events')
			.select(['sequence', 'at', 'event'])
			.where('request_id', '=', step.requestId)
			.orderBy('sequence')
			.execute();
		const request = caseOf(rows.map(recorded));
		if (request.version !== step.version)
			throw new RuleError('您打开页面之后，这件申请又有了新的办理记录。请先查看最新情况，再办理。');
		const key = await requestKey(tx, masterKey, step.requestId);
		const event = await step.event(tx, key, request);
		const state = stateAfter(request.state, event.type);
		const at = step.now.toISOString();
		const sequence = request.version + 1;
		await appendEvent(tx, { requestId: step.requestId, sequence, at, event });
		await tx
			.updateTable('requests')
			.set({
				state,
				version: sequence,
				...(event.type === 'receiptConfirmed' && { received_on: event.receivedOn }),
				...(event.type === 'decided' && { outcome: event.outcome }),
			})
			.where('id', '=', step.requestId)
			.execute();
		if (event.type === 'receiptConfirmed' || event.type === 'delivered')
			await tx
				.insertInto('outbox')
				.values({ request_id: step.requestId, kind: event.type, created_at: at, sent_at: null })
				.execute();
	});
}
