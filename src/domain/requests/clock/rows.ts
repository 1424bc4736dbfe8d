import { addDays, weekday, type Day } from '../../calendar/day.ts';
import { restDay, type ClockDay } from './days.ts';

/** Days in a row that count, or do not, for the same reason. */
export interface ClockRow {
	from: Day;
	to: Day;
	counted: boolean;
	/** First and last number of the counted days. */
	numbers?: { first: number; last: number };
	/** There are ordinary weekends among the counted days, which do not count. */
	withWeekends: boolean;
	why: string;
	article: string;
	estimated: boolean;
}

/** The days of a clock in few rows: ordinary weekends between counted days of one kind stay within their row. */
export function clockRows(days: readonly ClockDay[]): ClockRow[] {
	return days.reduce<ClockRow[]>((rows, day) => {
		const last = rows.at(-1);
		if (last && continues(last, day)) rows[rows.length - 1] = extended(last, day);
		else rows.push(rowOf(day));
		const [before, weekend, now] = rows.slice(-3);
		if (before && weekend && now && isOrdinaryWeekend(weekend) && isSameKind(before, now))
			rows.splice(-3, 3, { ...extended(before, day), withWeekends: true });
		return rows;
	}, []);
}

/** A row in words, as the table of a clock shows it beside its days. */
export function rowInWords(row: ClockRow): { counts: string; numbers: string; why: string } {
	const { counted, withWeekends, numbers: n, why, estimated } = row;
	return {
		counts: withWeekends ? '计入，其中休息日不计' : counted ? '计入' : '不计入',
		numbers: n === undefined ? '' : n.first === n.last ? `第${n.first}日` : `第${n.first}—${n.last}日`,
		why: estimated ? `${why}（暂估）` : why,
	};
}

function rowOf({ day, counted, number, why, article, estimated }: ClockDay): ClockRow {
	const numbers = number === undefined ? {} : { numbers: { first: number, last: number } };
	return {
		from: day,
		to: day,
		counted,
		...numbers,
		withWeekends: false,
		why,
		article,
		estimated: estimated === true,
	};
}

function extended(row: ClockRow, { day, number }: ClockDay): ClockRow {
	const numbers = row.numbers && number !== undefined ? { ...row.numbers, last: number } : row.numbers;
	return { ...row, to: day, ...(numbers ? { numbers } : {}) };
}

function continues(row: ClockRow, day: ClockDay): boolean {
	return addDays(row.to, 1) === day.day && isSameKind(row, rowOf(day));
}

function isSameKind(a: ClockRow, b: ClockRow): boolean {
	return a.counted === b.counted && a.why === b.why && a.article === b.article && a.estimated === b.estimated;
}

function isOrdinaryWeekend({ counted, why, from, to }: ClockRow): boolean {
	return !counted && why === restDay && [0, 6].includes(weekday(from)) && [0, 6].includes(weekday(to));
}
