import { z } from 'zod';
import { daySchema } from '../calendar/day.ts';
import { applicantColumns } from '../reports/applicant-columns.ts';
import { applicantKinds } from './application.ts';
import { channelKeys } from './channels.ts';
import { digestSchema, fileSchema, letterSchema, staffMember, textSchema } from './event-parts.ts';
import { outcomeCodes, resultCodes } from './outcomes.ts';
import {
	consultedParties,
	feeBases,
	keysOf,
	matters,
	opinions,
	remedyKinds,
	remedyResults,
	ways,
} from './terms.ts';

const by = staffMember;
const letters = z.array(letterSchema).default([]);
const files = z.array(fileSchema);
const applicantColumn = z.enum(applicantColumns);
/** An act of the applicant: on the tracking page, or entered by a member of staff. */
const act = { via: z.enum(keysOf(ways)), by: staffMember.optional() };

function event<T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) {
	return z.strictObject({ type: z.literal(type), ...shape });
}

/** What can happen to a request. Events are only ever added; nothing in them is personal data of the applicant. */
export const eventSchema = z.discriminatedUnion('type', [
	event('submitted', {
		channel: z.enum(channelKeys),
		matter: z.enum(keysOf(matters)).default('disclosure'),
		applicant: z.enum(keysOf(applicantKinds)),
		/** Keyed digest of the sealed application. */
		application: digestSchema,
		files,
		/** Who entered it, when it did not come through the form; its column and the day it arrived are known then. */
		by: staffMember.optional(),
		applicantColumn: applicantColumn.optional(),
		/** 当面提交之日、签收之日、收到信函或者传真之日. */
		arrivedOn: daySchema.optional(),
		/** Number of the request that this one was split from. */
		splitFrom: z.string().optional(),
		/** The request that it was split from had been corrected: art. 30 allows that once. */
		correctedBefore: z.literal(true).optional(),
	}),
	event('officeConfirmed', { by, applicantColumn }),
	event('applicantConfirmed', { receivedOn: daySchema, letters: letters.optional() }),
	event('receiptConfirmed', {
		by,
		/** 收到申请之日 (条例 art. 31: the day both sides confirm). */
		receivedOn: daySchema,
		applicantColumn,
		letters: letters.optional(),
	}),
	event('correctionAsked', { by, text: textSchema, replyBy: daySchema, letters }),
	event('corrected', { ...act, text: textSchema, files, receivedOn: daySchema }),
	event('reasonsAsked', { by, text: textSchema, replyBy: daySchema, letters }),
	event('reasonsGiven', { ...act, text: textSchema }),
	event('delaySet', { by, until: daySchema, text: textSchema, letters }),
	event('consulted', {
		by,
		consultation: z.string().min(1),
		party: z.enum(keysOf(consultedParties)),
		/** Whom, where, about what. */
		text: textSchema,
		sentOn: daySchema,
		letters,
	}),
	event('consultationServed', { by, consultation: z.string().min(1), servedOn: daySchema }),
	event('consultationAnswered', {
		by,
		consultation: z.string().min(1),
		opinion: z.enum(keysOf(opinions)),
		returnedOn: daySchema,
		text: textSchema.optional(),
	}),
	event('extensionAsked', { by, days: z.number().int().min(1).max(20), text: textSchema }),
	event('extensionApproved', { by, letters }),
	event('extensionRefused', { by, text: textSchema }),
	event('feeNotified', {
		by,
		basis: z.enum(keysOf(feeBases)),
		/** Which request of the month, or how many pages. */
		quantity: z.number().int().min(1),
		/** Yuan. */
		amount: z.number().int().min(1),
		notifiedOn: daySchema,
		letters,
	}),
	event('paid', { by, paidOn: daySchema }),
	event('drafted', {
		by,
		outcome: z.enum(resultCodes),
		reasons: textSchema,
		/** What the outcome demands besides, as sealed JSON. */
		details: textSchema.optional(),
		files,
	}),
	event('reviewed', { by, text: textSchema.optional() }),
	event('returned', { by, text: textSchema }),
	event('approved', { by, letters }),
	/** As registered before there were drafts: decided by one person. Read, never written again. */
	event('decided', { by, outcome: z.enum(outcomeCodes), reasons: digestSchema }),
	event('delivered', { by, files, way: z.enum(keysOf(ways)).optional(), sentOn: daySchema.optional() }),
	event('deliveryServed', { by: staffMember.optional(), servedOn: daySchema }),
	event('lapsed', { by, ground: z.enum(['correction', 'fee']), letters }),
	event('withdrawn', { ...act, text: textSchema.optional() }),
	event('split', { by, into: z.array(z.string()).min(1) }),
	event('merged', { by, into: z.string() }),
	/** Another request of the same applicant was merged into this one. */
	event('joined', { by, from: z.string() }),
	event('archived', { by }),
	event('remedyFiled', {
		by,
		remedy: z.string().min(1),
		kind: z.enum(keysOf(remedyKinds)),
		filedOn: daySchema,
	}),
	event('remedyDecided', {
		by,
		remedy: z.string().min(1),
		result: z.enum(keysOf(remedyResults)),
		decidedOn: daySchema,
	}),
	event('reopened', { by, remedy: z.string().min(1), until: daySchema }),
	event('publicationSuggested', { ...act, text: textSchema.optional() }),
	event('suggestionAnswered', { by, adopted: z.boolean(), text: textSchema }),
	event('calendarRevised', {
		year: z.number().int(),
		/** Number of the official notice. */
		source: z.string().min(1),
		/** Absent when there was no date: the year was not entered. */
		from: daySchema.optional(),
		to: daySchema,
		/** Which of the two are only estimated. */
		fromEstimated: z.boolean().optional(),
		toEstimated: z.boolean().optional(),
	}),
	event('codeReissued', { by, way: z.enum(['counter', 'post']) }),
	event('holdPlaced', { by, text: textSchema }),
	event('holdLifted', { by, text: textSchema }),
	/** Notice that the person will be erased from a day on, unless something happens before. */
	event('erasureAnnounced', { on: daySchema }),
	event('erased', {}),
]);

export type RequestEvent = z.infer<typeof eventSchema>;
export type EventType = RequestEvent['type'];
export type EventOf<T extends EventType> = Extract<RequestEvent, { type: T }>;

/** An event as the register keeps it: where in the request's history it stands, and when it was written (UTC). */
export interface RecordedEvent {
	sequence: number;
	at: string;
	event: RequestEvent;
}
