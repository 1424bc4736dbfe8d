import { fileTypeFromBuffer } from 'file-type';
import type { ZipEntries } from './zip-entries.ts';

/** Main parts of office files in `[Content_Types].xml`, and the ending of files that have them. */
const packages: readonly [RegExp, string][] = [
	[/wordprocessingml\.document\.main/, 'docx'],
	[/ms-word\.document\.macroEnabled/i, 'docm'],
	[/wordprocessingml\.template|ms-word\.template/, 'dotx'],
	[/spreadsheetml\.sheet\.main/, 'xlsx'],
	[/ms-excel\.sheet\.macroEnabled/i, 'xlsm'],
	[/ms-excel\.sheet\.binary/i, 'xlsb'],
	[/presentationml/, 'pptx'],
];

/** Streams of files before 2007, and of office files with a password. */
const streams: readonly [string, string][] = [
	['WordDocument', 'doc'],
	['Workbook', 'xls'],
	['PowerPoint Document', 'ppt'],
];

/** The ending that a ZIP file's content calls for; `zip` when it is no office file. */
export function typeOfPackage({ names, xml }: ZipEntries): string {
	if (names.includes('OFD.xml')) return 'ofd';
	const types = new TextDecoder().decode(xml.get('[Content_Types].xml'));
	return packages.find(([pattern]) => pattern.test(types))?.[1] ?? 'zip';
}

/** The ending that a compound file (CFB) calls for; `cfb` when it is no office file. */
export function typeOfCompound(bytes: Uint8Array): string {
	return streams.find(([stream]) => hasStream(bytes, stream))?.[1] ?? 'cfb';
}

/** Whether a compound file's directory names a stream or storage. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
		Buffer.from(`${name}\0`, 'utf16le')
	);
}

/** Families of files by their first bytes. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

export function isCompound(bytes: Uint8Array): boolean {
	return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

export function isPdf(bytes: Uint8Array): boolean {
	return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** The ending that any other content calls for; undefined when it is not known. */
export async function typeOfOther(bytes: Uint8Array): Promise<string | undefined> {
	return (await fileTypeFromBuffer(bytes))?.ext;
}
