import { describe, expect, test } from 'vitest';
import { dayOfWeekInChinese } from '../../src/domain/calendar/day.ts';
import { departures, receptionDays, receptionFrom } from '../../src/domain/publication/reception-days.ts';
import { receptionSchema, type Reception } from '../../src/domain/publication/reception.ts';

const month: Reception = {
	month: '2026-11',
	notice: '2026/00048-leaders-reception-2026-11',
	place: '接待室',
	hours: '8:30—12:00',
	phone: '0300-5550107',
	days: [
		{ on: '2026-11-24', leader: '甲', post: '书记' },
		{ on: '2026-11-25', leader: '乙', post: '镇长', place: '清溪村', note: '到村接访' },
		{ on: '2026-11-26', leader: '丙', post: '副书记' },
	],
	closed: [],
};
const [first, second] = month.days as [Reception['days'][0], Reception['days'][0]];
const messages = (changes: object) =>
	receptionSchema
		.safeParse({ ...month, ...changes })
		.error?.issues.map(({ path, message }) => `${path.join('.')}:${message}`)
		.join('；') ?? '';

describe('a month of reception days', () => {
	test('with all it needs is taken', () => expect(messages({})).toBe(''));
	test.each([
		['days.1.on:2026-11-24 写了两次', { days: [first, { ...second, on: first.on }] }],
		['days.1.on:2026-11-24 应排在 2026-11-25 之前', { days: [second, first] }],
		['days.0.on:2026-12-01 不在 2026-11', { days: [{ ...first, on: '2026-12-01' }] }],
		['days.0.on:这一天不存在', { days: [{ ...first, on: '2026-11-31' }] }],
		['days.0.leader:请填写接访领导', { days: [{ on: first.on, post: '书记' }] }],
		['days:请逐日列出', { days: [] }],
		['days:请逐日列出', { days: '每个工作日' }],
		['days.0:请逐日列出', { days: ['2026-11-24'] }],
		['phone:请填写联系电话', { phone: undefined }],
		['month:月份应写成', { month: '2026-13' }],
		['notice:文稿编号应写成', { notice: 'disclosures/2026/00048-leaders-reception-2026-11.md' }],
	])('is refused with: %s', (message, changes) => expect(messages(changes)).toContain(message));
	test('with a misspelt field is refused', () => {
		expect(receptionSchema.safeParse({ ...month, places: '接待室' }).success).toBe(false);
	});
});

describe('the reception days', () => {
	const days = receptionDays(month);
	test('take place, hours and phone of the month unless they have their own', () => {
		expect(days.map(({ place, phone }) => [place, phone])).toEqual([
			['接待室', '0300-5550107'],
			['清溪村', '0300-5550107'],
			['接待室', '0300-5550107'],
		]);
		expect(days.map((day) => departures(day, month))).toEqual([[], ['地点：清溪村', '到村接访'], []]);
	});
	test.each([
		['2026-11-23', ['甲', '乙']],
		['2026-11-24', ['甲', '乙']],
		['2026-11-25', ['乙', '丙']],
		['2026-11-26', ['丙']],
		['2026-11-27', []],
	])('from %s on', (today, leaders) => {
		expect(receptionFrom(days, today, 2).map(({ leader }) => leader)).toEqual(leaders);
	});
	test('name the day of the week', () => {
		expect(dayOfWeekInChinese('2026-11-25')).toBe('11月25日（星期三）');
		expect(dayOfWeekInChinese('2026-03-01')).toBe('3月1日（星期日）');
	});
});
