import { chanceFrom } from '../chance.ts';
import { mobile } from '../personal-numbers.ts';
import type { CaseGroup, Draft } from '../seeded-case.ts';

const chance = chanceFrom(20261128);
const entry = 'disclosure-log/2026/0a6f3d91c4.md';

function spoiled(
	name: string,
	rule: string,
	says: string,
	from: string | RegExp,
	to: string,
	rest: Partial<Draft> = {}
): Draft {
	return { name, rule, says, changes: [{ file: entry, from, to, copied: true }], ...rest };
}

/** Entries of the log of answered requests that name somebody, say what the law does not know, or come too early. */
export const answeredRequestCases: CaseGroup = {
	kind: '依申请公开办理情况',
	drafts: [
		spoiled('办理情况没有事项', '格式', '申请的事项', /^subject: .*$/m, 'subject: # 待填：'),
		spoiled(
			'办理情况的事项写了姓名',
			'格式',
			'好像有个人的姓名',
			/^subject: .*$/m,
			'subject: 李伟的低保档案'
		),
		spoiled(
			'办理情况的结果不是统计表的名称',
			'格式',
			'与统计表的名称一致',
			'outcome: 予以公开',
			'outcome: 同意'
		),
		spoiled('办理情况的依据不对', '格式', '依据与办理结果不一致', '第（二）项', '第（四）项'),
		spoiled('办理情况的用时不是整数', '格式', '工作日数', 'workingDays: 9', 'workingDays: 九'),
		spoiled('办理情况没有审查', '格式', '缺少审查记录', /^review:\n(?: {2}.*\n)+/m, ''),
		spoiled('办理情况在季度结束前发布', '格式', '早于2026年第四季度结束', '2026-Q3', '2026-Q4'),
		spoiled('办理情况的文稿不存在', '引用', '已公开的文稿不存在', '2026/00042-', '2026/99942-'),
		spoiled('办理情况写了手机号码', '个人信息', '手机号码', '答复以后', mobile(chance)),
		spoiled('办理情况的说明写了姓名', '办理情况', '姓名或者称呼', '答复以后', '答复陈静女士以后'),
		spoiled('办理情况超过期限', '办理情况', '超过20个工作日', 'workingDays: 9', 'workingDays: 29', {
			level: 'warning',
		}),
		spoiled('一个季度只有一件办理情况', '办理情况', '只有1件', '2026-Q3', '2026-Q2', { level: 'warning' }),
		{
			name: '办理情况的文件名是受理编号',
			rule: '办理情况',
			says: '受理编号写在回执上',
			changes: [{ file: entry, from: 'workingDays: 9', to: 'workingDays: 8', copied: true }],
		},
	],
};
