import { randomBytes } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { sql } from 'kysely';
import type { StoredFile } from './person-data.ts';
import { forgetExpired } from './housekeeping.ts';
import { deriveKey, digestOf, seal, unseal } from './sealing.ts';
import type { Database } from './tables.ts';

/** How long a checked form waits to be sent, milliseconds. */
export const draftLifetime = 2 * 60 * 60 * 1000;

/** Bytes that all unsent forms together may take. */
const largestOfAll = 500 * 1024 * 1024;

/** A form that was filled in and not yet sent: the fields as typed, and the files. */
export interface Draft {
	values: Record<string, string>;
	files: StoredFile[];
}

/** A draft that was kept, and when. */
export interface KeptDraft extends Draft {
	savedAt: Date;
}

/**
 * Keeps a form until it is sent. Gives the token that alone can open it: the token is on the applicant's
 * page and nowhere else, so what lies in the database cannot be read by anyone. Undefined when all drafts together
 * have reached their limit.
 */
export async function saveDraft(db: Database, draft: Draft, now: Date): Promise<string | undefined> {
	const token = randomBytes(32).toString('base64url');
	await forgetExpired(db, now);
	const { bytes } = await db
		.selectFrom('drafts')
		.select(sql<number>`coalesce(sum(length(sealed)), 0)`.as('bytes'))
		.executeTakeFirstOrThrow();
	if (bytes > largestOfAll) return undefined;
	await db
		.insertInto('drafts')
		.values({
			digest: digestOf(token),
			sealed: seal(keyOf(token), 'draft', serialize(draft)),
			expires_at: new Date(now.getTime() + draftLifetime).toISOString(),
		})
		.execute();
	return token;
}

/** The form that a token opens; undefined when it was sent, has expired or never was. */
export async function openDraft(db: Database, token: string, now: Date): Promise<KeptDraft | undefined> {
	const row = await db
		.selectFrom('drafts')
		.select(['sealed', 'expires_at'])
		.where('digest', '=', digestOf(token))
		.where('expires_at', '>', now.toISOString())
		.executeTakeFirst();
	if (!row) return undefined;
	const draft = deserialize(unseal(keyOf(token), 'draft', row.sealed)) as Draft;
	return { ...draft, savedAt: new Date(Date.parse(row.expires_at) - draftLifetime) };
}

/** Forgets a form. */
export async function deleteDraft(db: Database, token: string): Promise<void> {
	await db.deleteFrom('drafts').where('digest', '=', digestOf(token)).execute();
}

const keyOf = (token: string) => deriveKey(Buffer.from(token), 'draft');
