import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { csvFile } from '../../src/server/csv.ts';
import { workbook } from '../../src/server/workbook.ts';

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
