import { chanceFrom } from '../chance.ts';
import { mobile } from '../personal-numbers.ts';
import type { CaseGroup, Draft } from '../seeded-case.ts';

const chance = chanceFrom(20261126);
const organisation = 'organisation.yaml';
const service = 'services/homestead.md';

function spoiled(name: string, says: string, file: string, from: string | RegExp, to: string): Draft {
	return { name, rule: '格式', says, changes: [{ file, from, to, copied: file === service }] };
}

/** Organisation and service guides of which something is wrong or missing (条例 art. 20(2), (5)). */
export const registers: CaseGroup = {
	kind: '机构职能和办事指南',
	drafts: [
		spoiled('领导没有分管工作', '请填写分管或者联系的工作', organisation, /, duties: 主持镇党委全面工作/, ''),
		spoiled('机构的电话是手机', '写的是手机号码', organisation, '0300-5550103', `'${mobile(chance)}'`),
		spoiled('机构写了两次', '写了两次', organisation, 'name: 党建工作办公室', 'name: 党政综合办公室'),
		spoiled(
			'机构职能审查在发布以后',
			'审查日期晚于发布时间',
			organisation,
			"on: '2026-03-05'",
			"on: '2026-03-07'"
		),
		{
			name: '接访领导不在领导名单',
			rule: '机构职能',
			says: '郑钢',
			level: 'warning',
			alone: true,
			changes: [{ file: 'reception/2026-12.yaml', from: 'leader: 郑刚', to: 'leader: 郑钢' }],
		},
		{
			name: '没有公开机构职能',
			rule: '机构职能',
			says: '没有公开机构职能',
			level: 'warning',
			alone: true,
			removed: [organisation],
		},
		spoiled('办事指南没有设定依据', '请逐条写明设定依据', service, /^basis:\n(?: {2}- .*\n)+/m, ''),
		spoiled('办事指南没有办理时限', '请填写办理时限', service, /^workingDays: .*\n/m, ''),
		spoiled('办事指南没有办理材料', '请逐项列出办理材料', service, /^materials:\n(?: {2}- .*\n)+/m, ''),
		spoiled('办事指南收费没有依据', '收费没有写明依据', service, /^feeYuan: 0$/m, 'feeYuan: 20'),
		spoiled('办事指南没有投诉电话', '请填写办公电话', service, /^complaintPhone: .*\n/m, ''),
		{
			name: '办事指南的受理机构不存在',
			rule: '办事指南',
			says: '不在 organisation.yaml',
			level: 'warning',
			alone: true,
			changes: [{ file: service, from: /^office: .*$/m, to: 'office: 国土所', copied: true }],
		},
	],
};
