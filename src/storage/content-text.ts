import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of a content file, without byte order mark and with plain line ends; undefined when it is not UTF-8. */
export function contentText(contentDir: string, file: string): string | undefined {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(contentDir, file)));
		return text.replace(/\r\n?/g, '\n');
	} catch (error) {
		if (error instanceof TypeError) return undefined;
		throw error;
	}
}
