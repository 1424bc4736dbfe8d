import { cleanPicture, TooManyPixels, UnreadablePicture } from '../attachments/clean-picture.ts';
import { uploadedContent } from '../attachments/uploaded-content.ts';
import {
	fileFaults,
	largestFile,
	mostPixels,
	totalFaults,
	typeOfEnding,
	type FileTrouble,
	type FileType,
} from '../domain/requests/files.ts';
import type { ScannerAddress } from '../settings.ts';
import type { StoredFile } from '../storage/person-data.ts';
import { logFailure } from './failure-log.ts';
import { virusIn } from './virus-scan.ts';

/** What was uploaded: the files that may be kept, and what is wrong with the others. */
export interface Uploads {
	files: StoredFile[];
	faults: string[];
}

/** A file on its way through the checks. */
interface Looked {
	name: string;
	bytes: Uint8Array;
	size: number;
	type: FileType | undefined;
	trouble?: FileTrouble | undefined;
}

/**
 * Reads the files of a form field, with `kept` files from before. Types are told by content, not by name. Every file
 * goes to the virus `scanner` if there is one: while it does not answer, no file is taken. Pictures are saved again
 * without what they hide; other files stay as they are, because to change them would change evidence.
 */
export async function readUploads(
	form: FormData,
	field: string,
	{ kept = [], scanner }: { kept?: StoredFile[]; scanner: ScannerAddress | undefined }
): Promise<Uploads> {
	const sent = form
		.getAll(field)
		.filter((value): value is File => value instanceof File && value.name !== '');
	const before = kept.map((file) => ({ ...file, size: file.bytes.length }));
	// What is too much together is not looked at: looking costs far more than sending.
	const tooMuch = totalFaults([...before, ...sent]);
	if (tooMuch.length > 0) return { files: kept, faults: tooMuch };
	const looked = await inTurn(sent, lookAt);
	let scanned: Looked[];
	try {
		scanned = await Promise.all(looked.map((file) => withScan(file, scanner)));
	} catch (error) {
		logFailure(error);
		return { files: kept, faults: [scannerSilent] };
	}
	const cleaned = await inTurn(scanned, withoutTraces);
	const good = cleaned.flatMap(({ name, bytes, type, ...file }) =>
		type && fileFaults([{ name, type, ...file }]).length === 0 ? [{ name, type, bytes }] : []
	);
	// Pictures can grow when they are saved again.
	const grown = totalFaults([...before, ...cleaned]).length > 0;
	return { files: grown ? kept : [...kept, ...good], faults: fileFaults([...before, ...cleaned]) };
}

const scannerSilent =
	'现在无法检查附件有没有病毒，附件没有接收。请过一会儿重新选择附件再提交；也可以先不带附件，附件另行邮寄或者到窗口提交';

async function inTurn<From, To>(items: readonly From[], run: (item: From) => Promise<To>): Promise<To[]> {
	const done: To[] = [];
	for (const item of items) done.push(await run(item));
	return done;
}

async function lookAt(file: File): Promise<Looked> {
	const name = baseName(file.name);
	if (file.size === 0 || file.size > largestFile)
		return { name, bytes: new Uint8Array(), size: file.size, type: undefined };
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { ending = '', trouble } = await uploadedContent(bytes);
	return { name, bytes, size: file.size, type: typeOfEnding(ending), trouble };
}

async function withScan(file: Looked, scanner: ScannerAddress | undefined): Promise<Looked> {
	if (!scanner || fileFaults([file]).length > 0) return file;
	const found = await virusIn(file.bytes, scanner);
	if (found === undefined) return file;
	logFailure(new Error(`An uploaded file is infected: ${found}`));
	return { ...file, trouble: 'infected' };
}

async function withoutTraces(file: Looked): Promise<Looked> {
	const format = pictureFormats[file.type ?? ''];
	if (!format || fileFaults([file]).length > 0) return file;
	try {
		const bytes = await cleanPicture(file.bytes, format, mostPixels);
		return { ...file, bytes, size: bytes.length };
	} catch (error) {
		if (error instanceof TooManyPixels) return { ...file, trouble: 'too many pixels' };
		if (error instanceof UnreadablePicture) return { ...file, trouble: 'unreadable picture' };
		throw error;
	}
}

const pictureFormats: Partial<Record<string, 'jpeg' | 'png'>> = { 'image/jpeg': 'jpeg', 'image/png': 'png' };

/** The name without folders and without characters that no file name needs; at most 120 characters. */
function baseName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? '';
	const clean = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
	const ending = /\.[^.]*$/.exec(clean)?.[0] ?? '';
	const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, 120).join('');
	return (stem + ending.slice(0, 10)).toWellFormed();
}
