import { z } from 'zod';
import type { Day } from '../../calendar/day.ts';
import type { Site } from '../../site.ts';
import type { Application } from '../application.ts';
import { letterKindNames, letterKinds, type LetterKind } from './kinds.ts';

/** What every letter knows of the town and of the request. Days are Shanghai days. */
export interface LetterFacts {
	site: Pick<Site, 'organ' | 'office' | 'remedies'>;
	/** 文号 as `letterNumber` writes it; empty for a sheet that has none. */
	number: string;
	/** 成文日期. */
	date: Day;
	/** Name of whoever it is sent to; empty for a sheet that stays with the records. */
	addressee: string;
	request: {
		matter: Application['matter'];
		number: string;
		submittedOn: Day;
		/** 收到申请之日; undefined before the receipt is confirmed. */
		receivedOn: Day | undefined;
		/** The information asked for, as {@link informationName} writes it. */
		information: string;
		applicant: string;
		applicantKind: Application['applicant'];
		/** How the applicant wants the information: form and way, such as 电子，电子邮件. */
		delivery: string;
	};
}

/** One row of a sheet, with lines for a pen where the value is empty. */
const rowSchema = z.strictObject({ name: z.string(), value: z.string() });

export type LetterRow = z.infer<typeof rowSchema>;

/** One withheld part of a reply by art. 37. */
const withheldSchema = z.strictObject({ part: z.string(), ground: z.string(), reason: z.string() });

export type WithheldRow = z.infer<typeof withheldSchema>;

/**
 * A letter ready to be set: for the Word template and for the printed page alike. It is sealed so with the step that
 * sent it: a field added later needs a default, or letters from before cannot be read.
 */
export const composedLetterSchema = z.strictObject({
	kind: z.enum(letterKindNames),
	title: z.string(),
	number: z.string(),
	addressee: z.string(),
	/** The body; a line end inside a paragraph is the writer's own. */
	paragraphs: z.array(z.string()),
	/** Fields of a sheet; empty for running text. */
	rows: z.array(rowSchema),
	withheld: z.array(withheldSchema),
	/** Names of the files that go with it. */
	attachments: z.array(z.string()),
	/** Remedies; empty for a letter that is not separately reviewable. */
	remedies: z.string(),
	organ: z.string(),
	/** 2026年11月25日. */
	date: z.string(),
	office: z.strictObject({ name: z.string(), phone: z.string(), address: z.string() }),
	/** Days in Chinese, empty while unknown. */
	request: z.strictObject({
		number: z.string(),
		submittedOn: z.string(),
		receivedOn: z.string(),
		information: z.string(),
		applicant: z.string(),
		delivery: z.string(),
	}),
});

export type Letter = z.infer<typeof composedLetterSchema>;

/** A text as a sentence: trimmed, with a full stop unless it ends in a mark of its own. */
export function sentence(text: string): string {
	const trimmed = text.trim();
	return /[。！？；：…][”’』」）]*$/.test(trimmed) ? trimmed : `${trimmed.replace(/[.，,、;]+$/, '')}。`;
}

/** The information asked for in one line: its name, 文号 and description, as far as the applicant gave them. */
export function informationName({
	title,
	documentNumber,
	description,
}: Pick<Application, 'title' | 'documentNumber' | 'description'>): string {
	const named = documentNumber && title ? `${title}（${documentNumber}）` : title || documentNumber;
	return [named, description.replace(/\s+/g, ' ')].filter((text) => text !== '').join('；');
}

/** How a letter speaks to the applicant. */
export function applicantYou(kind: Application['applicant']): string {
	return kind === 'organisation' ? '你单位' : '您';
}

/** What a request and its object are called: for information, or for the correction of a record (art. 41). */
export const requestWords = {
	disclosure: { request: '政府信息公开申请', object: '申请公开的信息' },
	recordCorrection: { request: '更正政府信息申请', object: '要求更正的信息记录' },
} as const satisfies Record<Application['matter'], { request: string; object: string }>;

/** The title of a kind of letter; of a request for correction, it names that. */
export function letterTitle(kind: LetterKind, matter: Application['matter']): string {
	const { disclosure } = requestWords;
	return letterKinds[kind].title.replace(disclosure.request, requestWords[matter].request);
}
