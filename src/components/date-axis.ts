import { scaleUtc } from 'd3-scale';
import { addDays, daysBetween, type Day } from '../domain/calendar/day.ts';

/** Days. An axis of a few days would be ticked in hours. */
const shortestAxis = 30;

/** Percent of the width, kept free at both ends for half of a point. */
const margin = 2;

/** An axis that holds `days`, whole: places on it are percentages of its width. */
export function dateAxis(days: readonly Day[]) {
	const sorted = [...days].sort();
	const first = sorted[0] ?? '2000-01-01';
	const length = Math.max(shortestAxis, daysBetween(first, sorted.at(-1) ?? first) + 1);
	const scale = scaleUtc([new Date(first), new Date(addDays(first, length))], [margin, 100 - margin]);
	const place = (day: Day) => scale(new Date(day));
	const percent = (value: number) => `${value.toFixed(2)}%`;
	return {
		holds: (day: Day) => place(day) >= margin && place(day) <= 100 - margin,
		startOf: (day: Day) => percent(place(day)),
		middleOf: (day: Day) => percent((place(day) + place(addDays(day, 1))) / 2),
		endOf: (day: Day) => percent(place(addDays(day, 1))),
		/** From the start of the first day to the end of the last. */
		lengthOf: (from: Day, to: Day) => percent(place(addDays(to, 1)) - place(from)),
		ticks: scale.ticks(4).map((tick) => ({
			at: percent(scale(tick)),
			label: tickLabel(tick),
			anchor: scale(tick) < 5 ? 'start' : scale(tick) > 95 ? 'end' : 'middle',
		})),
	};
}

function tickLabel(tick: Date): string {
	const [month, date] = [tick.getUTCMonth() + 1, tick.getUTCDate()];
	if (date !== 1) return `${month}月${date}日`;
	return month === 1 ? `${tick.getUTCFullYear()}年` : `${month}月`;
}
