import { randomUUID } from 'node:crypto';
import type { RequestCase } from '../domain/requests/case.ts';
import type { EventOf } from '../domain/requests/events.ts';
import type { FileType } from '../domain/requests/files.ts';
import { partApplication } from '../domain/requests/parts.ts';
import { enterRequest } from './entering.ts';
import { openApplication, openFile, type RequestKey, type StoredFile } from './person-data.ts';
import { sharedCodeHash } from './query-code.ts';
import { digestOf } from './sealing.ts';
import type { Database } from './tables.ts';

/**
 * Enters the parts of a request as requests of their own, inside the transaction of the step that splits it: the same
 * applicant, day of receipt and files, each under its own key. The query code of the whole opens them. Gives the event.
 */
export async function splitRequest(
	tx: Database,
	masterKey: Buffer,
	whole: { number: string; key: RequestKey; request: RequestCase },
	split: { parts: readonly string[]; by: string; at: string }
): Promise<EventOf<'split'>> {
	const { key, request } = whole;
	const { channel, matter, applicant, applicantColumn, correction, receivedOn } = request;
	const day = correction?.receivedOn ?? receivedOn;
	const application = await openApplication(tx, key);
	const files = await filesOf(tx, key, request);
	const into: string[] = [];
	for (const part of split.parts) {
		const number = await enterRequest(tx, masterKey, {
			id: randomUUID(),
			queryHash: sharedCodeHash(key.requestId),
			formDigest: digestOf(randomUUID()),
			submitted: {
				type: 'submitted',
				channel,
				matter,
				applicant,
				by: split.by,
				splitFrom: whole.number,
				...(applicantColumn && { applicantColumn }),
				...(day && { arrivedOn: day }),
				...((correction || request.correctedBefore) && { correctedBefore: true }),
			},
			application: partApplication(application, part),
			files,
			at: split.at,
		});
		into.push(number);
	}
	return { type: 'split', by: split.by, into };
}

/** What the applicant has sent so far, opened. */
async function filesOf(tx: Database, key: RequestKey, request: RequestCase): Promise<StoredFile[]> {
	const files: StoredFile[] = [];
	for (const { id, mediaType } of [...request.files, ...(request.correction?.files ?? [])]) {
		const file = await openFile(tx, key, 'file', id);
		if (file) files.push({ ...file, type: mediaType as FileType });
	}
	return files;
}
