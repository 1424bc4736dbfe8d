import { ruleOfLawHeadings } from '../../../src/domain/reports/rule-of-law-report.ts';
import type { CaseGroup, Change, Draft } from '../seeded-case.ts';

const statistics = 'reports/enforcement/2025.yaml';
const ruleOfLaw = 'reports/rule-of-law/2025.md';
const website = 'reports/website/2025.yaml';
const fees = 'fees/2024.yaml';

/** Changes in copies, so that cases about one file stand side by side. */
const inCopy = (file: string, ...changes: [from: string | RegExp, to: string][]): Change[] =>
	changes.map(([from, to]) => ({ file, from, to, copied: true }));

function 格式(name: string, says: string, file: string, from: string | RegExp, to: string): Draft {
	return { name, rule: '格式', says, changes: inCopy(file, [from, to]) };
}

function 法治报告(name: string, says: string, from: string | RegExp, to: string): Draft {
	return { name, rule: '法治政府建设年度报告', says, changes: inCopy(ruleOfLaw, [from, to]) };
}

const told = (draft: Draft): Draft => ({ ...draft, level: 'warning' });

/** The statistics of 2025 as those of 2026, the year of the certificates' register. */
const ofNextYear = inCopy(
	statistics,
	['year: 2025', 'year: 2026'],
	['XA/2026-', 'XA/2027-'],
	["writtenOn: '2026-01-19'", "writtenOn: '2027-01-19'"],
	["publishedAt: '2026-01-21", "publishedAt: '2027-01-21"]
);

/** Yearly reports that do not add up, say too little or came too late, and fees that nobody counted. */
export const yearlyReportCases: CaseGroup = {
	kind: '年度报告和收费',
	drafts: [
		格式('处罚合计不等于各类之和', '“合计（宗）”为21，各类相加为22', statistics, '罚款: 16', '罚款: 17'),
		格式('统计表有空格', '没有办理的写 0', statistics, '征收: 没有此项职权', '征收:'),
		格式('统计表少一行', '没有办理的写 0', statistics, /^ {4}行政拘留: .*\n/m, ''),
		格式(
			'没有处罚却有罚没金额',
			'没有处罚决定就没有罚没金额',
			statistics,
			/警告、通报批评: 5\n {4}罚款: 16([^]*)total: 21/,
			'警告、通报批评: 0\n    罚款: 0$1total: 0'
		),
		格式('持证的人多于执法人员', '多于执法人员总数8人', statistics, 'holders: 8', 'holders: 9'),
		格式('年度没有终了就统计', '早于所报告年度的结束', statistics, 'year: 2025', 'year: 2026'),
		{
			name: '公开的处罚决定比统计的多',
			rule: '行政执法统计',
			says: '“没收违法所得、没收非法财物”为0，网站公开的当年行政处罚决定有1件',
			where: statistics,
			changes: inCopy(
				'enforcement/penalties/2026.yaml',
				['kind: 罚款', 'kind: 没收违法所得、没收非法财物'],
				["decidedOn: '2026-07-09'", "decidedOn: '2025-12-30'"],
				["publicUntil: '2027-07-09'", "publicUntil: '2026-12-30'"]
			),
		},
		{
			name: '公开的许可决定比统计的多',
			rule: '行政执法统计',
			says: '“许可数量”为0，网站公开的当年行政许可决定有1件',
			changes: [
				...inCopy(statistics, ['granted: 46', 'granted: 0']),
				...inCopy(
					'enforcement/licences/2026.yaml',
					["decidedOn: '2026-09-17'", "decidedOn: '2025-12-30'"],
					["publicUntil: '2028-09-17'", "publicUntil: '2027-12-30'"]
				),
			],
		},
		told({
			name: '持证人数少于公示的证件',
			rule: '行政执法统计',
			says: '年底有效的证件有8个',
			alone: true,
			changes: [...ofNextYear, ...inCopy(statistics, ['holders: 8', 'holders: 7'])],
		}),
		法治报告('法治报告少一个部分', `应为“${ruleOfLawHeadings[1]}”`, /^## 二、[^]*?(?=^## 三)/m, ''),
		法治报告('法治报告的标题不对', `应为“${ruleOfLawHeadings[3]}”`, /^## 四、.*$/m, '## 四、下一步打算'),
		法治报告('法治报告多一个部分', '多出一个部分', /$/, '\n## 六、附件\n\n无。\n'),
		法治报告('法治报告的一部分没有内容', '下面没有内容', /(^## 五、.*\n)[^]*/m, '$1'),
		法治报告('法治报告还没有上报就填了日期', '还没有到', "'2026-02-26'", "'2026-12-26'"),
		told(法治报告('法治报告没有上报', '没有填写上报日期', /^submittedOn: .*\n/m, '')),
		told(法治报告('法治报告上报晚了', '应在2026年3月1日前报送', "'2026-02-26'", "'2026-03-01'")),
		told(
			法治报告('法治报告公布晚了', '应在2026年4月1日前向社会公开', "'2026-03-11 09:40'", "'2026-04-01 09:40'")
		),
		格式('法治报告上报早于成文', '上报日期早于成文日期', ruleOfLaw, "'2026-02-26'", "'2026-02-20'"),
		{ ...法治报告('报告的文件名不是年份', '文件名应为 2025.md', /$/, '\n'), rule: '报告年份' },
		格式('网站报表少一个部分', '请在 rows 逐行填写', website, /^ {2}创新发展:\n.*\n/m, ''),
		格式('网站报表的一部分没有内容', '这一部分没有内容', website, /(创新发展:)\n.*/, '$1 {}'),
		格式('有收费项目又说不收费', '与 nothingCharged 不一致', fees, /^nothingCharged: .*\n/m, ''),
		told({
			name: '全年收费金额没有填写',
			rule: '行政事业性收费',
			says: '没有填写全年收费金额',
			changes: inCopy(
				fees,
				[/^nothingCharged: .*\n/m, ''],
				['items: []', 'items: [{ name: 场地占用费, basis: 某条例第三条, standard: 每日10元 }]']
			),
		}),
		{
			name: '年度报告的日期不是每年都有',
			rule: '格式',
			says: '不是每年都有这一天',
			alone: true,
			changes: [{ file: 'site.yaml', from: "disclosure: '01-31'", to: "disclosure: '02-29'" }],
		},
	],
};
