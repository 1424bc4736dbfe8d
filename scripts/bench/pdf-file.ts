/** A text on a page of a PDF: its distance from the lower edge in points, and whether a black box covers it. */
export interface PdfText {
	text: string;
	y: number;
	covered?: boolean;
}

/** A PDF of one page with selectable Chinese text, and the fields of its description. */
export function pdf(texts: PdfText[], information: Record<string, string> = {}): Uint8Array {
	const page = texts
		.flatMap(({ text, y, covered }) => [
			`BT /F1 12 Tf 60 ${y} Td <${codes(text)}> Tj ET`,
			...(covered ? [`0 0 0 rg 55 ${y - 4} 460 20 re f`] : []),
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
	return fileOf([
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
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
