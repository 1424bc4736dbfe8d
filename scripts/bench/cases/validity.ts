import type { CaseGroup, Draft } from '../seeded-case.ts';

const 有效性 = (name: string, says: string, fields: Record<string, unknown>): Draft => ({
	name,
	rule: '有效性',
	says,
	fields,
});

/** 有效性 against dates and links; withheld parts; joint organs. */
export const validity: CaseGroup = {
	kind: '有效性与关联',
	drafts: [
		有效性('还没有施行却写有效', '施行日期 2027-01-01 还没有到', { effectiveOn: '2027-01-01' }),
		{
			...有效性('已经施行仍写尚未施行', '仍写“尚未施行”', {
				effectiveOn: '2026-10-01',
				validity: '尚未施行',
			}),
			level: 'warning',
		},
		有效性('尚未施行却没有施行日期', '没有施行日期', { validity: '尚未施行' }),
		{
			...有效性('已经失效仍写有效', '失效日期 2026-10-31 已过', { expiresOn: '2026-10-31' }),
			level: 'warning',
		},
		有效性('没有失效却写失效', '还没有过', { expiresOn: '2027-10-31', validity: '失效' }),
		有效性('写失效却没有失效日期', '没有失效日期', { validity: '失效' }),
		{
			name: '废止了仍写有效',
			rule: '有效性',
			says: '已被《',
			level: 'warning',
			changes: [
				{
					file: 'disclosures/2024/00030-enforcement-procedure-trial.md',
					from: /validity: .*/,
					to: 'validity: 有效',
				},
			],
		},
		{
			name: '修改的文件不存在',
			rule: '引用',
			says: '2026/00999-nothing',
			fields: { amends: ['2026/00999-nothing'] },
		},
		{
			name: '废止的文件不存在',
			rule: '引用',
			says: '2026/00999-nothing',
			fields: { repeals: ['2026/00999-nothing'] },
		},
		{
			name: '解读的文件不存在',
			rule: '引用',
			says: '2026/00999-nothing',
			fields: { interprets: ['2026/00999-nothing'] },
		},
		{
			name: '联合发文机关是自己',
			rule: '格式',
			says: 'jointOrgans 只写其他机关',
			fields: { jointOrgans: ['青禾镇人民政府'] },
		},
		{
			name: '没有公开的部分没有依据',
			rule: '格式',
			says: '请写明不公开的依据',
			fields: { withheld: [{ part: '联系人', ground: '不便公开', reviewAgainOn: '2027-09-01' }] },
		},
		{
			name: '没有公开的部分没有评估日期',
			rule: '格式',
			says: '',
			fields: { withheld: [{ part: '联系人', ground: '《政府信息公开条例》第十五条' }] },
		},
		{
			name: '没有公开的部分过了评估日期',
			rule: '未公开的内容',
			says: '日期已过',
			level: 'warning',
			fields: {
				withheld: [{ part: '联系人', ground: '《政府信息公开条例》第十五条', reviewAgainOn: '2026-10-01' }],
			},
		},
	],
};
