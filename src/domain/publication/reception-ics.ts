import type { Day } from '../calendar/day.ts';
import { receptionDays, type ReceptionDay } from './reception-days.ts';
import type { Reception } from './reception.ts';

/** What a calendar file says besides its days. */
export interface ReceptionIcsContext {
	/** Name of the town's government. */
	organ: string;
	/** Domain that makes the identifiers unique in the world. */
	domain: string;
	/** When the days were announced, `YYYY-MM-DD HH:MM` in Shanghai: the stamp of every event, so the file is stable. */
	publishedAt: string;
}

/**
 * A month of reception days as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, one event for each span
 * of hours, with an identifier that stays the same when the day's leader changes.
 */
export function receptionIcs(month: Reception, context: ReceptionIcsContext): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:-//${context.domain}//reception//ZH`,
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`X-WR-CALNAME:${escaped(`${context.organ}领导接待日 ${month.month}`)}`,
		...shanghai,
		...receptionDays(month).flatMap((day) => eventsOf(day, context)),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const shanghai = [
	'BEGIN:VTIMEZONE',
	'TZID:Asia/Shanghai',
	'BEGIN:STANDARD',
	'DTSTART:19700101T000000',
	'TZOFFSETFROM:+0800',
	'TZOFFSETTO:+0800',
	'TZNAME:CST',
	'END:STANDARD',
	'END:VTIMEZONE',
];

function eventsOf(day: ReceptionDay, { organ, domain, publishedAt }: ReceptionIcsContext): string[] {
	const date = compact(day.on);
	const spans = spansOf(day.hours).map(([from, to]) => [
		`DTSTART;TZID=Asia/Shanghai:${date}T${from}00`,
		`DTEND;TZID=Asia/Shanghai:${date}T${to}00`,
	]);
	// Hours that are no times of day make an event of the whole day.
	const times = spans.length > 0 ? spans : [[`DTSTART;VALUE=DATE:${date}`]];
	const description = [`接待时间：${day.hours}`, `电话：${day.phone}`, ...(day.note ? [day.note] : [])];
	return times.flatMap((time, i) => [
		'BEGIN:VEVENT',
		`UID:reception-${day.on}-${i + 1}@${domain}`,
		`DTSTAMP:${utc(publishedAt)}`,
		...time,
		`SUMMARY:${escaped(`${organ}领导接待日：${day.leader}（${day.post}）`)}`,
		`LOCATION:${escaped(day.place)}`,
		`DESCRIPTION:${escaped(description.join('\n'))}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	]);
}

/** The spans of a text such as 8:30—12:00，14:00—17:30, as `HHMM`. */
function spansOf(hours: string): [string, string][] {
	const span = /(\d{1,2})[:：](\d{2})\s*[-–—~～至到]+\s*(\d{1,2})[:：](\d{2})/g;
	return [...hours.matchAll(span)].map(([, h1 = '', m1 = '', h2 = '', m2 = '']) => [
		h1.padStart(2, '0') + m1,
		h2.padStart(2, '0') + m2,
	]);
}

function utc(minute: string): string {
	const instant = new Date(`${minute.replace(' ', 'T')}:00+08:00`).toISOString();
	return `${compact(instant).slice(0, 15)}Z`;
}

function compact(value: Day): string {
	return value.replace(/[-:]/g, '');
}

/** A text value: what iCalendar reads as marks is escaped (RFC 5545 § 3.3.11). */
function escaped(value: string): string {
	return value.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n');
}

const longestLine = 75;

/** A line folded so that no piece has more than 75 octets, never inside a character (RFC 5545 § 3.1). */
function folded(line: string): string {
	const pieces = [''];
	for (const character of line) {
		const last = pieces.at(-1) ?? '';
		// A piece after the first begins with the space that marks it.
		const room = pieces.length === 1 ? longestLine : longestLine - 1;
		if (octets(last + character) <= room) pieces[pieces.length - 1] = last + character;
		else pieces.push(character);
	}
	return pieces.join('\r\n ');
}

function octets(value: string): number {
	return new TextEncoder().encode(value).length;
}
