import type { Day } from '../calendar/day.ts';
import type { Reception } from './reception.ts';

/** A day on which a leader receives visitors, as a reader needs it. */
export interface ReceptionDay {
	on: Day;
	leader: string;
	post: string;
	place: string;
	hours: string;
	phone: string;
	note?: string | undefined;
}

/** The days of a month, each with its place, hours and phone. */
export function receptionDays({ place, hours, phone, days }: Reception): ReceptionDay[] {
	return days.map((day) => ({
		...day,
		place: day.place ?? place,
		hours: day.hours ?? hours,
		phone: day.phone ?? phone,
	}));
}

/** The first `count` of the days from `today` on; `days` stand oldest first. */
export function receptionFrom<T extends { on: Day }>(days: readonly T[], today: Day, count: number): T[] {
	return days.filter((day) => day.on >= today).slice(0, count);
}

/** How a day departs from the usual place, hours and phone, and its note; empty for an ordinary day. */
export function departures(
	day: ReceptionDay,
	usual: { place: string; hours: string; phone: string }
): string[] {
	return [
		...(day.place === usual.place ? [] : [`地点：${day.place}`]),
		...(day.hours === usual.hours ? [] : [`时间：${day.hours}`]),
		...(day.phone === usual.phone ? [] : [`电话：${day.phone}`]),
		...(day.note ? [day.note] : []),
	];
}
