import { renameSync, rmSync } from 'node:fs';
import { expect, test } from 'vitest';
import { followingSerial } from '../../src/domain/publication/index-number.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { commitAll, committed } from '../fixtures/git.ts';

const plan = 'disclosures/2026/00005-training-plan.md';
const other = 'disclosures/2026/00035-major-penalty-filing.md';
const decision = 'decisions/2026-market-layout.md';
const { path, write, change, faults } = contentCopy();

test('the serial after the greatest one of the year is the next', () => {
	expect(followingSerial('2026', [])).toBe('2026-00001');
	expect(followingSerial('2026', ['2026-00009', '2025-00099', '2026-00003'])).toBe('2026-00010');
});

test('a number of a deleted document stays used, by its file name', async () => {
	committed(path());
	rmSync(path(other));
	commitAll(path());
	expect(await usedBefore()).toEqual([]);
	change(plan, '2026-00005', '2026-00035');
	renameSync(path(plan), path('disclosures/2026/00035-training-plan.md'));
	expect((await faults()).join('\n')).toMatch(
		/2026\/00035-training-plan\.md:\d+:indexNumber:索引号以前用于 disclosures\/2026\/00035-major-penalty-filing\.md（据提交历史）/
	);
});

test('a number of a deleted decision stays used, by its text in git', async () => {
	committed(path());
	rmSync(path(decision));
	commitAll(path());
	change('decisions/2026-bus-routes.md', '2026-00022', '2026-00021');
	expect((await faults()).join('\n')).toContain(`索引号以前用于 ${decision}（据提交历史）`);
});

test('a document that only got another name keeps its number', async () => {
	committed(path());
	renameSync(path(decision), path('decisions/2026-market.md'));
	commitAll(path());
	expect(await usedBefore()).toEqual([]);
});

test('a number that the publication log gives to another file stays used', async () => {
	const line = (file: string) =>
		`${JSON.stringify({ n: 1, path: file, indexNumber: '11000000QH000001XA/2026-00005' })}\n`;
	write('publication-log.jsonl', line(plan));
	const { length } = await usedBefore();
	expect(length).toBe(0);
	write('publication-log.jsonl', line('disclosures/2026/00005-gone.md'));
	expect(await usedBefore()).toEqual([expect.stringContaining('（据发布日志），不能再用')]);
});

async function usedBefore(): Promise<string[]> {
	return (await faults()).filter((fault) => fault.includes('以前用于'));
}
