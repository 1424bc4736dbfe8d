import type { Day } from '../../domain/calendar/day.ts';
import {
	addWorkingDays,
	CalendarNotPublished,
	workingDaysBetween,
} from '../../domain/calendar/working-days.ts';
import type { Calendar } from '../../domain/calendar/year.ts';
import { isShown } from '../../domain/publication/visibility.ts';
import { filesOf, type CheckedFile, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Working days within which a licence or penalty is published (双公示, 发改办财金〔2018〕424号). */
const longestWait = 7;

/** A row of one of the registers, as far as the rule looks. */
interface Row {
	number: string;
	decidedOn?: Day;
	publishedOn?: Day;
	severity?: string;
	withdrawn?: { on: Day };
}

/**
 * The enforcement register: rows past their time, which the site no longer shows; licences and penalties in the file of
 * another year, published late or on a day that has not come; numbers written twice.
 */
export const enforcement: Rule = {
	name: '执法公示',
	check: (content) => {
		const files = filesOf(content, 'certificates', 'licences', 'penalties');
		return [
			...files.flatMap((file) => rowsOf(file).flatMap((row) => faultsOf(content, file.file, row))),
			...repeated(files),
		];
	},
};

function rowsOf({ kind, data }: CheckedFile): Row[] {
	return data[kind] as Row[];
}

function faultsOf(content: Content, file: string, row: Row): Observation[] {
	const { number, decidedOn, publishedOn, severity, withdrawn } = row;
	const tell = (level: 'error' | 'warning', problem: string, remedy: string) => [
		{ file, field: '登记', value: number, problem: `${number} ${problem}`, remedy, level },
	];
	if (withdrawn)
		return withdrawn.on > content.today ? tell('error', '的撤回日期还没有到', '请到时再撤回') : [];
	if (!isShown(row, content.today)) return tell('warning', '已到期，网站不再显示', '请删去这一行');
	if (decidedOn === undefined || publishedOn === undefined) return [];
	const late = daysLate(decidedOn, publishedOn, content.calendar);
	return [
		...(file.endsWith(`/${decidedOn.slice(0, 4)}.yaml`)
			? []
			: tell('error', '不在决定年份的文件里', `请移到 ${decidedOn.slice(0, 4)}.yaml`)),
		...(publishedOn > content.today ? tell('error', '的公开日期还没有到', '请到时再公开') : []),
		...(late > 0
			? tell(
					'warning',
					`公开晚了${late}个工作日`,
					`行政许可、行政处罚决定应自作出之日起${longestWait}个工作日内公开`
				)
			: []),
		...(severity === '轻微'
			? tell('warning', '是轻微行政处罚', '轻微行政处罚原则上不公示，请确认是否删去')
			: []),
	];
}

/** Working days after the last one that is in time; 0 when it is in time, or when the calendar ends before it. */
function daysLate(decidedOn: Day, publishedOn: Day, calendar: Calendar): number {
	try {
		const last = addWorkingDays(decidedOn, longestWait, calendar);
		return publishedOn > last ? workingDaysBetween(last, publishedOn, calendar) : 0;
	} catch (error) {
		if (error instanceof CalendarNotPublished) return 0;
		throw error;
	}
}

function repeated(files: CheckedFile[]): Observation[] {
	const seen = new Set<string>();
	return files.flatMap((file) =>
		rowsOf(file).flatMap(({ number }) => {
			const key = `${file.kind} ${number}`;
			if (!seen.has(key)) {
				seen.add(key);
				return [];
			}
			const problem = `${number} 登记了两次`;
			return [{ file: file.file, field: '登记', value: number, problem, remedy: '请只留一行' }];
		})
	);
}
