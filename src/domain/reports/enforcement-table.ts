import { changeInWords, groupedDigits, type ChartTable } from '../chart.ts';
import {
	countedPenalties,
	enforcementTotals,
	licenceRows,
	otherActs,
	type EnforcementStatistics,
} from './enforcement-statistics.ts';

/** A row of the yearly statistics, beside the same row of the year before. */
export interface EnforcementRow {
	label: string;
	now: number | string;
	/** Undefined where the year before has no statistics, or not this row. */
	before: number | string | undefined;
	/** By how much it grew; undefined unless both are numbers. */
	change: number | undefined;
}

/** The tables in use for the yearly statistics (国办发〔2018〕118号), with the year before beside each row. */
export function enforcementGroups(
	now: EnforcementStatistics,
	before: EnforcementStatistics | undefined
): { name: string; rows: EnforcementRow[] }[] {
	const earlier = new Map((before ? valuesOf(before) : []).map(({ name, rows }) => [name, new Map(rows)]));
	return valuesOf(now).map(({ name, rows }) => ({
		name,
		rows: rows.map(([label, value]) => {
			const old = earlier.get(name)?.get(label);
			return { label, now: value, before: old, change: difference(value, old) };
		}),
	}));
}

/** The statistics as one table for spreadsheets. */
export function enforcementTable(
	now: EnforcementStatistics,
	before: EnforcementStatistics | undefined
): ChartTable {
	const groups = enforcementGroups(now, before);
	const rows = groups.flatMap(({ name, rows }) => rows.map((row) => ({ name, ...row })));
	const earlier = before ? [`${before.year}年`, '增减'] : [];
	return {
		columns: ['类别', '项目', `${now.year}年`, ...earlier],
		rows: rows.map((row) => [
			row.name,
			row.label,
			row.now,
			...(before ? [row.before ?? '', row.change ?? ''] : []),
		]),
	};
}

/** What the statistics say, in one sentence. */
export function enforcementConclusion(
	now: EnforcementStatistics,
	before: EnforcementStatistics | undefined
): string {
	const [totals, old] = [enforcementTotals(now), before && enforcementTotals(before)];
	const decided = [
		counted('作出行政处罚决定', totals.penalties, old?.penalties, '宗'),
		counted('作出行政许可决定', totals.licences, old?.licences, '件'),
		counted('实施行政强制', totals.coercion, old?.coercion, '宗'),
	];
	return `${now.year}年${decided.join('；')}。`;
}

function counted(act: string, value: number, before: number | undefined, unit: string): string {
	const count = value === 0 ? `没有${act}` : `${act}${groupedDigits(value)}${unit}`;
	return before === undefined ? count : `${count}，${changeInWords(value, before, unit)}`;
}

/** Every row as a pair of label and value, under the name of its table. */
function valuesOf(statistics: EnforcementStatistics): { name: string; rows: [string, number | string][] }[] {
	const { penalties, licences, coercion, moreActs, certified } = statistics;
	return [
		{
			name: '行政处罚',
			rows: [
				...countedPenalties.map((kind): [string, number | string] => [kind, penalties.kinds[kind]]),
				['合计（宗）', penalties.total],
				['罚没金额（万元）', penalties.amount],
			],
		},
		{
			name: '行政许可',
			rows: Object.entries(licenceRows).map(([key, label]) => [
				label,
				licences[key as keyof typeof licences],
			]),
		},
		{ name: '行政强制', rows: [['本年处理决定数量', coercion]] },
		{
			name: '其他执法行为',
			rows: [
				...otherActs.map((act): [string, number | string] => [act, statistics.otherActs[act]]),
				...moreActs.map(({ name, count }): [string, number | string] => [name, count]),
			],
		},
		{
			name: '执法人员持证情况',
			rows: [
				['持证人数', certified.holders],
				['执法人员总数', certified.officers],
				['持证率（%）', rateOf(certified)],
			],
		},
	];
}

/** 持证率 in percent with one decimal, never rounded up: 100 means everyone. */
function rateOf({ holders, officers }: EnforcementStatistics['certified']): number | string {
	return officers === 0 ? '没有执法人员' : Math.floor((holders * 1000) / officers) / 10;
}

/** By how much a value grew, free of the noise of decimal fractions. */
function difference(now: number | string, before: number | string | undefined): number | undefined {
	return typeof now === 'number' && typeof before === 'number'
		? Number((now - before).toFixed(4))
		: undefined;
}
