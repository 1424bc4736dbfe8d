import { emptyReading, type Reading } from './reading.ts';
import { allWords, elements, parseXml, textOf, type XmlNode } from './xml-nodes.ts';
import type { ZipEntries } from './zip-entries.ts';

/** Properties in `docProps` that say who wrote a file, in words. */
const authorNames: Record<string, string> = {
	creator: '作者',
	lastModifiedBy: '最后修改者',
	Manager: '主管',
	Company: '单位',
};

/** Parts that hold no words of an author. */
const silent =
	/^(\[Content_Types\]\.xml|.*\.rels|docProps\/.*|(word|xl)\/(styles|theme|fontTable|webSettings|settings|numbering|calcChain|metadata)[^/]*(\/.*)?)$/;

/** What DOCX and XLSX have in common: metadata, macros, embedded objects, outer links; and the words of `rest`. */
export function readPackage(
	type: string,
	{ names, xml }: ZipEntries,
	read: (name: string) => boolean
): Reading {
	const reading = emptyReading(type);
	for (const part of ['docProps/core.xml', 'docProps/app.xml', 'docProps/custom.xml'])
		for (const node of properties(parseXml(xml.get(part)))) {
			const author = authorNames[node.name];
			if (author !== undefined) reading.authors.push({ name: author, value: node.value });
			else reading.properties.push(node);
		}
	reading.macros = hasMacros({ names, xml });
	reading.embedded = names.filter((name) => /\/(embeddings|activeX)\/[^/]+$/i.test(name));
	reading.externalLinks = [...xml]
		.filter(([name]) => name.endsWith('.rels'))
		.flatMap(([, part]) => outside(part));
	for (const [name, part] of xml) {
		if (silent.test(name) || read(name)) continue;
		const words = allWords(parseXml(part));
		if (words !== '') reading.texts.push({ part: `文件内部（${name}）`, text: words });
	}
	return reading;
}

/** Whether a package holds macros, or says that it may. */
export function hasMacros({ names, xml }: ZipEntries): boolean {
	return (
		names.some((name) => /vbaProject\.bin$|\/macrosheets\/|\/vbaData\.xml$/i.test(name)) ||
		/macroEnabled/i.test(new TextDecoder().decode(xml.get('[Content_Types].xml')))
	);
}

function properties(root: XmlNode): { name: string; value: string }[] {
	return elements(root, 'coreProperties', 'Properties')
		.flatMap(({ children }) => children)
		.map((node) => ({ name: node.attributes['name'] ?? node.name, value: textOf(node).trim() }))
		.filter(({ value }) => value !== '');
}

/** Addresses in a relations part that the program loads by itself; a link that a reader may follow is none. */
function outside(part: Uint8Array): string[] {
	return elements(parseXml(part), 'Relationship')
		.filter(({ attributes }) => attributes['TargetMode'] === 'External')
		.filter(
			({ attributes: { Type = '', Target = '' } }) =>
				!Type.endsWith('/hyperlink') || /^(file:|\\\\|[A-Za-z]:)/i.test(Target)
		)
		.map(({ attributes }) => attributes['Target'] ?? '');
}
