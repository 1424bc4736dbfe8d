import type { CaseGroup, Draft } from '../seeded-case.ts';

const [first, second, third] = [2013, 2024, 2025].map((year) => `reports/inspection/${year}.md`) as [
	string,
	string,
	string,
];

function spoiled(
	rule: string,
	name: string,
	says: string,
	file: string,
	from: string | RegExp,
	to: string
): Draft {
	return { name, rule, says, changes: [{ file, from, to, copied: rule === '格式' }] };
}

const 自查报告 = (...words: [string, string, string, string | RegExp, string]) =>
	spoiled('自查报告', ...words);
const 自查依据 = (...words: [string, string, string, string | RegExp, string]) =>
	spoiled('自查依据', ...words);
const 格式 = (...words: [string, string, string, string | RegExp, string]) => spoiled('格式', ...words);

const row = (id: string) => new RegExp(`^  - id: ${id}\\n(?: {4}.*\\n)+`, 'm');

/** Self-inspection reports that lose, rename or repeat what earlier ones left open, or prove nothing (SEED: S13, S14). */
export const inspections: CaseGroup = {
	kind: '自查报告',
	drafts: [
		自查报告('上年的问题不见了', '2013年报告的问题 P2013-2', second, row('P2013-2'), ''),
		自查报告('多年的问题不见了', '2024年报告的问题 P2013-1', third, row('P2013-1'), ''),
		自查报告('上年的打算不见了', '2024年报告的打算 N2024-4', third, row('N2024-4'), ''),
		自查报告('继续的打算不见了', '2024年报告的打算 N2013-5', third, row('N2013-5'), ''),
		自查报告(
			'问题换了名称',
			'写成“依法行政的环境较差”',
			second,
			/title: 依法行政的社会.*/,
			'title: 依法行政的环境较差'
		),
		{
			...自查报告('解决了的问题又出现', '在2024年报告已经解决', second, '', ''),
			where: third,
			changes: [
				{
					file: second,
					from: /(- id: P2013-3\n(?: {4}.*\n)*? {4}status: )整改中\n/,
					to: '$1已解决\n    closedBy: 制度已经建立\n',
				},
			],
		},
		自查报告('新问题用了旧编号', 'P2013-9 写的是2013年提出', second, 'problems:\n', problem('P2013-9', 2013)),
		{
			...自查报告('打算有了结果又写', '在2013年报告已经有了结果', second, '', ''),
			where: second,
			changes: [{ file: first, from: /(answers: \[P2013-2\]\n)/, to: '$1    result: 已经形成制度\n' }],
		},
		自查报告('交代了没有的打算', '以前的报告里没有这一项', third, 'id: N2024-1\n', 'id: N2024-91\n'),
		自查报告(
			'打算针对没有的问题',
			'针对的问题 P2013-8 不存在',
			first,
			/answers: \[P2013-1\]/,
			'answers: [P2013-8]'
		),
		自查报告(
			'打算针对解决了的问题',
			'在2025年报告已经解决',
			third,
			'answers: [P2025-1]',
			'answers: [P2013-2]'
		),
		{
			...自查报告('年度任务没有交代', '“开展案卷评查”没有交代', 'plans/2025.yaml', '', ''),
			changes: [
				{
					file: 'plans/2025.yaml',
					from: ", doneOn: '2025-12-10', result: 评查结果已公布",
					to: '',
				},
			],
		},
		{
			...自查报告('自查报告的文件名不是年份', '文件名应为 2024.md', second, '', ''),
			alone: true,
			changes: [{ file: second, from: 'title: 青禾镇2024年', to: 'title: 青禾镇2024年度', copied: true }],
		},
		自查依据(
			'依据不存在',
			'依据不存在',
			third,
			'documents/2025/00006-training-results/',
			'documents/2025/00999-x/'
		),
		自查依据('依据是自查报告', '不是可以作依据的网页', third, 'plans/2025/', 'inspections/2024/'),
		自查依据('依据晚于报告', '才公开', second, 'plans/2024/', 'documents/2025/00006-training-results/'),
		自查依据(
			'依据已经撤回',
			'已经撤回或者清除',
			third,
			'plans/2025/',
			'documents/2025/00037-land-transfer-2025-first/'
		),
		{
			...自查依据('依据后来撤回', '在报告发布以后', third, '', ''),
			level: 'warning',
			where: third,
			changes: [
				{
					file: third,
					from: 'plans/2025/',
					to: 'documents/2025/00037-land-transfer-2025-first/',
				},
				{
					file: 'disclosures/2025/00037-land-transfer-2025-first.md',
					from: "on: '2025-11-14'",
					to: "on: '2026-02-14'",
				},
			],
		},
		格式('解决了的问题没有依据', '没有写明解决依据', second, 'status: 整改中', 'status: 已解决'),
		格式('整改中的问题写了解决依据', '写了解决依据', third, 'status: 已解决', 'status: 整改中'),
		格式(
			'问题的年份与编号不一致',
			'P2013-1 的编号是2013年，since 写的是2014年',
			second,
			'since: 2013',
			'since: 2014'
		),
		格式('一个问题写了两次', 'P2024-1 写了两次', second, 'problems:\n', problem('P2024-1', 2024)),
		格式('打算用了别的年份', '不是报告的2025年', third, 'id: N2025-2', 'id: N2024-2'),
		格式('打算的时限早于报告', '早于成文日期', third, "dueOn: '2026-11-30'", "dueOn: '2025-11-30'"),
		格式('继续的打算没有新时限', '没有新的完成时限', third, 'state: 已完成', 'state: 继续'),
		格式(
			'依据写成文稿编号',
			'末尾写 /',
			third,
			'documents/2025/00006-training-results/',
			'2025/00006-training-results'
		),
	],
};

/** One more row at the head of the problems. */
function problem(id: string, since: number): string {
	return `problems:\n  - { id: ${id}, title: 学习不够, cause: 时间少, owner: 司法所, since: ${since}, status: 整改中 }\n`;
}
