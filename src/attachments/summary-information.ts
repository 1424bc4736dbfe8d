import { streamBytes, type CompoundFile } from './compound-file.ts';

/** Streams with properties of a compound file, and the properties in them that are text, in words ([MS-OLEPS]). */
const streams: readonly { name: string; properties: Record<number, string> }[] = [
	{
		name: '\u0005SummaryInformation',
		properties: { 2: '标题', 3: '主题', 4: '作者', 5: '关键词', 6: '备注', 7: '模板', 8: '最后修改者' },
	},
	{ name: '\u0005DocumentSummaryInformation', properties: { 2: '类别', 14: '主管', 15: '单位' } },
];

const utf16 = 1200;

/** The text properties of a compound file (DOC). */
export async function summaryInformation(file: CompoundFile): Promise<{ name: string; value: string }[]> {
	const found = [];
	for (const { name, properties } of streams)
		found.push(...textProperties(await streamBytes(file.stream(name)), properties));
	return found;
}

function textProperties(set: Buffer, names: Record<number, string>): { name: string; value: string }[] {
	if (set.length < 56) return [];
	const start = set.readUInt32LE(44);
	const count = Math.min(set.readUInt32LE(start + 4), 200);
	const entries = Array.from({ length: count }, (_, i) => ({
		id: set.readUInt32LE(start + 8 + i * 8),
		at: start + set.readUInt32LE(start + 12 + i * 8),
	}));
	const pageAt = entries.find(({ id }) => id === 1)?.at;
	const codePage = pageAt === undefined ? utf16 : set.readUInt16LE(pageAt + 4);
	return entries.flatMap(({ id, at }) => {
		const name = names[id];
		const value = textAt(set, at, codePage);
		return name !== undefined && value ? [{ name, value }] : [];
	});
}

/** A string property: VT_LPSTR in the set's code page, or VT_LPWSTR. */
function textAt(set: Buffer, at: number, codePage: number): string | undefined {
	const type = set.readUInt32LE(at);
	if (type !== 30 && type !== 31) return undefined;
	const length = set.readUInt32LE(at + 4) * (type === 31 ? 2 : 1);
	const encoding = type === 31 || codePage === utf16 ? 'utf-16le' : codePage === 65001 ? 'utf-8' : 'gb18030';
	return new TextDecoder(encoding)
		.decode(set.subarray(at + 8, at + 8 + length))
		.replace(/\0[\s\S]*$/, '')
		.trim();
}
