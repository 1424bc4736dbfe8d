import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { submit, send } from '../fixtures/application.ts';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let browser: Browser;
let portal: Portal;
let page: Page;
beforeAll(async () => {
	[browser, portal] = await Promise.all([launchBrowser(), startPortal()]);
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});
beforeEach(async () => {
	page = await newPage(browser, true, []);
	// The width of the text on A4 paper, in CSS pixels.
	await page.setViewportSize({ width: 590, height: 850 });
	await page.emulateMedia({ media: 'print' });
});
afterEach(() => page.context().close());

/** What a sheet's first matching element looks like. */
function styleOf(selector: string, ...names: string[]): Promise<string[]> {
	return page
		.locator(selector)
		.first()
		.evaluate((element, wanted) => {
			const style = getComputedStyle(element);
			return wanted.map((name) => style.getPropertyValue(name));
		}, names);
}

/** A point in CSS pixels, as computed styles tell it. */
const points = (count: number) => expect.closeTo((count * 4) / 3, 1) as number;
const pixels = (values: string[]) => values.map(parseFloat);

/** How many sheets of paper the page takes. */
async function sheets(): Promise<number> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/);
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** The lines of each sheet from the top, as they stand in the PDF: where they begin and end, in millimetres. */
async function printedLines() {
	const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
	const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
	return Promise.all(
		numbers.map(async (number) => {
			const { items } = await (await pdf.getPage(number)).getTextContent();
			const lines = new Map<number, { text: string; left: number; right: number }>();
			for (const item of items) {
				if (!('str' in item) || item.str.trim() === '') continue;
				const [, , , , x, y] = item.transform as number[];
				const line = lines.get(Math.round(y ?? 0)) ?? { text: '', left: Infinity, right: 0 };
				const left = ((x ?? 0) / 72) * 25.4;
				lines.set(Math.round(y ?? 0), {
					text: line.text + item.str,
					left: Math.min(line.left, left),
					right: Math.max(line.right, left + (item.width / 72) * 25.4),
				});
			}
			return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
		})
	);
}

describe('a document on paper', () => {
	test('is set as official documents are', async () => {
		await page.goto(`${portal.url}/documents/2026/00003-work-plan/`);
		const body = '.prose > p:not([class])';
		expect(pixels(await styleOf(body, 'font-size', 'line-height', 'text-indent'))).toEqual([
			points(16),
			points(28.95),
			// Two of the 28 characters of a line, 156 mm wide.
			expect.closeTo(((2 * 156) / 28 / 25.4) * 96, 1),
		]);
		expect(await styleOf(body, 'text-align', 'color')).toEqual(['justify', 'rgb(0, 0, 0)']);
		expect((await styleOf(body, 'font-family'))[0]).toContain('FangSong');
		expect((await styleOf('.prose h2', 'font-family'))[0]).toContain('SimHei');
		expect((await styleOf('.prose h3', 'font-family'))[0]).toContain('KaiTi');
		expect(pixels(await styleOf('h1', 'font-size'))).toEqual([points(22)]);
		expect(await styleOf('h1', 'text-align')).toEqual(['center']);
		expect(pixels(await styleOf('.record', 'font-size'))).toEqual([points(10.5)]);
		expect(await styleOf('.signature', 'text-align')).toEqual(['end']);
		expect(await page.locator('.addressee').textContent()).toMatch(/^各村/);
		expect(await page.locator('.signature + .signature-date').textContent()).toBe('2026年1月12日');
		expect(await sheets()).toBeGreaterThan(1);
	});

	test.each(['/inspections/2025/', '/disclosure/reports/2025/'])(
		'%s has pages of 22 lines of 28 characters, and their numbers outside',
		async (path) => {
			await page.goto(portal.url + path);
			await page.evaluate(async () => {
				// The one Chinese character that has a font on every machine: that of the rare ones.
				await document.fonts.load('16px "Rare Han"', '𬱖');
				const text = Object.assign(document.createElement('p'), { textContent: '𬱖'.repeat(28 * 80) });
				document.querySelector('.prose')?.prepend(text);
			});
			const [first = [], left = [], right = []] = await printedLines();
			for (const sheet of [left, right]) {
				const lines = sheet.slice(0, -1);
				expect(lines.map(({ text }) => [...text].length)).toEqual(Array(22).fill(28));
				for (const line of lines) {
					expect(line.left).toBeCloseTo(28, 0);
					expect(line.right).toBeCloseTo(210 - 26, 0);
				}
			}
			expect([first, left, right].map((sheet) => sheet.at(-1)?.text)).toEqual(['— 1 —', '— 2 —', '— 3 —']);
			expect(left.at(-1)?.left).toBeLessThan(40);
			expect(right.at(-1)?.left).toBeGreaterThan(150);
		}
	);

	test('leaves out what only a screen needs, and says where it comes from', async () => {
		await page.goto(`${portal.url}/documents/2026/00003-work-plan/`);
		for (const selector of ['nav', 'footer', 'form', 'button', '.read-aloud', '.skip', '.masthead']) {
			const shown = await page.locator(selector).filter({ visible: true }).count();
			expect([selector, shown]).toEqual([selector, 0]);
		}
		expect(await page.locator('.demonstration').isVisible()).toBe(true);
		expect(await page.locator('.print-source').innerText()).toContain('/documents/2026/00003-work-plan/');
		await page.emulateMedia({ media: 'screen' });
		expect(await page.locator('.print-source').isVisible()).toBe(false);
	});

	test('repeats the heads of tables and never breaks a row', async () => {
		await page.goto(`${portal.url}/inspections/2025/`);
		expect(await styleOf('thead', 'display')).toEqual(['table-header-group']);
		expect(await styleOf('tbody tr', 'break-inside')).toEqual(['avoid']);
		expect(await styleOf('.table-scroll', 'overflow-x')).toEqual(['visible']);
		expect(await styleOf('thead th', 'position', 'box-shadow')).toEqual(['static', 'none']);
		for (const cell of ['thead th', 'tbody td'])
			expect(await styleOf(cell, 'border-top-style', 'border-top-color')).toEqual(['solid', 'rgb(0, 0, 0)']);
	});

	test.each([
		'/disclosure/reports/2025/',
		'/inspections/2025/',
		'/decisions/2026-qingxi-sewage/',
		'/disclosure/guide/',
		'/staff/handbook/01-publish/',
		'/documents/2026/00031-budget-2026/',
	])('%s fits the width of the paper', async (path) => {
		await page.goto(portal.url + path);
		expect(await page.locator('article.official .print-source').isVisible()).toBe(true);
		const wide = await page.locator('table, img, pre, dl').evaluateAll((elements) => {
			const width = document.documentElement.clientWidth;
			return elements.filter((e) => e.getBoundingClientRect().right > width + 1).map((e) => e.outerHTML);
		});
		expect(wide).toEqual([]);
	});

	test('shows table three of the annual report whole on one sheet, its head repeated if it were not', async () => {
		await page.goto(`${portal.url}/disclosure/reports/2025/`);
		const table = page.locator('.statutory', { hasText: '本年度办理结果' });
		expect((await table.boundingBox())?.height).toBeLessThan(850);
		expect(await table.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
			'table-header-group'
		);
		expect(
			await table
				.locator('tbody tr')
				.first()
				.evaluate((row) => getComputedStyle(row).breakInside)
		).toBe('avoid');
	});

	test('is black on white for readers of the dark page too', async () => {
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		await page.goto(`${portal.url}/decisions/2026-qingxi-sewage/`);
		expect(await styleOf('.prose p', 'color')).toEqual(['rgb(0, 0, 0)']);
		expect(await styleOf('th', 'background-color')).toEqual(['rgb(255, 255, 255)']);
	});
});

test('the blank form and the receipt take one sheet each', async () => {
	await page.goto(`${portal.url}/request/new/`);
	expect(await sheets()).toBe(1);
	const { visitor, fields } = await submit(portal);
	const body = (await visitor.post(send, fields)).html;
	await page.route('**/receipt/', (route) => route.fulfill({ contentType: 'text/html', body }));
	await page.goto(`${portal.url}/receipt/`);
	expect(await page.locator('#query-code').isVisible()).toBe(true);
	expect(await sheets()).toBe(1);
});
