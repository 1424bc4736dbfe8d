import { describe, expect, test } from 'vitest';
import { elements, type XmlNode } from '../../src/attachments/xml-nodes.ts';
import { publishedGrid } from '../../src/domain/reports/published-grid.ts';
import { columnCount, type Cell, type TableGrid } from '../../src/domain/table-grid.ts';
import type { Block, TableBlock } from '../../src/word/block.ts';
import { first, numberOf, opened, paragraphs } from './opened.ts';

const head = (text: string, spans: Partial<Cell> = {}): Cell => ({ text, header: 'col', ...spans });

async function main(...blocks: Block[]): Promise<XmlNode> {
	return (await opened({ title: '报告', blocks }))('word/document.xml');
}

async function tableOf(table: Omit<TableBlock, 'kind'>): Promise<XmlNode> {
	return first(await main({ kind: 'table', ...table }), 'tbl');
}

const merged: TableGrid = {
	caption: '申请情况',
	headRows: 2,
	rows: [
		[head('项目', { rowSpan: 2, colSpan: 2 }), head('申请人', { colSpan: 2 })],
		[head('自然人'), head('法人')],
		[
			{ text: '结果', header: 'rowgroup', rowSpan: 2 },
			{ text: '公开', header: 'row' },
			{ text: '1', value: 1 },
			{ text: '0', value: 0 },
		],
		[{ text: '不予公开', header: 'row' }, { text: '2', value: 2 }, { text: '甲\n乙' }],
	],
};

describe('a table', () => {
	test('merges cells as the grid does', async () => {
		const table = await tableOf(merged);
		const rows = elements(table, 'tr').map((row) =>
			elements(row, 'tc').map((cell) => {
				const [merge] = elements(cell, 'vMerge');
				const text = paragraphs(cell).map((line) => line.text);
				return [
					text.join('/'),
					numberOf(cell, 'gridSpan') || 1,
					merge && (merge.attributes['val'] ?? 'continue'),
				];
			})
		);
		expect(rows).toEqual([
			[
				['项目', 2, 'restart'],
				['申请人', 2, undefined],
			],
			[
				['', 2, 'continue'],
				['自然人', 1, undefined],
				['法人', 1, undefined],
			],
			[
				['结果', 1, 'restart'],
				['公开', 1, undefined],
				['1', 1, undefined],
				['0', 1, undefined],
			],
			[
				['', 1, 'continue'],
				['不予公开', 1, undefined],
				['2', 1, undefined],
				['甲/乙', 1, undefined],
			],
		]);
		// Word refuses a cell without a paragraph.
		for (const cell of elements(table, 'tc')) expect(elements(cell, 'p').length).toBeGreaterThan(0);
	});

	test('repeats its head and breaks no row', async () => {
		const table = await tableOf(merged);
		const rows = elements(table, 'tr');
		expect(rows.map((row) => elements(row, 'tblHeader').length)).toEqual([1, 1, 0, 0]);
		expect(rows.map((row) => elements(row, 'cantSplit').length)).toEqual([1, 1, 1, 1]);
	});

	test('sets headings and numbers in the middle, and what the grid wants', async () => {
		const table = await tableOf({
			headRows: 1,
			rows: [
				[head('名称'), head('数')],
				[{ text: '甲' }, { text: '1', value: 1 }],
				[{ text: '乙', align: 'right' }, { text: '' }],
			],
		});
		expect(elements(table, 'jc').map(({ attributes }) => attributes['val'])).toEqual([
			'center',
			'center',
			'center',
			'left',
			'center',
			'right',
			'left',
		]);
	});

	test.each([1, 2, 5, 7, 10, 15])('of %i columns is exactly as wide as the text', async (columns) => {
		const cells = Array.from({ length: columns }, (_, i) => ({ text: '字'.repeat(1 + ((i * 7) % 30)) }));
		const table = await tableOf({ headRows: 0, rows: [cells] });
		const widths = elements(table, 'gridCol').map(({ attributes }) => Number(attributes['w']));
		expect(widths).toHaveLength(columns);
		const sum = widths.reduce((total, width) => total + width, 0);
		expect((sum / 1440) * 25.4).toBeCloseTo(156, 1);
		expect(numberOf(table, 'tblW', 'w')).toBe(sum);
		// Two characters of the size that such a table has, and its padding.
		const size = numberOf(table, 'sz') / 2;
		expect(Math.min(...widths)).toBeGreaterThan(2 * size * 20 + 2 * 45);
	});

	test('takes the widths that it is given', async () => {
		const table = await tableOf({
			headRows: 0,
			columnWidths: [1, 3],
			rows: [[{ text: '很长很长的文字' }, { text: '短' }]],
		});
		const [first = 0, second = 0] = elements(table, 'gridCol').map(({ attributes }) =>
			Number(attributes['w'])
		);
		expect(second / first).toBeCloseTo(3, 2);
	});

	test('is kept apart from the next, which Word would make one of both', async () => {
		const figures = { made: 1, repealed: 2, inForce: 3 };
		const grid = publishedGrid({
			rules: figures,
			normativeDocuments: figures,
			licences: 4,
			penalties: 5,
			coercion: 6,
			fees: 7,
		});
		expect(columnCount(grid.rows)).toBe(4);
		const root = await main({ kind: 'table', ...grid }, { kind: 'table', ...grid });
		const names = first(root, 'body').children.map(({ name }) => name);
		expect(names.join(' ')).toMatch(/p tbl p p tbl p sectPr$/);
		expect(
			paragraphs(root)
				.filter(({ style }) => style === 'Caption')
				.map(({ text }) => text)
		).toEqual([grid.caption, grid.caption]);
	});
});
