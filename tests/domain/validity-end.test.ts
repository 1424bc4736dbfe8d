import { expect, test } from 'vitest';
import { endInWords } from '../../src/domain/publication/validity-end.ts';

const today = '2026-11-23';

test.each([
	['nothing of a document in force', { validity: '有效', expiresOn: '2026-11-23' }, undefined],
	[
		'the last day of one that ended',
		{ validity: '失效', expiresOn: '2025-03-31' },
		'有效期到2025年3月31日为止，已经失效',
	],
	[
		'the end of one whose 有效性 was not brought up to date',
		{ validity: '有效', expiresOn: '2026-11-22' },
		'已经失效',
	],
	['that it ended, where no day is known', { validity: '失效' }, '本文件已失效，仅供查阅。'],
	['that it was repealed, where no day is known', { validity: '废止' }, '本文件已废止，仅供查阅。'],
] as const)('a page says %s', (_, ending, words) => {
	const said = endInWords(ending, [], today);
	if (words === undefined) expect(said).toBeUndefined();
	else expect(said).toContain(words);
});

test('a repealed document says since when: since the first repeal took effect', () => {
	const repeals = [
		{ publishedAt: '2026-02-01 09:00' },
		{ publishedAt: '2025-02-01 09:00', effectiveOn: '2025-04-01' },
	];
	expect(endInWords({ validity: '废止', expiresOn: '2027-01-01' }, repeals, today)).toBe(
		'本文件自2025年4月1日起废止，仅供查阅。'
	);
});
