import { z } from 'zod';
import { fault } from '../publication/finding.ts';
import type { Penalty } from '../publication/penalties.ts';
import { datesInOrder, datesInOrderMessage, recordSchema } from '../publication/record.ts';
import { afterYear, afterYearMessage, reportedYear } from './reported-year.ts';

/** What a cell says where the law gives the town no such power; where it has one and did nothing, the cell is 0. */
export const noPower = '没有此项职权';

const cellError = `应为整数：没有办理的写 0，没有这项职权的写“${noPower}”`;
const cellSchema = z.union([z.literal(noPower), z.int({ error: cellError }).min(0, { error: cellError })], {
	error: cellError,
});

/** A cell of the statistics: how many, or that there is no such power. */
export type Cell = z.infer<typeof cellSchema>;

/** Kinds of penalty in the order of the yearly statistics (国办发〔2018〕118号); several in one decision count as the heaviest. */
export const countedPenalties = [
	'警告、通报批评',
	'罚款',
	'没收违法所得、没收非法财物',
	'暂扣许可证、执照，降低资质等级',
	'吊销',
	'限制开展生产经营活动',
	'责令停产停业、责令关闭、限制从业',
	'行政拘留',
	'其他',
] as const;

type CountedPenalty = (typeof countedPenalties)[number];

/** The row of the statistics that counts a penalty of the register, whose words are those of 行政处罚法 art. 9. */
export function penaltyRowOf(kind: Penalty['kind']): CountedPenalty {
	if (kind === '暂扣许可证件、降低资质等级') return '暂扣许可证、执照，降低资质等级';
	return kind === '吊销许可证件' ? '吊销' : kind;
}

/** Other acts of enforcement (其他执法行为) that every report counts. */
export const otherActs = ['行政检查次数', '征收', '裁决', '确认', '给付'] as const;

/** Rows of the table of licences. */
export const licenceRows = {
	applied: '申请数量',
	accepted: '受理数量',
	granted: '许可数量',
	refused: '不予许可数量',
	revoked: '撤销许可数量',
} as const;

const cells = <Row extends string>(rows: readonly Row[]) =>
	z.record(z.enum(rows), cellSchema, { error: `请逐行填写：${rows.join('、')}` });

const count = (name: string) =>
	z.int({ error: `请填写${name}，没有的写 0` }).min(0, { error: `${name}不应小于0` });

/** 行政执法统计年报 of one year (`content/reports/enforcement/YYYY.yaml`; 国办发〔2018〕118号), totals as data. */
export const enforcementStatisticsSchema = recordSchema
	.extend({
		year: reportedYear,
		/** 行政处罚: decisions by kind, their 合计, and 罚没金额 as fixed in the decisions, in 万元. */
		penalties: z.strictObject({
			kinds: cells(countedPenalties),
			total: cellSchema,
			amount: z
				.number({ error: '请填写罚没金额（万元），没有的写 0' })
				.min(0, { error: '罚没金额不应小于0' }),
		}),
		/** 行政许可. */
		licences: z.strictObject({
			applied: cellSchema,
			accepted: cellSchema,
			granted: cellSchema,
			refused: cellSchema,
			revoked: cellSchema,
		}),
		/** 行政强制. */
		coercion: cellSchema,
		otherActs: cells(otherActs),
		/** Further kinds of act that the town counts. */
		moreActs: z
			.array(z.strictObject({ name: z.string().min(1), count: cellSchema }, { error: '应写明 name、count' }))
			.default([]),
		/** 持证率: officers with a valid certificate at the year's end, of all that enforce. */
		certified: z.strictObject({ holders: count('持证人数'), officers: count('执法人员总数') }),
	})
	.refine(datesInOrder, { error: datesInOrderMessage, path: ['writtenOn'] })
	.refine(afterYear, { error: afterYearMessage, path: ['year'] })
	.superRefine(({ penalties, certified }, context) => {
		const issue = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
		const { total, amount } = penalties;
		const sum = totalOf(Object.values(penalties.kinds));
		if (total !== sum)
			issue(
				['penalties', 'total'],
				fault(`行政处罚的“合计（宗）”为${total}，各类相加为${sum}`, '两者应相等，请逐行核对')
			);
		if (amount > 0 && countOf(sum) === 0)
			issue(
				['penalties', 'amount'],
				fault(`“罚没金额（万元）”为${amount}，“合计（宗）”为${sum}`, '没有处罚决定就没有罚没金额，请核对')
			);
		if (certified.holders > certified.officers)
			issue(
				['certified', 'holders'],
				fault(
					`持证人数${certified.holders}人，多于执法人员总数${certified.officers}人`,
					'请核对持证率的两个数'
				)
			);
	});

export type EnforcementStatistics = z.infer<typeof enforcementStatisticsSchema>;

/** The sum of a table's cells; {@link noPower} when that is all they say. */
function totalOf(column: readonly Cell[]): Cell {
	return column.every((cell) => cell === noPower)
		? noPower
		: column.reduce<number>((sum, cell) => sum + countOf(cell), 0);
}

/** The number in a cell; 0 where there is no power. */
export function countOf(cell: Cell): number {
	return cell === noPower ? 0 : cell;
}

/**
 * The decisions of a year (本年处理决定数量) as the disclosure report counts them in its table two. Licences are decided
 * both ways: 许可 and 不予许可.
 */
export function enforcementTotals({ licences, penalties, coercion }: EnforcementStatistics): {
	licences: number;
	penalties: number;
	coercion: number;
} {
	return {
		licences: countOf(licences.granted) + countOf(licences.refused),
		penalties: countOf(penalties.total),
		coercion: countOf(coercion),
	};
}
