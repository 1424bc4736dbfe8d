import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import setup, { siteBuild } from './fixtures/build-site.ts';
import { launchBrowser } from './fixtures/chromium.ts';
import { openTemplates, states, templates } from './fixtures/templates.ts';

/**
 * Takes pictures of every template and state, to be looked at: `npm run pictures [-- part of a name]`. They land in
 * `.pictures/`, one folder a look; `--keep-build` takes them of the build that the last tests made.
 */
const folder = '.pictures';
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const views = {
	'1280': { width: 1280 },
	'768': { width: 768 },
	'375': { width: 375 },
	dark: { width: 1280, colorScheme: 'dark' },
	elder: { width: 1280, view: 'elder.22.system' },
	'elder-375': { width: 375, view: 'elder.22.yellow-on-black' },
	print: { width: 1280 },
} as const;

type View = keyof typeof views;

if (!process.argv.includes('--keep-build') || !existsSync(siteBuild)) await setup();
rmSync(folder, { recursive: true, force: true });
const pages = await openTemplates();
const browser = await launchBrowser();
const templateNames = Object.keys(templates).filter((name) => name.includes(wanted));
const stateNames = states.filter((name) => name.includes(wanted));
for (const view of Object.keys(views) as View[]) {
	mkdirSync(join(folder, view), { recursive: true });
	for (const template of templateNames)
		await take(browser, view, template, (page) => page.goto(pages.portal.url + pages.pathOf(template)));
	for (const state of stateNames) await take(browser, view, state, (page) => pages.openState(page, state));
	console.error(`${folder}/${view}: ${templateNames.length + stateNames.length}`);
}
await browser.close();
await pages.portal.stop();

/** One picture: a page as PNG, or for print as PDF. */
async function take(
	from: Browser,
	view: View,
	name: string,
	open: (page: Page) => Promise<unknown>
): Promise<void> {
	const look: { width: number; colorScheme?: 'dark'; view?: string } = views[view];
	const context = await pages.newContext(from, name, {
		viewport: { width: look.width, height: 800 },
		colorScheme: look.colorScheme ?? 'light',
	});
	if (look.view) await context.addCookies([{ name: 'view', value: look.view, url: `${pages.portal.url}/` }]);
	const page = await context.newPage();
	await open(page);
	const file = join(folder, view, name.replace('.astro', '').replaceAll(/[^\w-]+/g, '-'));
	if (view === 'print') await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
	else await page.screenshot({ path: `${file}.png`, fullPage: true });
	await context.close();
}
