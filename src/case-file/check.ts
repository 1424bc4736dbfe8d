import { checkSignature } from '../domain/requests/receipt-check.ts';
import type { ReceiptKey } from '../domain/requests/receipt-key.ts';
import { dayInShanghai } from '../domain/calendar/day.ts';
import { hashOf } from '../storage/chain.ts';
import { digestOf } from '../storage/sealing.ts';
import { packed, unpacked, type Entry } from './archive.ts';
import { manifestSchema, type Manifest } from './manifest.ts';
import { sealNames } from './seal.ts';

/** What checking a case file found. `fingerprint` is that of the key that signed it. */
export type CaseFileCheck =
	{ valid: true; manifest: Manifest; fingerprint: string } | { valid: false; faults: string[] };

/** Checks a case file against the keys of the office. Needs no network and no register; names every faulty entry. */
export async function checkCaseFile(
	archive: Uint8Array,
	keys: readonly ReceiptKey[]
): Promise<CaseFileCheck> {
	const entries = entriesOf(archive);
	if (!entries) return wrong('不是案卷的压缩包，或者压缩包已损坏、重新压缩过。请用原来下载的文件核验。');
	const manifestEntry = entries.find(({ path }) => path === sealNames.manifest);
	const signature = entries.find(({ path }) => path === sealNames.signature)?.bytes;
	if (!manifestEntry || !signature) return wrong(`缺少${sealNames.manifest}或者${sealNames.signature}。`);
	const manifest = manifestOf(manifestEntry.bytes);
	if (!manifest) return wrong(`${sealNames.manifest}读不出来：被改动过，或者不是本软件制作的案卷。`);
	const signed = await checkSignature(
		{ ...manifest, payload: new Uint8Array(manifestEntry.bytes), signature: new Uint8Array(signature) },
		keys
	);
	if ('why' in signed) return wrong(`${sealNames.manifest}或者${sealNames.signature}：${signed.why}`);
	const faults = [...entryFaults(entries, manifest), ...recordFaults(manifest)];
	if (faults.length > 0) return { valid: false, faults };
	if (!(await isOriginal(archive, entries, manifest)))
		return wrong(
			'各个文件与清单相符，但压缩包本身被改动过或者重新压缩过，不同的软件可能解出不同的内容。请用原来下载的文件核验。'
		);
	return { valid: true, manifest, fingerprint: signed.fingerprint };
}

function wrong(fault: string): CaseFileCheck {
	return { valid: false, faults: [fault] };
}

function entriesOf(archive: Uint8Array): Entry[] | undefined {
	try {
		return unpacked(archive);
	} catch {
		return undefined;
	}
}

function manifestOf(bytes: Uint8Array): Manifest | undefined {
	try {
		return manifestSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	} catch {
		return undefined;
	}
}

function entryFaults(entries: readonly Entry[], { files }: Manifest): string[] {
	const seals: string[] = Object.values(sealNames);
	const listed = new Map(files.map((file) => [file.path, file]));
	const held = new Set(entries.map(({ path }) => path));
	return [
		...entries.flatMap(({ path, bytes }) => {
			if (seals.includes(path)) return [];
			const file = listed.get(path);
			if (!file) return [`${printable(path)}：清单里没有这个文件，是后来放进去的。`];
			return digestOf(bytes) === file.sha256 ? [] : [`${printable(path)}：内容被改动过。`];
		}),
		...files.flatMap(({ path }) => (held.has(path) ? [] : [`${printable(path)}：缺少这个文件。`])),
	];
}

/** Records that can be computed anew must give the hash that stands in the register. */
function recordFaults({ events, head }: Manifest): string[] {
	const faults = events.flatMap(({ position, at, previousHash, hash, record }) => {
		if (!record) return [];
		const { requestId, sequence, event } = record;
		const computed = hashOf({
			position,
			request_id: requestId,
			sequence,
			at,
			event,
			previous_hash: previousHash,
		});
		return computed === hash ? [] : [`登记簿第${position}条记录的原文与摘要不符。`];
	});
	const ahead = events.some(({ position }) => position > head.position);
	return ahead ? [...faults, '有的记录排在登记簿的末尾之后。'] : faults;
}

/** A ZIP can be read in more than one way; the one that we make of these files cannot. */
async function isOriginal(
	archive: Uint8Array,
	entries: readonly Entry[],
	{ signedAt }: Manifest
): Promise<boolean> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of packed(entries, dayInShanghai(signedAt))) chunks.push(chunk);
	return Buffer.concat(chunks).equals(archive);
}

/** A name from a file that cannot be trusted, for a terminal. */
function printable(path: string): string {
	return path.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}
