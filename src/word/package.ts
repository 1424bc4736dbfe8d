import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { fonts } from './layout.ts';
import { wordText } from './word-text.ts';

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** ZIP keeps local time; a day given in parts is the same in every zone. */
const mtime = new Date(1980, 0, 1, 12);

/**
 * A Word file as the library packed it, with what it cannot say: which fonts stand in for others, and the defaults of
 * paragraphs. Its dates and its author, which would be the moment of the build and no one, are left out.
 */
export function closePackage(file: Uint8Array, title: string): Uint8Array {
	const { '[Content_Types].xml': types, 'word/styles.xml': styles, ...parts } = unzipSync(file);
	if (!types || !styles) throw new Error('The library packed no content types or no styles');
	const files: Zippable = {
		// Readers recognise a Word file by its first part.
		'[Content_Types].xml': types,
		...parts,
		'word/styles.xml': strToU8(withParagraphDefaults(strFromU8(styles))),
		'docProps/core.xml': strToU8(coreProperties(title)),
		'word/fontTable.xml': strToU8(fontTable()),
	};
	return zipSync(files, { mtime });
}

/**
 * The styles, with what the library can say of letters or single paragraphs only: no page is left short of its 22 lines
 * to keep two lines of a paragraph together, and lines keep their own pitch.
 */
function withParagraphDefaults(styles: string): string {
	const defaults = '<w:pPrDefault><w:pPr>';
	if (!styles.includes(`${defaults}<w:spacing`))
		throw new Error('The library writes other defaults than these');
	return styles.replace(defaults, `${defaults}<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>`);
}

function coreProperties(title: string): string {
	return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(wordText(title))}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

function fontTable(): string {
	const rows = Object.values(fonts).map(
		({ name, instead }) =>
			`<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/></w:font>`
	);
	return `${xmlHead}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${rows.join('')}</w:fonts>`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
