import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../fixtures/chromium.ts';
import { axeFaults, axeLookFaults } from '../fixtures/measures.ts';
import { openTemplates, states, templates, type Look, type TemplatePages } from '../fixtures/templates.ts';

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

/** As far from the usual look as a reader can go: the largest text, other colours, a phone. */
const elder: Look = { view: 'elder.30.yellow-on-black', viewport: { width: 375, height: 700 } };

test.each([...Object.keys(templates), ...states])(
	'%s has no accessibility fault in light, dark and elder view',
	async (name) => {
		await pages.show(browser, name, { colorScheme: 'light' }, async (page) => {
			expect(await axeFaults(page)).toEqual([]);
			await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
			expect(await axeLookFaults(page), 'dark').toEqual([]);
		});
		expect(await pages.show(browser, name, elder, axeLookFaults), 'elder').toEqual([]);
		report.push(`${name}: axe 0 faults in 3 views`);
	}
);

test.each(['white-on-black', 'black-on-white'])('the colours %s have enough contrast', async (colours) => {
	for (const name of ['index.astro', 'documents/[...id].astro', 'request/new.astro', 'form with faults'])
		expect(await pages.show(browser, name, { view: `standard.18.${colours}` }, axeFaults)).toEqual([]);
});
