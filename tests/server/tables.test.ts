import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { remediesGrid } from '../../src/domain/reports/remedies-grid.ts';
import { requestsGrid } from '../../src/domain/reports/requests-grid.ts';
import { csvFile } from '../../src/server/csv.ts';
import { gridWorkbook, workbook } from '../../src/server/workbook.ts';
import { cityTables } from '../fixtures/annual-report.ts';

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'];

test.each(formulas)('a cell that begins as %j is no formula in CSV', async (cell) => {
	const text = await csvFile({ columns: ['值'], rows: [[cell]] }).text();
	const [, line = ''] = text.split('\r\n');
	expect(line.replace(/^"/, '')).toBe(`'${cell}${line.endsWith('"') ? '"' : ''}`);
});

test('nor in a workbook, where it stands as text', async () => {
	const file = await workbook('表', { columns: ['值'], rows: [['=1+1']] });
	const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
	const xml = Object.entries(parts)
		.filter(([name]) => /sheet1|sharedStrings/.test(name))
		.map(([, bytes]) => new TextDecoder().decode(bytes))
		.join('');
	expect(xml).toContain('=1+1');
	expect(xml).not.toContain('<f>');
});

test('a number stands in a workbook as a number, and a text that looks like one as text', async () => {
	const file = await workbook('表', { columns: ['天数', '编号'], rows: [[20, '0020']] });
	const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
	const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
	expect(sheet).toMatch(/<c r="A2"[^>]*>\s*<v>20<\/v>/);
	expect(sheet).not.toContain('<v>0020</v>');
});

test('tables of the annual report stand in a workbook with merged cells and numbers as numbers', async () => {
	const file = await gridWorkbook([
		requestsGrid(2025, cityTables.requests),
		remediesGrid(cityTables.remedies),
	]);
	const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
	const part = (name: string) => new TextDecoder().decode(parts[`xl/${name}.xml`]);
	const texts = [...part('sharedStrings').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
	const [three, four] = [part('worksheets/sheet1'), part('worksheets/sheet2')];
	const cell = (sheet: string, place: string) => {
		const [, kind = '', value = ''] = new RegExp(`<c r="${place}"([^>]*)><v>([^<]*)</v>`).exec(sheet) ?? [];
		return kind.includes('t="s"') ? texts[Number(value)] : Number(value);
	};
	expect(part('workbook')).toContain('name="收到和处理政府信息公开申请情况"');
	const merges = (sheet: string) => [...sheet.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, ref]) => ref);
	expect(merges(three)).toEqual([
		'A1:C3', 'D1:J1', 'D2:D3', 'E2:I2', 'J2:J3', 'A4:C4', 'A5:C5', 'A6:A27', 'B6:C6', 'B7:C7', 'B8:B15',
		'B16:B18', 'B19:B23', 'B24:B26', 'B27:C27', 'A28:C28',
	]); // prettier-ignore
	expect(merges(four)).toEqual(['A1:E2', 'F1:O1', 'F2:J2', 'K2:O2']);
	expect(cell(three, 'A1')).toContain('勾稽关系');
	expect(cell(three, 'G3')).toBe('社会公益组织');
	expect(cell(three, 'C26')).toBe('3.其他');
	expect(['D4', 'J4', 'D15', 'J28'].map((place) => cell(three, place))).toEqual([13612, 14069, 147, 819]);
	expect(cell(four, 'O4')).toBe(0);
	expect(three + four).not.toContain('<f>');
});
