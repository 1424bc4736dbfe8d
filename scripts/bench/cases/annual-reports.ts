import { annualReport, type ReportChange } from '../annual-report.ts';
import { reviewStep, type CaseGroup, type Draft } from '../seeded-case.ts';

let number = 60000;

/** One report of a town of its own with a change. */
function 年报(
	rule: string,
	name: string,
	says: string,
	change: ReportChange,
	rest: Partial<Draft> = {}
): Draft {
	const { file, text } = annualReport((number += 1), change);
	return { name, rule, says, files: { [file]: text }, ...rest };
}

const 格式 = (name: string, says: string, from: string | RegExp, to: string) =>
	年报('格式', name, says, { from, to });
const 标题 = (name: string, says: string, from: string | RegExp, to: string) =>
	年报('年报文件', name, says, { from, to });
const 引用 = (name: string, says: string, written: string) =>
	年报('数字引用', name, says, { parts: { 一: `全年收到申请${written}件。` } });
const 数字 = (name: string, words: string, says: string) =>
	年报('年报数字', name, says, { parts: { 一: words } });

/** The reports of two following years of one town. */
function 两年(
	name: string,
	says: string,
	now: ReportChange,
	before: ReportChange,
	rest: Partial<Draft> = {}
): Draft {
	const issuer = `第${(number += 1)}号两年镇人民政府`;
	const reports = [
		annualReport(number, { ...now, issuer }),
		annualReport(number, { ...before, issuer, year: 2024 }),
	];
	return {
		name,
		rule: '年报衔接',
		says,
		files: Object.fromEntries(reports.map(({ file, text }) => [file, text])),
		...rest,
	};
}

const received = '"received":[2,1,0,0,0,0,3]';

/** 2 granted and 1 not held of 2 new and 1 carried in. */
const carriedIn: ReportChange = {
	from: `${received},"carriedIn":[0,0,0,0,0,0,0]`,
	to: '"received":[1,1,0,0,0,0,2],"carriedIn":[1,0,0,0,0,0,1]',
};

const penaltyOf2025 = `publishedAt: '2025-07-14 09:30'
review: ${JSON.stringify({
	secrecy: reviewStep('保密审查员', '可以公开', '2025-07-14'),
	content: reviewStep('综合行政执法队负责人', '与决定书一致', '2025-07-14'),
	approval: reviewStep('分管副镇长', '同意公开', '2025-07-14'),
})}
penalties:
  - number: 青禾综执罚决字〔2025〕11号
    party: { kind: 自然人, name: 王某某 }
    facts: 占用村道堆放砂石
    basis: 《中华人民共和国公路法》第七十七条
    kind: 罚款
    content: 罚款200元
    fineYuan: 200
    decidedOn: '2025-07-09'
    publishedOn: '2025-07-14'
    severity: 严重
    publicUntil: '2027-07-09'
`;

/** Annual reports that do not add up, with each other, with what is published, or with their own text. */
export const annualReports: CaseGroup = {
	kind: '政府信息公开年报',
	drafts: [
		格式('年报有一格空着', '“商业企业”一列空着', received, '"received":[2, ,0,0,0,0,3]'),
		格式('年报有一格写了汉字', '“商业企业”一列写的是“无”，不是数', received, '"received":[2,无,0,0,0,0,3]'),
		格式(
			'年报有一行少写一个数',
			'“一、本年新收政府信息公开申请数量”一行有6个数',
			received,
			'"received":[2,1,0,0,0,3]'
		),
		格式('年报少一行', '缺少“（三）不予公开1.属于国家秘密”一行', '"D1":[0,0,0,0,0,0,0],', ''),
		格式(
			'年报有一格加不拢',
			'“自然人”一列为3，按同行、同列的其他数推算应为2',
			received,
			'"received":[3,1,0,0,0,0,3]'
		),
		格式('年报的复议总计不对', '“行政复议”的“总计”为1', '"total":0', '"total":1'),
		标题('年报少一个标题', '缺少标题“六、其他需要报告的事项”', /## 六、.*\n/, ''),
		标题(
			'年报标题改了字',
			'标题“五、存在问题及改进情况”与规定的格式不一致',
			'## 五、存在的主要问题',
			'## 五、存在问题'
		),
		标题(
			'年报标题次序不对',
			'标题“二、主动公开政府信息情况”的位置不对',
			/(## 一、[^#]*)(## 二、[^#]*)/,
			'$2$1'
		),
		{
			name: '别的机关的年报占用本机关的文件名',
			rule: '年报文件',
			says: '不是本机关，文件名应为 2019-英文短名.md',
			files: {
				'reports/disclosure/2019.md': annualReport((number += 1), { year: 2019 }).text,
			},
		},
		{
			name: '本机关的年报文件名不是年份',
			rule: '年报文件',
			says: '文件名应为 2025.md',
			alone: true,
			...(({ file, text }) => ({ files: { [file]: text } }))(
				annualReport((number += 1), { issuer: '青禾镇人民政府' })
			),
		},
		{
			name: '一个机关一年两份年报',
			rule: '年报文件',
			says: '2025年的年报已有 reports/disclosure/2025-seeded-a.md',
			where: 'reports/disclosure/2025-seeded-b.md',
			files: Object.fromEntries(
				['a', 'b'].map((letter) => [
					`reports/disclosure/2025-seeded-${letter}.md`,
					annualReport((number += 1), { issuer: '双份镇人民政府' }).text,
				])
			),
		},
		两年('结转的申请与上年年报不一致', '“自然人”一列为1，上年年报', carriedIn, {}),
		两年('现行有效的文件与上年年报推算的不一致', '减本年废止0推算为5', {}, {}, { level: 'warning' }),
		{
			name: '年报的处罚件数与执法统计年报不一致',
			rule: '年报与执法公示',
			says: '“本年处理决定数量”一列为22，2025年行政执法统计年报',
			alone: true,
			changes: [{ file: 'reports/disclosure/2025.md', from: 'penalties: 21', to: 'penalties: 22' }],
		},
		{
			name: '年报的处罚件数少于已公示的',
			rule: '年报与执法公示',
			says: '网站公示的2025年行政处罚决定有1件',
			where: 'reports/disclosure/2025.md',
			alone: true,
			files: { 'enforcement/penalties/2025.yaml': penaltyOf2025 },
			changes: [{ file: 'reports/disclosure/2025.md', from: 'penalties: 21', to: 'penalties: 0' }],
		},
		引用('引用的名称写错', '相近的有 {{新收申请}}', '{{新收申清}}'),
		引用('引用上年的数字而没有上年的年报', '没有2024年的年报', '{{上年·新收申请}}'),
		年报('数字引用', '引用写在概述里', '在这里不会换成数字', {
			fields: { summary: '全年收到申请{{新收申请}}件，办结{{办结}}件。' },
		}),
		{
			name: '引用写在别的文稿里',
			rule: '数字引用',
			says: '在这里不会换成数字',
			body: '全年收到申请{{新收申请}}件。',
		},
		数字('年报正文的新收件数与表不一致', '全年共收到政府信息公开申请4件。', '数字请写成 {{新收申请}}'),
		数字('年报正文用汉字写的件数与表不一致', '全年收到申请三件，办结两件。', '“办结两件”是2件'),
		数字('年报正文说没有收到申请', '全年没有收到政府信息公开申请。', '一行的“总计”一列为3'),
		数字('年报正文的分类件数与表不一致', '收到申请3件，其中自然人3件。', '“自然人”一列为2'),
		数字('年报正文的处罚件数与表不一致', '作出行政处罚决定６件。', '“行政处罚决定６件”是6件'),
		数字('年报正文引用了别的数字', '收到申请{{新收申请}}件，办结{{予以公开}}件。', '数字请写成 {{办结}}'),
		年报('年报数字', '年报概述的件数与表不一致', '“收到申请5件”是5件', {
			fields: { summary: '2025年，全镇收到申请5件、办结3件。' },
		}),
	],
};
