import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submit, tracked } from '../fixtures/application.ts';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { axeFaults, sidewaysScroll, weightOf } from '../fixtures/measures.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { Visitor } from '../fixtures/visitor.ts';

let browser: Browser;
let portal: Portal;
let receipt: string;
let saved: string;
const complaints: string[] = [];

beforeAll(async () => {
	[browser, portal] = await Promise.all([launchBrowser(), startPortal()]);
	const { number, code } = await submit(portal);
	[receipt = ''] = /GKR1\.[\w.-]+/.exec((await tracked(portal, number, code)).html) ?? [];
	saved = (await new Visitor(portal.url).post('/request/receipt-file/', { number, code, kind: 'submitted' }))
		.html;
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});

const result = (page: Page) => page.locator('#receipt-result h2');
async function paste(page: Page, typed: string): Promise<string> {
	await page.getByLabel('回执', { exact: true }).fill(typed);
	await page.getByRole('button', { name: '核验', exact: true }).click();
	await expect.poll(() => result(page).count()).toBe(1);
	return (await page.locator('#receipt-result').textContent()) ?? '';
}

test('the verifying page checks a receipt offline: valid, one character wrong, garbage, HTML, a megabyte', async () => {
	const page = await newPage(browser, true, complaints);
	await page.goto(`${portal.url}/request/verify/`);
	await page.getByLabel('或者选择保存的回执文件').waitFor();
	await page.context().setOffline(true);
	expect(await paste(page, receipt)).toContain('回执有效');
	const wrong = receipt.replace(/.(?=.$)/, (last) => (last === 'A' ? 'B' : 'A'));
	expect(await paste(page, wrong)).toContain('签名与内容不符');
	expect(await paste(page, '<img src=x onerror=alert(1)>')).toContain('没有找到回执');
	expect(await page.locator('#receipt-result img').count()).toBe(0);
	expect(await paste(page, 'x'.repeat(1024 * 1024))).toContain('过长');
	expect(await paste(page, receipt)).toContain('回执有效');

	const choose = (text: string) =>
		page.getByLabel('或者选择保存的回执文件').setInputFiles({
			name: '回执.txt',
			mimeType: 'text/plain',
			buffer: Buffer.from(text),
		});
	await choose(saved);
	await page.getByText('所附的申请内容也与回执相符').waitFor();
	expect(await page.locator('.receipt-content').textContent()).toContain('青禾镇2025年度财政决算');
	await choose(saved.replace('张三', '李四'));
	await page.getByText('申请内容被改动过').waitFor();
	await page.context().close();
});

test('a receipt in the address is checked at once and never sent', async () => {
	const page = await newPage(browser, true, complaints);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
	await page.goto(`${portal.url}/request/verify/#${receipt}`);
	await page.getByRole('heading', { name: '回执有效' }).waitFor();
	expect(asked.filter((line) => line.includes(receipt.slice(5, 60)) && !line.includes('#'))).toEqual([]);
	expect(portal.log.join('\n')).not.toContain('GKR1');
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
	await page.context().close();
});

test('a browser that cannot check signatures says so and leaves it to the server', async () => {
	const page = await newPage(browser, true, complaints);
	await page.addInitScript(() => {
		Object.defineProperty(SubtleCrypto.prototype, 'importKey', {
			value: () => Promise.reject(new DOMException('Ed25519', 'NotSupportedError')),
		});
	});
	await page.goto(`${portal.url}/request/verify/#${receipt}`);
	await page.getByText('您的浏览器不能自己核验签名').waitFor();
	expect(await page.getByLabel('回执', { exact: true }).inputValue()).toBe(receipt);
	await page.getByRole('button', { name: '核验', exact: true }).click();
	await page.getByRole('heading', { name: '回执有效' }).waitFor();
	await page.context().close();
});

test('the receipts of a request stand on its tracking page without accessibility fault, on a phone too', async () => {
	const page = await newPage(browser, true, complaints);
	const { number, code } = await submit(portal);
	await page.goto(`${portal.url}/request/track/`);
	await page.getByLabel('受理编号').fill(number);
	await page.getByLabel('查询码').fill(code);
	await page.getByRole('button', { name: '查询' }).click();
	await page.getByText('提交回执', { exact: true }).first().click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: '保存提交回执' }).click();
	expect((await download).suggestedFilename()).toBe(`政府信息公开申请提交回执-${number}.txt`);
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
	await page.context().close();
});

test('the script of the verifying page keeps to 15 KB, and no browser complained', async () => {
	const { page, script } = await weightOf(portal.url, '/request/verify/');
	expect(page).toBeLessThanOrEqual(30 * 1024);
	expect(script).toBeLessThanOrEqual(15 * 1024);
	expect(complaints).toEqual([]);
});
