import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

const title = '青禾镇2025年度财政决算';
const wish = '在这台设备上保存草稿';
const sevenDays = 7 * 24 * 60 * 60 * 1000;

let browser: Browser;
let portal: Portal;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
	[browser, portal] = await Promise.all([launchBrowser(), startPortal()]);
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});
beforeEach(async () => {
	context = await browser.newContext();
	page = await openForm();
});
afterEach(() => context.close());

async function openForm(): Promise<Page> {
	const opened = await context.newPage();
	opened.setDefaultTimeout(10_000);
	await opened.goto(`${portal.url}/request/new/`);
	return opened;
}
const titleOf = (form: Page) => form.getByLabel('信息名称');
const statusOf = (form: Page) => form.locator('.device-draft [role="status"]');

/** All that the browser keeps of the portal, as text. */
const keptText = () =>
	page.evaluate(
		() =>
			new Promise<string>((resolve) => {
				const opening = indexedDB.open('gongkai-draft', 1);
				opening.onsuccess = () => {
					const all = opening.result.transaction('draft').objectStore('draft').getAll();
					all.onsuccess = () => {
						opening.result.close();
						const texts = (all.result as { sealed: ArrayBuffer }[]).map(({ sealed }) =>
							new TextDecoder().decode(sealed)
						);
						resolve(JSON.stringify([texts, { ...localStorage }, { ...sessionStorage }]));
					};
				};
			})
	);

/** Types an application, asks for the draft first, and waits until it is kept. */
async function typeKept(): Promise<void> {
	await page.getByLabel(wish).check();
	await statusOf(page).getByText('草稿只保存在这台设备上').waitFor();
	await page.getByLabel('自然人').check();
	await page.getByLabel('姓名或单位名称').fill('张三');
	await page.getByLabel('证件号码或统一社会信用代码').fill('11010519491231002X');
	await page.getByLabel('联系电话').fill('0300-5550188');
	await titleOf(page).fill(title);
	await page.waitForTimeout(1500);
}

describe('the draft on the device', () => {
	test('is kept for nobody who did not ask for it', async () => {
		await titleOf(page).fill(title);
		await page.waitForTimeout(1500);
		const again = await openForm();
		await again.getByLabel(wish).waitFor();
		expect(await again.getByLabel(wish).isChecked()).toBe(false);
		expect(await titleOf(again).inputValue()).toBe('');
	});

	test('is filled in when the form is opened again, without the ID number', async () => {
		await typeKept();
		const again = await openForm();
		await statusOf(again).getByText('保存的草稿。草稿只保存在这台设备上').waitFor();
		expect(await titleOf(again).inputValue()).toBe(title);
		expect(await again.getByLabel('自然人').isChecked()).toBe(true);
		expect(await again.getByLabel('证件号码或统一社会信用代码').inputValue()).toBe('');
	});

	test('lies sealed, and nothing of it stands anywhere in clear', async () => {
		await typeKept();
		const text = await keptText();
		expect(text.length).toBeGreaterThan(50);
		for (const said of ['张三', '5550188', title, '11010519491231002X']) expect(text).not.toContain(said);
	});

	test.each(['the button', 'the box'])(
		'is forgotten with %s, and stays forgotten in another window',
		async (by) => {
			await typeKept();
			const other = await openForm();
			await statusOf(other).getByText('保存的草稿').waitFor();
			if (by === 'the button') await page.getByRole('button', { name: '清除草稿' }).click();
			else await page.getByLabel(wish).uncheck();
			await statusOf(page).getByText('草稿已清除').waitFor();
			expect(await titleOf(page).inputValue()).toBe(title);
			await titleOf(other).fill('改过的名称');
			await statusOf(other).getByText('草稿已清除').waitFor();
			const again = await openForm();
			await again.getByLabel(wish).waitFor();
			expect(await titleOf(again).inputValue()).toBe('');
			expect(await keptText()).toBe('[[],{},{}]');
		}
	);

	test('does not overwrite what the office gives back', async () => {
		await typeKept();
		await titleOf(page).fill('');
		await page.getByLabel('其他特征描述').fill('');
		await page.getByRole('button', { name: '核对申请内容' }).click();
		await statusOf(page).getByText('草稿只保存在这台设备上').waitFor();
		expect(await page.title()).toMatch(/^错误/);
		expect(await page.getByLabel(wish).isChecked()).toBe(true);
		expect(await titleOf(page).inputValue()).toBe('');
		expect(await page.getByLabel('姓名或单位名称').inputValue()).toBe('张三');
	});

	test('is gone after seven days', async () => {
		await typeKept();
		await context.clock.setFixedTime(Date.now() + sevenDays + 60_000);
		const again = await openForm();
		await again.getByLabel(wish).waitFor();
		expect(await titleOf(again).inputValue()).toBe('');
		expect(await keptText()).toBe('[[],{},{}]');
	});

	test('is gone once the request is sent', async () => {
		await typeKept();
		await page.getByLabel('电子', { exact: true }).check();
		await page.getByLabel('在本网站查询页下载').check();
		await page.getByRole('button', { name: '核对申请内容' }).click();
		await page.getByRole('button', { name: '提交申请' }).click();
		await page.locator('#query-code').waitFor();
		await expect.poll(keptText).toBe('[[],{},{}]');
	});
});

describe('where the browser keeps nothing', () => {
	test.each([
		['no database', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
		[
			'a database that fails',
			() =>
				(IDBFactory.prototype.open = () => {
					throw new DOMException('denied', 'SecurityError');
				}),
		],
	])('%s: no draft is offered, and the form works', async (_, block) => {
		const complaints: string[] = [];
		const blocked = await context.newPage();
		blocked.on('pageerror', (error) => complaints.push(error.message));
		await blocked.addInitScript(block);
		await blocked.goto(`${portal.url}/request/new/`);
		await blocked.waitForLoadState('networkidle');
		expect(await blocked.getByLabel(wish).isVisible()).toBe(false);
		await titleOf(blocked).fill(title);
		await blocked.getByRole('button', { name: '核对申请内容' }).click();
		expect(await titleOf(blocked).inputValue()).toBe(title);
		expect(complaints).toEqual([]);
	});
});
