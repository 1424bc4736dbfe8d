import { readPackage } from './office-package.ts';
import type { Reading } from './reading.ts';
import { elements, parseXml, textOf, type XmlNode } from './xml-nodes.ts';
import type { ZipEntries } from './zip-entries.ts';

/** Parts with running text, the main one first, and what they are in words. */
const parts: readonly [RegExp, string][] = [
	[/^word\/document\.xml$/, '正文'],
	[/^word\/header\d*\.xml$/, '页眉'],
	[/^word\/footer\d*\.xml$/, '页脚'],
	[/^word\/footnotes\.xml$/, '脚注'],
	[/^word\/endnotes\.xml$/, '尾注'],
	[/^word\/comments\.xml$/, '批注'],
];

const changeMarks = [
	'ins',
	'del',
	'moveFrom',
	'moveTo',
	'rPrChange',
	'pPrChange',
	'tblPrChange',
	'sectPrChange',
];

/** Reads a Word file: its texts, also deleted ones that tracked changes keep, and its traces. */
export function readDocx(entries: ZipEntries): Reading {
	if (!entries.xml.has('word/document.xml')) throw new Error('no main part');
	const reading = readPackage('docx', entries, (name) => parts.some(([pattern]) => pattern.test(name)));
	const shown = parts.flatMap(([pattern, part]) =>
		[...entries.xml]
			.filter(([name]) => pattern.test(name))
			.map(([, bytes]) => ({ part, root: parseXml(bytes) }))
	);
	const deleted = shown
		.map(({ root }) => elements(root, 'delText', 'instrText').map(textOf).join('\n'))
		.join('\n');
	reading.texts = [
		...shown.map(({ part, root }) => ({ part, text: words(root) })),
		{ part: '修订中删去的文字和域代码', text: deleted },
		...reading.texts,
	].filter(({ part, text }) => part === '正文' || text.trim() !== '');
	reading.revisions = shown.reduce((sum, { root }) => sum + elements(root, ...changeMarks).length, 0);
	reading.comments = shown
		.filter(({ part }) => part === '批注')
		.reduce((sum, { root }) => sum + elements(root, 'comment').length, 0);
	for (const { attributes } of shown.flatMap(({ root }) => elements(root, 'comment', ...changeMarks))) {
		const { author } = attributes;
		if (author !== undefined) reading.properties.push({ name: '修订、批注者', value: author });
	}
	return reading;
}

/** The words below a node: paragraphs are lines, cells stand apart. */
function words(node: XmlNode): string {
	switch (node.name) {
		case 't':
			return textOf(node);
		case 'tab':
			return '\t';
		case 'br':
		case 'cr':
			return '\n';
		case 'noBreakHyphen':
			return '-';
		case 'tabs':
		case 'delText':
		case 'instrText':
		// The same text box once more, for old programs.
		case 'Fallback':
			return '';
		case 'p':
			return `${inner(node)}\n`;
		case 'tc':
			return `${inner(node).trim().replace(/\n+/g, '\n')} | `;
		case 'tr':
			return `${inner(node).replace(/ \| $/, '')}\n`;
		default:
			return inner(node);
	}
}

function inner({ children }: XmlNode): string {
	return children.map(words).join('');
}
