import { describe, expect, test } from 'vitest';
import { reportTable } from '../../src/domain/reports/report-table.ts';
import { publishedGrid } from '../../src/domain/reports/published-grid.ts';
import { remediesGrid } from '../../src/domain/reports/remedies-grid.ts';
import { requestsGrid } from '../../src/domain/reports/requests-grid.ts';
import { columnCount, placedCells, placesOf, type TableGrid } from '../../src/domain/table-grid.ts';
import { headingsOf } from '../../src/domain/table-headings.ts';
import { cityTables, trialRequests } from '../fixtures/annual-report.ts';

const documents = (made: number) => ({ made, repealed: made + 1, inForce: made + 2 });
const published = {
	rules: documents(0),
	normativeDocuments: documents(10),
	licences: 20,
	penalties: 30,
	coercion: 0,
	fees: 1.25,
};
const judged = (first: number) => ({
	upheld: first,
	corrected: first + 1,
	other: first + 2,
	pending: first + 3,
	total: first + 4,
});
const remedies = {
	reconsideration: judged(0),
	directSuit: judged(10),
	suitAfterReconsideration: judged(20),
};

/** A grid as rows of words: what a place shows, with `<` right of and `^` below the corner of a spanning cell. */
function drawn({ rows }: TableGrid): string[][] {
	const lines = rows.map((): string[] => []);
	for (const place of placedCells(rows)) {
		for (const [r, c] of placesOf(place)) {
			const line = lines[r] ?? [];
			if (line[c] !== undefined) throw new Error(`two cells at row ${r}, column ${c}`);
			line[c] = r > place.row ? '^' : c > place.column ? '<' : place.cell.text;
		}
	}
	return lines;
}

const grids = {
	'table two': publishedGrid(published),
	'table three': requestsGrid(2025, cityTables.requests),
	'table three of the trial form': requestsGrid(2020, trialRequests),
	'table four': remediesGrid(remedies),
};

describe.each(Object.entries(grids))('%s', (_, grid) => {
	test('is a full rectangle', () => {
		for (const line of drawn(grid)) {
			expect(line).toHaveLength(columnCount(grid.rows));
			expect(Object.keys(line)).toHaveLength(line.length);
		}
	});
	test('has no blank cell, and a key of its own for every number', () => {
		const cells = grid.rows.flat();
		expect(cells.filter(({ text }) => text === '')).toEqual([]);
		const values = cells.filter(({ value }) => value !== undefined);
		expect(values.map(({ text }) => text)).toEqual(values.map(({ value }) => String(value)));
		expect(new Set(values.map(({ key }) => key)).size).toBe(values.length);
		expect(values.every(({ header }) => header === undefined)).toBe(true);
	});
});

test('table two has a heading over every block, and its single numbers span three columns', () => {
	expect(drawn(grids['table two'])).toEqual([
		['第二十条第（一）项', '<', '<', '<'],
		['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
		['规章', '0', '1', '2'],
		['行政规范性文件', '10', '11', '12'],
		['第二十条第（五）项', '<', '<', '<'],
		['信息内容', '本年处理决定数量', '<', '<'],
		['行政许可', '20', '<', '<'],
		['第二十条第（六）项', '<', '<', '<'],
		['信息内容', '本年处理决定数量', '<', '<'],
		['行政处罚', '30', '<', '<'],
		['行政强制', '0', '<', '<'],
		['第二十条第（八）项', '<', '<', '<'],
		['信息内容', '本年收费金额（单位：万元）', '<', '<'],
		['行政事业性收费', '1.25', '<', '<'],
	]);
});

test('table four has three groups of five', () => {
	const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
	const lines = drawn(grids['table four']);
	expect(lines[0]).toEqual(['行政复议', '<', '<', '<', '<', '行政诉讼', ...Array<string>(9).fill('<')]);
	expect(lines[1]?.slice(0, 5)).toEqual(Array<string>(5).fill('^'));
	expect(lines[1]?.slice(5)).toEqual([
		'未经复议直接起诉',
		'<',
		'<',
		'<',
		'<',
		'复议后起诉',
		'<',
		'<',
		'<',
		'<',
	]);
	expect(lines[2]).toEqual([...five, ...five, ...five]);
	expect(lines[3]?.map(Number)).toEqual([0, 1, 2, 3, 4, 10, 11, 12, 13, 14, 20, 21, 22, 23, 24]);
	expect(lines).toHaveLength(4);
});

describe('table three', () => {
	const lines = drawn(grids['table three']);
	test('has the corner with its note and three rows of headings', () => {
		expect(lines.slice(0, 3)).toEqual([
			['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '<', '<', '申请人情况', '<', '<', '<', '<', '<', '<'],
			['^', '^', '^', '自然人', '法人或其他组织', '<', '<', '<', '<', '总计'],
			['^', '^', '^', '^', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '^'],
		]); // prettier-ignore
	});
	test('has the labels of the form, nested as there', () => {
		expect(lines.slice(3).map((line) => line.slice(0, 3))).toEqual([
			['一、本年新收政府信息公开申请数量', '<', '<'],
			['二、上年结转政府信息公开申请数量', '<', '<'],
			['三、本年度办理结果', '（一）予以公开', '<'],
			['^', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '<'],
			['^', '（三）不予公开', '1.属于国家秘密'],
			['^', '^', '2.其他法律行政法规禁止公开'],
			['^', '^', '3.危及“三安全一稳定”'],
			['^', '^', '4.保护第三方合法权益'],
			['^', '^', '5.属于三类内部事务信息'],
			['^', '^', '6.属于四类过程性信息'],
			['^', '^', '7.属于行政执法案卷'],
			['^', '^', '8.属于行政查询事项'],
			['^', '（四）无法提供', '1.本机关不掌握相关政府信息'],
			['^', '^', '2.没有现成信息需要另行制作'],
			['^', '^', '3.补正后申请内容仍不明确'],
			['^', '（五）不予处理', '1.信访举报投诉类申请'],
			['^', '^', '2.重复申请'],
			['^', '^', '3.要求提供公开出版物'],
			['^', '^', '4.无正当理由大量反复申请'],
			['^', '^', '5.要求行政机关确认或重新出具已获取信息'],
			['^', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
			['^', '^', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
			['^', '^', '3.其他'],
			['^', '（七）总计', '<'],
			['四、结转下年度继续办理', '<', '<'],
		]);
	});
	test('has the numbers of a real report, the total last', () => {
		expect(lines[3]?.slice(3)).toEqual(['13612', '252', '0', '45', '128', '32', '14069']);
		expect(lines[14]?.slice(3)).toEqual(['147', '0', '0', '0', '1', '2', '150']);
		expect(lines.at(-1)?.slice(3)).toEqual(['783', '6', '0', '2', '25', '3', '819']);
		const keys = grids['table three'].rows.flat().flatMap(({ key }) => key ?? []);
		expect(keys.slice(0, 8).concat(keys.slice(-1))).toEqual([
			'received.0', 'received.1', 'received.2', 'received.3', 'received.4', 'received.5', 'received.6',
			'carriedIn.0', 'carriedOut.6',
		]); // prettier-ignore
	});
	test('has 其他处理 as one row in the trial form, so that the results span twenty', () => {
		const trial = grids['table three of the trial form'];
		const labels = drawn(trial).map((line) => line.slice(0, 3));
		expect(labels.slice(-3)).toEqual([
			['^', '（六）其他处理', '<'],
			['^', '（七）总计', '<'],
			['四、结转下年度继续办理', '<', '<'],
		]);
		const spans = (grid: TableGrid) => grid.rows.flat().flatMap(({ header, rowSpan }) => (header === 'rowgroup' ? rowSpan : []));
		expect(spans(trial)).toEqual([20, 8, 3, 5]);
		expect(spans(grids['table three'])).toEqual([22, 8, 3, 5, 3]);
	}); // prettier-ignore
});

describe('every number is under and beside the headings of the form', () => {
	const headingsByKey = (grid: TableGrid) =>
		new Map(
			[...headingsOf(grid.rows)].map(([cell, places]) => [cell.key, places.map((place) => place.cell.text)])
		);
	test.each(Object.entries(grids))('%s', (_, grid) => {
		const headings = headingsByKey(grid);
		const keys = grid.rows.flat().flatMap(({ key }) => key ?? []);
		expect([...headings.keys()]).toEqual(keys);
	});
	test('in table two those of its own block only', () => {
		const headings = headingsByKey(grids['table two']);
		expect(headings.get('rules.repealed')).toEqual(['规章', '第二十条第（一）项', '本年废止件数']);
		expect(headings.get('coercion')).toEqual(['行政强制', '第二十条第（六）项', '本年处理决定数量']);
		expect(headings.get('fees')).toEqual([
			'行政事业性收费',
			'第二十条第（八）项',
			'本年收费金额（单位：万元）',
		]);
	});
	test('in table three with the group of the row', () => {
		const headings = headingsByKey(grids['table three']);
		expect(headings.get('received.0')).toEqual(['一、本年新收政府信息公开申请数量', '申请人情况', '自然人']);
		expect(headings.get('N2.3')).toEqual([
			'三、本年度办理结果',
			'（五）不予处理',
			'2.重复申请',
			'申请人情况',
			'法人或其他组织',
			'社会公益组织',
		]);
		expect(headings.get('total.6')).toEqual(['三、本年度办理结果', '（七）总计', '申请人情况', '总计']);
		expect(headings.get('carriedOut.6')).toEqual(['四、结转下年度继续办理', '申请人情况', '总计']);
	});
	test('in table four with the group of the column', () => {
		const headings = headingsByKey(grids['table four']);
		expect(headings.get('reconsideration.other')).toEqual(['行政复议', '其他结果']);
		expect(headings.get('suitAfterReconsideration.total')).toEqual(['行政诉讼', '复议后起诉', '总计']);
	});
});

test('the numbers are offered one by one with the same headings', () => {
	const { rows } = reportTable([grids['table two'], grids['table three'], grids['table four']]);
	expect(rows).toHaveLength(10 + 25 * 7 + 15);
	expect(rows).toContainEqual([
		'收到和处理政府信息公开申请情况',
		'三、本年度办理结果：（五）不予处理：2.重复申请',
		'申请人情况：法人或其他组织：商业企业',
		1,
	]);
	expect(rows.at(-1)).toEqual(['政府信息公开行政复议、行政诉讼情况', '', '行政诉讼：复议后起诉：总计', 24]);
});
