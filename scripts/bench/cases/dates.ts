import { reviewStep, soundDocument, type CaseGroup, type Draft } from '../seeded-case.ts';

const 格式 = (name: string, says: string, rest: Partial<Draft>): Draft => ({
	name,
	rule: '格式',
	says,
	...rest,
});

const withdrawal = {
	on: '2026-10-08',
	by: '青禾镇党政综合办公室',
	ground: '《青禾镇政府信息主动公开制度》第十一条',
	reason: '数字有错误，核对后重新公布。',
};

/** The portal of the case began before its documents. */
const portalSince = { file: 'site.yaml', from: /portalSince: .*/, to: "portalSince: '2026-01-01'" };
const dated = 'disclosures/2026/89500-dated.md';

/** Dates that do not exist, are out of order, or have not come. */
export const dates: CaseGroup = {
	kind: '日期',
	drafts: [
		格式('没有的日期', '这一天不存在', { fields: { writtenOn: '2026-02-30' } }),
		格式('平年的2月29日', '这一天不存在', { fields: { effectiveOn: '2026-02-29' } }),
		格式('日期用斜线', '2026/9/7', { fields: { writtenOn: '2026/9/7' } }),
		格式('发布时间没有时分', '2026-09-08', { fields: { publishedAt: '2026-09-08' } }),
		格式('没有的钟点', '2026-09-08 25:00', { fields: { publishedAt: '2026-09-08 25:00' } }),
		格式('成文在发布以后', '日期有矛盾', { fields: { writtenOn: '2026-09-09' } }),
		格式('索引号年份不是成文年份', '日期有矛盾', { fields: { writtenOn: '2025-12-30' } }),
		格式('审查在发布以后', '先审查、后公开', {
			fields: {
				review: {
					secrecy: reviewStep('保密审查员', '可以公开', '2026-09-09'),
					content: reviewStep('办公室负责人', '准确'),
					approval: reviewStep('镇长', '同意公开'),
				},
			},
		}),
		格式('失效早于施行', '失效日期不应早于施行日期', {
			fields: { effectiveOn: '2026-09-08', expiresOn: '2026-09-01' },
		}),
		格式('撤回早于发布', '撤回日期不应早于发布日期', {
			fields: { withdrawn: { ...withdrawal, on: '2026-09-01' } },
		}),
		{
			name: '发布时间还没有到',
			rule: '日期未到',
			says: '发布时间 2026-11-24',
			fields: { publishedAt: '2026-11-24 09:30' },
		},
		{
			name: '撤回日期还没有到',
			rule: '日期未到',
			says: '撤回日期 2026-12-01',
			fields: { withdrawn: { ...withdrawal, on: '2026-12-01' } },
		},
		{
			name: '发布日期早于进入本专栏',
			rule: '发稿日期',
			says: '早于文稿进入本专栏的日期：2026-11-20 才第一次提交',
			changes: [portalSince],
			past: [{ at: '2026-11-20T02:00:00Z', files: { [dated]: soundDocument(89500) } }],
		},
		{
			name: '发布日期提前了',
			rule: '发稿日期',
			says: '发布日期从 2026-09-08 提前到 2026-09-07',
			changes: [portalSince],
			past: [
				{ at: '2026-09-08T02:00:00Z', files: { [dated]: soundDocument(89500) } },
				{
					at: '2026-11-20T02:00:00Z',
					files: { [dated]: soundDocument(89500).replaceAll('2026-09-08', '2026-09-07') },
				},
			],
		},
		{
			name: '发布日期推后了',
			rule: '发稿日期',
			says: '发布日期从 2026-09-08 推后到 2026-11-19',
			level: 'warning',
			changes: [portalSince],
			past: [
				{ at: '2026-09-08T02:00:00Z', files: { [dated]: soundDocument(89500) } },
				{
					at: '2026-11-20T02:00:00Z',
					files: { [dated]: soundDocument(89500, { publishedAt: '2026-11-19 09:30' }) },
				},
			],
		},
		{
			name: '标题在发布以后改了',
			rule: '发稿日期',
			says: '标题在发布以后改过',
			level: 'warning',
			changes: [portalSince],
			past: [
				{ at: '2026-09-08T02:00:00Z', files: { [dated]: soundDocument(89500) } },
				{ at: '2026-11-20T02:00:00Z', files: { [dated]: soundDocument(89500, { title: '另一件事' }) } },
			],
		},
		{
			name: '接待日不是工作日',
			rule: '接待日',
			says: '2026-12-05 不是工作日',
			changes: [{ file: 'reception/2026-12.yaml', from: "'2026-12-04'", to: "'2026-12-05'" }],
		},
		{
			name: '工作日没有领导接待',
			rule: '接待日',
			says: '工作日没有安排接访领导：2026-12-08',
			changes: [{ file: 'reception/2026-12.yaml', from: /.*'2026-12-08'.*\n/, to: '' }],
		},
		{
			name: '接待日在没有录入的年份',
			rule: '接待日',
			says: '2028年节假日安排尚未录入',
			files: {
				'reception/2028-01.yaml':
					"month: '2028-01'\nplace: 接待室\nhours: 8:30—12:00\nphone: 0300-5550107\nnotice: 2026/00051-leaders-reception-2026-12\ndays:\n  - { on: '2028-01-04', leader: 何静, post: 副镇长 }\n",
			},
		},
	],
};
