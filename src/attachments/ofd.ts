import { emptyReading, type Reading } from './reading.ts';
import { allWords, elements, parseXml, textOf, type XmlNode } from './xml-nodes.ts';
import type { ZipEntries } from './zip-entries.ts';

const authorNames: Record<string, string> = { Author: '作者' };

/** Reads an OFD file (GB/T 33190): the text of its pages, annotations, metadata and files inside. */
export function readOfd({ names, xml }: ZipEntries): Reading {
	const head = parseXml(xml.get('OFD.xml'));
	if (elements(head, 'DocBody').length === 0) throw new Error('no document');
	const reading = emptyReading('ofd');
	for (const { name, attributes, ...node } of elements(head, 'DocInfo').flatMap(({ children }) => children)) {
		const value = allWords({ name, attributes, ...node });
		const author = authorNames[name];
		if (value === '') continue;
		if (author !== undefined) reading.authors.push({ name: author, value });
		else reading.properties.push({ name, value });
	}
	const parts = [...xml].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
	const annotations = parts.filter(([name]) => /\/Annots?\//i.test(name)).map(([, part]) => parseXml(part));
	const pages = parts.filter(([name]) => /\/(Pages|Tpls|Temps?)\//i.test(name) && !/\/Annots?\//i.test(name));
	reading.texts = [
		{ part: '正文', text: pages.map(([, part]) => pageText(parseXml(part))).join('\n') },
		{
			part: '批注',
			text: annotations.map((root) => `${pageText(root)}\n${allWords(root)}`.trim()).join('\n'),
		},
	].filter(({ part, text }) => part === '正文' || text.trim() !== '');
	reading.comments = annotations
		.flatMap((root) => elements(root, 'Annot'))
		.filter(({ attributes }) => attributes['Type'] !== 'Watermark' && attributes['Type'] !== 'Stamp').length;
	reading.embedded = names.filter((name) => /\/Attachs?\/[^/]+\.(?!xml$)[^/]+$/i.test(name));
	return reading;
}

/** The text of a page; pieces that stand side by side on one line are one text. */
function pageText(page: XmlNode): string {
	let text = '';
	let last: { y: number; right: number } | undefined;
	for (const object of elements(page, 'TextObject')) {
		const [x = 0, y = 0, width = 0] = (object.attributes['Boundary'] ?? '').split(/\s+/).map(Number);
		const sameLine = last !== undefined && Math.abs(last.y - y) < 1 && x > last.right - 10;
		if (last) text += sameLine ? (x - last.right > 3 ? ' | ' : '') : '\n';
		text += elements(object, 'TextCode').map(textOf).join('');
		last = { y, right: x + width };
	}
	return text;
}
