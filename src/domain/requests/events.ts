import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { applicantColumns } from '../reports/disclosure-report.ts';
import { applicantKinds } from './application.ts';
import { outcomeCodes } from './outcomes.ts';

/** How a request reached the office; art. 31 dates its receipt by this. Only the web door is built. */
export const channels = ['web'] as const;

const digest = z.string().regex(/^[0-9a-f]{64}$/);

/** A file in the sealed store: what it is and the keyed digest of its bytes. The name is personal data and sealed. */
const fileSchema = z.strictObject({
	id: z.string(),
	mediaType: z.string(),
	/** Bytes. */
	size: z.number().int().min(0),
	digest,
});

export type FileReference = z.infer<typeof fileSchema>;

const staffMember = z.string().min(1);

/** What can happen to a request. Events are only ever added; nothing in them is personal data of the applicant. */
export const eventSchema = z.discriminatedUnion('type', [
	z.strictObject({
		type: z.literal('submitted'),
		channel: z.enum(channels),
		applicant: z.enum(Object.keys(applicantKinds) as [keyof typeof applicantKinds]),
		/** Keyed digest of the sealed application. */
		application: digest,
		files: z.array(fileSchema),
	}),
	z.strictObject({
		type: z.literal('receiptConfirmed'),
		by: staffMember,
		/** 收到申请之日 (条例 art. 31: for a web request the day both sides confirm). */
		receivedOn: daySchema,
		/** Column of the annual report; staff choose it for organisations. */
		applicantColumn: z.enum(applicantColumns),
	}),
	z.strictObject({
		type: z.literal('decided'),
		by: staffMember,
		outcome: z.enum(outcomeCodes),
		/** Keyed digest of the sealed reasons. */
		reasons: digest,
	}),
	z.strictObject({
		type: z.literal('delivered'),
		by: staffMember,
		files: z.array(fileSchema),
	}),
]);

export type RequestEvent = z.infer<typeof eventSchema>;
export type EventType = RequestEvent['type'];

/** An event as the register keeps it: where in the request's history it stands, and when it was written (UTC). */
export interface RecordedEvent {
	sequence: number;
	at: string;
	event: RequestEvent;
}
