import { streamBytes, type CompoundFile } from './compound-file.ts';

/** Where the table of who tracked changes is told in the file's head: FibRgFcLcb97.fcSttbfRMark ([MS-DOC] 2.5.6). */
const place = 0x9a + 51 * 8;

/** Flag of the head that says which of two table streams is in use. */
const usesFirstTable = 0x0200;

/** Entry of the table that stands in every file. */
const nobody = 'Unknown';

/** Who tracked changes in a compound Word file (DOC): their names stay while a change is neither accepted nor refused. */
export async function revisionAuthors(file: CompoundFile): Promise<string[]> {
	const head = await streamBytes(file.stream('WordDocument'));
	if (head.length < place + 8) return [];
	const name = (head.readUInt16LE(0x0a) & usesFirstTable) === 0 ? '0Table' : '1Table';
	const table = await streamBytes(file.stream(name));
	const start = head.readUInt32LE(place);
	return stringsOf(table.subarray(start, start + head.readUInt32LE(place + 4))).filter(
		(author) => author !== nobody && author !== ''
	);
}

/** The strings of an STTB of two-byte characters ([MS-DOC] 2.2.4). */
function stringsOf(table: Buffer): string[] {
	if (table.length < 6 || table.readUInt16LE(0) !== 0xffff) return [];
	const count = table.readUInt16LE(2);
	const extra = table.readUInt16LE(4);
	const strings: string[] = [];
	for (let at = 6; strings.length < count && at + 2 <= table.length;) {
		const end = at + 2 + table.readUInt16LE(at) * 2;
		strings.push(table.subarray(at + 2, end).toString('utf16le'));
		at = end + extra;
	}
	return strings;
}
