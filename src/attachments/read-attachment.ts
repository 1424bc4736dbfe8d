import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readOfd } from './ofd.ts';
import { readPdf } from './pdf.ts';
import { emptyReading, type Reading, type Trouble } from './reading.ts';
import {
	hasStream,
	isCompound,
	isPdf,
	isZip,
	typeOfCompound,
	typeOfOther,
	typeOfPackage,
} from './real-type.ts';
import { readXlsx } from './xlsx.ts';
import { Encrypted, UnpacksTooLarge, zipEntries } from './zip-entries.ts';

/** Attachments above this many bytes are not opened. */
export const largestReading = 50 * 1024 * 1024;

const readings = new Map<string, Promise<Reading>>();

/** Reads an attachment, whatever its name says; the same content is read once. Never throws for what it holds. */
export function readAttachment(path: string): Promise<Reading> {
	if (statSync(path).size > largestReading)
		return Promise.resolve({ ...emptyReading(undefined), trouble: 'too large' });
	const bytes = new Uint8Array(readFileSync(path));
	const digest = createHash('sha256').update(bytes).digest('hex');
	const known = readings.get(digest);
	if (known) return known;
	const reading = readBytes(bytes);
	readings.set(digest, reading);
	return reading;
}

async function readBytes(bytes: Uint8Array): Promise<Reading> {
	try {
		if (isPdf(bytes)) return await orTrouble('pdf', () => readPdf(bytes));
		if (isZip(bytes)) return await readZip(bytes);
		if (!isCompound(bytes)) return emptyReading(await typeOfOther(bytes));
		if (hasStream(bytes, 'EncryptedPackage')) throw new Encrypted();
		const type = typeOfCompound(bytes);
		return type === 'doc' ? await orTrouble('doc', () => readDoc(bytes)) : emptyReading(type);
	} catch (error) {
		return { ...emptyReading(undefined), trouble: troubleOf(error) };
	}
}

async function readZip(bytes: Uint8Array): Promise<Reading> {
	const entries = zipEntries(bytes);
	const type = typeOfPackage(entries);
	return orTrouble(type, () => {
		if (type === 'docx' || type === 'docm' || type === 'dotx') return { ...readDocx(entries), type };
		if (type === 'xlsx' || type === 'xlsm') return { ...readXlsx(entries), type };
		return type === 'ofd' ? readOfd(entries) : emptyReading(type);
	});
}

async function orTrouble(type: string, read: () => Reading | Promise<Reading>): Promise<Reading> {
	try {
		return await read();
	} catch (error) {
		return { ...emptyReading(type), trouble: troubleOf(error) };
	}
}

function troubleOf(error: unknown): Trouble {
	if (error instanceof Encrypted) return 'encrypted';
	return error instanceof UnpacksTooLarge ? 'unpacks too large' : 'damaged';
}
