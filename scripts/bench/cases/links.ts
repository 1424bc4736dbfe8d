import type { CaseGroup } from '../seeded-case.ts';

/** Links that lead nowhere or must not be published. */
export const links: CaseGroup = {
	kind: '链接',
	drafts: [
		{ name: '链接里是程序', rule: '链接', says: '不能发布这样的链接', body: '[查看](javascript:alert(1))' },
		{
			name: '链接里有用户名',
			rule: '链接',
			says: '不能发布这样的链接',
			body: '[官网](https://www.gov.cn@example.com/)',
		},
		{
			name: '链接到本机文件',
			rule: '链接',
			says: '不能发布这样的链接',
			body: '[表格](file:///C:/form.docx)',
		},
		{
			name: '正文里有 HTML',
			rule: '链接',
			says: '不能写 HTML',
			body: '<iframe src="https://example.com"></iframe>',
		},
		{ name: '正文里有注释', rule: '链接', says: '不能写 HTML', body: '<!-- 领导还没有批 -->' },
		...[
			['链接到没有的文件', '[计划](/documents/2026/00999-nothing/)', '链接的页面不存在'],
			['链接到源文件', '[计划](./00003-work-plan.md)', '链接的页面不存在'],
			['链接少了末尾的斜线', '[计划](/documents/2026/00003-work-plan)', '链接的页面不存在'],
			['链接到没有的栏目', '[公告](/announcements/)', '链接的页面不存在'],
			['链接到没有的附件', '[预案](/files/disclosures/2026/files/nothing.pdf)', '链接的页面不存在'],
			[
				'表格里的链接不存在',
				'| 文件 |\n| --- |\n| [计划](/documents/2026/00999-nothing/) |',
				'链接的页面不存在',
			],
			['脚注式链接不存在', '见[计划][1]。\n\n[1]: /documents/2026/00999-nothing/', '链接的页面不存在'],
			['链接的网站没有审核', '[报名](https://www.example.com/apply)', '没有审核登记：www.example.com'],
			['直接写出的网址没有审核', '网址：https://shop.example.com/qinghe', '没有审核登记：shop.example.com'],
			['冒充政府网站的域名', '[国务院](https://www.gov.cn.example.com/)', '没有审核登记'],
		].map(([name = '', body = '', says = '']) => ({ name, rule: '链接去向', says, body })),
		{
			name: '链接的文件已经撤回',
			rule: '链接去向',
			says: '已经撤回',
			level: 'warning',
			body: '[流转情况](/documents/2025/00037-land-transfer-2025-first/)',
		},
		{
			name: '紧急提示链接到别的网站',
			rule: '紧急提示',
			says: '链接的不是政府网站',
			files: {
				'emergency.yaml':
					"title: 暴雨红色预警\ntext: 请远离河道。\npublishedAt: '2026-11-23 08:05'\nlink: { text: 详情, to: 'https://weibo.example.com/qinghe' }\n",
			},
		},
		{
			name: '县级页眉里有脚本',
			rule: '县级页眉页脚',
			says: '不能有脚本',
			files: { 'frame/header.html': '<p class="county">县政府</p><script src="/a.js"></script>\n' },
		},
		{
			name: '附件不存在',
			rule: '附件',
			says: '附件不存在',
			fields: { attachments: [{ file: 'files/not-there.pdf', title: '附表' }] },
		},
		{
			name: '替代文件不存在',
			rule: '引用',
			says: '文稿不存在',
			fields: {
				withdrawn: {
					on: '2026-10-08',
					by: '党政综合办公室',
					ground: '主动公开制度',
					reason: '数字有误。',
					replacedBy: '2026/00999-nothing',
				},
			},
		},
		{
			name: '紧急提示的链接不存在',
			rule: '引用',
			says: '链接的文稿不存在',
			files: {
				'emergency.yaml':
					"title: 暴雨红色预警\ntext: 请远离河道。\npublishedAt: '2026-11-23 08:05'\nlink: { text: 应急预案, to: documents/2026/00999-nothing/ }\n",
			},
		},
	],
};
