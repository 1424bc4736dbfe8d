import { z } from 'zod';
import { digestSchema } from '../domain/requests/event-parts.ts';
import { recorded } from '../storage/chain.ts';
import type { Tables } from '../storage/tables.ts';
import type { CaseView } from './views.ts';

const instant = z.iso.datetime();
const position = z.number().int().min(1);
const link = { position, hash: digestSchema };

/** `manifest.json`, the text that the office signs: what the case file holds, and where its events stand in the register. */
export const manifestSchema = z.strictObject({
	format: z.literal('gongkai-case-1'),
	organ: z.string().min(1),
	number: z.string().regex(/^\d{4}-\d{4,9}$/),
	keyId: z.string().regex(/^[0-9a-f]{8}$/),
	signedAt: instant,
	/** SHA-256 of every other entry but the signature, hexadecimal. */
	files: z.array(
		z.strictObject({ path: z.string().min(1), size: z.number().int().min(0), sha256: digestSchema })
	),
	events: z.array(
		z.strictObject({
			...link,
			at: instant,
			type: z.string().min(1),
			previousHash: digestSchema,
			/** The record as it was hashed, where it may be given (it names staff otherwise): then the hash can be computed anew. */
			record: z
				.strictObject({ requestId: z.string(), sequence: z.number().int(), event: z.string() })
				.optional(),
		})
	),
	/** The last record of the register when the file was made. */
	head: z.strictObject(link),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** The places in the register of those events of a request that a view shows. `rows` are all its rows, oldest first. */
export function placesOf(rows: readonly Tables['events'][], view: CaseView): Manifest['events'] {
	const events = rows.map((row) => ({ row, ...recorded(row) }));
	return view.events(events).map(({ row, event }) => ({
		position: row.position,
		hash: row.hash,
		at: row.at,
		type: event.type,
		previousHash: row.previous_hash,
		...(view.givesRecord(event) && {
			record: { requestId: row.request_id, sequence: row.sequence, event: row.event },
		}),
	}));
}
