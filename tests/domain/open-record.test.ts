import { describe, expect, test } from 'vitest';
import type { ListedPage } from '../../src/domain/publication/listed-page.ts';
import { openId, openRow, openRowSchema, openTable } from '../../src/domain/publication/open-record.ts';

const page: ListedPage = {
	path: 'documents/2026/00003-work-plan/',
	title: '青禾镇2026年依法行政工作计划',
	summary: '分解2026年依法行政任务。',
	indexNumber: '11000000QH000001XA/2026-00003',
	documentNumber: undefined,
	issuer: '青禾镇人民政府',
	writtenOn: '2026-03-04',
	publishedAt: '2026-03-06 09:30',
	publishedOn: '2026-03-06',
	keywords: ['依法行政', '工作计划'],
	column: '法定主动公开内容',
	validity: '有效',
	shown: true,
	source: 'disclosures/2026/00003-work-plan.md',
};
const row = (change: Partial<ListedPage> = {}) =>
	openRow({ ...page, ...change }, (path) => `https://www.example.gov.cn/zwgk/${path}`);

describe('a row of the open catalogue', () => {
	test('follows its schema and names page, data and source in full', () => {
		expect(openRowSchema.parse(row())).toMatchObject({
			id: '2026/00003-work-plan',
			page: 'https://www.example.gov.cn/zwgk/documents/2026/00003-work-plan/',
			record: 'https://www.example.gov.cn/zwgk/open-data/documents/2026/00003-work-plan.json',
			source: 'https://www.example.gov.cn/zwgk/open-data/source/disclosures/2026/00003-work-plan.md',
		});
	});
	test('has no source when the publication is not shown', () => {
		expect(row({ shown: false })).not.toHaveProperty('source');
	});
	test('calls a page that is no document by its path', () => {
		expect(openId('disclosure/reports/2025/')).toBe('disclosure/reports/2025');
	});
	test('becomes a row of the table under Chinese headings, with nothing for what is absent', () => {
		const { columns, rows } = openTable([row()]);
		expect(columns.slice(0, 4)).toEqual(['编号', '标题', '索引号', '发文字号']);
		expect(rows[0]?.[3]).toBe('');
		expect(rows[0]?.[columns.indexOf('主题词')]).toBe('依法行政；工作计划');
	});
});
