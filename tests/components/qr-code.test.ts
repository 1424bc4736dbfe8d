import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/components/qr-code.ts';

/** The modules that a path darkens, bar by bar. */
function modules({ path, size }: { path: string; size: number }): boolean[][] {
	const dark = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
	for (const [bar, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		expect(bar).toContain(`h-${length}z`);
		dark[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
	}
	return dark;
}

test.each([
	'http://127.0.0.1:4321/',
	'https://www.example.gov.cn/zwgk/qinghe/documents/2026/00003-work-plan/',
])('the path of %s darkens exactly the modules of its code', (text) =>
	expect(modules(qrCode(text))).toEqual(encode(text, { ecc: 'M', border: 0 }).data)
);
