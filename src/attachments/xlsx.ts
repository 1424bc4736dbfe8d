import { posix } from 'node:path';
import { readPackage } from './office-package.ts';
import type { Reading } from './reading.ts';
import { elements, parseXml, textOf, type XmlNode } from './xml-nodes.ts';
import type { ZipEntries } from './zip-entries.ts';

interface Sheet {
	name: string;
	hidden: boolean;
	/** Rows as text; cells stand apart with ` | `. */
	shown: string[];
	/** Rows and cells that are not shown. */
	unshown: string[];
}

/** Reads an Excel file: every sheet, shown or not, hidden rows and columns by themselves, and its traces. */
export function readXlsx(entries: ZipEntries): Reading {
	const book = parseXml(entries.xml.get('xl/workbook.xml'));
	if (book.children.length === 0) throw new Error('no workbook');
	const strings = elements(parseXml(entries.xml.get('xl/sharedStrings.xml')), 'si').map(plain);
	const used = new Set<number>();
	const sheets = sheetParts(entries, book).map(({ name, hidden, root }) => ({
		name,
		hidden,
		...rowsOf(root, strings, used),
	}));
	const reading = readPackage('xlsx', entries, (name) =>
		/^xl\/(workbook|sharedStrings|worksheets\/[^/]+)\.xml$/.test(name)
	);
	const left = strings.filter((_, i) => !used.has(i));
	const shown = sheets.filter(({ hidden }) => !hidden).flatMap((sheet) => sheet.shown);
	reading.texts = [
		{ part: '正文', text: shown.join('\n') },
		...sheets.flatMap(hiddenTexts),
		{ part: '工作表名称', text: sheets.map(({ name }) => name).join('\n') },
		{ part: '定义的名称', text: elements(book, 'definedName').map(textOf).join('\n') },
		{ part: '残留的字符串', text: left.join('\n') },
		...reading.texts,
	].filter(({ part, text }) => part === '正文' || text.trim() !== '');
	reading.hidden = sheets.flatMap(({ name, hidden, unshown }) => [
		...(hidden ? [`工作表“${name}”`] : []),
		...(!hidden && unshown.length > 0 ? [`工作表“${name}”里的行或列`] : []),
	]);
	reading.revisions = entries.names.filter((name) => /^xl\/revisions\/revisionLog/.test(name)).length;
	reading.comments = [...entries.xml]
		.filter(([name]) => /\/(threadedComments\/|comments)[^/]*\.xml$/i.test(name))
		.reduce((sum, [, part]) => sum + elements(parseXml(part), 'comment', 'threadedComment').length, 0);
	return reading;
}

function sheetParts({ xml }: ZipEntries, book: XmlNode) {
	const targets = new Map(
		elements(parseXml(xml.get('xl/_rels/workbook.xml.rels')), 'Relationship').map(({ attributes }) => [
			attributes['Id'],
			posix.join('xl', (attributes['Target'] ?? '').replace(/^\/xl\//, '')),
		])
	);
	return elements(book, 'sheet').map(({ attributes: { name = '', state = 'visible', id } }) => ({
		name,
		hidden: state !== 'visible',
		root: parseXml(xml.get(targets.get(id) ?? '')),
	}));
}

function hiddenTexts({ name, hidden, shown, unshown }: Sheet): { part: string; text: string }[] {
	return [
		{ part: `隐藏的工作表“${name}”`, text: hidden ? shown.join('\n') : '' },
		{ part: `工作表“${name}”隐藏的行或列`, text: unshown.join('\n') },
	];
}

function rowsOf(root: XmlNode, strings: string[], used: Set<number>): Pick<Sheet, 'shown' | 'unshown'> {
	const hiddenColumns = elements(root, 'col')
		.filter(({ attributes }) => isOn(attributes['hidden']))
		.map(({ attributes: { min, max } }) => [Number(min), Number(max)] as const);
	const rows: Pick<Sheet, 'shown' | 'unshown'> = { shown: [], unshown: [] };
	for (const row of elements(root, 'row')) {
		const cells = elements(row, 'c').map((cell, i) => ({
			text: valueOf(cell, strings, used),
			column: columnOf(cell.attributes['r']) ?? i + 1,
		}));
		const isHidden = (column: number) => hiddenColumns.some(([min, max]) => column >= min && column <= max);
		const whole = isOn(row.attributes['hidden']);
		rows.shown.push(line(cells.filter(({ column }) => !whole && !isHidden(column))));
		rows.unshown.push(line(cells.filter(({ column }) => whole || isHidden(column))));
	}
	const headers = elements(
		root,
		'oddHeader',
		'oddFooter',
		'evenHeader',
		'evenFooter',
		'firstHeader',
		'firstFooter'
	);
	rows.shown.push(...headers.map(textOf));
	return { shown: rows.shown.filter(Boolean), unshown: rows.unshown.filter(Boolean) };
}

function isOn(flag: string | undefined): boolean {
	return flag === '1' || flag === 'true';
}

function line(cells: { text: string }[]): string {
	return cells
		.map(({ text }) => text)
		.filter(Boolean)
		.join(' | ');
}

function columnOf(reference: string | undefined): number | undefined {
	const [letters] = /^[A-Z]+/.exec(reference ?? '') ?? [];
	return letters === undefined
		? undefined
		: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function valueOf(cell: XmlNode, strings: string[], used: Set<number>): string {
	const value = textOf({ name: '', text: '', attributes: {}, children: elements(cell, 'v') });
	switch (cell.attributes['t']) {
		case 's':
			used.add(Number(value));
			return strings[Number(value)] ?? '';
		case 'inlineStr':
			return elements(cell, 'is').map(plain).join('');
		case 'str':
		case 'b':
		case 'e':
			return value;
		default:
			return figure(value);
	}
}

/** A number as it would be typed: large whole ones without exponent, others without the noise of binary. */
function figure(value: string): string {
	const number = Number(value);
	if (value === '' || !Number.isFinite(number)) return value;
	return Number.isInteger(number) ? BigInt(number).toString() : String(Number(number.toPrecision(10)));
}

/** The text of a string, without the readings of East Asian names. */
function plain(node: XmlNode): string {
	if (node.name === 'rPh') return '';
	return node.name === 't' ? textOf(node) : node.children.map(plain).join('');
}
