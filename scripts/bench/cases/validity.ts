import type { CaseGroup, Draft } from '../seeded-case.ts';

const plan = 'disclosures/2026/00003-work-plan.md';
const coming = 'disclosures/2026/00054-certificate-management.md';
const expired = 'disclosures/2025/00002-work-plan.md';
const repealed = 'disclosures/2024/00030-enforcement-procedure-trial.md';

function spoiled(
	name: string,
	rule: string,
	says: string,
	file: string,
	from: string | RegExp,
	to: string
): Draft {
	return { name, rule, says, changes: [{ file, from, to }] };
}

/** Documents whose 有效性 does not agree with their dates or links, and statements that nothing was made. */
export const validity: CaseGroup = {
	kind: '有效性和零报告',
	drafts: [
		spoiled('未到施行日期写有效', '有效性', '还没有到', coming, 'validity: 尚未施行', 'validity: 有效'),
		spoiled('期满仍写有效', '有效性', '已过', expired, 'validity: 失效', 'validity: 有效'),
		spoiled('未到期写失效', '有效性', '还没有过', plan, 'validity: 有效', 'validity: 失效'),
		spoiled('已被废止写失效', '有效性', '废止，有效性却写', repealed, 'validity: 废止', 'validity: 失效'),
		spoiled(
			'废止的文件不存在',
			'引用',
			'不存在',
			plan,
			'validity: 有效',
			'validity: 有效\nrepeals: [2024/00999-x]'
		),
		spoiled(
			'未公开的内容没有依据',
			'格式',
			'请写明不公开的依据',
			plan,
			'validity: 有效',
			"validity: 有效\nwithheld: [{ part: 附表二, reviewAgainOn: '2027-01-14' }]"
		),
		spoiled('有文件的事项作零报告', '零报告', '不能再作零报告', 'zero-reports/2026.yaml', "'21-7'", "'21-8'"),
	],
};
