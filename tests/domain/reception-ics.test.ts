import { expect, test } from 'vitest';
import { receptionIcs } from '../../src/domain/publication/reception-ics.ts';
import type { Reception } from '../../src/domain/publication/reception.ts';

const month: Reception = {
	month: '2026-11',
	notice: '2026/00048-leaders-reception-2026-11',
	place: '一楼, 接待室; 左侧',
	hours: '8:30—12:00，14:00—17:30',
	phone: '0300-5550107',
	days: [{ on: '2026-11-24', leader: '甲', post: '书记' }],
	closed: [],
};
const context = { organ: '青禾镇人民政府', domain: 'www.hechuan.example', publishedAt: '2026-10-28 07:00' };
const ics = (changes: Partial<Reception>) => receptionIcs({ ...month, ...changes }, context);

test('the file of the same month is the same', () => expect(ics({})).toBe(ics({})));

test('the identifier of a day stays when its leader changes', () => {
	const ids = (text: string) => text.match(/^UID:.*$/gm);
	expect(ids(ics({ days: [{ on: '2026-11-24', leader: '乙', post: '镇长' }] }))).toEqual(ids(ics({})));
});

test('the stamp is in UTC, on the day before when Shanghai is ahead', () => {
	expect(ics({})).toContain('DTSTAMP:20261027T230000Z');
});

test('marks of the format inside a text are escaped', () => {
	expect(ics({})).toContain('LOCATION:一楼\\, 接待室\\; 左侧\r\n');
});

test('hours without times of day make an event of the whole day', () => {
	const text = ics({ hours: '工作时间' });
	expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
	expect(text).toContain('DTSTART;VALUE=DATE:20261124\r\n');
});
