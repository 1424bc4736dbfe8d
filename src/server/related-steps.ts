import type { RequestEvent } from '../domain/requests/events.ts';
import { readParts } from '../domain/requests/parts.ts';
import { mergeRequest } from '../storage/merging.ts';
import type { Step } from '../storage/register.ts';
import { splitRequest } from '../storage/splitting.ts';
import { store } from './database.ts';
import { FormFaults } from './form-faults.ts';
import type { StepMaterial } from './step-events.ts';

/**
 * The event of a step that other requests take part in, which are written with it; undefined for every other step.
 * Throws {@link FormFaults} when what was typed does not fit the other request.
 */
export async function relatedEvent(
	{ type, values, by = '', request, tx, key }: StepMaterial,
	{ number, ...step }: { number: string } & Pick<Step, 'actor' | 'calendar' | 'afterPayment' | 'now'>
): Promise<RequestEvent | undefined> {
	if (type !== 'split' && type !== 'merged') return undefined;
	const { key: masterKey } = await store();
	const own = { number, key, request };
	if (type === 'merged') {
		const merged = await mergeRequest(tx, masterKey, own, { ...step, by, into: values['into'] ?? '' });
		if ('fault' in merged) throw new FormFaults([{ field: 'into', message: merged.fault }]);
		return merged.event;
	}
	const read = readParts(values);
	if (!read.ok) throw new FormFaults(read.faults);
	return splitRequest(tx, masterKey, own, { parts: read.parts, by, at: step.now.toISOString() });
}
