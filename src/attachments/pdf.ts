import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { coveredText } from './covered-text.ts';
import { PageDrawing } from './pdf-drawing.ts';
import { plainHan } from './plain-han.ts';
import { emptyReading, type Reading } from './reading.ts';
import { Encrypted } from './zip-entries.ts';

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Annotations that somebody wrote while reading. */
const remarks = ['Text', 'FreeText', 'Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Caret', 'Ink'];
/** Properties of a PDF file that its own structure makes, not a person. */
const structural = /^(PDFFormatVersion|EncryptFilterName|Language|Is[A-Z].*|CreationDate|ModDate|Trapped)$/;
const authorNames: Record<string, string> = {
	Author: '作者',
	'dc:creator': '作者',
	Company: '单位',
	Manager: '主管',
};

/** Reads a PDF file: its text, metadata (Info and XMP), comments, files and scripts inside, and covered text. */
export async function readPdf(bytes: Uint8Array): Promise<Reading> {
	const pdf = await openPdf(bytes);
	const reading = emptyReading('pdf');
	try {
		await readProperties(pdf, reading);
		const { OPS } = await getResolvedPDFJS();
		const names = Object.fromEntries(Object.entries(OPS).map(([name, number]) => [number, name]));
		const pages: string[] = [];
		const remarked: string[] = [];
		for (let number = 1; number <= pdf.numPages; number++) {
			const page = await pdf.getPage(number);
			pages.push(await pageText(page));
			const drawing = new PageDrawing();
			const { fnArray, argsArray } = await page.getOperatorList();
			fnArray.forEach((fn, i) => drawing.draw(names[fn] ?? '', argsArray[i] as unknown[] | null));
			for (const { subtype, rect, title, contents } of await annotationsOf(page)) {
				if (remarks.includes(subtype)) reading.comments++;
				if (subtype === 'FileAttachment') reading.embedded.push(`第${number}页的附件批注`);
				if (subtype === 'Redact') drawing.boxes.push({ ...boxOfRect(rect), order: Infinity });
				remarked.push(title, contents);
			}
			const text = plainHan(coveredText(drawing));
			if (text !== '') reading.covered.push({ page: number, text });
			page.cleanup();
		}
		const remarkText = remarked.filter(Boolean).join('\n');
		reading.texts = [
			{ part: '正文', text: pages.join('\n').trim() },
			...(remarkText === '' ? [] : [{ part: '批注', text: remarkText }]),
		];
	} finally {
		await pdf.loadingTask.destroy();
	}
	return reading;
}

/** Whether a PDF file opens only with a password. One that merely forbids printing or copying opens without. */
export async function pdfWantsPassword(bytes: Uint8Array): Promise<boolean> {
	if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt')) return false;
	try {
		await (await openPdf(bytes)).loadingTask.destroy();
		return false;
	} catch (error) {
		return error instanceof Encrypted;
	}
}

async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
	try {
		// pdf.js takes the bytes away from whom it gets them.
		return await getDocumentProxy(bytes.slice(), { verbosity: 0 });
	} catch (error) {
		if (error instanceof Error && error.name === 'PasswordException') throw new Encrypted();
		throw error;
	}
}

async function readProperties(pdf: PdfDocument, reading: Reading): Promise<void> {
	const { info, metadata } = await pdf.getMetadata();
	const { Custom, ...standard } = info as Record<string, unknown>;
	const xmp = metadata ? ([...metadata] as [string, unknown][]) : [];
	const given = [...Object.entries(standard), ...Object.entries(Custom ?? {}), ...xmp];
	for (const [name, raw] of given as [string, unknown][]) {
		const value = (Array.isArray(raw) ? raw.join('；') : typeof raw === 'string' ? raw : '').trim();
		const author = authorNames[name];
		if (value === '' || structural.test(name)) continue;
		if (author === undefined) reading.properties.push({ name, value });
		else if (!reading.authors.some((known) => known.value === value))
			reading.authors.push({ name: author, value });
	}
	reading.embedded.push(...Object.keys((await pdf.getAttachments()) ?? {}));
	reading.macros = (await pdf.getJSActions()) !== null;
}

interface Annotation {
	subtype: string;
	rect: number[];
	title: string;
	contents: string;
}

async function annotationsOf(page: PdfPage): Promise<Annotation[]> {
	const given = (await page.getAnnotations()) as Record<string, unknown>[];
	const words = (value: unknown) => (value as { str?: string } | undefined)?.str ?? '';
	return given.map(({ subtype, rect, titleObj, contentsObj }) => ({
		subtype: String(subtype),
		rect: (rect ?? []) as number[],
		title: words(titleObj),
		contents: words(contentsObj),
	}));
}

function boxOfRect([left = 0, bottom = 0, right = 0, top = 0]: number[]) {
	return { left, bottom, right, top };
}

/** The text of a page in lines; what stands far apart on one line is parted by ` | `. */
async function pageText(page: PdfPage): Promise<string> {
	const { items } = await page.getTextContent();
	const pieces = items.flatMap((item) => {
		if (!('str' in item)) return [];
		const isGap = item.str.trim() === '' && item.width > 20;
		return [isGap ? ' | ' : item.str, item.hasEOL ? '\n' : ''];
	});
	return plainHan(
		pieces
			.join('')
			.replace(/\n{2,}/g, '\n')
			.trim()
	);
}
