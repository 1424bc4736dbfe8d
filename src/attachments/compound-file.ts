import OleCompoundDoc from 'word-extractor/lib/ole-compound-doc.js';

/** A compound file ([MS-CFB]), as the old Office programs wrote. */
export type CompoundFile = OleCompoundDoc;

/** Opens a compound file that is held in memory. */
export function compoundFile(bytes: Uint8Array): Promise<CompoundFile> {
	return new OleCompoundDoc({
		read: (buffer, offset, length, position) => {
			buffer.set(bytes.subarray(position, position + length), offset);
			return Promise.resolve(buffer);
		},
	}).read();
}

/** All bytes of a stream of a compound file; none when it has no such stream. */
export async function streamBytes(stream: NodeJS.ReadableStream): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
