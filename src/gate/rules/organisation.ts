import type { Organisation } from '../../domain/publication/organisation.ts';
import type { Reception } from '../../domain/publication/reception.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

const file = 'organisation.yaml';

/**
 * Functions and leaders (条例 art. 20(2)): that they are published at all, and that the leaders who receive visitors from
 * this month on are among them.
 */
export const organisation: Rule = {
	name: '机构职能',
	check(content) {
		const [published] = filesOf(content, 'organisation');
		if (published) return strangers(content, published.data as unknown as Organisation);
		// A faulty file is told by its schema.
		if (content.texts.has(file)) return [];
		return [
			{
				file,
				field: '文件位置',
				problem: '没有公开机构职能、办公地址、办公时间、联系方式、负责人姓名（条例第二十条第（二）项）',
				remedy: '请写一个 organisation.yaml',
				level: 'warning',
			},
		];
	},
};

function strangers(content: Content, { leaders }: Organisation): Observation[] {
	return filesOf(content, 'reception').flatMap((timetable) => {
		const { month, days } = timetable.data as Reception;
		if (month < content.today.slice(0, 7)) return [];
		const names = new Set(days.map(({ leader }) => leader));
		return [...names]
			.filter((name) => !leaders.some((leader) => leader.name === name))
			.map((name) => ({
				file: timetable.file,
				field: 'days',
				value: name,
				problem: `接访领导“${name}”不在 organisation.yaml 的领导名单里`,
				remedy: '请核对姓名，或者更新领导名单',
				level: 'warning' as const,
			}));
	});
}
