import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, testBuilds } from '../fixtures/build-site.ts';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { runScript, startPortal, type Portal } from '../fixtures/portal.ts';
import { copyContent } from '../fixtures/content-copy.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const added = `---
title: 青禾镇鲲鹏桥限载通行公告
indexNumber: '11000000QH000001XA/2026-00990'
documentNumber: 青禾府〔2026〕990号
issuer: 青禾镇人民政府
column: 法定主动公开内容
item: '20-12'
topic: 综合政务
writtenOn: '2026-11-18'
publishedAt: '2026-11-19 10:00'
validity: 有效
keywords: [桥梁, 限载]
summary: 鲲鹏桥检测后限载通行，绕行线路见正文。
publicAttribute: 主动公开
review:
  secrecy: { by: 保密审查员, on: '2026-11-18', conclusion: 可以公开 }
  content: { by: 办公室负责人, on: '2026-11-18', conclusion: 准确 }
  approval: { by: 分管副镇长, on: '2026-11-19', conclusion: 同意公开 }
---

**“限载”**措施自即日起施行，**《公告》**全文如下。"直引号"--连字符...不改写。

详见 https://www.qinghe.example/bridge。请相互转告。

## 通行安排

| 车型 | 限载（吨） |
| --- | ---: |
| 货车 | 10 |
`;

describe('a document, from commit to found and read', () => {
	const base = '/zwgk/qinghe';
	let portal: Portal;

	beforeAll(async () => {
		const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
		copyContent(content);
		mkdirSync(join(content, 'disclosures/2026'), { recursive: true });
		writeFileSync(join(content, 'disclosures/2026/00990-bridge.md'), added);
		const site = readFileSync(join(content, 'site.yaml'), 'utf8');
		writeFileSync(
			join(content, 'site.yaml'),
			site.replace('linkHosts: [', 'linkHosts: [www.qinghe.example, ')
		);
		const settings = { CONTENT_DIR: content, BUILD_DIR: `${testBuilds}/walk`, BASE_PATH: base };
		buildSite(settings);
		portal = await startPortal(settings);
	});
	afterAll(() => portal.stop());

	test.each([true, false])('with JavaScript %s, under a base path', async (script) => {
		const complaints: string[] = [];
		const page = await newPage(browser, script, complaints);
		await page.goto(`${portal.url}/`);
		expect(await page.getByText('青禾镇鲲鹏桥限载通行公告').count()).toBeGreaterThan(0);
		await page.locator('#home-search').fill('鲲鹏桥');
		await page.getByRole('button', { name: '检索' }).click();
		await page.waitForURL(/q=/);
		expect(await page.locator('#search-results mark').first().textContent()).toBe('鲲鹏桥');
		await page.getByRole('link', { name: '青禾镇鲲鹏桥限载通行公告' }).click();
		expect(new URL(page.url()).pathname).toBe(`${base}/documents/2026/00990-bridge/`);
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('青禾镇鲲鹏桥限载通行公告');
		expect(await page.locator('dl.record').textContent()).toContain('青禾府〔2026〕990号');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	test('its Chinese is set as it was written', async () => {
		const html = await (await fetch(`${portal.url}/documents/2026/00990-bridge/`)).text();
		expect(html).toContain('<strong>“限载”</strong>措施');
		expect(html).toContain('<strong>《公告》</strong>全文');
		expect(html).toContain('"直引号"--连字符...');
		expect(html).toMatch(
			/<a href="\/zwgk\/qinghe\/leave\/[\da-f]{12}\/">https:\/\/www\.qinghe\.example\/bridge<span class="external-mark">（外部网站）<\/span><\/a>。请相互转告/
		);
		expect(html).toContain('class="align-right"');
		expect(html).not.toContain('style=');
	});

	test('the search in the browser answers while typing, and the address can be shared', async () => {
		const complaints: string[] = [];
		const page = await newPage(browser, true, complaints);
		await page.goto(`${portal.url}/search/`);
		const box = page.locator('#page-search');
		await box.pressSequentially('鲲鹏');
		await page.locator('#search-results mark').first().waitFor();
		expect(await page.locator('#search-count').textContent()).toContain('找到1件');
		expect(new URL(page.url()).searchParams.get('q')).toBe('鲲鹏');
		await box.fill('没有这样的词语');
		await page.getByText('没有找到包含“没有这样的词语”的信息').waitFor();
		expect(
			await page
				.getByText('可以申请公开')
				.or(page.getByRole('link', { name: '申请公开' }))
				.count()
		).toBeGreaterThan(0);
		await page.goto(`${portal.url}/search/?q=${encodeURIComponent('青禾府[2026]990号')}`);
		expect(await page.locator('#search-results > li').count()).toBe(1);
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	test('the command line finds the same', () => {
		const found = runScript('search', ['--json', '鲲鹏桥'], { BUILD_DIR: `${testBuilds}/walk` });
		expect((JSON.parse(found.stdout) as { path: string }[]).map((r) => r.path)).toEqual([
			'documents/2026/00990-bridge/',
		]);
		expect(runScript('search', [], {}).status).toBe(2);
	});

	test('no link of the site leaves the base path', async () => {
		for (const path of [
			'/',
			'/disclosure/',
			'/documents/2026/00990-bridge/',
			'/search/?q=低保',
			'/request/new/',
			'/404.html',
		]) {
			const html = await (await fetch(portal.url + path)).text();
			const links = [...html.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, link]) => link ?? '');
			expect(links.filter((link) => !link.startsWith(base))).toEqual([]);
		}
	});
});
