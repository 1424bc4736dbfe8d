import type { RequestCase } from '../domain/requests/case.ts';
import type { EventOf } from '../domain/requests/events.ts';
import { mergeFault } from '../domain/requests/merging.ts';
import { tidyRequestNumber } from '../domain/requests/number.ts';
import { caseOf } from '../domain/requests/state.ts';
import { openApplication, requestKey, type RequestKey } from './person-data.ts';
import { historyOf, stepInside, type Step } from './register.ts';
import { findRequest } from './register-reading.ts';
import type { Database } from './tables.ts';

/**
 * Merges a request into another one by the same applicant, inside the transaction of the step: the other one notes it
 * too. Gives the event; or what is wrong with the number that was typed.
 */
export async function mergeRequest(
	tx: Database,
	masterKey: Buffer,
	own: { number: string; key: RequestKey; request: RequestCase },
	merge: { into: string; by: string } & Pick<Step, 'actor' | 'calendar' | 'afterPayment' | 'now'>
): Promise<{ event: EventOf<'merged'> } | { fault: string }> {
	const { into, by, ...step } = merge;
	const row = await findRequest(tx, tidyRequestNumber(into));
	if (!row) return { fault: '没有这个受理编号，请核对' };
	const { number } = row;
	const request = caseOf(await historyOf(tx, row.id));
	if (request.erasedAt) return { fault: '那一件的个人信息已经销毁，不能并入' };
	const fault = mergeFault(
		{ ...own, application: await openApplication(tx, own.key) },
		{ number, request, application: await openApplication(tx, await requestKey(tx, masterKey, row.id)) }
	);
	if (fault !== undefined) return { fault };
	const event = { type: 'joined', by, from: own.number } as const;
	await stepInside(tx, masterKey, { ...step, requestId: row.id, type: event.type, event: () => event });
	return { event: { type: 'merged', by, into: number } };
}
