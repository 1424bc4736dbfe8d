import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../fixtures/chromium.ts';
import {
	axeFaults,
	htmlFaults,
	layoutShift,
	shownText,
	sidewaysScroll,
	smallTargets,
	smallTexts,
	weightOf,
	writtenText,
} from '../fixtures/measures.ts';
import { openTemplates, states, templates, type State, type TemplatePages } from '../fixtures/templates.ts';

/** Points in CSS pixels. */
const points = 96 / 72;
const kilobyte = 1024;

let pages: TemplatePages;
let browser: Browser;
const report: string[] = [];

beforeAll(async () => {
	pages = await openTemplates();
	browser = await launchBrowser();
});
afterAll(async () => {
	process.stdout.write(`${report.join('\n')}\n`);
	await browser.close();
	await pages.portal.stop();
});

/** Runs `use` with a page of a fresh browser that shows a template. */
async function onTemplate<T>(
	template: string,
	options: { colorScheme?: 'light' | 'dark'; view?: string; javaScriptEnabled?: boolean },
	use: (page: Page) => Promise<T>
): Promise<T> {
	const { view, ...rest } = options;
	const context = await pages.newContext(browser, template, rest);
	try {
		if (view) await context.addCookies([{ name: 'view', value: view, url: `${pages.portal.url}/` }]);
		const page = await context.newPage();
		const address = pages.portal.url + pages.pathOf(template);
		await page.goto(address);
		expect(page.url()).toBe(address);
		return await use(page);
	} finally {
		await context.close();
	}
}

async function fits(page: Page, width: number, height: number): Promise<void> {
	await page.setViewportSize({ width, height });
	expect(await sidewaysScroll(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
}

describe.each(Object.keys(templates))('%s', (template) => {
	test('has no accessibility fault in light, dark and elder view', async () => {
		const views = [
			{ colorScheme: 'light' },
			{ colorScheme: 'dark' },
			{ view: 'elder.18.system' },
			{ view: 'elder.30.yellow-on-black' },
		] as const;
		for (const view of views)
			expect(await onTemplate(template, view, axeFaults), JSON.stringify(view)).toEqual([]);
		report.push(`${template}: axe 0 faults in ${views.length} views`);
	});

	test('is valid HTML, in Chinese, with one h1, without inline style or script', async () => {
		const html = await pages.htmlOf(template);
		expect(await htmlFaults(html)).toEqual([]);
		expect(html).toContain('<html lang="zh-CN">');
		expect(html.match(/<h1[ >]/g)).toHaveLength(1);
		expect(html).toContain('演示站点');
		expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)/);
	});

	test('shows all of its text at 320 px and at 400 % zoom, without sideways scrolling or shifts', async () => {
		await onTemplate(template, {}, async (page) => {
			const whole = await shownText(page);
			// 400 % zoom of a window of 1280 × 1024 leaves 320 × 256 CSS pixels.
			for (const [width, height] of [
				[768, 1024],
				[375, 700],
				[320, 256],
			] as const) {
				await fits(page, width, height);
				expect(await shownText(page)).toBe(whole);
				await page.reload();
				expect(await layoutShift(page)).toBe(0);
			}
		});
	});

	test('loses nothing without script', async () => {
		const withScript = await onTemplate(template, {}, writtenText);
		const without = await onTemplate(template, { javaScriptEnabled: false }, writtenText);
		expect(without).toBe(withScript);
	});

	test('has large text and large targets in the elder view, and fits a phone at the largest text', async () => {
		await onTemplate(template, { view: 'elder.18.system' }, async (page) => {
			expect(await smallTexts(page, 18 * points)).toEqual([]);
			expect(await smallTargets(page, 60)).toEqual([]);
		});
		await onTemplate(template, { view: 'elder.30.black-on-white' }, (page) => fits(page, 320, 700));
	});

	test('keeps to the weight of its kind', async () => {
		const { page, script, pictures } = await weightOf(pages.portal.url, pages.pathOf(template));
		const kb = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`;
		report.push(`${template}: page ${kb(page)}, script ${kb(script)}, pictures ${kb(pictures)}`);
		expect(page).toBeGreaterThan(1000);
		expect(page).toBeLessThanOrEqual(30 * kilobyte);
		expect(script).toBeLessThanOrEqual(15 * kilobyte);
	});
});

test.each(states)('%s is shown valid, accessible and within 320 px', async (state: State) => {
	const body = pages.stateHtml[state];
	expect(body).toContain('<h1>');
	expect(await htmlFaults(body)).toEqual([]);
	for (const view of ['standard.18.system', 'elder.18.system']) {
		const context = await browser.newContext();
		await context.addCookies([{ name: 'view', value: view, url: `${pages.portal.url}/` }]);
		const page = await context.newPage();
		await pages.openState(page, state);
		expect(await axeFaults(page)).toEqual([]);
		await fits(page, 320, 700);
		await context.close();
	}
});

test('every template is in the list', () => {
	const files = globSync('**/*.astro', { cwd: 'src/pages' });
	expect(files.filter((file) => !(file in templates))).toEqual([]);
	const listed = Object.keys(templates).map((template) => template.split(',')[0] ?? '');
	expect(listed.filter((template) => !files.includes(template))).toEqual([]);
});
