import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

function deadline(...words: string[]) {
	const { status, stdout, stderr } = spawnSync('node', ['scripts/deadline.ts', ...words], {
		encoding: 'utf8',
	});
	return { status, stdout, stderr };
}

describe('npm run deadline', () => {
	test('prints each day with its article, and the date', () => {
		const { status, stdout } = deadline('--received', '2026-01-30', '--today', '2026-02-02');
		expect(status).toBe(0);
		expect(stdout).toMatch(/2026年2月14日（星期六）\s+是\s+11\s+调休上班\s+国办发明电〔2025〕7号/);
		expect(stdout).toMatch(/答复期限：2026年3月5日。\n截至2026-02-02，还有19个工作日\n$/);
	});

	test('takes consultations, extension, correction, fee and delay', () => {
		const consulted = ['--consulted', '2026-02-03..2026-02-12', '--consulted', '2026-02-05..2026-02-10'];
		const json = (...words: string[]) =>
			(
				JSON.parse(
					deadline('--json', '--today', '2026-03-01', '--received', '2026-01-30', ...words).stdout
				) as {
					due?: object;
				}
			).due;
		expect(json(...consulted, '--extended', '5')).toEqual({ kind: 'official', on: '2026-03-23' });
		expect(json('--corrected', '2026-02-14')).toEqual({ kind: 'official', on: '2026-03-20' });
		expect(json('--corrected', '2026-02-04..2026-02-14')).toEqual({ kind: 'official', on: '2026-03-20' });
		expect(json('--fee', '2026-02-04..2026-02-14')).toEqual({ kind: 'official', on: '2026-03-20' });
		expect(json('--delayed', '2026-04-01')).toEqual({ kind: 'official', on: '2026-04-01' });
		expect(json('--corrected', '2026-02-04..')).toBeUndefined();
	});

	test('says which year is missing, with exit code 1', () => {
		const { status, stderr } = deadline('--received', '2027-12-20', '--today', '2027-12-21');
		expect(status).toBe(1);
		expect(stderr).toMatch(/calendar\/2028\.yaml：没有这一年的工作日历/);
	});

	test.each([
		[['--received', '2026-02-30'], '--received 2026-02-30：这一天不存在'],
		[['--received', '2026/2/3'], '日期应写成 YYYY-MM-DD'],
		[['--received', '2026-02-03', '--extended', '21'], '1至20个工作日（条例第三十三条）'],
		[['--received', '2026-02-03', '--extended', 'x'], '1至20个工作日'],
		[['--received', '2026-02-03', '--consulted', '2026-02-10..2026-02-04'], '结束日期不应早于开始日期'],
		[['--received', '2026-02-03', '--consulted', '2026-02-10..11..12'], '应写成“开始..结束”'],
		[['--received', '2026-02-03', '--fee', '2026-02-01..2026-02-04'], '不应早于收到申请的日期'],
		[['--received', '2026-02-03', '--today', 'morgen'], '--today morgen'],
		[[], '用法'],
		[['2026-02-03'], '用法'],
		[['--unknown'], '用法'],
	])('refuses %j as wrong use', (words, message) => {
		const { status, stderr } = deadline(...words);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});
});
