import type { CaseGroup, Draft } from '../seeded-case.ts';

const marked = (name: string, says: string, rest: Partial<Draft>): Draft => ({
	name,
	rule: '密级标志',
	says,
	...rest,
});

/** Marks of secrecy and of papers for the office alone (保守国家秘密法 art. 20, 条例 arts. 14, 16). */
export const secrecy: CaseGroup = {
	kind: '密级标志',
	drafts: [
		marked('机密★1年', '机密★1年', { body: '机密★1年\n\n关于应急值守的通知' }),
		marked('秘密★长期', '秘密★长期', { body: '秘密★长期\n\n会议纪要' }),
		marked('绝密独占一行', '绝密', { body: '绝密\n\n关于有关工作的报告' }),
		marked('机密两字空开', '机密', { body: '**机　密**\n\n关于有关工作的报告' }),
		marked('内部资料注意保存', '内部资料', { body: '内部资料，注意保存\n\n名册' }),
		marked('工作秘密独占一行', '工作秘密', { body: '> 工作秘密\n\n名册' }),
		marked('此件不予公开', '此件不予公开', { body: '名册\n\n（此件不予公开）' }),
		marked('公开属性写了不予公开', '公开属性', { body: '公开属性：不予公开\n\n名册' }),
		marked('份号', '份号', { body: '份号：000012\n\n名册' }),
		marked('标题里有密级', '秘密★', { fields: { title: '秘密★关于值守安排的通知' } }),
	],
};
