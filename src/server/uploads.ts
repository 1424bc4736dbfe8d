import { fileTypeFromBuffer } from 'file-type';
import { fileFaults, fileTypes, type FileType } from '../domain/requests/files.ts';
import type { StoredFile } from '../storage/person-data.ts';

/** What was uploaded: the files that may be kept, and what is wrong with the others. */
export interface Uploads {
	files: StoredFile[];
	faults: string[];
}

/** Reads the files of a form field, with `kept` files from before. Types are told by content, not by name. */
export async function readUploads(form: FormData, field: string, kept: StoredFile[] = []): Promise<Uploads> {
	const sent = form
		.getAll(field)
		.filter((value): value is File => value instanceof File && value.name !== '');
	const looked = await Promise.all(
		sent.map(async (file) => {
			const bytes = new Uint8Array(await file.arrayBuffer());
			return { name: baseName(file.name), bytes, size: file.size, type: await typeByContent(bytes) };
		})
	);
	const good = looked.flatMap(({ name, bytes, type, size }) =>
		type && fileFaults([{ name, size, type }]).length === 0 ? [{ name, type, bytes }] : []
	);
	const before = kept.map((file) => ({ ...file, size: file.bytes.length }));
	const faults = fileFaults([...before, ...looked]);
	const together = [...kept, ...good];
	const tooMuch = fileFaults(together.map((file) => ({ ...file, size: file.bytes.length }))).length > 0;
	return { files: tooMuch ? kept : together, faults };
}

async function typeByContent(bytes: Uint8Array): Promise<FileType | undefined> {
	const mime = (await fileTypeFromBuffer(bytes))?.mime ?? '';
	if (mime === 'application/zip' && Buffer.from(bytes).includes('OFD.xml')) return 'application/ofd';
	return mime in fileTypes ? (mime as FileType) : undefined;
}

/** The name without folders and without characters that no file name needs; at most 120 characters. */
function baseName(name: string): string {
	const last = name.split(/[\\/]/).at(-1) ?? '';
	const clean = last.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim();
	const ending = /\.[^.]*$/.exec(clean)?.[0] ?? '';
	const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, 120).join('');
	return (stem + ending.slice(0, 10)).toWellFormed();
}
