import type { Day } from '../../calendar/day.ts';
import type { Site } from '../../site.ts';
import type { Application } from '../application.ts';
import type { LetterKind } from './kinds.ts';

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
export interface LetterRow {
	name: string;
	value: string;
}

/** One withheld part of a reply by art. 37. */
export interface WithheldRow {
	part: string;
	ground: string;
	reason: string;
}

/** A letter ready to be set: for the Word template and for the printed page alike. */
export interface Letter {
	kind: LetterKind;
	title: string;
	number: string;
	addressee: string;
	/** The body; a line end inside a paragraph is the writer's own. */
	paragraphs: string[];
	/** Fields of a sheet; empty for running text. */
	rows: LetterRow[];
	withheld: WithheldRow[];
	/** Names of the files that go with it. */
	attachments: string[];
	/** Remedies; empty for a letter that is not separately reviewable. */
	remedies: string;
	organ: string;
	/** 2026年11月25日. */
	date: string;
	office: { name: string; phone: string; address: string };
	/** Days in Chinese, empty while unknown. */
	request: {
		number: string;
		submittedOn: string;
		receivedOn: string;
		information: string;
		applicant: string;
		delivery: string;
	};
}

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
