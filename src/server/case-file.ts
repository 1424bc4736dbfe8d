import { createPublicKey } from 'node:crypto';
import { packed, type Entry } from '../case-file/archive.ts';
import { caseData } from '../case-file/data.ts';
import { entryPath } from '../case-file/entry-names.ts';
import { howToCheck } from '../case-file/how-to-check.ts';
import { manifestSchema, placesOf } from '../case-file/manifest.ts';
import type { CaseMaterial, EnclosedFile } from '../case-file/material.ts';
import { casePage } from '../case-file/page.ts';
import { sealed } from '../case-file/seal.ts';
import { applicantView, officeView } from '../case-file/views.ts';
import { dayInShanghai } from '../domain/calendar/day.ts';
import { ways } from '../domain/requests/message-state.ts';
import { messages } from '../domain/requests/messages.ts';
import { fingerprintOf } from '../domain/requests/receipt-key.ts';
import { receiptKinds } from '../domain/requests/receipt.ts';
import { chainHead, rowsOfRequest } from '../storage/chain.ts';
import { messagesOf } from '../storage/outbox.ts';
import { openFile, requestKey } from '../storage/person-data.ts';
import { signText } from '../storage/receipt-keys.ts';
import { findRequest, openRequest, type OpenRequest } from '../storage/register-reading.ts';
import caseStyles from '../styles/case-file.css?inline';
import tokens from '../styles/tokens.css?inline';
import { store } from './database.ts';
import { publicAddress } from './page-address.ts';
import { officeKeys, receiptsOf, savedReceipt, type ShownReceipt } from './receipts.ts';
import { clockOfRequest } from './request-clock.ts';
import { currentCalendar, site } from './site.ts';
import { reasonsOf, track } from './tracking.ts';

/** The whole case as one signed ZIP, for whoever holds number and query code; or why there is none. */
export async function caseFileDownload(
	form: FormData,
	address: string,
	now: Date
): Promise<
	| { ok: true; name: string; bytes: ReadableStream<Uint8Array<ArrayBuffer>> }
	| { ok: false; until: string | undefined }
> {
	const tracked = await track(form, address, now);
	if (!tracked.ok) return { ok: false, until: 'until' in tracked ? tracked.until : undefined };
	const { open, receipts } = tracked;
	return { ok: true, ...caseFile({ view: applicantView, open, reasons: reasonsOf(open), receipts, now }) };
}

/** The whole case for the archive of the office, inner steps included; undefined when the number is unknown or the person was erased. */
export async function archivedCase(number: string, now: Date) {
	const { db, key } = await store();
	const row = await findRequest(db, number);
	if (!row) return undefined;
	const open = await openRequest(db, key, row);
	if (open.kind === 'erased') return undefined;
	const { request, texts } = open;
	const reasons = texts.get(request.decision?.reasons.id ?? '') ?? open.reasons;
	return caseFile({ view: officeView, open, reasons, receipts: await receiptsOf(open, now), now });
}

interface Asked extends Pick<CaseMaterial, 'view' | 'reasons'> {
	open: OpenRequest;
	receipts: readonly ShownReceipt[];
	now: Date;
}

function caseFile(asked: Asked) {
	const entries = sealed(entriesOf(asked), (files) => signManifest(asked, files));
	const chunks = packed(entries, dayInShanghai(asked.now.toISOString()));
	return { name: `${asked.view.title}-${asked.open.row.number}.zip`, bytes: streamed(chunks) };
}

/** Chunks as a body that makes them only as fast as they are taken. */
function streamed(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream({
		async pull(controller) {
			const next = await chunks.next();
			if (next.done) controller.close();
			else controller.enqueue(new Uint8Array(next.value));
		},
		async cancel() {
			await chunks.return(undefined);
		},
	});
}

/** What goes in, one after the other: the sealed files are opened only when their turn comes. */
async function* entriesOf(asked: Asked): AsyncGenerator<Entry> {
	const { open, receipts, now } = asked;
	const { db, key } = await store();
	const savedReceipts = receipts.map((shown) => {
		const { name, bytes } = savedReceipt(shown);
		return { path: `receipts/${name}`, title: receiptKinds[shown.receipt.kind], bytes };
	});
	const files = filesOf(asked);
	const data = caseData(await materialOf(asked, files, savedReceipts));
	const keys = await officeKeys(now);
	yield textEntry('怎样核验.txt', await instructions(open.row.number, keys.keys[0]?.publicKey ?? ''));
	yield textEntry('case.html', casePage(data, `${tokens}${caseStyles}`));
	yield textEntry('case.json', JSON.stringify(data, undefined, 2));
	yield textEntry('receipt-keys.json', JSON.stringify(keys, undefined, 2));
	yield* savedReceipts;
	const sealingKey = await requestKey(db, key, open.row.id);
	for (const { path, kind, id } of files) {
		const file = await openFile(db, sealingKey, kind, id);
		if (!file) throw new Error(`The file ${id} of a request is gone`);
		yield { path, bytes: file.bytes };
	}
}

function filesOf({ view, open: { history, fileNames } }: Asked): EnclosedFile[] {
	return view.files(history).map(({ kind, file: { id, size } }, i) => {
		const name = fileNames.get(id) ?? '';
		return { id, kind, name, size, path: entryPath('files', i, name) };
	});
}

async function materialOf(
	{ view, open, reasons, now }: Asked,
	files: EnclosedFile[],
	receipts: CaseMaterial['receipts']
): Promise<CaseMaterial> {
	const { row, request, history, application, texts } = open;
	const told = await messagesOf((await store()).db, row.id);
	return {
		...{ site, number: row.number, madeAt: now.toISOString(), request, history, application, texts, files },
		...{ view, receipts, reasons },
		clock: clockOfRequest(request, now),
		calendar: currentCalendar(),
		messages: told.flatMap(({ sentAt, sentBy, kind }) =>
			sentAt === null
				? []
				: [{ at: sentAt, way: wayInWords(sentBy), text: messages[kind].sentence(undefined) }]
		),
	};
}

function wayInWords(sentBy: string | null): string {
	return sentBy === 'mail' || sentBy === 'sms' ? ways[sentBy] : '人工告知';
}

async function instructions(number: string, publicKey: string): Promise<string> {
	const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey };
	return howToCheck({
		organ: site.organ,
		number,
		publicKey: createPublicKey({ key: jwk, format: 'jwk' })
			.export({ type: 'spki', format: 'pem' })
			.toString(),
		fingerprint: await fingerprintOf(publicKey),
		keysAt: publicAddress('receipt-keys.json'),
	});
}

/** Signs the list of the files together with where the events stand in the register now. */
async function signManifest({ view, open: { row }, now }: Asked, files: unknown) {
	const { db, key } = await store();
	const events = placesOf(await rowsOfRequest(db, row.id), view);
	const head = await chainHead(db);
	const facts = { format: 'gongkai-case-1', organ: site.organ, number: row.number, files, events, head };
	const write = (signing: object) =>
		JSON.stringify(manifestSchema.parse({ ...facts, ...signing }), undefined, 2);
	return signText(db, key, write, now);
}

function textEntry(path: string, text: string): Entry {
	return { path, bytes: Buffer.from(text) };
}
