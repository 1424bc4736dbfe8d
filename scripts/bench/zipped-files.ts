import { strToU8, zipSync } from 'fflate';

/** The parts of a file that is a ZIP archive, by their path in it. */
export type Parts = Record<string, string | Uint8Array>;

/** Words for the properties of an Office file. */
export interface OfficeProperties {
	creator?: string;
	lastModifiedBy?: string;
	company?: string;
	description?: string;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';
const word = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`;
const spreadsheet = `xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`;

/** A ZIP archive of parts, always the same bytes for the same parts. */
export function archive(parts: Parts): Uint8Array {
	const files = Object.entries(parts).map(([path, part]) => [
		path,
		typeof part === 'string' ? strToU8(part) : part,
	]);
	return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
		mtime: '2026-09-01T00:00:00',
		level: 6,
	});
}

/** An archive whose directory says that its first part unpacks to 4 GB, as a zip bomb's does. */
export function swollen(bytes: Uint8Array): Uint8Array {
	const copy = Buffer.from(bytes);
	const directoryEntry = copy.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
	copy.writeUInt32LE(0xffffff00, directoryEntry + 24);
	return copy;
}

/** A paragraph of Word text; several texts become runs of their own, as Word cuts them. */
export function paragraph(...texts: string[]): string {
	return `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

/** A Word file: its body as XML, further parts (header, comments …) and its properties. */
export function docx(body: string, parts: Parts = {}, properties: OfficeProperties = {}): Uint8Array {
	const overrides = Object.keys(parts)
		.filter((path) => path.startsWith('word/') && path.endsWith('.xml'))
		.map((path) => override(path, `wordprocessingml.${path.replace(/^word\/(\D+)\d*\.xml$/, '$1')}`));
	return archive({
		'[Content_Types].xml': contentTypes(
			override('word/document.xml', 'wordprocessingml.document.main'),
			...overrides
		),
		'_rels/.rels': rootRelations('word/document.xml'),
		'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
		...coreProperties(properties),
		...parts,
	});
}

/** A part of a Word file beside the body: `hdr`, `ftr`, `comments`, `footnotes`. */
export function wordPart(root: string, inner: string): string {
	return `${xml}<w:${root} ${word}>${inner}</w:${root}>`;
}

/** A sheet of a workbook. */
export interface Sheet {
	name: string;
	/** Text cells, row by row; numbers become number cells. */
	rows: (string | number)[][];
	state?: 'hidden' | 'veryHidden';
}

/** A workbook with its sheets, further parts and properties. Texts stand in the shared strings, as Excel puts them. */
export function xlsx(sheets: Sheet[], parts: Parts = {}, properties: OfficeProperties = {}): Uint8Array {
	const texts = sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
	const cell = (value: string | number) =>
		typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="s"><v>${texts.indexOf(value)}</v></c>`;
	const sheetXml = ({ rows }: Sheet) =>
		`${xml}<worksheet ${spreadsheet}><sheetData>${rows
			.map((row) => `<row>${row.map(cell).join('')}</row>`)
			.join('')}</sheetData></worksheet>`;
	const list = sheets.map(
		({ name, state }, i) =>
			`<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`
	);
	const relations = sheets.map((_, i) =>
		relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)
	);
	return archive({
		'[Content_Types].xml': contentTypes(
			override('xl/workbook.xml', 'spreadsheetml.sheet.main'),
			override('xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'),
			...sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'spreadsheetml.worksheet'))
		),
		'_rels/.rels': rootRelations('xl/workbook.xml'),
		'xl/workbook.xml': `${xml}<workbook ${spreadsheet}><sheets>${list.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationList(
			...relations,
			relation('rIdStrings', 'sharedStrings', 'sharedStrings.xml')
		),
		'xl/sharedStrings.xml': `${xml}<sst ${spreadsheet}>${texts.map((t) => `<si><t>${t}</t></si>`).join('')}</sst>`,
		...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
		...coreProperties(properties),
		...parts,
	});
}

/** An OFD file (GB/T 33190) of one page with its texts, and the author of its description. */
export function ofd(texts: string[], author = ''): Uint8Array {
	const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
	const objects = texts.map(
		(text, i) =>
			`<ofd:TextObject ID="${i + 10}" Boundary="10 ${10 + i * 10} 180 8" Font="1" Size="4"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`
	);
	return archive({
		'OFD.xml': `${xml}<ofd:OFD ${space} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>${author && `<ofd:Author>${author}</ofd:Author>`}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
		'Doc_0/Document.xml': `${xml}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
		'Doc_0/Pages/Page_0/Content.xml': `${xml}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="2">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
	});
}

function override(path: string, type: string): string {
	return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
}

function contentTypes(...overrides: string[]): string {
	return `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relation(id: string, type: string, target: string): string {
	return `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
}

function relationList(...relations: string[]): string {
	return `${xml}<Relationships xmlns="${office}/package/2006/relationships">${relations.join('')}</Relationships>`;
}

function rootRelations(main: string): string {
	return relationList(relation('rId1', 'officeDocument', main));
}

function coreProperties({ creator, lastModifiedBy, company, description }: OfficeProperties): Parts {
	const tag = (name: string, value: string | undefined) => (value ? `<${name}>${value}</${name}>` : '');
	const core =
		tag('dc:creator', creator) +
		tag('cp:lastModifiedBy', lastModifiedBy) +
		tag('dc:description', description);
	return {
		...(core && {
			'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
		}),
		...(company && {
			'docProps/app.xml': `${xml}<Properties xmlns="${office}/officeDocument/2006/extended-properties">${tag('Company', company)}</Properties>`,
		}),
	};
}
