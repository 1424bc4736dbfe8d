import { statutoryItems } from '../../../src/domain/publication/statutory-items.ts';
import type { CaseGroup, Change } from '../seeded-case.ts';

const statement = (item: string, on: string) =>
	`- { item: '${item}', on: '${on}', by: 青禾镇党政综合办公室, statement: 截至目前没有产生此类信息。 }\n`;

/** A document that is put under another item, so that its own is left blank. */
const moved = (id: string, item: string): Change => ({
	file: `disclosures/2026/${id}.md`,
	from: `item: '${item}'`,
	to: "item: '20-15'",
});

/** Statements that an item has nothing, which are not true, and columns that have nothing at all. */
export const zeroReports: CaseGroup = {
	kind: '栏目与零报告',
	drafts: [
		{
			name: '栏目空白',
			rule: '栏目更新',
			says: `“${statutoryItems['21-6']}”没有内容`,
			level: 'warning',
			where: 'disclosures/',
			alone: true,
			removed: ['zero-reports/2026.yaml'],
		},
		{
			name: '栏目一年没有更新',
			rule: '栏目更新',
			says: `“${statutoryItems['21-3']}”自2025-11-20以来没有更新`,
			level: 'warning',
			where: 'disclosures/',
			alone: true,
			removed: ['zero-reports/2026.yaml'],
		},
		{
			name: '空白栏目达到5个',
			rule: '栏目更新',
			says: '空白栏目有5个',
			where: 'disclosures/',
			alone: true,
			removed: ['zero-reports/2026.yaml'],
			changes: [
				moved('00036-government-procurement-2025', '20-09'),
				moved('00034-administrative-fees-2026', '20-08'),
			],
		},
		{
			name: '零报告与已公开的文件矛盾',
			rule: '零报告',
			says: '不能再作零报告',
			changes: [{ file: 'zero-reports/2026.yaml', from: /$/, to: statement('20-07', '2026-11-16') }],
		},
		{
			name: '零报告的日期还没有到',
			rule: '零报告',
			says: '还没有到',
			changes: [{ file: 'zero-reports/2026.yaml', from: "on: '2026-11-16'", to: "on: '2026-12-16'" }],
		},
		{
			name: '零报告写在别的年份',
			rule: '零报告',
			says: '早于',
			changes: [{ file: 'zero-reports/2026.yaml', from: "on: '2026-11-16'", to: "on: '2025-12-16'" }],
		},
		{
			name: '零报告的文件名不是年份',
			rule: '零报告',
			says: '不是年份',
			files: { 'zero-reports/this-year.yaml': statement('21-6', '2026-11-16') },
		},
		{
			name: '零报告没有说明',
			rule: '格式',
			says: '请写明没有此类信息的说明',
			changes: [{ file: 'zero-reports/2026.yaml', from: /statement: .*/, to: "statement: ''" }],
		},
		{
			name: '澄清没有写明事实',
			rule: '格式',
			says: '请写明事实',
			changes: [{ file: 'clarifications/2026-bus-fare.md', from: /^facts: .*\n/m, to: '', copied: true }],
		},
		{
			name: '澄清没有依据',
			rule: '格式',
			says: '请至少写明一项依据',
			changes: [
				{
					file: 'clarifications/2026-bus-fare.md',
					from: /^sources:.*\n(?: {2}- .*\n)*/m,
					to: 'sources: []\n',
					copied: true,
				},
			],
		},
		{
			name: '正文还有待填的内容',
			rule: '待填',
			says: '还有待填的内容',
			body: '【待填：正文】',
		},
	],
};
