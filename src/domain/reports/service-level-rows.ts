import { calendarHealthInWords } from '../calendar/calendar-health.ts';
import type { ChartTable } from '../chart.ts';
import { longestExtension, replyPeriod } from '../requests/clock/periods.ts';
import type { RequestsLevel, ServiceLevel } from './service-level-file.ts';
import type { Told } from './told-counts.ts';

type Counted = Exclude<keyof RequestsLevel, 'year' | 'through' | 'merged'>;

/** A figure as page and table show it. */
export interface ServiceRow {
	key: Counted;
	name: string;
	/** The figure in words; 不公布 where it cannot be told, 没有答复 where there is nothing to measure. */
	text: string;
	from: number | '';
	to: number | '';
	unit: string;
	meaning: string;
	basis: string;
}

const period = '条例第三十三条';

/** The figures in the order of the page: what each means, and where it comes from. */
const rows: Record<Counted, Pick<ServiceRow, 'name' | 'unit' | 'meaning' | 'basis'>> = {
	received: {
		name: '收到申请',
		unit: '件',
		meaning: '本年确定了收到之日的政府信息公开申请；更正申请（条例第四十一条）和拆分前的原件不计。',
		basis: '条例第三十一条',
	},
	answered: { name: '已答复', unit: '件', meaning: '其中答复已经送出的。', basis: '条例第三十六条' },
	inTime: {
		name: '按期答复',
		unit: '件',
		meaning: `在期限内答复的。期限为${replyPeriod}个工作日，经同意可以延长一次，最多${longestExtension}个工作日；补正的重新计算，征求意见的时间不计。`,
		basis: `条例第三十条、第三十三条`,
	},
	late: { name: '逾期答复', unit: '件', meaning: '超过期限才答复的。', basis: period },
	notYetJudged: {
		name: '尚不能认定是否按期',
		unit: '件',
		meaning: '已答复，期限涉及的假期安排还没有公布，公布后再认定。',
		basis: period,
	},
	inTimePercent: {
		name: '按期答复率',
		unit: '%',
		meaning: '按期答复占按期答复、逾期答复之和的百分比，尾数舍去。',
		basis: period,
	},
	medianDays: {
		name: '用时中位数',
		unit: '个工作日',
		meaning: '至少一半的答复没有超过这么多个工作日，从收到申请的次日算起。',
		basis: period,
	},
	longestDays: { name: '最长用时', unit: '个工作日', meaning: '用时最长的一件答复。', basis: period },
	endedWithoutAnswer: {
		name: '没有答复即终止',
		unit: '件',
		meaning: '申请人撤回，逾期不补正或者不缴费，或者并入另一件一并答复的。',
		basis: '条例第三十条、政府信息公开信息处理费管理办法',
	},
	open: { name: '正在办理', unit: '件', meaning: '还没有送出答复的。', basis: period },
	withinPeriod: {
		name: '其中未到期限',
		unit: '件',
		meaning: '没有逾期的，包括正在补正、缴费和征求意见的。',
		basis: period,
	},
	overdue: { name: '其中已逾期', unit: '件', meaning: '期限已过、还没有答复的。', basis: period },
	extended: {
		name: '延长期限',
		unit: '件',
		meaning: '经政府信息公开工作机构负责人同意延长答复期限的，不论是否已经答复。',
		basis: period,
	},
	openOfEarlierYears: {
		name: '往年收到、尚未答复',
		unit: '件',
		meaning: '不在以上各项之内；只公布是否达到5件。',
		basis: period,
	},
};

const keys = Object.keys(rows) as Counted[];

/** The figures of a year, one row each. */
export function serviceRows(requests: RequestsLevel): ServiceRow[] {
	const untold = requests.answered.to === 0 ? '没有答复' : '不公布';
	return keys.map((key) => {
		const value = requests[key];
		const told = typeof value === 'number' ? { from: value, to: value } : value;
		const { unit } = rows[key];
		return {
			key,
			...rows[key],
			text: told ? toldInWords(told, unit) : untold,
			from: told?.from ?? '',
			to: told?.to ?? '',
		};
	});
}

/** A count in words: 18件, 少于5件, 19—22件, 5件以上. */
export function toldInWords({ from, to }: Told | { from: number; to: null }, unit: string): string {
	if (to === null) return `${from}${unit}以上`;
	if (from === to) return `${from}${unit}`;
	return from <= 1 ? `少于${to + 1}${unit}` : `${from}—${to}${unit}`;
}

/** The numbers that are told together, in words; undefined when there are none. */
export function mergedInWords({ merged }: RequestsLevel): string | undefined {
	if (!merged) return undefined;
	const names = merged.parts.map((part) => `“${rows[part].name.replace('其中', '')}”`);
	return `${names.join('、')}各不满5件，合计${merged.count}件。`;
}

/** Everything that the page tells, as one table for spreadsheets. */
export function serviceTable(level: ServiceLevel): ChartTable {
	const { requests, backup, registerHead, publicationLog } = level;
	const fact = (key: string, name: string, text: string) => [key, name, text, '', '', ''];
	return {
		columns: ['代码', '指标', '公布的数', '最少', '最多', '单位'],
		rows: [
			fact('generatedAt', '生成时间（UTC）', level.generatedAt),
			fact('builtOn', '网站构建日期', level.builtOn),
			fact('registerRead', '登记簿可读', level.registerRead ? '是' : '否'),
			...(requests
				? [
						fact('requests.year', '年份', String(requests.year)),
						fact('requests.through', '截至', requests.through),
						...serviceRows(requests).map((row) => [
							`requests.${row.key}`,
							...[row.name, row.text, row.from, row.to, row.unit],
						]),
						fact('requests.merged', '合并公布', mergedInWords(requests) ?? ''),
					]
				: []),
			fact('backup.on', '最近一次核验过的备份', backup?.on ?? ''),
			fact('backup.daysAgo', '距今天数', backup ? String(backup.daysAgo) : ''),
			fact('registerHead', '登记簿末尾摘要', registerHead ?? ''),
			...level.calendar.map((year) =>
				fact(`calendar.${year.year}`, `${year.year}年工作日历`, calendarHealthInWords(year))
			),
			fact('publicationLog.n', '发布日志末条编号', publicationLog ? String(publicationLog.n) : ''),
			fact('publicationLog.hash', '发布日志末条摘要', publicationLog?.hash ?? ''),
			fact('publicationLog.on', '发布日志末条日期', publicationLog?.on ?? ''),
		],
	};
}
