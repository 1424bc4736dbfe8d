import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { uploadedContent } from '../../src/attachments/uploaded-content.ts';
import { docxFile, ofdFile, paragraph, xlsxFile } from '../fixtures/attachments/office-files.ts';
import { lockedPdf } from '../fixtures/attachments/locked-pdf.ts';
import { pdfFile, pdfText } from '../fixtures/attachments/pdf-file.ts';

const docx = docxFile(paragraph('正文'));
const ofd = ofdFile([[10, 10, 30, '正文']]);
const pdf = pdfFile(pdfText(50, 700, 'text'));
const together = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
/** The Word file with further entries. */
const docxWith = (parts: Zippable) =>
	zipSync({
		'[Content_Types].xml': strToU8('<Types>wordprocessingml.document.main+xml</Types>'),
		'word/document.xml': strToU8('<w:document/>'),
		...parts,
	});
const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
/** A copy of a ZIP file with a number of 4 bytes changed behind the first signature from `from` on. */
function changed(zip: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
	const copy = zip.slice();
	for (let at = 0; at < copy.length - 4; at++)
		if (view(copy).getUint32(at, true) === signature) {
			view(copy).setUint32(at + offset, value, true);
			return copy;
		}
	throw new Error('no such signature');
}
const directoryEntry = 0x02014b50;

describe('what a file is, is told by what it holds', () => {
	test.each([
		['docx', docx],
		['ofd', ofd],
		['pdf', pdf],
		['pdf', together(strToU8('\ufeff\n'), pdf)],
		['xlsx', xlsxFile([])],
		['zip', zipSync({ 'a.txt': strToU8('a') })],
	])('%s', async (ending, bytes) => expect(await uploadedContent(bytes)).toEqual({ ending }));

	test('a ZIP file with the words OFD.xml in it is no OFD file', async () => {
		const inside = zipSync(
			{ 'a.txt': strToU8('OFD.xml'), 'folder/OFD.xml': strToU8('<OFD/>') },
			{ level: 0 }
		);
		expect(await uploadedContent(inside)).toEqual({ ending: 'zip' });
	});

	test.each([
		['an empty OFD.xml', zipSync({ 'OFD.xml': new Uint8Array() })],
		['an OFD.xml that names no document', zipSync({ 'OFD.xml': strToU8('<OFD/>') })],
		['an OFD.xml with a document type', zipSync({ 'OFD.xml': strToU8('<!DOCTYPE a><OFD><DocBody/></OFD>') })],
		[
			'a Word file without its main part',
			zipSync({ '[Content_Types].xml': strToU8('wordprocessingml.document.main') }),
		],
	])('%s is damaged', async (_, bytes) => {
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'damaged' });
	});
});

describe('what cannot be taken is named', () => {
	test.each([
		['a locked PDF', lockedPdf('secret')],
		[
			'a locked Word file',
			strToU8(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${[...'EncryptedPackage\0'].join('\0')}\0`, true),
		],
		['a locked ZIP file', changed(docx, directoryEntry, 8, 0x00080001)],
	])('%s has a password', async (_, bytes) => {
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'password' });
	});

	test('a PDF that only forbids changes opens', async () => {
		expect(await uploadedContent(lockedPdf(''))).toEqual({ ending: 'pdf' });
	});

	test.each([
		['a macro project', docxWith({ 'word/vbaProject.bin': strToU8('x') })],
		['a macro project under another case', docxWith({ 'WORD/VBAPROJECT.BIN': strToU8('x') })],
		[
			'the type of a file with macros',
			zipSync({
				'[Content_Types].xml': strToU8('application/vnd.ms-word.document.macroEnabled.main+xml'),
				'word/document.xml': strToU8('<w/>'),
			}),
		],
	])('%s is found', async (_, bytes) => {
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'macros' });
	});

	test.each([
		['a program before the PDF', together(strToU8('MZ\0\0'.repeat(20)), pdf)],
		['a page before the PDF', together(strToU8('<html>'), pdf)],
		['a ZIP file behind the PDF', together(pdf, zipSync({ 'a.html': strToU8('a') }))],
		['a PDF inside the first bytes of a ZIP file', zipSync({ 'a.pdf': [pdf, { level: 0 }] })],
	])('%s is a mixed file', async (_, bytes) => {
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'mixed' });
	});
});

describe('ZIP bombs and forged ZIP files', () => {
	const zeros = new Uint8Array(60 * 1024 * 1024);

	test.each([
		['one entry of zeros', docxWith({ 'word/media/a.bmp': zeros })],
		[
			'thousands of entries',
			docxWith(Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`word/${i}.xml`, strToU8('a')]))),
		],
		['an entry larger than it says', changed(docxWith({}), directoryEntry, 24, 1)],
	])('%s: refused for what it unpacks to', async (_, bytes) => {
		expect(bytes.length).toBeLessThan(10 * 1024 * 1024);
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'unpacks too large' });
	});

	test('a file that says 4 GB is refused without unpacking', async () => {
		const bytes = changed(docx, directoryEntry, 24, 0xfffffffe);
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'unpacks too large' });
	});

	test.each([
		['cut off', docx.subarray(0, docx.length - 40)],
		['with something behind it', together(docx, strToU8('more'))],
		['with something before its directory', changed(docx, 0x06054b50, 16, 3)],
		['whose entry lies elsewhere', changed(docx, directoryEntry, 42, 0x7fffffff)],
		['with an entry smaller than it says', changed(docxWith({}), directoryEntry, 24, 999)],
		['with an unknown way of packing', changed(docx, directoryEntry, 10, 0x0000000c)],
		['whose entries share their bytes', overlapping()],
		['with two entries of one name', docxWith({ 'WORD/document.xml': strToU8('<w:other/>') })],
	])('%s is damaged', async (_, bytes) => {
		expect(await uploadedContent(bytes)).toEqual({ trouble: 'damaged' });
	});

	/** The second entry of the directory points into the bytes of the first, which hold a copy of it. */
	function overlapping(): Uint8Array {
		const copy = zipSync({ cc: strToU8('2') }, { level: 0 }).subarray(0, 33);
		const zip = zipSync({ aa: copy, cc: strToU8('2') }, { level: 0 });
		const second = zip.lastIndexOf(0x63) - 1 - 46;
		view(zip).setUint32(second + 42, 32, true);
		return zip;
	}

	test('no bytes make it throw', async () => {
		for (let i = 0; i < 300; i++) {
			const bytes = docx.slice();
			for (let j = 0; j < 4; j++) bytes[(i * 7919 + j * 104_729) % bytes.length] = (i * 31 + j * 17) % 256;
			await expect(uploadedContent(bytes)).resolves.toBeDefined();
		}
	});
});
