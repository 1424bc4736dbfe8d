import type { CaseGroup, Change, Draft } from '../seeded-case.ts';

const sewage = 'decisions/2026-qingxi-sewage.md';
const market = 'decisions/2026-market-layout.md';
const buses = 'decisions/2026-bus-routes.md';

function change(file: string, from: string | RegExp, to: string): Change {
	return { file, from, to, copied: true };
}

function 决策程序(name: string, says: string, from: string | RegExp, to: string): Draft {
	return { name, rule: '决策程序', says, changes: [change(sewage, from, to)] };
}

function 征求意见(name: string, says: string, ...changes: Change[]): Draft {
	return { name, rule: '征求意见', says, changes };
}

const opinions = /^opinions:\n(?: {2}.*\n)+/m;
const resultOn = /^ {4}resultOn: .*\n/m;

/** Major decisions whose steps do not keep the times and the order of the regulation (arts. 15–32). */
export const decisionProcedure: CaseGroup = {
	kind: '决策程序',
	drafts: [
		决策程序('没有写听证名单哪一天公布', '名单哪一天公布', /^ {4}listOn: .*\n/m, ''),
		决策程序('没有写听证材料哪一天送达', '材料哪一天送达', /^ {4}materialsOn: .*\n/m, ''),
		决策程序('听证材料会前6日送达', '不足7日', "materialsOn: '2026-04-16'", "materialsOn: '2026-04-18'"),
		决策程序('听证名单在听证当天公布', '不早于听证会', "listOn: '2026-04-14'", "listOn: '2026-04-24'"),
		决策程序('合法性审查没有结论', '没有写明合法性审查的结论', /^ {4}conclusion: 修改后合法\n/m, ''),
		决策程序('审查不合法仍然讨论', '“不合法”', 'conclusion: 修改后合法', 'conclusion: 不合法'),
		决策程序('合法性审查只有3个工作日', '只有3个工作日', "from: '2026-06-08'", "from: '2026-06-15'"),
		决策程序('没有审查就讨论', '没有经过合法性审查', /^ {2}- step: 合法性审查\n(?: {4}.*\n)+/m, ''),
		决策程序('讨论以后才审查完', '不早于讨论决定', "to: '2026-06-18'", "to: '2026-07-02'"),
		决策程序('风险评估没有结论', '没有写明风险评估的结论', /^ {4}conclusion: 可控\n/m, ''),
		决策程序('风险不可控仍然讨论', '“不可控”', 'conclusion: 可控', 'conclusion: 不可控'),
		决策程序('没有讨论就公布', '没有经过集体讨论决定', /^ {2}- step: 集体讨论决定\n(?: {4}.*\n)+/m, ''),
		决策程序('公布早于讨论', '早于讨论决定', "from: '2026-07-09'", "from: '2026-07-01'"),
		决策程序('公布没有说明采纳情况', '没有说明公众意见的采纳情况', opinions, ''),
		{
			...决策程序('决定以后很久才公布', '作出决定，应在', "from: '2026-07-09'", "from: '2026-08-20'"),
			level: 'warning',
		},
		征求意见('没有写提出意见的方式', '没有写明提出意见的方式', change(buses, /^howToComment: .*\n/m, '')),
		{
			...征求意见(
				'征求意见以后没有公布采纳情况',
				'至今没有公布',
				change(market, opinions, ''),
				change(market, resultOn, '')
			),
			level: 'warning',
		},
		征求意见(
			'采纳情况公布在截止以前',
			'不晚于征求意见的截止日期',
			change(market, /resultOn: .*/, "resultOn: '2026-08-10'")
		),
		征求意见(
			'采纳情况的公布日期还没有到',
			'还没有到',
			change(market, /resultOn: .*/, "resultOn: '2026-12-10'")
		),
		征求意见('采纳情况没有列出意见', '却没有列出意见', change(market, opinions, '')),
		征求意见('列出的意见比收到的多', '写明收到意见2条', change(market, 'received: 38', 'received: 2')),
		{
			...征求意见(
				'采纳情况公布晚了',
				'比应当公布的',
				change(market, /resultOn: .*/, "resultOn: '2026-10-20'")
			),
			level: 'warning',
		},
		{
			name: '收到意见写在别的环节',
			rule: '格式',
			says: '这一项只写在公众参与环节',
			changes: [change(sewage, 'listOn:', 'received: 3\n    listOn:')],
		},
		{
			name: '合法性审查的结论不合规定',
			rule: '格式',
			says: '合法性审查的结论应为',
			changes: [change(sewage, 'conclusion: 修改后合法', 'conclusion: 通过')],
		},
	],
};
