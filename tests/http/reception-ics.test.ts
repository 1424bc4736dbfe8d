import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;
let text: string;

beforeAll(async () => {
	portal = await startPortal();
	text = await (await fetch(`${portal.url}/reception/2026-12.ics`)).text();
});
afterAll(() => portal.stop());

const unfolded = () => text.replace(/\r\n /g, '').split('\r\n');
const events = () => text.replace(/\r\n /g, '').split('BEGIN:VEVENT\r\n').slice(1);

describe('the reception days as a calendar file', () => {
	test('are linked from their page and come as a calendar in UTF-8', async () => {
		const page = await (await fetch(`${portal.url}/reception/`)).text();
		expect(page).toContain('href="/reception/2026-12.ics"');
		const response = await fetch(`${portal.url}/reception/2026-12.ics`);
		expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
	});
	test('end every line with CRLF and have no line above 75 octets', () => {
		expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
		for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(text).toContain('\r\n ');
	});
	test('open and close every part', () => {
		const open: string[] = [];
		for (const line of unfolded()) {
			if (line.startsWith('BEGIN:')) open.push(line.slice(6));
			if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
		}
		expect(open).toEqual([]);
		expect(unfolded()).toContain('TZID:Asia/Shanghai');
	});
	test('give morning and afternoon of every working day an event with an identifier of its own', () => {
		const ids = unfolded().filter((line) => line.startsWith('UID:'));
		expect(ids).toHaveLength(46);
		expect(new Set(ids).size).toBe(46);
		const morning = events().find((event) => event.includes('UID:reception-2026-12-16-1@'));
		expect(morning).toContain('DTSTART;TZID=Asia/Shanghai:20261216T083000\r\n');
		expect(morning).toContain('DTEND;TZID=Asia/Shanghai:20261216T120000\r\n');
		expect(morning).toContain('DTSTAMP:20261118T012000Z\r\n');
		expect(morning).toContain('SUMMARY:青禾镇人民政府领导接待日：周明远（党委书记）');
		expect(morning).toContain('LOCATION:清溪村党群服务中心');
	});
});
