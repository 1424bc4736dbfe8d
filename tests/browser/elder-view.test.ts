import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;
let browser: Browser;

beforeAll(async () => {
	portal = await startPortal();
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});

const textSize = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.querySelector('main p') ?? document.body).fontSize);

describe('the elder view', () => {
	test.each([true, false])(
		'is one button away, is remembered, grows and is left again (JavaScript %s)',
		async (script) => {
			const complaints: string[] = [];
			const page = await newPage(browser, script, complaints);
			await page.goto(`${portal.url}/documents/2026/00003-work-plan/`);
			expect(await page.getByRole('button', { name: '退出长者版' }).count()).toBe(0);
			await page.getByRole('button', { name: '长者版' }).click();
			await page.getByRole('button', { name: '字大一些' }).waitFor();
			expect(new URL(page.url()).pathname).toBe('/documents/2026/00003-work-plan/');
			expect(await textSize(page)).toBe('24px');

			await page.getByRole('link', { name: '联系我们' }).first().click();
			await page.waitForURL('**/contact/');
			expect(await textSize(page)).toBe('24px');
			for (const size of ['29.3333px', '34.6667px', '40px']) {
				await page.getByRole('button', { name: '字大一些' }).click();
				await expect.poll(() => textSize(page)).toBe(size);
			}

			await page.locator('.view-bar').getByRole('link', { name: '阅读设置' }).click();
			await page.getByLabel('黑底黄字').check();
			await page.getByRole('button', { name: '保存设置' }).click();
			await expect
				.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor))
				.toBe('rgb(0, 0, 0)');
			expect(await page.getByLabel('黑底黄字').isChecked()).toBe(true);

			await page.getByRole('button', { name: '退出长者版' }).click();
			await page.getByRole('button', { name: '长者版', exact: true }).waitFor();
			expect(complaints).toEqual([]);
			await page.context().close();
		}
	);

	test('changes without losing what was typed, and keeps the focus, when script runs', async () => {
		const complaints: string[] = [];
		const page = await newPage(browser, true, complaints);
		await page.goto(`${portal.url}/request/new/`);
		await page.getByLabel('姓名', { exact: false }).first().fill('张三');
		await page.getByRole('button', { name: '长者版' }).press('Enter');
		await page.getByRole('button', { name: '字大一些' }).waitFor();
		expect(await page.getByLabel('姓名', { exact: false }).first().inputValue()).toBe('张三');
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
			.toBe('退出长者版');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	test('is left again by one press after a double one', async () => {
		const page = await newPage(browser, true, []);
		await page.route('**/view/**', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 100));
			await route.continue();
		});
		await page.goto(`${portal.url}/contact/`);
		await page.getByRole('button', { name: '长者版' }).dblclick();
		await page.getByRole('button', { name: '字大一些' }).waitFor();
		await expect.poll(() => page.locator('link[data-view]').count()).toBe(1);
		await page.locator('.view-bar').getByRole('button', { name: '退出长者版' }).click();
		await page.getByRole('button', { name: '长者版', exact: true }).waitFor();
		await page.context().close();
	});

	test('stays as it is, and says so, while the site cannot be reached', async () => {
		const page = await newPage(browser, true, []);
		await page.goto(`${portal.url}/request/new/`);
		await page.getByLabel('姓名', { exact: false }).first().fill('张三');
		await page.context().setOffline(true);
		await page.getByRole('button', { name: '长者版' }).click();
		await page.getByText('没有连上网站，显示方式没有改变').waitFor();
		expect(await page.getByLabel('姓名', { exact: false }).first().inputValue()).toBe('张三');
		await page.context().close();
	});

	test('does not reach paper', async () => {
		const page = await newPage(browser, true, []);
		await page.context().addCookies([{ name: 'view', value: 'elder.30.yellow-on-black', url: portal.url }]);
		await page.goto(`${portal.url}/inspections/2025/`);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.view-bar').isVisible()).toBe(false);
		expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
		const cut = await page
			.locator('.table-scroll')
			.evaluateAll((boxes) => boxes.filter((box) => box.scrollHeight > box.clientHeight + 1).length);
		expect(cut).toBe(0);
		await page.context().close();
	});

	test('obeys a device that asks for its own colours', async () => {
		const context = await browser.newContext({ forcedColors: 'active', reducedMotion: 'reduce' });
		const page = await context.newPage();
		await page.goto(`${portal.url}/`);
		const link = page.locator('.navigation a').first();
		expect(await link.evaluate((a) => getComputedStyle(a).transitionDuration)).toBe('0s');
		const [colour, ground] = await link.evaluate((a) => {
			const nav = a.closest('nav');
			return [getComputedStyle(a).color, nav ? getComputedStyle(nav).backgroundColor : ''];
		});
		expect(colour).not.toBe(ground);
		await context.close();
	});
});
