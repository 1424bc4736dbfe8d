import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

/** The script of the reception days, on a list that was built on 1 December: two of four days shown. */
const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'];
let portal: Portal;
let browser: Browser;
let list: string;

beforeAll(async () => {
	portal = await startPortal();
	browser = await launchBrowser();
	const page = await (await fetch(`${portal.url}/reception/`)).text();
	const script = (page.match(/<script[^>]* src="[^"]+"><\/script>/g) ?? []).join('');
	expect(script).not.toBe('');
	const items = days.map(
		(day, i) =>
			`<li data-reception="${day}"${i < 2 ? '' : ' hidden'}><time>${day}</time><span class="today"></span></li>`
	);
	list = `<!doctype html><ol data-reception-count="2">${items.join('')}</ol>${script}`;
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});

/** What the list shows at an instant. */
async function shownAt(instant: string, script: boolean): Promise<string[]> {
	const complaints: string[] = [];
	const page = await newPage(browser, script, complaints);
	await page.clock.setFixedTime(new Date(instant));
	await page.route('**/list/', (route) => route.fulfill({ contentType: 'text/html', body: list }));
	await page.goto(`${portal.url}/list/`);
	const shown = await page.locator('li:visible').allTextContents();
	expect(complaints).toEqual([]);
	await page.context().close();
	return shown;
}

describe('the list of reception days', () => {
	test.each([
		['2026-11-30T12:00:00+08:00', ['2026-12-01', '2026-12-02']],
		['2026-12-01T00:30:00+08:00', ['2026-12-01今天', '2026-12-02']],
		['2026-12-03T23:30:00+08:00', ['2026-12-03今天', '2026-12-04']],
		['2026-12-04T12:00:00+08:00', ['2026-12-04今天']],
		['2026-12-05T12:00:00+08:00', ['2026-12-01', '2026-12-02']],
	])('starts with today and marks it: %s', async (instant, shown) => {
		expect(await shownAt(instant, true)).toEqual(shown);
	});

	test('names its days without script too', async () => {
		expect(await shownAt('2026-12-03T12:00:00+08:00', false)).toEqual(['2026-12-01', '2026-12-02']);
	});
});
