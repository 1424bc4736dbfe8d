import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import setup, { siteBuild } from './fixtures/build-site.ts';
import { launchBrowser } from './fixtures/chromium.ts';
import { openTemplates, states, templates, type Look } from './fixtures/templates.ts';

/**
 * Takes pictures of every template and state, to be looked at: `npm run pictures [-- part of a name]`. They land in
 * `.pictures/`, one folder a look; `--keep-build` takes them of the build that the last tests made.
 */
const folder = '.pictures';
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const wide = { width: 1280, height: 800 };
const phone = { width: 375, height: 700 };
const views: Record<string, Look> = {
	'1280': { viewport: wide },
	'768': { viewport: { width: 768, height: 1024 } },
	'375': { viewport: phone },
	dark: { viewport: wide, colorScheme: 'dark' },
	elder: { viewport: wide, view: 'elder.22.system' },
	'elder-375': { viewport: phone, view: 'elder.22.yellow-on-black' },
	print: { viewport: wide },
};

if (!process.argv.includes('--keep-build') || !existsSync(siteBuild)) await setup();
rmSync(folder, { recursive: true, force: true });
const pages = await openTemplates();
const browser = await launchBrowser();
const names = [...Object.keys(templates), ...states].filter((name) => name.includes(wanted));
for (const [view, look] of Object.entries(views)) {
	mkdirSync(join(folder, view), { recursive: true });
	for (const name of names) await pages.show(browser, name, look, (page) => take(page, view, name));
	console.error(`${folder}/${view}: ${names.length}`);
}
await browser.close();
await pages.portal.stop();

/** One picture: a page as PNG, or for print as PDF. */
async function take(page: Page, view: string, name: string): Promise<void> {
	const file = join(folder, view, name.replace('.astro', '').replaceAll(/[^\w-]+/g, '-'));
	if (view === 'print') await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
	else await page.screenshot({ path: `${file}.png`, fullPage: true });
}
