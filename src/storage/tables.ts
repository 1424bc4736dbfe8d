import type { Generated, Kysely } from 'kysely';
import type { State } from '../domain/requests/states.ts';
import type { MessageKind } from '../domain/requests/messages.ts';
import type { Way } from '../domain/requests/message-state.ts';
import type { Result } from '../domain/requests/outcomes.ts';
import type { LogAction } from '../domain/staff/log-actions.ts';

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
		outcome: Result | null;
		/** Hash of the query code: see `query-code.ts`. */
		query_hash: string;
		/** Digest of the form that made the request: the same form sent again finds its request. */
		form_digest: string;
	};
	/** The key of each request, wrapped by the master key. Deleting a row erases the person. */
	request_keys: { request_id: string; wrapped_key: Bytes };
	/** Personal data and files, sealed under the key of the request. */
	sealed_items: {
		id: string;
		request_id: string;
		/**
		 * `digests`: SHA-256 of the files that a receipt covers, one item under the id of the request. `reasons` is read
		 * only: decisions of before there were drafts.
		 */
		kind: 'application' | 'text' | 'file' | 'reply' | 'letter' | 'digests' | 'reasons';
		sealed_name: Bytes | null;
		sealed_content: Bytes;
	};
	/** Messages that must go out, written in the same transaction as the event that causes them. */
	outbox: {
		id: string;
		request_id: string;
		kind: MessageKind;
		/** The last day that the step set, where there is a certain one. */
		limit_on: string | null;
		created_at: string;
		/** When the applicant was told. */
		sent_at: string | null;
		/** The way that told the applicant first, or the member of staff who did it by hand. */
		sent_by: string | null;
	};
	/** Sending one message by one way, or the reminders of one day to the office. */
	deliveries: {
		/** Stays the same however often it is tried: receivers know a repeated one by it. */
		id: string;
		/** The message; null for reminders. */
		message_id: string | null;
		/** The day of the reminders; null for a message. */
		day: string | null;
		way: Way | 'staff';
		attempts: number;
		/** Not before this instant; while a process is sending it, the end of its lease. Null when sent or given up. */
		next_try_at: string | null;
		sent_at: string | null;
		/** Why the last try failed, in words for the desk and without personal data. */
		last_error: string | null;
	};
	/** Keys that sign receipts; the one with the highest serial signs. The private half is gone once it is retired. */
	receipt_keys: {
		serial: number;
		id: string;
		/** 32 bytes, base64url. */
		public_key: string;
		/** Sealed under the master key, base64url. */
		sealed_private: string | null;
		valid_from: string;
		retired_at: string | null;
	};
	/** The calendar by which due dates were last reckoned: one year of it as JSON. */
	known_calendar: { year: number; days: string };
	/** The backups that were found sound: when they were copied, how many events they hold, the hash of the last. */
	backups: { at: string; events: number; head: string; verified_at: string };
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
		/** JSON list of roles. */
		roles: Generated<string>;
		/** Secret of the second factor, sealed, base64url; null until it is bound. */
		sealed_secret: string | null;
		/** Last time step whose code was used: no code opens the desk twice. */
		last_step: number | null;
		disabled_at: string | null;
	};
	staff_sessions: {
		id: string;
		digest: string;
		staff_id: string;
		started_at: string;
		seen_at: string;
		address: string;
	};
	/** Second factors that are being bound: the password was right, the first code is awaited. */
	staff_enrolments: { digest: string; staff_id: string; sealed_secret: string; started_at: string };
	/** Recovery codes that were not used yet, by keyed digest. */
	staff_recovery_codes: { digest: string; staff_id: string };
	/** Failed sign-ins, by keyed digests of the name that was typed, the network and the known browser. */
	sign_in_failures: { id: string; account: string; network: string; browser: string | null; at: string };
	/** Sign-ins, changes of accounts and readings of cases: what events of cases do not tell. */
	staff_log: {
		id: string;
		at: string;
		/** Who did it; null when nobody was signed in. */
		staff_id: string | null;
		action: LogAction;
		/** The account or the case number that it was done to. */
		subject: string | null;
		address: string | null;
	};
	/** What is counted against a limit: keyed digest of whose it is, and the instants that count as JSON. */
	limited_uses: { subject: string; uses: string; expires_at: string };
}

export type Database = Kysely<Tables>;
