import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

/** Pages with charts, and how many they have. */
const pages: [string, number][] = [
	['/disclosure/reports/', 4],
	['/disclosure/reports/2025/', 4],
	['/disclosure/reports/2024/', 4],
	['/decisions/2026-qingxi-sewage/', 1],
	['/decisions/2026-bus-routes/', 1],
	['/inspections/2025/', 1],
	['/inspections/', 3],
];

let portal: Portal;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	portal = await startPortal();
	browser = await launchBrowser();
	page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});

/** The cells of the data tables of the page, figure by figure. */
const tables = () =>
	page
		.locator('figure.chart')
		.evaluateAll((figures) =>
			figures.map((figure) =>
				[...figure.querySelectorAll('tr')].map((row) =>
					[...row.children].map((cell) => (cell.textContent ?? '').trim())
				)
			)
		);

describe.each(pages)('%s', (path, count) => {
	test('every chart has a title, a conclusion and a picture named by them', async () => {
		await page.goto(portal.url + path);
		const figures = await page.locator('figure.chart').all();
		expect(figures).toHaveLength(count);
		for (const figure of figures) {
			const title = (await figure.locator('h3').textContent()) ?? '';
			const conclusion = (await figure.locator('figcaption p').textContent()) ?? '';
			expect(title.length).toBeGreaterThan(5);
			expect(conclusion).toMatch(/\d.*。$/);
			const picture = figure.getByRole('img', { name: title, exact: true });
			expect(await picture.getAttribute('aria-describedby')).toBe(
				await figure.locator('figcaption p').getAttribute('id')
			);
			expect(await picture.locator('svg rect').count()).toBeGreaterThan(0);
		}
	});

	test('the table, the picture and the CSV have the same figures', async () => {
		await page.goto(portal.url + path);
		const drawn = await page
			.locator('figure.chart')
			.evaluateAll((figures) =>
				figures.map((figure) => [...figure.querySelectorAll('.plot b')].map((b) => b.textContent ?? ''))
			);
		const links = await page
			.locator('figure.chart a[download]')
			.evaluateAll((all) => all.map((a) => [a.getAttribute('href') ?? '', a.getAttribute('download') ?? '']));
		expect(links).toHaveLength(count);
		for (const [i, table] of (await tables()).entries()) {
			for (const value of drawn[i] ?? []) expect(table.flat()).toContain(value);
			const [href = '', name = ''] = links[i] ?? [];
			expect(name).toMatch(/\p{Script=Han}.*\.csv$/u);
			const answer = await fetch(portal.url + href);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
			const bytes = new Uint8Array(await answer.arrayBuffer());
			expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
			const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
			// No cell of the demonstration needs quotes.
			expect(lines.map((line) => line.split(','))).toEqual(
				table.map((row) => row.map((cell) => cell.replace(/(?<=\d),(?=\d)/g, '')))
			);
		}
	});

	test('at 320 px words stay large enough and nothing scrolls sideways', async () => {
		await page.setViewportSize({ width: 320, height: 700 });
		await page.goto(portal.url + path);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		const words = await page.locator('.plot').evaluateAll((plots) =>
			plots
				.flatMap((plot) => [...plot.querySelectorAll('span, b, li, text')])
				.map((element) => ({
					size: parseFloat(getComputedStyle(element).fontSize),
					right: element.getBoundingClientRect().right,
				}))
		);
		expect(words.length).toBeGreaterThan(3);
		for (const { size, right } of words) {
			expect(size).toBeGreaterThanOrEqual(12);
			expect(right).toBeLessThanOrEqual(320);
		}
		await page.setViewportSize({ width: 1280, height: 800 });
	});

	test('axe finds nothing, with the tables open', async () => {
		const context = await browser.newContext();
		const reader = await context.newPage();
		for (const colorScheme of ['light', 'dark'] as const) {
			await reader.emulateMedia({ colorScheme });
			await reader.goto(portal.url + path);
			for (const details of await reader.locator('figure.chart summary').all()) await details.click();
			const { violations } = await new AxeBuilder({ page: reader }).include('figure.chart').analyze();
			expect(violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}`))).toEqual([]);
		}
		await context.close();
	});

	test('the data table is printed although it is closed on the screen', async () => {
		await page.goto(portal.url + path);
		const table = page.locator('figure.chart table').first();
		expect(await table.isVisible()).toBe(false);
		await page.emulateMedia({ media: 'print' });
		expect(await table.isVisible()).toBe(true);
		await page.emulateMedia({ media: 'screen' });
	});
});

test.each(['/disclosure/reports/2025/', '/inspections/2025/'])(
	'%s: bars are as long as their numbers',
	async (path) => {
		await page.goto(portal.url + path);
		for (const figure of await page.locator('figure.chart').all()) {
			const bars = await figure.locator('.bar').evaluateAll((all) =>
				all.map((bar) => ({
					value: Number(bar.querySelector('b')?.textContent),
					width: bar.querySelector('svg')?.getBoundingClientRect().width ?? 0,
				}))
			);
			const longest = bars.reduce((a, b) => (a.value > b.value ? a : b));
			for (const { value, width } of bars)
				expect(width).toBeCloseTo((longest.width * value) / longest.value, 0);
		}
	}
);

test('a stacked bar is cut as its table says', async () => {
	await page.goto(`${portal.url}/disclosure/reports/2025/`);
	const figure = page.locator('figure.chart', { has: page.locator('.legend') });
	const bars = await figure
		.locator('.bar svg')
		.evaluateAll((all) =>
			all.map((svg) =>
				[...svg.querySelectorAll('rect')].map((rect) => rect.getBBox().width / svg.clientWidth)
			)
		);
	const rows = await figure
		.locator('tbody tr')
		.evaluateAll((all) =>
			all.map((row) => [...row.querySelectorAll('td')].slice(0, 6).map((cell) => Number(cell.textContent)))
		);
	expect(bars).toHaveLength(rows.length);
	const inUse = (column: number) => rows.some((row) => (row[column] ?? 0) > 0);
	for (const [i, row] of rows.entries()) {
		const total = row.reduce((sum, value) => sum + value, 0);
		const shares = row.filter((_, column) => inUse(column)).map((value) => value / total);
		expect(bars[i]).toHaveLength(shares.length);
		for (const [part, share] of shares.entries()) expect(bars[i]?.[part]).toBeCloseTo(share, 2);
	}
});

describe('the tables of the annual report', () => {
	const table = (caption: string) =>
		page.locator('.table-scroll', { has: page.locator('caption', { hasText: caption }) });
	test('read out group, row and column of a number, as the form names them', async () => {
		await page.goto(`${portal.url}/disclosure/reports/2025/`);
		const named = await page.locator('.statutory td[headers]').evaluateAll((cells) =>
			cells.map((cell) => {
				const ids = (cell.getAttribute('headers') ?? '').split(' ');
				const heads = ids.map((id) => cell.closest('table')?.querySelector(`th[id="${id}"]`));
				return [...heads.map((head) => head?.textContent.trim()), cell.textContent.trim()].join('｜');
			})
		);
		expect(named).toHaveLength(10 + 25 * 7 + 15);
		expect(named).toContain('行政许可｜第二十条第（五）项｜本年处理决定数量｜46');
		expect(named).toContain(
			'三、本年度办理结果｜（五）不予处理｜1.信访举报投诉类申请｜申请人情况｜自然人｜1'
		);
		expect(named).toContain('行政诉讼｜复议后起诉｜总计｜0');
	});

	test.each([375, 320])('at %i px scroll in their box, the labels in sight', async (width) => {
		await page.setViewportSize({ width, height: 700 });
		await page.goto(`${portal.url}/disclosure/reports/2025/`);
		const box = table('收到和处理政府信息公开申请情况');
		const left = (text: string) =>
			box
				.getByText(text, { exact: true })
				.evaluate((element) => element.closest('th')?.getBoundingClientRect().left ?? NaN);
		const before = [await left('2.重复申请'), await left('总计')];
		await box.evaluate((element) => (element.scrollLeft = element.scrollWidth));
		const after = [await left('2.重复申请'), await left('总计')];
		// The line at the edge of the table scrolls away.
		expect(Math.abs((after[0] ?? NaN) - (before[0] ?? NaN))).toBeLessThanOrEqual(1);
		expect(after[1]).toBeLessThan(before[1] ?? NaN);
		// The last column is not covered by the labels.
		const label = await box
			.getByText('2.重复申请')
			.evaluate((e) => e.closest('th')?.getBoundingClientRect().right);
		expect(after[1]).toBeGreaterThanOrEqual(label ?? NaN);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		await page.setViewportSize({ width: 1280, height: 800 });
	});
});

test('the comparison with the year before can show only what changed', async () => {
	await page.goto(`${portal.url}/disclosure/reports/2025/compare/`);
	const shown = () => page.locator('.comparison tbody tr').filter({ visible: true }).allTextContents();
	const all = await shown();
	expect(all).toHaveLength(50);
	await page.getByLabel('只看有变化的项目').check();
	const changed = await shown();
	expect(changed.length).toBeGreaterThan(0);
	expect(changed).toEqual(all.filter((row) => /增加|减少/.test(row)));
	expect(await page.getByText(/^2025年报告的三张表/).textContent()).toContain(`有${changed.length}项变化`);
});

test('spans and points lie on the date axis in the order and length of their days', async () => {
	await page.goto(`${portal.url}/decisions/2026-qingxi-sewage/`);
	const steps = await page.locator('.step').evaluateAll((all) =>
		all.flatMap((step) => {
			const mark = step.querySelector('svg rect, svg circle')?.getBoundingClientRect();
			const days = Number(/（(\d+)日）/.exec(step.textContent ?? '')?.[1] ?? 0);
			return mark ? [{ days, left: mark.left, width: mark.width }] : [];
		})
	);
	expect(steps).toHaveLength(8);
	expect(steps.map(({ left }) => left)).toEqual(steps.map(({ left }) => left).sort((a, b) => a - b));
	const spans = steps.filter(({ days }) => days > 0).map(({ days, width }) => width / (days + 1));
	// Pixels a day; the outline takes part in what the browser measures.
	for (const span of spans) expect(span).toBeCloseTo(spans[0] ?? 0, 0);
});

test('with letters of 40 px on a phone a chart stays within its column', async () => {
	const reader = await (await browser.newContext({ bypassCSP: true })).newPage();
	await reader.setViewportSize({ width: 320, height: 700 });
	for (const [path] of pages) {
		await reader.goto(portal.url + path);
		await reader.addStyleTag({ content: 'html { font-size: 40px !important }' });
		const overflows = await reader
			.locator('figure.chart')
			.evaluateAll((figures) => figures.map((figure) => figure.scrollWidth - figure.clientWidth));
		for (const overflow of overflows) expect(overflow, path).toBeLessThanOrEqual(0);
	}
});
