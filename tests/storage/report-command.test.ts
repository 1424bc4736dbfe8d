import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { databaseFile, openDatabase, type RegisterPlace } from '../../src/storage/database.ts';
import { newKey } from '../../src/storage/sealing.ts';
import { requestAccounts } from '../../src/storage/request-accounts.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { databases } from '../fixtures/databases.ts';
import { enterMany } from '../fixtures/many-requests.ts';
import { runScript } from '../fixtures/portal.ts';
import { handler, step } from '../fixtures/register.ts';

const { path, change, write } = contentCopy();
const file = 'reports/disclosure/2026.md';

function report({ dataDir, databaseUrl }: RegisterPlace, ...args: string[]) {
	return runScript('report', args, {
		CONTENT_DIR: path(),
		DATA_DIR: dataDir,
		...(databaseUrl && { DATABASE_URL: databaseUrl }),
	});
}

/** What a report that cannot be made says, in words alone. */
function refusal(at: RegisterPlace, year: string): string {
	const { status, stderr } = report(at, year);
	expect(status).toBe(1);
	expect(stderr).not.toMatch(/^\s+at /m);
	return stderr;
}

/** A folder without a register. */
const nowhere = () => ({ dataDir: mkdtempSync(join(tmpdir(), 'gongkai-')) });

describe.each(databases)('npm run report on $name', ({ place, open }) => {
	test('prints the tables and what is not final, writes the report, and then its figures alone', async () => {
		const at = await place();
		const db = await openDatabase(at);
		await enterMany(db, newKey(), 14);
		await db.destroy();
		const { status, stdout, stderr } = report(at, '2026');
		expect(stderr).toBe('');
		expect(status).toBe(0);
		expect(stdout).toMatch(/^ +12 .* 12 {2}一、本年新收政府信息公开申请数量$/m);
		expect(stdout).toMatch(/^ +6 .* 6 {2}四、结转下年度继续办理$/m);
		expect(stdout).toMatch(/^ {2}2026-0007、2026-0014：这一年没有确认收到/m);
		expect(stdout).toContain('没有2026年行政执法统计年报');
		expect(stdout).toMatch(/已新建 \S*reports\/disclosure\/2026\.md\n请填写：\n/);
		const made = readFileSync(path(file), 'utf8');
		expect(made).toContain('  received: [12, 0, 0, 0, 0, 0, 12]\n');

		const written = made.replace('【待填：仍存在的主要问题】', '一是**解读**少。 \n\n\n二是慢。\t');
		writeFileSync(path(file), written.replace('received: [12,', 'received: [3,'));
		expect(report(at, '2026').stdout).toContain('已更新数据');
		expect(readFileSync(path(file), 'utf8')).toBe(written);
		expect(report(at, '2026').stdout).toContain('没有变化');

		rmSync(path(file));
		const { figures, requests } = JSON.parse(report(at, '2026', '--json').stdout) as {
			figures: { requests: { carriedOut: number[] } };
			requests: Record<string, string[]>;
		};
		expect(figures.requests.carriedOut).toEqual([6, 0, 0, 0, 0, 0, 6]);
		expect(requests['carriedOut.0']).toContain('2026-0002');
		expect(existsSync(path(file))).toBe(false);
	});

	test('reads requests as they are after each step, in the order of their numbers', async () => {
		const db = await open();
		const key = newKey();
		await enterMany(db, key, 14);
		const before = await requestAccounts(db);
		expect(before.map(({ number }) => number)).toEqual(before.map(({ number }) => number).toSorted());
		await step(db, key, '2026-0006', {
			type: 'withdrawn',
			actor: handler,
			event: () => ({ type: 'withdrawn', via: 'phone', by: 'handler' }),
		});
		const after = (await requestAccounts(db)).find(({ number }) => number === '2026-0006');
		expect(after?.turns).toEqual([{ on: '2026-11-23', outcome: 'O3' }]);
	});
});

describe('npm run report', () => {
	test('is refused for a year that has not begun, one of the trial form, and anything else', () => {
		for (const args of [['2199'], ['2020'], [], ['2026', '--write']]) {
			const { status, stderr } = report(nowhere(), ...args);
			expect(status).toBe(2);
			expect(stderr).toContain('用法：npm run report -- 年份');
		}
	});

	test('makes no register where there is none, and says so of one that is damaged', () => {
		const at = nowhere();
		expect(refusal(at, '2026')).toContain('没有登记簿');
		expect(existsSync(join(at.dataDir, databaseFile))).toBe(false);
		writeFileSync(join(at.dataDir, databaseFile), 'no database '.repeat(1000));
		expect(refusal(at, '2026')).toContain('读不了登记簿');
	});

	test('counts nothing while a file that it counts is faulty, and leaves what is copied from elsewhere or older', async () => {
		const at = nowhere();
		await (await openDatabase(at)).destroy();
		const before = readFileSync(path('reports/disclosure/2025.md'), 'utf8');
		expect(refusal(at, '2025')).toContain('没有2025年的申请，没有写入');
		expect(readFileSync(path('reports/disclosure/2025.md'), 'utf8')).toBe(before);
		write(file, before.replace('year: 2025\n', 'year: 2026\ntranscribedFrom: 纸质年报\n'));
		expect(refusal(at, '2026')).toContain('transcribedFrom');
		write(file, 'nothing');
		expect(refusal(at, '2026')).toContain('写法有误');
		change('enforcement/licences/2026.yaml', /decidedOn: .*/, 'decidedOn: 昨天');
		expect(refusal(at, '2026')).toContain('enforcement/licences/2026.yaml · 第');
	});
});
