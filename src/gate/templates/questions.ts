import { daySchema } from '../../domain/calendar/day.ts';
import { statutoryItemIds, statutoryItems } from '../../domain/publication/statutory-items.ts';
import type { Content } from '../content.ts';

/** What can be asked before a file is written. */
export const questionNames = [
	'slug',
	'title',
	'item',
	'topic',
	'written-on',
	'year',
	'month',
	'issuer',
	'issuer-slug',
	'transcribed-from',
] as const;

export type QuestionName = (typeof questionNames)[number];

/** One question to the clerk; its name is also the option of the command. */
export interface Question {
	/** What is asked. */
	ask: string;
	/** Lines that explain the choices. */
	choices?: (content: Content) => string[];
	/** Taken when nothing is answered; a question with neither default nor need may stay open. */
	usual?: (content: Content) => string;
	needed?: boolean;
	/** What is wrong with an answer; undefined when it is right. */
	fault: (answer: string, content: Content) => string | undefined;
}

/** A name for files and addresses. */
const slugFault = (answer: string) =>
	/^[a-z0-9]+(-[a-z0-9]+)*$/.test(answer) ? undefined : '英文短名只用小写英文字母、数字和连字符';

export const questions: Record<QuestionName, Question> = {
	slug: {
		ask: '英文短名，用作文件名和网址，公布后不改，例如 road-works',
		needed: true,
		fault: slugFault,
	},
	title: {
		ask: '标题',
		fault: (answer) => ([...answer].length <= 100 ? undefined : '标题不超过100字'),
	},
	item: {
		ask: '法定公开事项编号',
		choices: () => statutoryItemIds.map((id) => `${id}　${statutoryItems[id]}`),
		fault: (answer) =>
			statutoryItemIds.some((id) => id === answer)
				? undefined
				: '法定公开事项应为 20-01 至 20-15 或 21-1 至 21-8',
	},
	topic: {
		ask: '主题分类',
		choices: ({ site }) => site?.topics ?? [],
		fault: (answer, { site }) =>
			site?.topics.includes(answer) ? undefined : '主题分类应从 site.yaml 的 topics 中选一个',
	},
	'written-on': {
		ask: '成文日期',
		usual: ({ today }) => today,
		fault: (answer) => daySchema.safeParse(answer).error?.issues[0]?.message,
	},
	year: {
		ask: '年份（报告写所报告的年份）',
		needed: true,
		fault: (answer) => (/^20\d\d$/.test(answer) ? undefined : '年份应写成四位数字，例如 2026'),
	},
	month: {
		ask: '月份',
		usual: ({ today }) => monthAfter(today),
		fault: (answer) =>
			/^20\d\d-(0[1-9]|1[0-2])$/.test(answer) ? undefined : '月份应写成 YYYY-MM，例如 2026-11',
	},
	issuer: {
		ask: '编制机关的全称',
		usual: ({ site }) => site?.organ ?? '',
		fault: (answer) => (answer.length <= 50 ? undefined : '机关名称不超过50字'),
	},
	'issuer-slug': {
		ask: '编制机关的英文短名，用在文件名里，例如 baishi；本机关的不填',
		fault: slugFault,
	},
	'transcribed-from': {
		ask: '数据抄自哪里，例如 镇档案室藏2019年年度报告纸质件（本机关登记台账里有的年度不用录入，运行 npm run report 生成）',
		needed: true,
		fault: (answer) => (answer.length <= 100 ? undefined : '数据来源不超过100字'),
	},
};

function monthAfter(day: string): string {
	const [year = 0, month = 0] = day.split('-').map(Number);
	return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
