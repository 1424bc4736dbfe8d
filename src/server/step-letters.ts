import type { FieldFault } from '../domain/requests/application.ts';
import type { LetterReference } from '../domain/requests/event-parts.ts';
import type { LetterCase } from '../domain/requests/letters/case-facts.ts';
import { noticeLetter, sheetLetter } from '../domain/requests/letters/compose.ts';
import { isReplied, letterKinds, replyKindOf } from '../domain/requests/letters/kinds.ts';
import type { Letter, LetterFacts } from '../domain/requests/letters/letter.ts';
import { readNoticeDetails, type NoticeKind } from '../domain/requests/letters/notice-details.ts';
import type { NoticeLetterKind } from '../domain/requests/letters/notice-paragraphs.ts';
import { draftLetter, replyDraftSchema } from '../domain/requests/letters/reply-draft.ts';
import type { SheetKind } from '../domain/requests/letters/sheet-rows.ts';
import { lettersOfStep, sendsLetters, type DueLetter } from '../domain/requests/letters/step-letters.ts';
import { RuleError } from '../domain/requests/states.ts';
import { readQuestion } from '../domain/requests/consulted-words.ts';
import { openApplication, openTexts } from '../storage/person-data.ts';
import { historyOf } from '../storage/register.ts';
import { requestNumber } from '../storage/register-reading.ts';
import { displayNameOf } from '../storage/staff.ts';
import { logFailure } from './failure-log.ts';
import { FormFaults } from './form-faults.ts';
import { issueLetter, type LetterOrder } from './letters.ts';
import type { StepMaterial } from './step-events.ts';

/**
 * The letters that a step sends, made and sealed in its transaction. Throws {@link FormFaults} when something that a
 * letter must say is missing or a template cannot be used; an applicant is not held up by the office's templates.
 */
export async function stepLetters(material: StepMaterial): Promise<LetterReference[]> {
	const { type, tx, key, request, today } = material;
	if (!sendsLetters(type)) return [];
	const confirmedNow = type === 'receiptConfirmed' || type === 'applicantConfirmed';
	const of: LetterCase = {
		number: await requestNumber(tx, key.requestId),
		request: confirmedNow ? { ...request, receivedOn: today } : request,
		application: await openApplication(tx, key),
	};
	const texts = await openTexts(tx, key);
	if (type === 'approved') return issueInTurn(material, of, approvalOrders(material, of, texts));
	const due = lettersOfStep(type, {
		...material,
		texts,
		application: of.application,
		handler: confirmedNow ? await handlerOf(material) : '',
		afterPayment: material.office.site.requests.afterPayment,
	});
	return issueInTurn(
		material,
		of,
		due.map((one) => (numberBefore) => orderOf(one, numberBefore, material))
	);
}

type Order = (numberBefore: string) => LetterOrder;

async function issueInTurn(
	{ tx, key, office, by }: StepMaterial,
	of: LetterCase,
	orders: readonly Order[]
): Promise<LetterReference[]> {
	const issued: LetterReference[] = [];
	for (const order of orders)
		try {
			issued.push(await issueLetter(tx, key, office, of, order(issued.at(-1)?.number ?? '')));
		} catch (error) {
			if (by !== undefined || !(error instanceof FormFaults)) throw error;
			logFailure(new Error(error.faults.map(({ message }) => message).join('\n')));
		}
	return issued;
}

function orderOf({ kind, addressee, details }: DueLetter, numberBefore: string, { today }: StepMaterial) {
	const read = readNoticeDetails(kind, details(numberBefore));
	if (!read.ok) throw new FormFaults(read.faults.map(inForm));
	const compose = (facts: LetterFacts) => noticeOf(kind, read.details, facts);
	return { kind, date: today, addressee, compose };
}

/** The points to be corrected are typed as one text. */
function inForm(fault: FieldFault): FieldFault {
	return fault.field.startsWith('items') ? { ...fault, field: 'text' } : fault;
}

function noticeOf(kind: NoticeKind, details: unknown, facts: LetterFacts): Letter {
	// One kind, one form of details: the kind is not known to the compiler here.
	return letterKinds[kind].layout === 'form'
		? sheetLetter(kind as SheetKind, details as never, facts)
		: noticeLetter(kind as NoticeLetterKind, details as never, facts);
}

/** The 答复书 of the draft, and what each third party that refused is told when its information is given (art. 32). */
function approvalOrders(
	{ request, today }: StepMaterial,
	{ application }: LetterCase,
	texts: ReadonlyMap<string, string>
): Order[] {
	const { draft, consultations } = request;
	if (!draft || !isReplied(draft.outcome)) return [];
	const { outcome } = draft;
	const sealed = texts.get(draft.details?.id ?? '');
	if (sealed === undefined)
		throw new RuleError('这份答复是在系统生成答复书之前拟写的，请退回经办人重新拟写（条例第三十六条）。');
	const written = replyDraftSchema.parse(JSON.parse(sealed));
	const reply: LetterOrder = {
		kind: replyKindOf(outcome),
		date: today,
		addressee: application.name,
		compose: (facts) => draftLetter(outcome, written, facts),
	};
	const { overriding } = written;
	const refused = consultations.filter((one) => one.party === 'thirdParty' && one.opinion === 'refuses');
	const notices = refused.flatMap(({ text }): LetterOrder[] => {
		if (!overriding) return [];
		const sealed = texts.get(text.id);
		const compose = (facts: LetterFacts) => noticeLetter('thirdPartyNotice', overriding, facts);
		return [
			{ kind: 'thirdPartyNotice', date: today, addressee: sealed ? readQuestion(sealed).name : '', compose },
		];
	});
	return [reply, ...notices].map((order) => () => order);
}

/** Who handles the request: whoever confirms its receipt, or did so before the applicant. */
async function handlerOf({ by, tx, key }: StepMaterial): Promise<string> {
	if (by !== undefined) return displayNameOf(tx, by);
	const history = await historyOf(tx, key.requestId);
	const confirmed = history.findLast(({ event }) => event.type === 'officeConfirmed')?.event;
	return confirmed?.type === 'officeConfirmed' ? displayNameOf(tx, confirmed.by) : '';
}
