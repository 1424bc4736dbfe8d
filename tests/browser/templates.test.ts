import { globSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../fixtures/chromium.ts';
import {
	htmlFaults,
	layoutShift,
	shownText,
	sidewaysScroll,
	smallTargets,
	smallTexts,
	weightOf,
	writtenText,
} from '../fixtures/measures.ts';
import { openTemplates, states, templates, type TemplatePages } from '../fixtures/templates.ts';

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

async function fits(page: Page, width: number, height: number): Promise<void> {
	await page.setViewportSize({ width, height });
	expect(await sidewaysScroll(page), `sideways at ${width} px`).toBeLessThanOrEqual(0);
}

describe.each(Object.keys(templates))('%s', (template) => {
	test('is valid HTML, in Chinese, with one h1, without inline style or script', async () => {
		const html = await pages.htmlOf(template);
		expect(await htmlFaults(html)).toEqual([]);
		expect(html).toContain('<html lang="zh-CN">');
		expect(html.match(/<h1[ >]/g)).toHaveLength(1);
		expect(html).toContain('演示站点');
		expect(html).not.toMatch(/ style="|<style|<script(?![^>]* (?:src=|type="application\/ld\+json"))/);
	});

	test('shows all of its text at 320 px and at 400 % zoom, without sideways scrolling or shifts', async () => {
		await pages.show(browser, template, {}, async (page) => {
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
		const withScript = await pages.show(browser, template, {}, writtenText);
		const without = await pages.show(browser, template, { javaScriptEnabled: false }, writtenText);
		expect(without).toBe(withScript);
	});

	test('has large text and large targets in the elder view, and fits a phone at the largest text', async () => {
		await pages.show(browser, template, { view: 'elder.18.system' }, async (page) => {
			expect(await smallTexts(page, 18 * points)).toEqual([]);
			expect(await smallTargets(page, 60)).toEqual([]);
		});
		await pages.show(browser, template, { view: 'elder.30.black-on-white' }, (page) => fits(page, 320, 700));
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

test.each(states)('%s is shown valid and within 320 px', async (state) => {
	const html = await pages.htmlOf(state);
	expect(html).toContain('<h1>');
	expect(await htmlFaults(html)).toEqual([]);
	await pages.show(browser, state, {}, (page) => fits(page, 320, 700));
});

test('every template is in the list', () => {
	const files = globSync('**/*.astro', { cwd: 'src/pages' });
	expect(files.filter((file) => !(file in templates))).toEqual([]);
	const listed = Object.keys(templates).map((template) => template.split(',')[0] ?? '');
	expect(listed.filter((template) => !files.includes(template))).toEqual([]);
});
