import type { z } from 'zod';
import {
	countedPenalties,
	licenceRows,
	noPower,
	otherActs,
	type enforcementStatisticsSchema,
} from '../../domain/reports/enforcement-statistics.ts';
import { blank, draftYaml, type Blank, type Fields } from './draft.ts';
import { recordFields, reviewFields } from './record.ts';
import { answer, type Template } from './template.ts';

const cell = (unit: string) => blank(`${unit}，没有办理的写 0，没有这项职权的写 ${noPower}`);
const cells = <Row extends string>(rows: readonly Row[], unit: string) =>
	Object.fromEntries(rows.map((row) => [row, cell(unit)])) as Record<Row, Blank>;

/** 行政执法统计年报, with every figure blank: none may be forgotten as a nought. */
export const enforcementStatistics: Template = {
	word: 'enforcement-statistics',
	name: '行政执法统计年报',
	kind: 'enforcement statistics',
	questions: ['year', 'written-on'],
	make: (desk) => {
		const year = answer(desk, 'year');
		const licences = Object.entries(licenceRows).map(([key, label]) => [key, cell(label)]);
		const fields: Fields<z.input<typeof enforcementStatisticsSchema>> = {
			...recordFields(desk, `${desk.site.organ}${year}年行政执法统计年报`),
			year: Number(year),
			penalties: {
				kinds: cells(countedPenalties, '宗数，一个决定计一宗，并处的计最重的一种'),
				total: cell('合计（宗）'),
				amount: blank('罚没金额（万元），按决定书确定的数额，没有的写 0'),
			},
			licences: Object.fromEntries(licences) as Record<keyof typeof licenceRows, Blank>,
			coercion: cell('行政强制宗数'),
			otherActs: cells(otherActs, '次数或者件数，没有具体对象的巡查不计入检查'),
			certified: { holders: blank('年底持证人数'), officers: blank('年底执法人员总数') },
			review: reviewFields(),
		};
		return { file: `reports/enforcement/${year}.yaml`, text: draftYaml(fields) };
	},
};
