import { connect } from 'node:net';
import type { ScannerAddress } from '../settings.ts';

/** Milliseconds for one file, from the call to the answer. */
const patience = 30_000;
/** Bytes; clamd cuts nothing, but reads one piece at a time. */
const pieceSize = 64 * 1024;
const longestAnswer = 4096;

/**
 * Asks clamd whether a file is infected (its command INSTREAM): the name of what it found, or undefined for a clean
 * file. Throws when clamd cannot be reached, is too slow, or did not look at the whole file.
 */
export async function virusIn(
	bytes: Uint8Array,
	address: ScannerAddress,
	milliseconds = patience
): Promise<string | undefined> {
	const answer = await ask(bytes, address, milliseconds);
	if (answer === 'stream: OK') return undefined;
	const [, found] = /^stream: (.+) FOUND$/.exec(answer) ?? [];
	if (found === undefined) throw new Error(`The virus scanner answered: ${answer.slice(0, 200)}`);
	return found;
}

function ask(bytes: Uint8Array, address: ScannerAddress, milliseconds: number): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(address);
		const late = setTimeout(() => socket.destroy(new Error('The virus scanner is too slow')), milliseconds);
		let answer = '';
		socket.on('connect', () => {
			socket.write('zINSTREAM\0');
			for (let at = 0; at < bytes.length; at += pieceSize) {
				const piece = bytes.subarray(at, at + pieceSize);
				socket.write(lengthOf(piece));
				socket.write(piece);
			}
			socket.write(lengthOf(new Uint8Array()));
		});
		socket.setEncoding('utf8').on('data', (text: string) => {
			answer += text;
			if (answer.includes('\0') || answer.length > longestAnswer) socket.destroy();
		});
		socket.on('error', reject);
		socket.on('close', () => {
			clearTimeout(late);
			const [line, rest] = answer.split('\0', 2);
			if (rest === undefined) reject(new Error('The virus scanner hung up without an answer'));
			else resolve(line ?? '');
		});
	});
}

/** The length of a piece as clamd wants it: 4 bytes, highest first. */
function lengthOf(piece: Uint8Array): Buffer {
	const length = Buffer.alloc(4);
	length.writeUInt32BE(piece.length);
	return length;
}
