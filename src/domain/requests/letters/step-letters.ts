import type { Day } from '../../calendar/day.ts';
import type { Calendar } from '../../calendar/year.ts';
import type { Application } from '../application.ts';
import type { RequestCase } from '../case.ts';
import { channels } from '../channels.ts';
import { clockFacts } from '../clock-facts.ts';
import { clockOf } from '../clock/clock.ts';
import type { PaymentEffect } from '../clock/facts.ts';
import { paymentDue, replyDue } from '../clock/periods.ts';
import type { EventType } from '../events.ts';
import { feeOf } from '../fees.ts';
import type { NoticeKind } from './notice-details.ts';

/** What the letters of a step are made from: its form, and the request as it stood before. */
export interface LetterMaterial {
	values: Record<string, string>;
	request: RequestCase;
	/** The texts of the request, by id. */
	texts: ReadonlyMap<string, string>;
	application: Application;
	/** Name of whoever handles the request. */
	handler: string;
	today: Day;
	calendar: Calendar;
	afterPayment: PaymentEffect;
}

/** A letter that a step sends: to whom, and what it must say, given the number of the letter before it. */
export interface DueLetter {
	kind: NoticeKind;
	addressee: string;
	details: (numberBefore: string) => unknown;
}

const senders: Partial<Record<EventType, (material: LetterMaterial) => DueLetter[]>> = {
	receiptConfirmed: confirmation,
	applicantConfirmed: confirmation,
	correctionAsked: (material) => {
		const { guidance, text = '', replyBy } = material.values;
		return [toApplicant(material, 'correction', { guidance, items: itemsOf(text), until: replyBy })];
	},
	reasonsAsked: (material) => {
		const { text: observed, replyBy: until } = material.values;
		return [toApplicant(material, 'reasons', { observed, until })];
	},
	delaySet: (material) => {
		const { until: answerBy, text: reason } = material.values;
		return [toApplicant(material, 'delay', { answerBy, reason })];
	},
	consulted: consultation,
	extensionApproved: (material) => {
		const { request, texts, today, calendar, afterPayment } = material;
		const { extension } = request;
		if (!extension) return [];
		const facts = clockFacts({ ...request, extension: { ...extension, approvedOn: today } });
		const { due } = clockOf(facts, calendar, today, afterPayment);
		const reason = texts.get(extension.text.id);
		return [toApplicant(material, 'extension', { days: extension.days, answerBy: due, reason })];
	},
	feeNotified: (material) => {
		const { basis, quantity, how, notifiedOn = '' } = material.values;
		const count = Number(quantity);
		const lastDay = paymentDue(notifiedOn, material.calendar);
		return [
			toApplicant(material, 'fee', {
				basis: basis === 'perPage' ? '页' : '件',
				count,
				amount: feeOf(basis === 'perPage' ? 'perPage' : 'perRequest', count),
				how,
				...(lastDay.kind === 'official' && { payBy: lastDay.on }),
			}),
		];
	},
	lapsed: (material) => {
		const { state, correction, letters } = material.request;
		const feeNumber = letters.find(({ kind }) => kind === 'fee')?.number ?? material.values['feeNumber'];
		const details =
			state === 'correcting'
				? { outcome: 'O1', askedOn: correction?.askedOn, until: correction?.replyBy }
				: { outcome: 'O2', feeNumber };
		return [toApplicant(material, 'lapsed', details)];
	},
};

/** Whether a step sends letters: an approval sends the reply. */
export function sendsLetters(type: EventType): boolean {
	return type === 'approved' || Object.hasOwn(senders, type);
}

/** The letters and sheets besides replies that a step sends, in the order in which they are numbered. */
export function lettersOfStep(type: EventType, material: LetterMaterial): DueLetter[] {
	return senders[type]?.(material) ?? [];
}

function toApplicant({ application }: LetterMaterial, kind: NoticeKind, details: unknown): DueLetter {
	return { kind, addressee: application.name, details: () => details };
}

function confirmation(material: LetterMaterial): DueLetter[] {
	const { request, application, handler, today, calendar } = material;
	const answerBy = replyDue(today, calendar);
	const sheet = {
		channel: channels[request.channel],
		applicantKind: application.applicant,
		handler,
		answerBy,
	};
	return [
		{ kind: 'registration', addressee: '', details: () => sheet },
		toApplicant(material, 'receipt', { answerBy }),
	];
}

/** The question itself, what the other side answers on, and that the applicant is told of it (arts. 32–34). */
function consultation(material: LetterMaterial): DueLetter[] {
	const { party, name: addressee = '', text, sentOn, until } = material.values;
	const consulted = party === 'thirdParty' ? '第三方' : '其他机关';
	const notice = toApplicant(material, 'consultationNotice', { consulted, sentOn });
	switch (party) {
		case 'thirdParty':
			return [
				{ kind: 'consultation', addressee, details: () => ({ concerns: text }) },
				{
					kind: 'consultationAnswer',
					addressee: '',
					details: (consultationNumber) => ({ consultationNumber }),
				},
				notice,
			];
		case 'jointOrgan':
			return [{ kind: 'jointConsultation', addressee, details: () => ({ opinion: text }) }, notice];
		default:
			return [{ kind: 'assistance', addressee, details: () => ({ asked: text, until }) }, notice];
	}
}

/** Lines of a text as the points that a letter numbers itself. */
function itemsOf(text: string): string[] {
	const lines = text.split('\n').map((one) => one.trim().replace(/^\d{1,2}[.．、]\s*/, ''));
	return lines.filter((one) => one !== '');
}
