import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecordSchema, openRowSchema } from '../../src/domain/publication/open-record.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const ask = (path: string) => fetch(`${portal.url}/open-data/${path}`);
const rows = async () => {
	const { documents } = (await (await ask('catalogue.json')).json()) as { documents: unknown[] };
	return openRowSchema.array().parse(documents);
};

describe('the open data', () => {
	test('catalogue every publication, and every address of the catalogue answers', async () => {
		const catalogue = await rows();
		expect(catalogue.length).toBeGreaterThan(50);
		for (const { page, record, source } of catalogue)
			for (const address of [page, record, source].flatMap((given) => given ?? []))
				expect((await fetch(portal.url + new URL(address).pathname)).status, address).toBe(200);
	});

	test('give each publication as JSON that follows the schema they name', async () => {
		const response = await ask('documents/2026/00003-work-plan.json');
		expect(response.headers.get('Content-Type')).toContain('application/json');
		const record = openRecordSchema.parse(await response.json());
		expect(record.text).toContain('## ');
		expect(record.attachments[0]?.file).toContain('/files/disclosures/2026/files/2026-work-plan.xlsx');
		const schema = (await (await ask('schema.json')).json()) as { properties: object; required: string[] };
		expect(Object.keys(schema.properties)).toEqual(Object.keys(openRecordSchema.shape));
		expect(schema.required).not.toContain('text');
	});

	test('give the original of a publication byte for byte', async () => {
		const file = 'disclosures/2026/00003-work-plan.md';
		const response = await ask(`source/${file}`);
		expect(response.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
		expect(await response.text()).toBe(readFileSync(`content/${file}`, 'utf8'));
	});

	test('give an annual report with its figures, as page and search do, and the original with their names', async () => {
		const words = '全年新收政府信息公开申请9件，较上年增加2件，上年结转1件';
		const record = openRecordSchema.parse(await (await ask('documents/disclosure/reports/2025.json')).json());
		expect(record.text).toContain(words);
		const page = await (await fetch(`${portal.url}/disclosure/reports/2025/`)).text();
		expect(page).toContain(words);
		const found = await (
			await fetch(`${portal.url}/search/?q=${encodeURIComponent(words.slice(2, 15))}`)
		).text();
		expect(found).toContain('/disclosure/reports/2025/');
		for (const text of [record.text, page, found]) expect(text).not.toContain('{{');
		const source = await (await ask('source/reports/disclosure/2025.md')).text();
		expect(source).toContain('全年新收政府信息公开申请{{新收申请}}件');
	});

	test('give neither text nor original of a withdrawn document, nor what is no publication', async () => {
		const id = '2025/00037-land-transfer-2025-first';
		const record = openRecordSchema.parse(await (await ask(`documents/${id}.json`)).json());
		expect(record).toMatchObject({
			validity: '已撤回',
			summary: '本文件已撤回，不再公开。',
			attachments: [],
		});
		expect(record).not.toHaveProperty('text');
		expect(record).not.toHaveProperty('source');
		for (const file of [`disclosures/${id}.md`, 'site.yaml', 'handbook/01-publish.md', 'calendar/2026.yaml'])
			expect((await ask(`source/${file}`)).status, file).toBe(404);
	});

	test('offer the catalogue as a table that spreadsheets read: CSV with a byte order mark, and XLSX', async () => {
		const csv = await (await ask('catalogue.csv')).arrayBuffer();
		expect([...new Uint8Array(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const lines = new TextDecoder().decode(csv).split('\r\n');
		expect(lines[0]).toBe(
			'编号,标题,索引号,发文字号,发文机关,栏目,有效性,成文日期,发布日期,主题词,内容概述,网页,数据,原文'
		);
		const count = (await rows()).length;
		expect(lines.filter(Boolean)).toHaveLength(count + 1);
		const xlsx = await ask('catalogue.xlsx');
		expect(xlsx.headers.get('Content-Type')).toContain('spreadsheetml');
		const sheet = new TextDecoder().decode(
			unzipSync(new Uint8Array(await xlsx.arrayBuffer()))['xl/worksheets/sheet1.xml']
		);
		expect(sheet.match(/<row /g)).toHaveLength(count + 1);
		expect(sheet).not.toContain('<f>');
	});

	test('give an annual report as Word and Excel file and as numbers', async () => {
		for (const [file, type] of [
			['report.docx', 'wordprocessingml.document'],
			['tables.xlsx', 'spreadsheetml.sheet'],
			['tables.csv', 'text/csv'],
			['compare.csv', 'text/csv'],
		] as const) {
			const response = await fetch(`${portal.url}/disclosure/reports/2025/${file}`);
			expect(response.headers.get('Content-Type'), file).toContain(type);
			expect((await response.arrayBuffer()).byteLength, file).toBeGreaterThan(1000);
		}
	});

	test('say on their page what every field means', async () => {
		const html = await (await ask('')).text();
		for (const field of Object.keys(openRecordSchema.shape)) expect(html).toContain(`<code>${field}</code>`);
	});
});
