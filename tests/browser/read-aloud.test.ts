import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { endSentence, giveVoices, saidOn, sentenceOf } from '../fixtures/speech.ts';

const path = '/documents/2026/00039-enforcement-officers/';
let browser: Browser;
let portal: Portal;
let page: Page;
let complaints: string[];

beforeAll(async () => {
	[browser, portal] = await Promise.all([launchBrowser(), startPortal()]);
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});
beforeEach(async () => {
	complaints = [];
	page = await newPage(browser, true, complaints);
});
afterEach(async () => {
	expect(complaints).toEqual([]);
	await page.context().close();
});

async function open(languages = ['en-US', 'zh-CN']): Promise<void> {
	await giveVoices(page, languages);
	await page.goto(portal.url + path);
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const status = () => page.locator('#read-aloud [role=status]').textContent();
const marked = () =>
	page.evaluate(() => [...(CSS.highlights.get('reading') ?? [])].map((range) => (range as Range).toString()));

describe('reading aloud', () => {
	test('says all of the text in order, with the names of columns, and marks what it says', async () => {
		await open();
		await button('朗读').click();
		const title = await page.getByRole('heading', { level: 1 }).textContent();
		expect(await sentenceOf(page, 1)).toBe(title);
		expect(await status()).toBe('正在朗读');
		expect(await page.locator('.being-read').textContent()).toBe(title);
		expect(await marked()).toEqual([title]);
		expect(await page.evaluate(() => scrollY)).toBe(0);
		for (let count = 1; count < 12; count += 1) {
			await endSentence(page);
			await sentenceOf(page, count + 1);
			expect(await page.locator('.being-read').count()).toBe(1);
		}
		while ((await status()) === '正在朗读') {
			await endSentence(page);
			await page.waitForTimeout(5);
		}
		const said = await saidOn(page);
		const all = said.map((one) => one.text).join('|');
		expect(all).toContain('|姓名：沈国平；|执法证号：11000019001；|岗位：综合行政执法队队长；|');
		expect(all).toContain('|请执法人员出示行政执法证，对照姓名、编号和有效期。|');
		expect(all.indexOf('一、持证人员')).toBeLessThan(all.indexOf('四、怎样核对执法人员身份'));
		expect(all).not.toMatch(/索引号|首页|语速|跳到正文/);
		expect(new Set(said.map((one) => one.voice))).toEqual(new Set(['zh-CN']));
		expect(said.every((one) => one.text.length <= 120)).toBe(true);
		expect(await status()).toBe('朗读完毕');
		expect(await page.locator('.being-read').count()).toBe(0);
		expect(await marked()).toEqual([]);
	});

	test('keeps what it says in view', async () => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await open();
		await button('朗读').click();
		for (let count = 1; count < 30; count += 1) {
			await sentenceOf(page, count);
			await endSentence(page);
		}
		await sentenceOf(page, 30);
		expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
		const box = await page.locator('.being-read').boundingBox();
		expect(box?.y).toBeGreaterThanOrEqual(0);
		expect(box?.y).toBeLessThan(720);
	});

	test('pauses, resumes with the same sentence, and stops, with the keyboard alone', async () => {
		await open();
		await button('朗读').focus();
		await page.keyboard.press('Enter');
		await sentenceOf(page, 1);
		await endSentence(page);
		const second = await sentenceOf(page, 2);
		await page.keyboard.press('Space');
		expect(await status()).toBe('已暂停');
		expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
		expect(await page.locator('.being-read').count()).toBe(1);
		await button('继续').press('Enter');
		expect(await sentenceOf(page, 3)).toBe(second);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await status()).toBe('已停止朗读');
		expect(await page.locator('.being-read').count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('朗读');
		expect(await button('停止').isVisible()).toBe(false);
	});

	test('goes on at once at another rate', async () => {
		await open();
		await button('朗读').click();
		const first = await sentenceOf(page, 1);
		await page.getByLabel('语速').selectOption('慢');
		expect(await sentenceOf(page, 2)).toBe(first);
		expect((await saidOn(page)).map((one) => one.rate)).toEqual([1, 0.7]);
	});

	test('begins where the reader selected text', async () => {
		await open();
		await page.getByText('有效行政执法证').first().selectText();
		await button('朗读').click();
		expect(await sentenceOf(page, 1)).toMatch(/^根据行政执法公示的要求/);
	});

	test('falls silent when the reader leaves', async () => {
		await open();
		await button('朗读').click();
		await sentenceOf(page, 1);
		const speaking = await page.evaluate(() => {
			dispatchEvent(new PageTransitionEvent('pagehide'));
			return speechSynthesis.speaking;
		});
		expect(speaking).toBe(false);
		expect(await button('朗读').isVisible()).toBe(true);
	});

	test('says plainly that there is no Chinese voice', async () => {
		await open(['en-US', 'zh-HK']);
		await button('朗读').click();
		await page.getByText('本设备没有中文语音，不能朗读').waitFor();
		expect(await saidOn(page)).toEqual([]);
		expect(await button('朗读').isVisible()).toBe(true);
	});

	test('waits for voices that arrive late', async () => {
		await open([]);
		await button('朗读').click();
		await page.evaluate(() => {
			(speechSynthesis.getVoices() as unknown[]).push({ lang: 'zh_CN', name: 'late', localService: true });
			speechSynthesis.dispatchEvent(new Event('voiceschanged'));
		});
		await sentenceOf(page, 1);
		expect((await saidOn(page))[0]?.voice).toBe('late');
	});

	test('has no control where nothing can speak or no script runs', async () => {
		await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
		await page.goto(portal.url + path);
		expect(await page.locator('#read-aloud').isVisible()).toBe(false);
		const plain = await newPage(browser, false, complaints);
		await plain.goto(portal.url + path);
		expect(await plain.locator('#read-aloud').isVisible()).toBe(false);
		expect(await plain.getByRole('button', { name: '朗读' }).count()).toBe(0);
		await plain.context().close();
	});
});
