import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortestReading } from '../../src/domain/requests/limits.ts';
import { answerOf } from '../fixtures/application.ts';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { axeFaults } from '../fixtures/measures.ts';
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

/** Fills in the form and goes to the check page. */
async function toCheckPage(page: Page): Promise<void> {
	await page.goto(`${portal.url}/request/new/`);
	await page.getByLabel('自然人').check();
	await page.getByLabel('姓名或单位名称').fill('张三');
	await page.getByLabel('证件号码或统一社会信用代码').fill('11010519491231002X');
	await page.getByLabel('联系电话').fill('0300-5550188');
	await page.getByLabel('信息名称').fill('青禾镇2025年度财政决算');
	await page.getByLabel('电子', { exact: true }).check();
	await page.getByLabel('在本网站查询页下载').check();
	await page.getByRole('button', { name: '核对申请内容' }).click();
	await page.getByRole('heading', { level: 1, name: '核对申请内容' }).waitFor();
}

test('on a processor six times slower a request is sent by one press, however early, within 3 seconds', async () => {
	const complaints: string[] = [];
	const page = await newPage(browser, true, complaints);
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	await toCheckPage(page);
	const begun = performance.now();
	await page.getByRole('button', { name: '提交申请' }).click();
	await page.locator('#query-code').waitFor();
	const took = performance.now() - begun;
	process.stdout.write(`pressed at once, processor ÷ 6: receipt after ${Math.round(took)} ms\n`);
	expect(took).toBeLessThan(3000);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('the work is done while the answers are read, is told to screen readers and asks nothing', async () => {
	const complaints: string[] = [];
	const page = await newPage(browser, true, complaints);
	await toCheckPage(page);
	await page.getByRole('status').getByText('已确认，可以提交').waitFor();
	expect(await page.getByLabel(/请回答/).isVisible()).toBe(false);
	expect(
		await page.getByLabel('此项不要填写').evaluate((field) => field.closest('[aria-hidden]') !== null)
	).toBe(true);
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole('button', { name: '提交申请' }).click();
	await page.locator('#query-code').waitFor();
	expect(complaints).toEqual([]);
	await page.context().close();
});

test.each([
	['has no script', false],
	['cannot do the work', true],
])('a browser that %s is asked the question, and sends by keyboard', async (_, script) => {
	const complaints: string[] = [];
	const page = await newPage(browser, script, complaints);
	await page.addInitScript('Object.defineProperty(crypto.subtle, "deriveBits", { value: undefined })');
	await toCheckPage(page);
	const answer = page.getByLabel(/提交前请回答：.加.等于几/);
	await answer.waitFor();
	if (script) expect(await axeFaults(page)).toEqual([]);
	await page.waitForTimeout(shortestReading);
	await answer.fill(answerOf(await page.content()));
	await answer.press('Enter');
	await page.locator('#query-code').waitFor();
	expect(complaints).toEqual([]);
	await page.context().close();
});
