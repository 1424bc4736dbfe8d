import { chanceFrom } from '../chance.ts';
import { residentId } from '../personal-numbers.ts';
import type { CaseGroup, Draft } from '../seeded-case.ts';

const chance = chanceFrom(20261127);
const penalties = 'enforcement/penalties/2026.yaml';
const licences = 'enforcement/licences/2026.yaml';
const certificates = 'enforcement/certificates.yaml';
const procedures = 'enforcement/procedures.yaml';
const authorities = 'enforcement/authorities.yaml';
const plan = 'plans/2026.yaml';

function 格式(name: string, says: string, file: string, from: string | RegExp, to: string): Draft {
	return { name, rule: '格式', says, changes: [{ file, from, to, copied: /\d{4}\.yaml$/.test(file) }] };
}

function 执法公示(name: string, says: string, file: string, from: string | RegExp, to: string): Draft {
	return { ...格式(name, says, file, from, to), rule: '执法公示' };
}

const told = (draft: Draft): Draft => ({ ...draft, level: 'warning' });

/** Registers of enforcement and plans of which something is wrong, out of time or not to be public (LAW §0 11, §8). */
export const enforcement: CaseGroup = {
	kind: '执法公示和年度任务',
	drafts: [
		told(
			执法公示(
				'处罚的公示期已满',
				'已到期',
				penalties,
				"publicUntil: '2027-07-09'",
				"publicUntil: '2026-10-09'"
			)
		),
		told(
			执法公示(
				'许可的公示期已满',
				'已到期',
				licences,
				"publicUntil: '2028-09-17'",
				"publicUntil: '2026-11-01'"
			)
		),
		told(
			执法公示(
				'执法证件已过有效期',
				'已到期',
				certificates,
				"validUntil: '2027-04-30'",
				"validUntil: '2026-04-30'"
			)
		),
		told(
			执法公示(
				'处罚公开晚了',
				'公开晚了',
				penalties,
				"publishedOn: '2026-07-14'",
				"publishedOn: '2026-07-24'"
			)
		),
		told(
			执法公示(
				'公示了轻微处罚',
				'是轻微行政处罚',
				penalties,
				"severity: 一般\n    publicUntil: '2027-09-22'",
				"severity: 轻微\n    publicUntil: '2026-12-22'"
			)
		),
		执法公示('处罚在别的年份的文件里', '不在决定年份的文件里', penalties, 'facts: ', 'facts: 当日'),
		{
			...执法公示('处罚登记了两次', '登记了两次', penalties, '〔2026〕12号', '〔2026〕11号'),
			changes: [{ file: penalties, from: '〔2026〕12号', to: '〔2026〕11号' }],
		},
		格式(
			'处罚公示得太久',
			'超过最长公示期',
			penalties,
			"publicUntil: '2027-07-09'",
			"publicUntil: '2028-07-09'"
		),
		格式(
			'处罚公示得太短',
			'短于最短公示期',
			penalties,
			"publicUntil: '2027-07-09'",
			"publicUntil: '2026-08-09'"
		),
		格式(
			'许可公示得太久',
			'超过最长公示期',
			licences,
			"publicUntil: '2028-09-17'",
			"publicUntil: '2029-09-17'"
		),
		格式(
			'处罚公开早于决定',
			'公开日期早于决定日期',
			penalties,
			"publishedOn: '2026-07-14'",
			"publishedOn: '2026-07-04'"
		),
		格式('自然人写了全名', '自然人的姓名不能全文公开', licences, 'name: 王某某', 'name: 王小明'),
		格式(
			'自然人写了代码',
			'自然人不公开任何代码',
			licences,
			'name: 王某某',
			'name: 王某某, creditCode: 11000000QH000001XA'
		),
		格式('企业没有代码', '请填写统一社会信用代码', penalties, ', creditCode: 91000000QH000001X2', ''),
		格式('企业代码校验位不对', '校验位不对', penalties, '91000000QH000001X2', '91000000QH000001X3'),
		格式('公示了法定代表人', '没有这个字段', penalties, 'facts: ', 'representative: 王某\n    facts: '),
		格式('处罚没有依据', '请写明处罚依据', penalties, /^ {4}basis: .*\n/m, ''),
		格式('处罚类别不合规定', '处罚类别应为', penalties, 'kind: 罚款', 'kind: 批评教育'),
		格式(
			'撤回处罚没有理由',
			'请写明撤回的理由',
			penalties,
			"publicUntil: '2027-07-09'",
			"publicUntil: '2027-07-09'\n    withdrawn: { on: '2026-10-01' }"
		),
		格式('执法证号是身份证号', '不是身份证号', certificates, '11000019003', residentId(chance)),
		格式('执法证号写了两次', '写了两次', certificates, '11000019003', '11000019002'),
		格式('执法证件没有有效期', '没有填写', certificates, ", validUntil: '2027-04-30'", ''),
		格式('执法程序没有救济渠道', '请写明救济渠道', procedures, /^remedies: .*\n(?: {2}.*\n)*/m, ''),
		格式('执法事项没有依据', '请逐条写明法定依据', authorities, /basis: .*/, 'basis: []'),
		格式('执法类别不合规定', '执法类别应为', authorities, 'kind: 行政处罚', 'kind: 处罚'),
		格式('任务完成没有结果', '没有写明结果', plan, /^ {4}result: .*\n/m, ''),
		told({
			...格式('任务逾期', '任务已逾期', plan, "dueOn: '2026-12-20'", "dueOn: '2026-10-20'"),
			rule: '年度任务',
		}),
		{
			...格式('完成日期还没有到', '还没有到', plan, "doneOn: '2026-06-09'", "doneOn: '2026-12-09'"),
			rule: '年度任务',
		},
		{
			...格式('计划的文件名不是年份', '文件名与年份不一致', plan, 'result: ', 'result: 已'),
			rule: '年度任务',
		},
	],
};
