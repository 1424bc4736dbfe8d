const sectorSize = 512;
const endOfChain = 0xfffffffe;
const allocationSector = 0xfffffffd;
const free = 0xffffffff;

/**
 * A Word file of the old binary form (.doc, [MS-DOC] in [MS-CFB]) with its text; `macros` adds the folder of macros,
 * `author` the property that names who wrote it, `reviser` the table that names who tracked changes.
 */
export function oldWordFile(
	text: string,
	{ macros = false, author, reviser }: { macros?: boolean; author?: string; reviser?: string } = {}
): Uint8Array {
	const words = Buffer.from(`${text}\r`, 'utf16le');
	const main = Buffer.alloc(4096);
	const textAt = 1024;
	main.writeUInt16LE(0xa5ec, 0);
	main.writeUInt16LE(0x00c1, 2);
	main.writeUInt16LE(0x0200, 0x0a);
	main.writeUInt32LE(textAt, 0x18);
	main.writeUInt32LE(words.length / 2, 0x4c);
	main.writeUInt32LE(0, 0x1a2);
	main.writeUInt32LE(21, 0x1a6);
	if (reviser !== undefined) {
		main.writeUInt32LE(revisersAt, 0x232);
		main.writeUInt32LE(revisers(reviser).length, 0x236);
	}
	words.copy(main, textAt);
	return compound(
		[
			{ name: 'WordDocument', bytes: main },
			{ name: '1Table', bytes: pieceTable(words.length / 2, textAt, reviser) },
			...(author === undefined ? [] : [{ name: '\u0005SummaryInformation', bytes: authorProperty(author) }]),
		],
		macros ? ['Macros'] : []
	);
}

/** A Word or Excel file with a password: a compound file in which the package lies encrypted. */
export function lockedOfficeFile(): Uint8Array {
	return compound(
		[
			{ name: 'EncryptionInfo', bytes: Buffer.alloc(4096) },
			{ name: 'EncryptedPackage', bytes: Buffer.alloc(4096, 0x5a) },
		],
		[]
	);
}

/** A property set ([MS-OLEPS]) with the author alone, in UTF-16. */
function authorProperty(author: string): Buffer {
	const set = Buffer.alloc(4096);
	const value = Buffer.from(`${author}\0`, 'utf16le');
	set.writeUInt16LE(0xfffe, 0);
	set.writeUInt32LE(1, 24);
	Buffer.from('E0859FF2F94F6810AB9108002B27B3D9', 'hex').copy(set, 28);
	set.writeUInt32LE(48, 44);
	set.writeUInt32LE(24 + value.length, 48);
	set.writeUInt32LE(1, 52);
	set.writeUInt32LE(4, 56);
	set.writeUInt32LE(16, 60);
	set.writeUInt32LE(31, 64);
	set.writeUInt32LE(value.length / 2, 68);
	value.copy(set, 72);
	return set;
}

/** Where the table stream tells who tracked changes. */
const revisersAt = 64;

/** The table of who tracked changes: nobody, and one name. */
function revisers(name: string): Buffer {
	const strings = ['Unknown', name].flatMap((text) => {
		const head = Buffer.alloc(2);
		head.writeUInt16LE(text.length);
		return [head, Buffer.from(text, 'utf16le')];
	});
	return Buffer.concat([Buffer.from([0xff, 0xff, strings.length / 2, 0, 0, 0]), ...strings]);
}

/** The table stream that says where the text stands: one piece. */
function pieceTable(characters: number, textAt: number, reviser?: string): Buffer {
	const table = Buffer.alloc(4096);
	table.writeUInt8(2, 0);
	table.writeUInt32LE(16, 1);
	table.writeUInt32LE(characters, 9);
	table.writeUInt32LE(textAt, 15);
	if (reviser !== undefined) revisers(reviser).copy(table, revisersAt);
	return table;
}

/** A compound file: header, allocation table, directory, then the streams, each of at least 4096 bytes. */
function compound(streams: { name: string; bytes: Buffer }[], storages: string[]): Uint8Array {
	const directorySectors = Math.ceil((1 + streams.length + storages.length) / 4);
	const table: number[] = [allocationSector];
	for (let i = 1; i <= directorySectors; i += 1) table.push(i === directorySectors ? endOfChain : i + 1);
	const placed = streams.map(({ name, bytes }) => {
		const start = table.length;
		const sectors = bytes.length / sectorSize;
		for (let i = 1; i <= sectors; i += 1) table.push(i === sectors ? endOfChain : start + i);
		return { name, start, size: bytes.length, type: 2 };
	});
	const children = [...placed, ...storages.map((name) => ({ name, start: 0, size: 0, type: 1 }))];
	const entries = [
		directoryEntry('Root Entry', 5, { child: 1, start: endOfChain, size: 0 }),
		...children.map(({ name, type, start, size }, i) =>
			directoryEntry(name, type, { right: i + 2 <= children.length ? i + 2 : free, start, size })
		),
	];
	const directory = Buffer.alloc(directorySectors * sectorSize);
	Buffer.concat(entries).copy(directory);
	const allocation = Buffer.alloc(sectorSize, 0xff);
	table.forEach((next, i) => allocation.writeUInt32LE(next, i * 4));
	return Buffer.concat([header(), allocation, directory, ...streams.map(({ bytes }) => bytes)]);
}

function header(): Buffer {
	const bytes = Buffer.alloc(sectorSize);
	Buffer.from('D0CF11E0A1B11AE1', 'hex').copy(bytes);
	bytes.writeUInt16LE(0x003e, 24);
	bytes.writeUInt16LE(3, 26);
	bytes.writeUInt16LE(0xfffe, 28);
	bytes.writeUInt16LE(9, 30);
	bytes.writeUInt16LE(6, 32);
	bytes.writeUInt32LE(1, 44);
	bytes.writeUInt32LE(1, 48);
	bytes.writeUInt32LE(4096, 56);
	bytes.writeUInt32LE(endOfChain, 60);
	bytes.writeUInt32LE(endOfChain, 68);
	bytes.fill(0xff, 76);
	bytes.writeUInt32LE(0, 76);
	return bytes;
}

function directoryEntry(
	name: string,
	type: number,
	{ right = free, child = free, start, size }: { right?: number; child?: number; start: number; size: number }
): Buffer {
	const entry = Buffer.alloc(128);
	entry.write(name, 0, 'utf16le');
	entry.writeUInt16LE((name.length + 1) * 2, 64);
	entry.writeUInt8(type, 66);
	entry.writeUInt8(1, 67);
	entry.writeUInt32LE(free, 68);
	entry.writeUInt32LE(right, 72);
	entry.writeUInt32LE(child, 76);
	entry.writeUInt32LE(start, 116);
	entry.writeUInt32LE(size, 120);
	return entry;
}
