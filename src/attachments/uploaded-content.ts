import { hasMacros } from './office-package.ts';
import { pdfWantsPassword } from './pdf.ts';
import { hasStream, isCompound, isPdf, isZip, typeOfOther, typeOfPackage } from './real-type.ts';
import { elements, parseXml } from './xml-nodes.ts';
import { DamagedZip, endOfZip, unpackEntry } from './zip-directory.ts';
import { Encrypted, UnpacksTooLarge } from './zip-entries.ts';
import { checkedZip } from './zip-limits.ts';

/** What an uploaded file holds, whatever its name says. */
export interface UploadedContent {
	/** The ending that its content calls for; undefined when it is not known. */
	ending?: string | undefined;
	trouble?: 'password' | 'macros' | 'unpacks too large' | 'mixed' | 'damaged';
}

/** Bytes: the parts that say what a package is are small. */
const largestHead = 1024 * 1024;

/** Reads what an uploaded file is and why it cannot be taken. Never throws for what it holds. */
export async function uploadedContent(bytes: Uint8Array): Promise<UploadedContent> {
	if (isCompound(bytes)) return hasStream(bytes, 'EncryptedPackage') ? { trouble: 'password' } : {};
	if (isZip(bytes)) return isPdf(bytes) ? { trouble: 'mixed' } : packageContent(bytes);
	const ending = await typeOfOther(bytes);
	if (ending === 'jpg' || ending === 'png') return { ending };
	if (ending === 'apng') return { ending: 'png' };
	if (!isPdf(bytes)) return { ending };
	if (!beginsAsPdf(bytes) || endOfZip(bytes) !== undefined) return { trouble: 'mixed' };
	return (await pdfWantsPassword(bytes)) ? { trouble: 'password' } : { ending: 'pdf' };
}

/** Some programs write a byte order mark or an empty line first; anything else is a second file before the PDF. */
function beginsAsPdf(bytes: Uint8Array): boolean {
	return /^(?:\xef\xbb\xbf)?\s{0,16}%PDF-/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
}

async function packageContent(bytes: Uint8Array): Promise<UploadedContent> {
	try {
		const entries = await checkedZip(bytes);
		const names = entries.map(({ name }) => name);
		const heads = entries.filter(({ name }) => name === 'OFD.xml' || name === '[Content_Types].xml');
		const xml = new Map(heads.map((entry) => [entry.name, unpackEntry(entry, largestHead)]));
		if (hasMacros({ names, xml })) return { trouble: 'macros' };
		const ending = typeOfPackage({ names, xml });
		if (ending === 'docx' && !names.includes('word/document.xml')) return { trouble: 'damaged' };
		if (ending === 'ofd' && !isOfdHead(xml.get('OFD.xml'))) return { trouble: 'damaged' };
		return { ending };
	} catch (error) {
		if (error instanceof Encrypted) return { trouble: 'password' };
		if (error instanceof UnpacksTooLarge) return { trouble: 'unpacks too large' };
		if (error instanceof DamagedZip) return { trouble: 'damaged' };
		throw error;
	}
}

/** Whether the entry at the root says which document the file holds, as GB/T 33190 orders. */
function isOfdHead(head: Uint8Array | undefined): boolean {
	try {
		return elements(parseXml(head), 'DocBody').length > 0;
	} catch {
		return false;
	}
}
