import { groupedDigits, percentText, type BarGroup, type Chart } from '../chart.ts';
import type { DisclosureReport, TimingFigures } from './disclosure-report.ts';
import { leftOutInWords, chartedYears, yearsInWords, type LeftOutYear } from './charted-years.ts';

type Figures = Pick<DisclosureReport, 'year' | 'timing'>;

interface TimedYear extends TimingFigures {
	year: number;
}

/** Answers in time as a percentage of all answers of a year; nothing when no year has such figures. */
export function onTimeByYear(
	reports: readonly Figures[],
	year: number
): (Chart & { groups: BarGroup[] }) | undefined {
	const { years, leftOut } = timedYears(reports, year);
	if (years.length === 0) return undefined;
	return {
		title: `${yearsInWords(years, year)}政府信息公开申请按期答复率`,
		conclusion: `${onTimeInWords(years, year)}${leftOutInWords(leftOut)}。`,
		table: {
			columns: ['年份', '答复（件）', '按期答复（件）', '按期答复率（%）'],
			rows: years.map((y) => [String(y.year), y.answered, y.onTime, onTimeTenths(y) / 10]),
		},
		groups: years.map((y) => ({
			label: `${y.year}年`,
			bars: [{ series: '按期答复率', value: onTimeTenths(y) / 10 }],
		})),
	};
}

/** The median of the working days that answers of a year took; nothing when no year has such figures. */
export function medianDaysByYear(
	reports: readonly Figures[],
	year: number
): (Chart & { groups: BarGroup[] }) | undefined {
	const timed = timedYears(reports, year);
	const years = timed.years.flatMap((y) =>
		y.medianDays === undefined ? [] : { ...y, median: y.medianDays }
	);
	if (years.length === 0) return undefined;
	const without = timed.years.filter((y) => y.medianDays === undefined).map(({ year: y }) => noFigures(y));
	return {
		title: `${yearsInWords(years, year)}政府信息公开申请办理用时中位数`,
		conclusion: `${medianInWords(years, year)}${leftOutInWords([...timed.leftOut, ...without])}。`,
		table: {
			columns: ['年份', '中位数（工作日）', '最长（工作日）'],
			rows: years.map((y) => [String(y.year), y.median, y.longestDays ?? '—']),
		},
		groups: years.map((y) => ({ label: `${y.year}年`, bars: [{ series: '中位数', value: y.median }] })),
	};
}

/** The years of a series in which something was answered and its time is known. */
function timedYears(
	reports: readonly Figures[],
	year: number
): { years: TimedYear[]; leftOut: LeftOutYear[] } {
	const series = chartedYears(reports, year);
	const leftOut = series.reports.flatMap((report) => {
		if (report.timing === undefined) return [noFigures(report.year)];
		return report.timing.answered === 0 ? [{ year: report.year, why: '没有答复的申请' }] : [];
	});
	const years = series.reports.flatMap((report) =>
		report.timing && report.timing.answered > 0 ? [{ ...report.timing, year: report.year }] : []
	);
	return { years, leftOut: [...series.leftOut, ...leftOut] };
}

/** Tenths of a percent, rounded down: only what is wholly in time reads 100. */
function onTimeTenths({ onTime, answered }: TimedYear): number {
	return Math.floor((onTime * 1000) / answered);
}

function onTimeInWords(years: readonly TimedYear[], year: number): string {
	const now = years.find((y) => y.year === year);
	if (!now) return `${year}年没有按期答复率`;
	const before = years.find((y) => y.year === year - 1);
	const compared = before ? `（上年为${percentText(onTimeTenths(before))}%）` : '';
	const answered = `${year}年答复申请${groupedDigits(now.answered)}件，`;
	if (now.onTime === now.answered) return `${answered}全部按期${compared}`;
	const rate = `按期答复率${percentText(onTimeTenths(now))}%`;
	return `${answered}按期${groupedDigits(now.onTime)}件，${rate}${compared}`;
}

function medianInWords(years: readonly (TimedYear & { median: number })[], year: number): string {
	const now = years.find((y) => y.year === year);
	if (!now) return `${year}年没有办理用时中位数`;
	const before = years.find((y) => y.year === year - 1);
	const longest = now.longestDays === undefined ? '' : `，最长${groupedDigits(now.longestDays)}个工作日`;
	return `${year}年办理用时中位数为${groupedDigits(now.median)}个工作日${before ? changeOf(now.median, before.median) : ''}${longest}`;
}

function changeOf(now: number, before: number): string {
	if (now === before) return '，与上年持平';
	return `，比上年${now > before ? '延长' : '缩短'}${groupedDigits(Math.abs(now - before))}个工作日`;
}

function noFigures(year: number): LeftOutYear {
	return { year, why: '没有答复时限数据' };
}
