import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shortestReading } from '../../src/domain/requests/limits.ts';
import { answerOf } from '../fixtures/application.ts';
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

/** What has the focus, as a reader would name it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement as HTMLElement | null;
		const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
		return (label ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();
	});

/** Whether the reader can see where the focus is, and the focus is not covered. */
const focusShows = (page: Page) =>
	page.evaluate(() => {
		const element = document.activeElement;
		if (!element) return false;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		const visible = box.bottom > 0 && box.top < innerHeight;
		return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && visible;
	});

/** Presses Tab until the element named `name` has the focus, as a person without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, most = 80): Promise<void> {
	const passed: string[] = [];
	for (let i = 0; i < most; i += 1) {
		await page.keyboard.press('Tab');
		const at = await focused(page);
		if (at !== '') expect(await focusShows(page), `focus on ${at}`).toBe(true);
		if (typeof name === 'string' ? at === name : name.test(at)) return;
		passed.push(at);
	}
	throw new Error(`${String(name)} was not reached; passed ${passed.join(' | ')}`);
}

/** Goes to a group of radio buttons, of which `first` gets the focus, and on with the arrow keys to `wanted`. */
async function choose(page: Page, first: string, wanted: string): Promise<void> {
	await tabTo(page, first);
	if (first === wanted) await page.keyboard.press('Space');
	for (let i = 0; i < 10 && (await focused(page)) !== wanted; i += 1) await page.keyboard.press('ArrowDown');
	expect(await focused(page)).toBe(wanted);
	expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).checked)).toBe(true);
}

/** Presses Enter and waits for the page that it leads to. */
async function follow(page: Page, url: RegExp): Promise<void> {
	await page.keyboard.press('Enter');
	await page.waitForURL(url);
}

describe('with the keyboard alone', () => {
	test.each([true, false])('a document is found and read (JavaScript %s)', async (script) => {
		const complaints: string[] = [];
		const page = await newPage(browser, script, complaints);
		await page.goto(`${portal.url}/`);
		await tabTo(page, '跳到正文', 1);
		await page.keyboard.press('Enter');
		await tabTo(page, '政府信息公开指南', 1);
		await page.goto(`${portal.url}/`);
		await tabTo(page, '检索政府信息');
		await page.keyboard.type('工作计划');
		await follow(page, /\/search\/\?q=/);
		await tabTo(page, '青禾镇2026年依法行政工作计划');
		await follow(page, /\/documents\//);
		await tabTo(page, '跳到正文', 1);
		await page.keyboard.press('Enter');
		await page.keyboard.press('PageDown');
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('青禾镇2026年依法行政工作计划');
		expect(complaints).toEqual([]);
		await page.context().close();
	});

	test.each([true, false])('a request is made and followed (JavaScript %s)', async (script) => {
		const complaints: string[] = [];
		const page = await newPage(browser, script, complaints);
		const answer = async (label: string | RegExp, text: string) => {
			await tabTo(page, label);
			await page.keyboard.type(text);
		};
		await page.goto(`${portal.url}/`);
		await tabTo(page, '申请公开');
		await follow(page, /\/request\/$/);
		await tabTo(page, /^在线申请/);
		await follow(page, /\/request\/new\/$/);
		await choose(page, '自然人', '自然人');
		await answer(/^姓名或单位名称/, '张三');
		await answer(/^证件号码或统一社会信用代码/, '11010519491231002X');
		await answer(/^联系电话/, '0300-5550188');
		await answer(/^信息名称/, '青禾镇2025年度财政决算');
		await choose(page, '电子', '电子');
		await choose(page, '在本网站查询页下载', '在本网站查询页下载');
		await tabTo(page, '核对申请内容');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { level: 1, name: '核对申请内容' }).waitFor();
		if (!script) {
			await page.waitForTimeout(shortestReading);
			await answer(/^提交前请回答/, answerOf(await page.content()));
		}
		await tabTo(page, '提交申请');
		await page.keyboard.press('Enter');
		await page.locator('#query-code').waitFor();
		const number = (await page.locator('#number').textContent()) ?? '';
		const code = (await page.locator('#query-code').textContent()) ?? '';
		await tabTo(page, '查询办理进度');
		await follow(page, /\/request\/track\/$/);
		await answer(/^受理编号/, number);
		await answer(/^查询码/, code);
		await page.keyboard.press('Enter');
		await page.getByText(`受理编号 ${number}`).waitFor();
		expect(await page.locator('main').textContent()).toContain('已提交，待确认');
		expect(complaints).toEqual([]);
		await page.context().close();
	});
});
