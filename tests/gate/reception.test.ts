import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const reception = 'reception/2026-12.yaml';
const content = contentCopy();
const { write, change } = content;

describe('the gate', () => {
	test('knows which days the town works', async () => {
		const first = readFileSync(content.path(reception), 'utf8').split('\n').slice(0, 7).join('\n');
		const month = (name: string, ...days: string[]) => {
			const rows = days.map((day) => `  - { on: '${day}', leader: 周明远, post: 党委书记 }`);
			write(`reception/${name}.yaml`, [first.replace('2026-12', name), ...rows].join('\n'));
		};
		const faults = async () =>
			(await content.faults()).filter((fault) => !/没有安排接访领导|才公布/.test(fault));
		month('2026-02', '2026-02-14', '2026-02-28');
		expect(await faults()).toEqual([]);
		month('2026-02', '2026-02-14', '2026-02-16');
		expect(await faults()).toEqual([expect.stringMatching(/2026-02\.yaml:9:days:2026-02-16 不是工作日/)]);
		change('reception/2026-02.yaml', "'2026-02-16', ", "'2026-02-16', note: 春节值班接访, ");
		expect(await faults()).toEqual([]);
		month('2028-01', '2028-01-04');
		expect(await faults()).toEqual([expect.stringContaining('2028年节假日安排尚未录入')]);
	});

	test('finds working days on which no leader receives', async () => {
		change(reception, /^.*'2026-12-0[34]'.*\n/gm, '');
		expect(await content.faults()).toEqual([
			expect.stringContaining('工作日没有安排接访领导：2026-12-03、2026-12-04，请补上接访领导'),
		]);
	});

	test('takes a working day without a leader when its reason is noted', async () => {
		change(reception, /^.*'2026-12-03'.*\n/m, '');
		change(reception, /^days:/m, "closed:\n  - { on: '2026-12-03', note: 镇人民代表大会 }\ndays:");
		expect(await content.faults()).toEqual([]);
		change(reception, '2026-12-03', '2026-12-04');
		expect(await content.faults()).toEqual([
			expect.stringContaining('2026-12-04 已经安排了接访领导，两处只留一处'),
		]);
	});

	test('tells a timetable that was announced after its month began', async () => {
		change('disclosures/2026/00051-leaders-reception-2026-12.md', /'2026-11-18 09:20'/, "'2026-12-01 08:00'");
		expect((await content.faults()).join('\n')).toContain('2026-12 的接待日到 2026-12-01 才公布');
	});
});
