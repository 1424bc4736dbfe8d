import { soundDocument, type CaseGroup, type Draft } from '../seeded-case.ts';

const 格式 = (name: string, says: string, rest: Partial<Draft>): Draft => ({
	name,
	rule: '格式',
	says,
	...rest,
});

/** A sound document with a change of its text that front matter in JSON cannot hold. */
function spoiledText(number: number, from: RegExp, to: string): Draft['files'] {
	return { [`disclosures/2026/${number}-spoiled.md`]: soundDocument(number).replace(from, to) };
}

/** Fields, keys and files that the schemas refuse. */
export const formats: CaseGroup = {
	kind: '格式与字段',
	drafts: [
		格式('常用文稿填入没有的文字栏', '没有文字栏 reasons', {
			changes: [{ file: 'text-templates.yaml', from: 'field: guidance', to: 'field: reasons' }],
		}),
		格式('拟写答复的文稿没有写明办理结果', '没有写明办理结果', {
			changes: [{ file: 'text-templates.yaml', from: /  outcomes: \[G1\]\n/, to: '' }],
		}),
		格式('没有标题', '请填写标题', { fields: { title: undefined } }),
		格式('标题超过100字', '标题不超过100字', { fields: { title: '检'.repeat(101) } }),
		格式('没有发文机关', '请填写发文机关', { fields: { issuer: undefined } }),
		格式('概述太短', '内容概述至少10字', { fields: { summary: '太短' } }),
		格式('主题词不是列表', '列表', { fields: { keywords: '检验' } }),
		格式('没有主题词', '请至少填写一个主题词', { fields: { keywords: [] } }),
		格式('不认识的字段', '没有这个字段', { fields: { isuer: '青禾镇人民政府' } }),
		格式('审查记录里有不认识的字段', '没有这个字段', {
			changes: [
				{
					file: 'disclosures/2026/00005-training-plan.md',
					from: /content: \{ by:/,
					to: 'content: { phone: x, by:',
				},
			],
		}),
		格式('没有这样的法定公开事项', '20-01 至 20-15', { fields: { item: '20-16' } }),
		格式('没有这样的有效性', '有效性应为', { fields: { validity: '现行' } }),
		格式('没有这样的栏目', '栏目应为', { fields: { column: '通知公告' } }),
		格式('没有这样的制度编号', 'S1 至 S12', { fields: { systems: ['S13'] } }),
		格式('公开属性为依申请公开', '只有“主动公开”', { fields: { publicAttribute: '依申请公开' } }),
		格式('公开属性为不予公开', '只有“主动公开”', { fields: { publicAttribute: '不予公开' } }),
		格式('没有公开属性', '公开属性', { fields: { publicAttribute: undefined } }),
		格式('引号没有成对', '成对', { files: spoiledText(89001, /^title: .*$/m, 'title: "半个') ?? {} }),
		格式('行首用制表符', '制表符', {
			files: spoiledText(89002, /^review: .*$/m, 'review:\n\tsecrecy: {}') ?? {},
		}),
		格式('冒号是全角', '英文半角', { files: spoiledText(89003, /^issuer: /m, 'issuer：') ?? {} }),
		格式('同一字段写了两次', '写了两次', { files: spoiledText(89004, /^issuer: .*$/m, '$&\n$&') ?? {} }),
		格式('没有以 --- 开头', '--- 开头', { files: { 'disclosures/2026/89005-spoiled.md': '# 通知\n正文' } }),
		格式('文稿信息里写了程序', '--- 开头', {
			files: { 'disclosures/2026/89006-spoiled.md': '---js\n{ title: 1 }\n---\n正文' },
		}),
		格式('不是 UTF-8 编码', 'UTF-8', {
			files: { 'disclosures/2026/89007-spoiled.md': Buffer.from('2d2d2d0ac7e0bacc', 'hex') },
		}),
		格式('文稿不在任何栏目', '不在任何栏目', { files: { 'notice.md': '---\ntitle: 通知\n---\n' } }),
		格式('网站不读取的 YAML', '网站不读取', { files: { 'emergancy.yaml': 'title: 暴雨\n' } }),
		格式('接待日少了领导', '没有填写', {
			changes: [
				{
					file: 'reception/2026-12.yaml',
					from: "on: '2026-12-04', leader: 周明远,",
					to: "on: '2026-12-04',",
				},
			],
		}),
		格式('网站标识码不对', '网站标识码', {
			alone: true,
			changes: [{ file: 'site.yaml', from: /siteCode: .*/, to: "siteCode: '12'" }],
		}),
		格式('工作日历写了别的年份', '本年度之内', {
			alone: true,
			changes: [{ file: 'calendar/2026.yaml', from: "'2026-02-15'", to: "'2027-02-15'" }],
		}),
		格式('缺少 site.yaml', '缺少这个文件', { alone: true, removed: ['site.yaml'] }),
		格式('保留意见没有理由', '请写明保留的理由', {
			alone: true,
			files: {
				'waivers.yaml': '- { file: guide.md, rule: 个人信息, by: 党政综合办公室负责人, on: 2026-11-01 }\n',
			},
		}),
		格式('附件是不收的类型', '格式限', {
			fields: { attachments: [{ file: 'files/setup.exe', title: '安装程序' }] },
		}),
		格式('附件在文件夹以外', '附件', {
			fields: { attachments: [{ file: 'files/../../plan.pdf', title: '预案' }] },
		}),
		格式('附件没有名称', '请写明附件名称', {
			fields: { attachments: [{ file: 'files/flood-plan.pdf', title: '' }] },
		}),
		{
			name: '生僻字没有字体',
			rule: '生僻字',
			says: '显示不出来',
			level: 'warning',
			body: '公示人员：李𪚥。',
		},
		{
			name: '保留意见用不上',
			rule: '保留意见',
			says: '用不上',
			level: 'warning',
			alone: true,
			files: {
				'waivers.yaml':
					"- { file: guide.md, rule: 标题层次, reason: 照原样保留, by: 党政综合办公室主任, on: '2026-11-01' }\n",
			},
		},
		{
			name: '主题分类不在名单',
			rule: '主题分类',
			says: '天文',
			fields: { topic: '天文' },
		},
	],
};
