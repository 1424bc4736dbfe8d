import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryPath } from '../../src/case-file/entry-names.ts';

describe('the name of a file in a case file', () => {
	test.each([
		['答复书.pdf', 'files/01-答复书.pdf'],
		['../../etc/passwd', 'files/01-passwd'],
		['C:\\Windows\\a.pdf', 'files/01-a.pdf'],
		['CON.pdf', 'files/01-CON.pdf'],
		['a:b*c?.pdf', 'files/01-a_b_c_.pdf'],
		['说明\u202Efdp.exe', 'files/01-说明_fdp.exe'],
		['a\r\nContent-Type: x.pdf', 'files/01-a__Content-Type_ x.pdf'],
		['结尾. . ', 'files/01-结尾'],
		['', 'files/01-file'],
		['/', 'files/01-file'],
		['..', 'files/01-file'],
		['\uD800.pdf', 'files/01-\uFFFD.pdf'],
		[`${'长'.repeat(300)}.pdf`, `files/01-${'长'.repeat(76)}.pdf`],
	])('%j is stored as %j', (name, path) => {
		expect(entryPath('files', 0, name)).toBe(path);
	});

	test('is never a path, never one that Windows refuses, and no two are alike', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
				const path = entryPath('files', 0, one);
				expect(path).toMatch(/^files\/01-[^\p{Cc}<>:"/\\|?*]+$/u);
				expect(path).not.toMatch(/[. ]$/);
				expect([...path].length).toBeLessThan(100);
				expect(path.isWellFormed()).toBe(true);
				expect(path.toLowerCase()).not.toBe(entryPath('files', 1, other).toLowerCase());
			})
		);
	});
});
