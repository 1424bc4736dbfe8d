import type { CaseGroup, Draft } from '../seeded-case.ts';

const market = 'decisions/2026-market-layout.md';
const sewage = 'decisions/2026-qingxi-sewage.md';
const buses = 'decisions/2026-bus-routes.md';

function spoiled(
	name: string,
	says: string,
	file: string,
	from: string | RegExp,
	to: string,
	rule = '格式'
): Draft {
	return { name, rule, says, changes: [{ file, from, to }] };
}

function unlawful(name: string, says: string, from: string | RegExp, to: string): Draft {
	return spoiled(name, says, sewage, from, to, '决策程序');
}

/** Major decisions whose procedure is not that of the regulation (国务院令第713号). */
export const decisions: CaseGroup = {
	kind: '重大决策',
	drafts: [
		spoiled('征求意见少于30日', '少于30日', buses, "to: '2026-12-08'", "to: '2026-11-20'"),
		spoiled('征求意见没有结束日期', '少于30日', buses, /\n {4}to: '2026-12-08'/, ''),
		spoiled('程序环节的次序不对', '法定顺序', market, 'step: 专家论证', 'step: 集体讨论决定'),
		spoiled('程序环节重复', '不重复', market, 'step: 风险评估', 'step: 专家论证'),
		spoiled('没有这样的程序环节', '程序环节应为', sewage, 'step: 决策启动', 'step: 立项'),
		spoiled('环节没有写明情况', '请写明该环节的情况', sewage, /evidence: .*/, "evidence: ''"),
		spoiled('环节的结束早于开始', '结束日期不应早于开始日期', market, "to: '2026-09-11'", "to: '2026-09-01'"),
		spoiled('采纳情况不合规定', '采纳情况应为', market, 'result: 未采纳', 'result: 已阅'),
		spoiled('决策事项类别不合规定', '决策事项类别应为', market, /matter: .*/, 'matter: 日常工作'),
		unlawful('听证名单没有提前公布', '不早于听证会', "listOn: '2026-04-14'", "listOn: '2026-04-24'"),
		unlawful('听证材料送达太晚', '不足7日', "materialsOn: '2026-04-16'", "materialsOn: '2026-04-18'"),
		unlawful('合法性审查时间太短', '只有6个工作日', "to: '2026-06-18'", "to: '2026-06-16'"),
		unlawful('先讨论后审查', '不早于讨论决定', "to: '2026-06-18'", "to: '2026-07-02'"),
		unlawful('没有合法性审查', '没有经过合法性审查', /^ {2}- step: 合法性审查\n( {4}.*\n)+/m, ''),
		spoiled('采纳情况没有公布', '没有列出意见', market, /^opinions:\n( {2}.*\n)+/m, '', '征求意见'),
	],
};
