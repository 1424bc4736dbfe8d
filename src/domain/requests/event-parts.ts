import { z } from 'zod';
import { letterKindNames } from './letters/kinds.ts';

/** Keyed digest of something sealed, hexadecimal. */
export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A sealed text: where it lies and the keyed digest of its words. */
export const textSchema = z.strictObject({ id: z.string().min(1), digest: digestSchema });

export type TextReference = z.infer<typeof textSchema>;

/** A file in the sealed store: what it is and the keyed digest of its bytes. The name is personal data and sealed. */
export const fileSchema = z.strictObject({
	id: z.string(),
	mediaType: z.string(),
	/** Bytes. */
	size: z.number().int().min(0),
	digest: digestSchema,
});

export type FileReference = z.infer<typeof fileSchema>;

/**
 * A letter that went out with a step: its kind, its number where the kind is numbered, the sealed Word file, and what it
 * says as sealed JSON, so that it is read later as it went out.
 */
export const letterSchema = z.strictObject({
	kind: z.enum(letterKindNames),
	number: z.string().min(1).optional(),
	file: fileSchema,
	data: textSchema,
});

export type LetterReference = z.infer<typeof letterSchema>;

/** Account id of a member of staff. */
export const staffMember = z.string().min(1);
