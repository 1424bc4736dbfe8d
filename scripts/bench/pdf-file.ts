/** A text on a page of a PDF. */
export interface PdfText {
	text: string;
	/** Distance from the lower edge in points. */
	y: number;
	/** What covers it: a black box painted on the page, or a black square laid on it with a comment tool. */
	covered?: 'by box' | 'by annotation';
	/** `black` for white letters on a black bar. */
	on?: 'black';
}

/** A PDF of one page with selectable Chinese text, the fields of its description, and a script that opening it runs. */
export function pdf(
	texts: PdfText[],
	information: Record<string, string> = {},
	{ script }: { script?: string } = {}
): Uint8Array {
	const page = texts
		.flatMap(({ text, y, covered, on }) => [
			...(on ? [`0 0 0 rg 55 ${y - 4} 460 20 re f 1 1 1 rg`] : ['0 0 0 rg']),
			`BT /F1 12 Tf 60 ${y} Td <${codes(text)}> Tj ET`,
			...(covered === 'by box' ? [`0 0 0 rg 55 ${y - 4} 460 20 re f`] : []),
		])
		.join('\n');
	const characters = [...new Set(texts.map(({ text }) => text).join(''))];
	const map = [
		'/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Map def /CMapType 2 def',
		'1 begincodespacerange <0000> <FFFF> endcodespacerange',
		`${characters.length} beginbfchar`,
		...characters.map((character) => `<${codes(character)}> <${codes(character)}>`),
		'endbfchar endcmap end end',
	].join('\n');
	const fields = Object.entries(information).map(([name, value]) => `/${name} <FEFF${codes(value)}>`);
	const squares = texts
		.filter(({ covered }) => covered === 'by annotation')
		.map(
			({ y }) =>
				`<< /Type /Annot /Subtype /Square /Rect [55 ${y - 4} 515 ${y + 16}] /C [0 0 0] /IC [0 0 0] /F 4 >>`
		);
	const action = script === undefined ? '' : ` /OpenAction << /S /JavaScript /JS (${script}) >>`;
	return fileOf([
		`<< /Type /Catalog /Pages 2 0 R${action} >>`,
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [${squares.join(' ')}] /Resources << /Font << /F1 5 0 R >> >> >>`,
		stream(page),
		'<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 8 0 R >>',
		'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /STSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 7 0 R >>',
		'<< /Type /FontDescriptor /FontName /STSong /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
		stream(map),
		`<< ${fields.join(' ')} >>`,
	]);
}

/** The UTF-16 codes of a text in hexadecimal. */
function codes(text: string): string {
	return Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
}

function stream(content: string): string {
	return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** The objects with their cross-reference table; the last one is the description. */
function fileOf(objects: string[]): Uint8Array {
	let file = '%PDF-1.7\n';
	const offsets = objects.map((object, i) => {
		const offset = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, '0')} 00000 n \n`;
	});
	const count = objects.length + 1;
	const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
	const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(file + table + trailer, 'latin1');
}
