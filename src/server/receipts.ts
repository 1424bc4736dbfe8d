import type { Day } from '../domain/calendar/day.ts';
import type { RecordedEvent } from '../domain/requests/events.ts';
import { caseOf } from '../domain/requests/state.ts';
import { confirmedReceipt, type Receipt, type ReceiptFacts } from '../domain/requests/receipt.ts';
import { checkReceipt, digestOfContent, type ReceiptCheck } from '../domain/requests/receipt-check.ts';
import { receiptFile } from '../domain/requests/receipt-file.ts';
import { longestReceiptText } from '../domain/requests/receipt-text.ts';
import { replyDue } from '../domain/requests/clock/periods.ts';
import { requestKey } from '../storage/person-data.ts';
import { contentOf } from '../storage/receipt-contents.ts';
import { publishedKeys, signReceipt } from '../storage/receipt-keys.ts';
import { findRequest, openRequest, type OpenRequest } from '../storage/register-reading.ts';
import { store } from './database.ts';
import { textValue } from './form.ts';
import { publicAddress } from './page-address.ts';
import { currentCalendar, site } from './site.ts';

/** A signed receipt as its holder sees it and takes it away. */
export interface ShownReceipt {
	receipt: Receipt;
	text: string;
	/** Address that opens the verifying page with the receipt in it; a browser keeps the part after # to itself. */
	link: string;
	content: string;
	fingerprint: string;
}

/**
 * The receipts of a request, signed now: for its submission, and for the confirmation once there is one.
 */
export async function receiptsOf(open: OpenRequest, now: Date): Promise<ShownReceipt[]> {
	const { db, key } = await store();
	const submission = open.history.flatMap(({ at, event }) =>
		event.type === 'submitted' ? [{ at, event }] : []
	)[0];
	if (!submission) return [];
	const fileIds = submission.event.files.map(({ id }) => id);
	const content = await contentOf(db, await requestKey(db, key, open.row.id), fileIds);
	const shared = {
		organ: site.organ,
		number: open.row.number,
		at: submission.at,
		channel: submission.event.channel,
		content: await digestOfContent(content),
	};
	const confirmations = confirmationsOf(open.history);
	const all = [
		shared,
		...confirmations.map(({ at, receivedOn }) =>
			confirmedReceipt({ ...shared, at, receivedOn, due: replyDue(receivedOn, currentCalendar()) })
		),
	];
	return Promise.all(all.map((facts) => shown(facts, content, now)));
}

/** When the day of receipt was fixed, and on which day: by both sides, or with the entry itself (条例 art. 31). */
function confirmationsOf(history: readonly RecordedEvent[]): { at: string; receivedOn: Day }[] {
	return history.flatMap((recorded) => {
		const { at, event } = recorded;
		if (event.type === 'receiptConfirmed' || event.type === 'applicantConfirmed')
			return [{ at, receivedOn: event.receivedOn }];
		const receivedOn = event.type === 'submitted' ? caseOf([recorded]).receivedOn : undefined;
		return receivedOn ? [{ at, receivedOn }] : [];
	});
}

/** The receipt for the submission of a request, by its number. Throws when there is no such request. */
export async function submissionReceipt(number: string, now: Date): Promise<ShownReceipt> {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	const open = row && (await openRequest(db, key, row));
	const [receipt] = open?.kind === 'open' ? await receiptsOf(open, now) : [];
	if (!receipt) throw new Error(`No receipt for request ${number}`);
	return receipt;
}

/** A receipt as a text file to be saved. */
export function savedReceipt(shownReceipt: ShownReceipt): { name: string; bytes: Buffer } {
	const { name, text } = receiptFile({ ...shownReceipt, checkAt: publicAddress('request/verify/') });
	return { name, bytes: Buffer.from(text) };
}

/** Checks the receipt that somebody pasted into the form of the verifying page. */
export async function checkTypedReceipt(
	form: FormData,
	now: Date
): Promise<{ typed: string; check: ReceiptCheck }> {
	const typed = textValue(form, 'receipt', longestReceiptText + 1);
	return { typed, check: await checkReceipt(typed, (await officeKeys(now)).keys) };
}

/** `receipt-keys.json`: the keys whose receipts this office stands for. */
export async function officeKeys(now: Date) {
	const { db, key } = await store();
	return { organ: site.organ, keys: await publishedKeys(db, key, now) };
}

/** Signs, and reads back what was signed: nothing is handed out that the verifying page would refuse. */
async function shown(facts: ReceiptFacts, content: string, now: Date): Promise<ShownReceipt> {
	const { db, key } = await store();
	const text = await signReceipt(db, key, facts, now);
	const check = await checkReceipt(text, (await officeKeys(now)).keys);
	if (!check.valid) throw new Error(`A receipt that was just signed does not verify: ${check.why}`);
	const link = `${publicAddress('request/verify/')}#${text}`;
	return { receipt: check.receipt, fingerprint: check.fingerprint, text, link, content };
}
