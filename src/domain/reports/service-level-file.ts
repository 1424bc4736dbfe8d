import { z } from 'zod';
import { calendarStatuses } from '../calendar/calendar-health.ts';
import { daySchema } from '../calendar/day.ts';
import type { Reckoning } from '../requests/clock/facts.ts';
import { lastCoveredDay } from './service-level.ts';
import { standings, type ToldFigures } from './told-figures.ts';

const count = z.int().min(0);
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const named = <T extends z.ZodType>(schema: T, title: string, description: string) =>
	schema.meta({ title, description });

const toldSchema = z.strictObject({ from: count, to: count }).meta({
	title: '件数',
	description: 'from 与 to 相同的，就是这个数；不同的，只说明不少于 from、不多于 to',
});

const requestsSchema = z.strictObject({
	year: named(z.int(), '年份', '统计哪一年收到的申请'),
	through: named(daySchema, '截至', '统计到这一天结束，YYYY-MM-DD，北京时间'),
	received: named(toldSchema, '收到申请', '本年收到的申请'),
	answered: named(toldSchema, '已答复', '其中已送出答复的'),
	inTime: named(toldSchema, '按期答复', '其中在答复期限内答复的'),
	late: named(toldSchema, '逾期答复', '其中超过答复期限才答复的'),
	notYetJudged: named(toldSchema, '尚不能认定', '已答复，期限涉及的假期安排还没有公布'),
	endedWithoutAnswer: named(toldSchema, '没有答复即终止', '撤回、逾期不补正或者不缴费、并入另一件的'),
	open: named(toldSchema, '正在办理', '还没有送出答复的'),
	withinPeriod: named(toldSchema, '未到期限', '正在办理、没有逾期的'),
	overdue: named(toldSchema, '已逾期未答复', '正在办理、期限已过的'),
	merged: named(
		z.strictObject({ parts: z.array(z.enum(standings)), count }).nullable(),
		'合并公布',
		'不满5件的几项合计多少件；没有合并的为 null'
	),
	extended: named(toldSchema.nullable(), '延长期限', '经同意延长答复期限的；不公布的为 null'),
	openOfEarlierYears: named(
		z.strictObject({ from: count, to: count.nullable() }),
		'往年未答复',
		'往年收到、还没有答复的；to 为 null 表示没有上限'
	),
	inTimePercent: named(z.number().nullable(), '按期答复率', '百分比，一位小数，尾数舍去；不公布的为 null'),
	medianDays: named(count.nullable(), '用时中位数', '工作日；不公布的为 null'),
	longestDays: named(count.nullable(), '最长用时', '工作日；不公布的为 null'),
});

/** What `service-level.json` gives. Names stay as they are: monitors read them. */
export const serviceLevelSchema = z
	.strictObject({
		generatedAt: named(z.iso.datetime(), '生成时间', 'UTC'),
		organ: named(z.string(), '机关', '公布的机关'),
		builtOn: named(daySchema, '网站构建日期', 'YYYY-MM-DD'),
		registerRead: named(
			z.boolean(),
			'登记簿可读',
			'为 false 时登记簿暂时读不出来，requests、backup、registerHead 为 null'
		),
		requests: named(requestsSchema.nullable(), '申请办理', '见下列各项'),
		backup: named(
			z.strictObject({ on: daySchema, daysAgo: z.int() }).nullable(),
			'备份',
			'最近一次核验过的登记簿备份的日期，距今几天；没有的为 null'
		),
		registerHead: named(
			digest.nullable(),
			'登记簿末尾摘要',
			'当天0时以前最后一条办理记录的 SHA-256；没有的为 null'
		),
		calendar: named(
			z.array(
				z.strictObject({ year: z.int(), status: z.enum(calendarStatuses), source: z.string().nullable() })
			),
			'工作日历',
			'今明两年的放假安排：official 已按通知录入，estimated 暂按推算，missing 没有录入；source 为通知的文号'
		),
		publicationLog: named(
			z.strictObject({ n: z.int().positive(), hash: digest, on: daySchema }).nullable(),
			'发布日志末条',
			'构建网站时的末条编号、摘要和日期；没有的为 null'
		),
	})
	.meta({ title: '办理时效和运行情况', description: '政府信息公开申请的办理时效和本网站的运行情况' });

export type ServiceLevel = z.infer<typeof serviceLevelSchema>;
export type RequestsLevel = z.infer<typeof requestsSchema>;

/** The figures of a year as the file gives them: what is not told is null. */
export function requestsLevel(figures: ToldFigures, reckoning: Pick<Reckoning, 'today'>): RequestsLevel {
	const { merged, extended, inTimePercent, medianDays, longestDays, ...told } = figures;
	const through = lastCoveredDay(reckoning);
	return {
		year: Number(through.slice(0, 4)),
		through,
		...told,
		merged: merged ?? null,
		extended: extended ?? null,
		inTimePercent: inTimePercent ?? null,
		medianDays: medianDays ?? null,
		longestDays: longestDays ?? null,
	};
}

/** The fields of the file and of its part `requests`, for who reads it by a program. */
export function serviceLevelFields(): { name: string; title: string; description: string }[] {
	const fieldsOf = (shape: Record<string, z.ZodType>, prefix: string) =>
		Object.entries(shape).map(([name, schema]) => {
			const { title = '', description = '' } = schema.meta() ?? {};
			return { name: `${prefix}${name}`, title, description };
		});
	return [...fieldsOf(serviceLevelSchema.shape, ''), ...fieldsOf(requestsSchema.shape, 'requests.')];
}
