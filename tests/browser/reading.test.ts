import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { qrCode } from '../../src/components/qr-code.ts';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

const training = '/documents/2026/00005-training-plan/';
const pension = '/documents/2026/00037-guide-resident-pension/';
const outside = 'https://www.example.org/village-law/2026/';

let portal: Portal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	portal = await startPortal();
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});
beforeEach(async () => {
	page = await newPage(browser, false, []);
	return () => page.context().close();
});

const open = (path: string) => page.goto(portal.url + path);

/** Whether the target of the address lies in the window, uncovered. */
const targetIsSeen = () =>
	page.locator(':target').evaluate((target) => {
		const { left, top } = target.getBoundingClientRect();
		const seen = document.elementFromPoint(left + 2, top + 2);
		return seen !== null && (target.contains(seen) || seen.contains(target));
	});

describe('a link out of the government, without JavaScript', () => {
	test('leads to the prompt, on to its target and back', async () => {
		await open(training);
		await page.getByRole('link', { name: '“乡村法治公开课”（外部网站）' }).click();
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
			'您访问的链接即将离开“禾川县人民政府”网站，是否继续？'
		);
		expect(await page.locator('main').textContent()).toContain(outside);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		const on = page.getByRole('link', { name: '继续访问' });
		expect(await on.getAttribute('href')).toBe(outside);
		expect(await on.getAttribute('rel')).toBe('external noopener noreferrer nofollow');
		expect(await on.getAttribute('referrerpolicy')).toBe('no-referrer');
		await page.getByRole('link', { name: '返回“青禾镇2026年学法培训计划”' }).click();
		expect(page.url()).toBe(portal.url + training);
	});

	test('cannot be made by a stranger', async () => {
		expect((await open('/leave/000000000000/'))?.status()).toBe(404);
		expect((await open('/leave/?url=https://evil.example/'))?.status()).toBe(404);
		await open(training);
		const prompt = await page.locator('a[href*="/leave/"]').getAttribute('href');
		await open(`${prompt}?url=https://evil.example/#https://evil.example/`);
		expect(await page.content()).not.toContain('evil.example');
	});

	test('within the government stays a plain link', async () => {
		await open('/contact/');
		const link = page.getByRole('link', { name: '网上申请行政复议', exact: true });
		expect(await link.getAttribute('href')).toBe('https://fuyi.hechuan.example/apply');
	});
});

describe('a long page', () => {
	test.each([1280, 375])('%i px wide, has contents whose every link lands', async (width) => {
		await page.setViewportSize({ width, height: 800 });
		for (const path of [pension, '/disclosure/guide/', '/decisions/2026-qingxi-sewage/']) {
			await open(path);
			const links = page.getByRole('navigation', { name: '目录' }).getByRole('link');
			expect(await links.count(), path).toBeGreaterThanOrEqual(4);
			for (const link of await links.all()) {
				await link.click();
				const name = await link.textContent();
				expect(await page.locator(':target').textContent(), path).toBe(name);
				expect(await targetIsSeen(), `${path} ${name}`).toBe(true);
			}
		}
	});

	test('is found again at the Chinese address of a part', async () => {
		await open(pension);
		await page.getByRole('link', { name: '四、办理流程' }).click();
		const address = page.url();
		expect(address).toMatch(/#%E5%9B%9B/);
		await page.goto('about:blank');
		await page.goto(address);
		expect(await page.locator(':target').textContent()).toBe('四、办理流程');
	});

	test('shows its contents beside the text where there is room, and a short page has none', async () => {
		const left = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((element) => element.getBoundingClientRect().left);
		await page.setViewportSize({ width: 1280, height: 800 });
		await open(pension);
		expect(await left('.contents')).toBeGreaterThan(await left('.prose'));
		await page.mouse.wheel(0, 1500);
		await expect.poll(() => page.locator('.contents').boundingBox()).toMatchObject({ y: 16 });
		await page.setViewportSize({ width: 375, height: 800 });
		expect(await left('.contents')).toBe(await left('.prose'));
		await open('/documents/2025/00003-leading-group-members/');
		expect(await page.locator('.contents').count()).toBe(0);
	});
});

test('a footnote is reached, named and left again', async () => {
	await open(pension);
	await page.getByRole('heading', { level: 2, name: '注释' }).waitFor();
	await page.locator('[data-footnote-ref]', { hasText: '2' }).click();
	expect(await page.locator(':target').textContent()).toContain('代缴对象按年核定');
	expect(await targetIsSeen()).toBe(true);
	await page.getByRole('link', { name: '返回正文引用处2' }).click();
	expect(await page.locator(':target').textContent()).toBe('2');
	expect(await targetIsSeen()).toBe(true);
});

test.each([
	[training, '青禾镇2026年学法培训计划'],
	['/decisions/2026-qingxi-sewage/', '清溪河沿岸生活污水治理项目'],
	['/inspections/2025/', '青禾镇2025年依法行政工作自查报告'],
	['/disclosure/reports/2025/', '青禾镇人民政府2025年政府信息公开工作年度报告'],
])('%s is shared and corrected with its address', async (path, title) => {
	await open(path);
	// The address that was configured at build, not the test's free port.
	const address = `http://127.0.0.1:4321${path}`;
	await page.getByText('分享本页').click();
	const code = page.getByRole('img', { name: '本页网址的二维码，可用微信扫一扫打开' });
	expect(await code.locator('path').getAttribute('d')).toBe(qrCode(address).path);
	expect(await page.getByRole('link', { name: address }).getAttribute('href')).toBe(address);
	const mail = new URL((await page.getByRole('link', { name: '发邮件报告错误' }).getAttribute('href')) ?? '');
	expect(mail.pathname).toBe('gongkai@qinghe.hechuan.example');
	expect(mail.searchParams.get('subject')).toBe(`网页纠错：${title}`);
	expect(mail.searchParams.get('body')).toContain(address);
	expect(await page.locator('.page-tools').textContent()).toContain('0300-5550101');
});

test.each(['light', 'dark'] as const)(
	'in %s mode the QR code is dark on white and all is accessible',
	async (mode) => {
		// The accessibility checker is a script.
		const scripted = await newPage(browser, true, []);
		await scripted.emulateMedia({ colorScheme: mode });
		for (const path of [training, pension]) {
			await scripted.goto(portal.url + path);
			await scripted.getByText('分享本页').click();
			expect(await scripted.locator('.page-tools rect').getAttribute('fill')).toBe('#ffffff');
			expect(await scripted.locator('.page-tools path').getAttribute('fill')).toBe('#000000');
			const { violations } = await new AxeBuilder({ page: scripted }).analyze();
			expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
		}
		await scripted.context().close();
	}
);
