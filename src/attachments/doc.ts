import WordExtractor from 'word-extractor';
import { hasStream } from './real-type.ts';
import { emptyReading, type Reading } from './reading.ts';
import { compoundFile } from './compound-file.ts';
import { revisionAuthors } from './revision-authors.ts';
import { summaryInformation } from './summary-information.ts';

const asWritten = { filterUnicode: false };
const authorNames = ['作者', '最后修改者', '主管', '单位'];

/** Reads a Word file of before 2007: its texts, metadata, macros, comments, and who tracked changes in it. */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
	const file = Buffer.from(bytes);
	const document = await new WordExtractor().extract(file);
	const reading = emptyReading('doc');
	const comments = document.getAnnotations(asWritten);
	reading.texts = [
		{ part: '正文', text: document.getBody(asWritten) },
		{ part: '页眉页脚', text: document.getHeaders(asWritten) },
		{ part: '脚注', text: document.getFootnotes(asWritten) },
		{ part: '尾注', text: document.getEndnotes(asWritten) },
		{ part: '文本框', text: document.getTextboxes(asWritten) },
		{ part: '批注', text: comments },
	].filter(({ part, text }) => part === '正文' || text.trim() !== '');
	reading.comments = comments.trim() === '' ? 0 : comments.trim().split('\n').length;
	const compound = await compoundFile(file);
	const revisers = await revisionAuthors(compound);
	reading.revisions = revisers.length;
	reading.authors.push(...revisers.map((value) => ({ name: '修订人', value })));
	for (const property of await summaryInformation(compound)) {
		const list = authorNames.includes(property.name) ? reading.authors : reading.properties;
		list.push(property);
	}
	reading.macros = hasStream(file, 'Macros') || hasStream(file, '_VBA_PROJECT');
	reading.embedded =
		hasStream(file, 'ObjectPool') && hasStream(file, '\u0001Ole10Native') ? ['ObjectPool'] : [];
	return reading;
}
