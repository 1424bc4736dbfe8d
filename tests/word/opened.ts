import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { elements, parseXml, textOf, type XmlNode } from '../../src/attachments/xml-nodes.ts';
import { officialDocument, type OfficialDocument } from '../../src/word/official-document.ts';

/** A document as Word finds it: its parts by name. Throws when one of them is not well-formed XML. */
export async function opened(spec: OfficialDocument): Promise<(part: string) => XmlNode> {
	const files = unzipSync(await officialDocument(spec));
	for (const [name, bytes] of Object.entries(files)) {
		const parser = new SaxesParser({ xmlns: true, fileName: name });
		parser.on('error', (error) => {
			throw error;
		});
		parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
	}
	return (part) => {
		const bytes = files[part];
		if (!bytes) throw new Error(`There is no part ${part} among ${Object.keys(files).join(', ')}`);
		return parseXml(bytes);
	};
}

/** The paragraphs of the text, each with the name of its style; cells of tables among them. */
export function paragraphs(main: XmlNode): { style: string; text: string; node: XmlNode }[] {
	return elements(main, 'p').map((node) => ({
		style: valueOf(node, 'pStyle'),
		text: elements(node, 't').map(textOf).join(''),
		node,
	}));
}

/** The first element of a name below a node. */
export function first(node: XmlNode, name: string): XmlNode {
	const [found] = elements(node, name);
	if (!found) throw new Error(`There is no ${name}`);
	return found;
}

/** A number in an attribute of the first element of a name; NaN when there is none. */
export function numberOf(node: XmlNode, name: string, attribute = 'val'): number {
	return Number(elements(node, name)[0]?.attributes[attribute]);
}

/** What the first element of a name below a node says; empty when there is none. */
export function valueOf(node: XmlNode, name: string, attribute = 'val'): string {
	return elements(node, name)[0]?.attributes[attribute] ?? '';
}

/** A style by its id. */
export function styleOf(styles: XmlNode, id: string): XmlNode {
	const style = elements(styles, 'style').find(({ attributes }) => attributes['styleId'] === id);
	if (!style) throw new Error(`There is no style ${id}`);
	return style;
}
