import type { Generated, Kysely } from 'kysely';
import type { State } from '../domain/requests/state.ts';
import type { MessageKind } from '../domain/requests/messages.ts';
import type { Outcome } from '../domain/requests/outcomes.ts';

/** Bytes as the drivers give them back. */
type Bytes = Uint8Array;

/** Columns of every table. Instants are UTC ISO strings, days `YYYY-MM-DD`, yes/no 0 or 1. */
export interface Tables {
	/** The chain: what happened, only ever added to. */
	events: {
		position: number;
		request_id: string;
		sequence: number;
		at: string;
		/** The event as JSON, exactly as hashed. */
		event: string;
		previous_hash: string;
		hash: string;
	};
	/** Current state for the queue and the look-ups: a cache of the events. */
	requests: {
		id: string;
		number: string;
		state: State;
		version: number;
		submitted_at: string;
		received_on: string | null;
		outcome: Outcome | null;
		/** Keyed digest of the query code. */
		query_digest: string;
		/** Digest of the form that made the request: the same form sent again finds its request. */
		form_digest: string;
	};
	/** The key of each request, wrapped by the master key. Deleting a row erases the person. */
	request_keys: { request_id: string; wrapped_key: Bytes };
	/** Personal data and files, sealed under the key of the request. */
	sealed_items: {
		id: string;
		request_id: string;
		kind: 'application' | 'file' | 'reasons' | 'reply';
		sealed_name: Bytes | null;
		sealed_content: Bytes;
	};
	/** Messages that must go out, written in the same transaction as the event that causes them. */
	outbox: {
		id: Generated<number>;
		request_id: string;
		kind: MessageKind;
		created_at: string;
		sent_at: string | null;
	};
	/** Last number given in each series. */
	counters: { series: string; last: number };
	/** Checked but unsent forms, sealed under a key that only the applicant's page holds. */
	drafts: { digest: string; sealed: Bytes; expires_at: string };
	staff: {
		id: string;
		username: string;
		display_name: string;
		password_hash: string;
		created_at: string;
	};
	staff_sessions: { digest: string; staff_id: string; started_at: string; seen_at: string };
	/** Failed sign-ins, by keyed digest of the name that was typed. */
	failed_attempts: { subject: string; at: string };
}

export type Database = Kysely<Tables>;
