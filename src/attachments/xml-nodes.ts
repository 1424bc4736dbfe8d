import { XMLParser } from 'fast-xml-parser';

/** An element of XML without its namespace, or a piece of text (with the name `#text`). */
export interface XmlNode {
	name: string;
	text: string;
	attributes: Record<string, string>;
	children: XmlNode[];
}

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	removeNSPrefix: true,
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	htmlEntities: true,
});

/** Parses an XML part. Throws on a document type, which office files do not have: it is how XML bombs are made. */
export function parseXml(bytes: Uint8Array | undefined): XmlNode {
	const root: XmlNode = { name: '', text: '', attributes: {}, children: [] };
	if (!bytes) return root;
	const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
	const text = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
	if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Error('XML with a document type');
	root.children = (parser.parse(text) as Record<string, unknown>[]).map(nodeOf);
	return root;
}

function nodeOf(raw: Record<string, unknown>): XmlNode {
	const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
	const value = raw[name];
	const attributes = (raw[':@'] ?? {}) as Record<string, string>;
	// A piece of text; the parser leaves its type alone.
	if (!Array.isArray(value)) return { name, text: value as string, attributes, children: [] };
	return { name, text: '', attributes, children: (value as Record<string, unknown>[]).map(nodeOf) };
}

/** Every element below a node, in the order of the file, that has one of the names. */
export function elements(node: XmlNode, ...names: string[]): XmlNode[] {
	return node.children.flatMap((child) => [
		...(names.includes(child.name) ? [child] : []),
		...elements(child, ...names),
	]);
}

/** All text below a node, as it stands. */
export function textOf(node: XmlNode): string {
	return node.text + node.children.map(textOf).join('');
}

/** Every piece of text below a node and every name or description in attributes, one a line. */
export function allWords(node: XmlNode): string {
	const { title, descr, author, displayName, alt } = node.attributes;
	const own = node.text.trim() === '' ? [] : [node.text.trim()];
	const said = [title, descr, author, displayName, alt].filter((word) => word !== undefined && word !== '');
	return [...own, ...said, ...node.children.map(allWords).filter((words) => words !== '')].join('\n');
}
