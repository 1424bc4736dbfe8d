import { chanceFrom } from '../chance.ts';
import { bankCard, mobile, oldResidentId, residentId, writtenForms } from '../personal-numbers.ts';
import { soundDocument, type CaseGroup, type Draft } from '../seeded-case.ts';

const chance = chanceFrom(20261123);

/** The kinds of number, as the gate names them, and one that belongs to nobody. */
const numbers = {
	居民身份证号码: () => residentId(chance),
	'15位旧身份证号码': () => oldResidentId(chance),
	手机号码: () => mobile(chance),
	银行卡号: () => bankCard(chance),
};

const 个人信息 = (name: string, says: string, rest: Partial<Draft>): Draft => ({
	name,
	rule: '个人信息',
	says,
	...rest,
});

const inAllForms = Object.entries(numbers).flatMap(([kind, number]) =>
	Object.entries(writtenForms).map(([form, written]) =>
		个人信息(`${kind}·${form}`, kind, { body: `申请人提供的号码是${written(number())}，请予核对。` })
	)
);

const withdrawal = { on: '2026-10-08', by: '党政综合办公室', ground: '主动公开制度', reason: '数字有误。' };

/** Numbers of people in texts and fields: each kind in each form, and each place of a file. */
export const personalData: CaseGroup = {
	kind: '个人信息·文字',
	drafts: [
		...inAllForms,
		个人信息('身份证号码以小写x结尾', '居民身份证号码', {
			body: `身份证号：${residentId(chance, 'X').toLowerCase()}。`,
		}),
		个人信息('身份证号码以全角Ｘ结尾', '居民身份证号码', {
			body: `身份证号${writtenForms.全角(residentId(chance, 'X'))}。`,
		}),
		个人信息('身份证号码中间有零宽空格', '居民身份证号码', {
			body: `身份证号${residentId(chance).replace(/^(.{9})/, '$1\u200b')}。`,
		}),
		个人信息('16位银行卡号', '银行卡号', { body: `开户账号：${bankCard(chance, 16)}。` }),
		个人信息('手机号码带国家代码', '手机号码', { body: `联系人电话+86 ${mobile(chance)}。` }),
		个人信息('手机号码紧接在汉字后面', '手机号码', { body: `联系人李某某手机${mobile(chance)}或者当面联系` }),
		个人信息('手机号码在电话链接里', '手机号码', { body: `[拨打电话](tel:${mobile(chance)})` }),
		个人信息('手机号码在网址里', '手机号码', {
			body: `[报名](https://www.hechuan.example/apply?phone=${mobile(chance)})`,
		}),
		个人信息('身份证号码在表格里', '居民身份证号码', {
			body: `| 姓名 | 身份证号 | 金额 |\n| --- | --- | --- |\n| 李某某 | ${residentId(chance)} | 600 |`,
		}),
		个人信息('银行卡号在表格里', '银行卡号', {
			body: `| 姓名 | 账号 |\n| --- | --- |\n| 李某某 | ${bankCard(chance)} |`,
		}),
		个人信息('身份证号码在代码块里', '居民身份证号码', { body: `\`\`\`\n${residentId(chance)}\n\`\`\`` }),
		个人信息('身份证号码在脚注里', '居民身份证号码', {
			body: `见名单[^1]。\n\n[^1]: 李某某，${residentId(chance)}。`,
		}),
		个人信息('手机号码在图片说明里', '手机号码', {
			body: `![联系人${mobile(chance)}](./files/organisation-chart.png)`,
		}),
		个人信息('身份证号码在标题字段', '居民身份证号码', {
			fields: { title: `关于${residentId(chance)}的公示` },
		}),
		个人信息('手机号码在概述', '手机号码', {
			fields: { summary: `公布救助对象名单，联系电话${mobile(chance)}。` },
		}),
		个人信息('手机号码在主题词', '手机号码', { fields: { keywords: ['救助', mobile(chance)] } }),
		个人信息('手机号码在附件名称', '手机号码', {
			fields: {
				attachments: [{ file: 'files/flood-plan.pdf', title: `预案（值班${mobile(chance)}）` }],
			},
		}),
		个人信息('身份证号码在撤回原因', '居民身份证号码', {
			fields: { withdrawn: { ...withdrawal, reason: `误公布了${residentId(chance)}。` } },
		}),
		个人信息('身份证号码在不合格式的文稿里', '居民身份证号码', {
			fields: { issuer: undefined },
			body: `低保对象${residentId(chance)}。`,
		}),
		个人信息('手机号码在接待安排', '手机号码', {
			changes: [{ file: 'reception/2026-11.yaml', from: /^phone: .*$/m, to: `phone: '${mobile(chance)}'` }],
		}),
		个人信息('手机号码在征求意见的办法', '手机号码', {
			changes: [{ file: 'decisions/2026-bus-routes.md', from: '0300-5550104', to: mobile(chance) }],
		}),
		个人信息('身份证号码在采纳情况', '居民身份证号码', {
			changes: [
				{
					file: 'decisions/2026-market-layout.md',
					from: '要有临时市场',
					to: `要有临时市场（李某某，${residentId(chance)}）`,
				},
			],
		}),
		个人信息('手机号码在操作手册', '手机号码', {
			changes: [{ file: 'handbook/03-care.md', from: /\n$/, to: `\n\n技术支持：${mobile(chance)}。\n` }],
		}),
		个人信息('身份证号码在文稿的文件名', '居民身份证号码', {
			files: {
				[`disclosures/2026/88001-${residentId(chance, 'digit')}-list.md`]: soundDocument(88001),
			},
		}),
	],
};
