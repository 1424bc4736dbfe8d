import { expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, faults, path } = contentCopy();
const statistics = 'disclosures/2026/00033-statistics-bulletin-2025.md';
const penalties = 'disclosures/2026/00046-penalties-2026-q3.md';
const budget = 'disclosures/2026/00031-budget-2026.md';
const procurement = 'disclosures/2026/00036-government-procurement-2025.md';
const land = 'disclosures/2026/00047-land-expropriation-notice-shiqiao.md';

const published = (file: string, day: string) => change(file, /publishedAt: '[\d-]+/, `publishedAt: '${day}`);

// Working days by the calendar of 2026: 4 to 6 April, 1 to 5 May and 1 to 7 October are off; 9 May and 10 October are worked.
test.each([
	['20 working days', statistics, '2026-04-20', undefined],
	[
		'20 working days',
		statistics,
		'2026-04-21',
		'公开超过期限1个工作日（形成后20个工作日内，《政府信息公开条例》',
	],
	['20 days for a budget', budget, '2026-02-12', undefined],
	['20 days for a budget', budget, '2026-02-14', '公开超过期限2日（形成后20日内，《中华人民共和国预算法》'],
	['7 working days for penalties', penalties, '2026-10-21', undefined],
	['7 working days for penalties', penalties, '2026-10-26', '公开超过期限3个工作日（形成后7个工作日内'],
])('%s after writing: %s on %s', async (_, file, day, message) => {
	published(file, day);
	expect(await faults()).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
});

test('two working days after writing: the result of a procurement', async () => {
	change(procurement, /^title: .*$/m, 'title: 青禾镇办公设备采购中标结果公告');
	expect(await faults()).toEqual([expect.stringContaining('超过期限1个工作日（形成后2个工作日内')]);
	change(procurement, /2026-04-02/g, '2026-04-01');
	expect(await faults()).toEqual([]);
});

test('fifteen working days after writing: the approval of an expropriation', async () => {
	change(land, /^title: .*$/m, 'title: 征收土地公告（石桥村农村公路改建项目）');
	published(land, '2026-06-02');
	expect(await faults()).toEqual([expect.stringContaining('超过期限1个工作日（形成后15个工作日内')]);
});

test('a rule about penalties has the general period', async () => {
	change(penalties, /^title: .*$/m, 'title: 行政处罚决定公示办法');
	published(penalties, '2026-10-26');
	expect(await faults()).toEqual([]);
});

test('being late is a warning', async () => {
	published(statistics, '2026-05-20');
	const { findings } = await checkContent(path(), '2026-11-23');
	expect(findings.map(({ level, rule }) => `${level} ${rule}`)).toEqual(['warning 公开期限']);
});

test('a year without calendar is named, and only when the period could be over', async () => {
	const old = 'disclosures/2013/00008-work-plan.md';
	published(old, '2013-03-24');
	expect(await faults()).toEqual([]);
	published(old, '2013-04-24');
	expect(await faults()).toEqual([
		expect.stringContaining('是否超过公开期限算不出来：2013年节假日安排尚未录入，请录入 calendar/2013.yaml'),
	]);
});
