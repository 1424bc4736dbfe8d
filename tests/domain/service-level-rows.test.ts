import { describe, expect, test } from 'vitest';
import { calendarHealth, calendarHealthInWords } from '../../src/domain/calendar/calendar-health.ts';
import { backupInWords } from '../../src/domain/reports/backup-words.ts';
import { requestsLevel, serviceLevelSchema } from '../../src/domain/reports/service-level-file.ts';
import {
	mergedInWords,
	serviceRows,
	serviceTable,
	toldInWords,
} from '../../src/domain/reports/service-level-rows.ts';
import { standings, toldFigures, type Standing } from '../../src/domain/reports/told-figures.ts';
import { withEstimate, withNotice } from '../fixtures/calendars.ts';

function levelOf(changes: Partial<Record<Standing, number>>, extended = 0) {
	const none = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>;
	const counts = {
		standings: { ...none, ...changes },
		extended,
		answerDays: [],
		openOfEarlierYears: 0,
	};
	return requestsLevel(toldFigures(counts), { today: '2026-11-25' });
}

const textsOf = (level: ReturnType<typeof levelOf>) =>
	Object.fromEntries(serviceRows(level).map(({ key, text }) => [key, text]));

describe('the figures in words', () => {
	test.each([
		[{ from: 0, to: 0 }, '0件'],
		[{ from: 18, to: 18 }, '18件'],
		[{ from: 1, to: 4 }, '少于5件'],
		[{ from: 0, to: 4 }, '少于5件'],
		[{ from: 19, to: 22 }, '19—22件'],
		[{ from: 5, to: null }, '5件以上'],
	])('%o is %s', (told, words) => expect(toldInWords(told, '件')).toBe(words));

	test('say what is not told, and where there is nothing to tell', () => {
		expect(textsOf(levelOf({ inTime: 6, late: 2 }, 1))).toMatchObject({
			received: '7—10件',
			inTimePercent: '不公布',
			medianDays: '不公布',
			extended: '不公布',
		});
		expect(textsOf(levelOf({}))).toMatchObject({ inTimePercent: '没有答复', longestDays: '没有答复' });
	});

	test('name what is told together', () => {
		expect(mergedInWords(levelOf({ withinPeriod: 3, late: 4 }))).toBe(
			'“逾期答复”、“未到期限”各不满5件，合计7件。'
		);
		expect(mergedInWords(levelOf({ withinPeriod: 6 }))).toBeUndefined();
	});
});

test('table and file hold the same numbers, and the file follows its schema', () => {
	const level = serviceLevelSchema.parse({
		generatedAt: '2026-11-25T02:00:00.000Z',
		organ: '青禾镇人民政府',
		builtOn: '2026-11-25',
		registerRead: true,
		requests: levelOf({ inTime: 18, withinPeriod: 3, endedWithoutAnswer: 2 }, 6),
		backup: { on: '2026-11-20', daysAgo: 5 },
		registerHead: 'a'.repeat(64),
		calendar: calendarHealth(withEstimate, '2026-11-25'),
		publicationLog: null,
	});
	const table = new Map(serviceTable(level).rows.map(([key, , ...cells]) => [key, cells]));
	for (const [key, value] of Object.entries(level.requests ?? {}))
		if (typeof value === 'object' && value && 'from' in value)
			expect(table.get(`requests.${key}`)?.slice(1, 3), key).toEqual([value.from, value.to ?? '']);
	expect(table.get('backup.daysAgo')?.[0]).toBe('5');
	expect(table.get('registerHead')?.[0]).toBe(level.registerHead);
	const unread = { ...level, registerRead: false, requests: null, backup: null, registerHead: null };
	expect(serviceTable(unread).rows.map(([key]) => key)).not.toContain('requests.received');
});

describe('the health of the calendar', () => {
	const words = (calendar: typeof withEstimate, today = '2026-11-25') =>
		calendarHealth(calendar, today).map(calendarHealthInWords);

	test('says that the notice of a year is not entered while the year is estimated or absent', () => {
		expect(words(withEstimate)[1]).toContain('2027年假期安排尚未录入，有关期限暂按推算');
		expect(words(withEstimate, '2027-03-01')[1]).toContain(
			'2028年假期安排尚未录入，涉及这一年的期限暂不计算'
		);
	});

	test('names the notices that are entered', () => {
		expect(words(withNotice)).toEqual([
			'2026年假期安排已按国办发明电〔2025〕7号录入。',
			'2027年假期安排已按国办发明电〔2026〕9号录入。',
		]);
	});
});

test('a backup is told with its day and how long ago that is', () => {
	expect(backupInWords('2026-11-20', '2026-11-25')).toContain('2026年11月20日（5天前）');
	expect(backupInWords('2026-11-25', '2026-11-25')).toContain('今天');
	expect(backupInWords(undefined, '2026-11-25')).toBe('还没有核验过的备份。');
});
