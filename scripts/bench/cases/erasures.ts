import type { CaseGroup } from '../seeded-case.ts';

const erased = {
	on: '2026-10-08',
	by: '青禾镇党政综合办公室',
	ground: '《中华人民共和国个人信息保护法》第四十七条',
	reason: '误公布了个人信息。',
	digest: 'a'.repeat(64),
};

const neutral = {
	title: '已清除的文件',
	summary: '本文件含有个人信息，已依法清除，不再保存。',
	keywords: ['已清除'],
	erased,
};

/** Erased documents of which something is left, and withdrawals that do not say what they must. */
export const erasures: CaseGroup = {
	kind: '撤回与清除',
	drafts: [
		{ name: '清除了而正文还在', rule: '清除', says: '正文还在', fields: neutral, body: '某某的情况。' },
		{
			name: '清除没有依据',
			rule: '格式',
			says: '请写明清除的依据',
			fields: { ...neutral, erased: { ...erased, ground: '' } },
		},
		{
			name: '清除没有摘要',
			rule: '格式',
			says: '摘要',
			fields: { ...neutral, erased: { ...erased, digest: undefined } },
		},
		{
			name: '清除了而标题还在',
			rule: '格式',
			says: '',
			fields: { ...neutral, title: '关于某某某的救助公示' },
		},
		{
			name: '清除了而附件还列着',
			rule: '格式',
			says: '',
			fields: { ...neutral, attachments: [{ file: 'files/flood-plan.pdf', title: '名单' }] },
		},
		{
			name: '撤回没有原因',
			rule: '格式',
			says: '请写明撤回的原因',
			fields: { withdrawn: { on: '2026-10-08', by: '党政综合办公室', ground: '主动公开制度', reason: '' } },
		},
		{
			name: '撤回没有决定单位',
			rule: '格式',
			says: '请写明决定撤回的单位',
			fields: { withdrawn: { on: '2026-10-08', by: ' ', ground: '主动公开制度', reason: '数字有误。' } },
		},
	],
};
