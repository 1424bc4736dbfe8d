import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const html = async (path: string) => (await fetch(portal.url + path)).text();
const linksIn = (page: string) =>
	[...page.matchAll(/href="(\/disclosure\/log\/entry\/[^"]+)"/g)].map(([, link]) => link);

describe('the log of answered requests', () => {
	test('lists the newest year, and links the pages of its years and outcomes', async () => {
		const page = await html('/disclosure/log/');
		expect(linksIn(page)).toHaveLength(3);
		for (const path of ['2026/', '2026-open/', '2026-partial/', '2026-unavailable/'])
			expect(page).toContain(`href="/disclosure/log/${path}"`);
		expect(page).not.toContain('2026-withheld');
		expect(page).toContain('2026年第三季度');
		expect(page).toContain('31个工作日（已延长）');
	});

	test('narrows to one outcome without script', async () => {
		const page = await html('/disclosure/log/2026-partial/');
		expect(linksIn(page)).toEqual(['/disclosure/log/entry/2026/5be27c08fa/']);
		expect(page).toContain('aria-current="page">部分公开（1）');
	});

	test('tells of each request its outcome, article and the document that is public now', async () => {
		const page = await html('/disclosure/log/entry/2026/0a6f3d91c4/');
		for (const words of [
			'2026年上半年宅基地审批结果',
			'条例第三十六条第（二）项',
			'9个工作日',
			'没有延长',
			'演示数据',
		])
			expect(page).toContain(words);
		expect(page).toContain('href="/documents/2026/00042-homestead-approvals-2026h1/"');
		expect(await html('/disclosure/log/entry/2026/d9417ea3b2/')).toContain('没有因此主动公开的文件');
	});

	test('is a table for spreadsheets', async () => {
		const response = await fetch(`${portal.url}/disclosure/log/table.csv`);
		expect(response.headers.get('Content-Type')).toContain('text/csv');
		const lines = (await response.text()).trim().split('\r\n');
		expect(lines[0]).toBe('编号,事项,办理结果,依据,答复时间,用时（工作日）,是否延长,已主动公开的文件');
		expect(lines).toHaveLength(4);
		expect(lines[1]).toContain('2026/0a6f3d91c4,2026年上半年宅基地审批结果,予以公开');
	});

	test('is found from the disclosure section, the request page, the site map, its system and the search', async () => {
		for (const path of ['/disclosure/', '/request/', '/site-map/', '/systems/s10/', '/open-data/'])
			expect(await html(path), path).toContain('href="/disclosure/log/"');
		expect(await html(`/search/?q=${encodeURIComponent('污水管网施工合同')}`)).toContain(
			'href="/disclosure/log/entry/2026/5be27c08fa/"'
		);
	});

	test('gives the source of an entry, which the publication log names without a number of a request', async () => {
		const log = await html('/publication-log.jsonl');
		expect(log).toContain('"path":"disclosure-log/2026/0a6f3d91c4.md"');
		const source = await html('/open-data/source/disclosure-log/2026/0a6f3d91c4.md');
		expect(source).toContain('outcome: 予以公开');
		expect(source).not.toMatch(/\d{4}-\d{4}\b(?!-)/);
	});

	test('has no page for what is not in it', async () => {
		for (const path of ['2027/', '2026-withheld/', 'entry/2026/ffffffffff/'])
			expect((await fetch(`${portal.url}/disclosure/log/${path}`)).status).toBe(404);
	});
});
