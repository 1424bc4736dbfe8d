import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../fixtures/chromium.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let browser: Browser;
let portal: Portal;
beforeAll(async () => {
	[browser, portal] = await Promise.all([launchBrowser(), startPortal()]);
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});

test.each([
	['/documents/2026/00039-enforcement-officers/', true],
	['/documents/2026/00003-work-plan/', false],
])('%s asks for the font of rare characters: %s', async (path, asks) => {
	const complaints: string[] = [];
	const page = await newPage(browser, true, complaints);
	const asked: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'font') asked.push(new URL(request.url()).pathname);
	});
	await page.goto(portal.url + path);
	// A machine that has none of the fonts with these characters.
	await page.evaluate(() => document.documentElement.style.setProperty('--font', '"DejaVu Sans"'));
	const status = await page.evaluate(async () => {
		document.body.getBoundingClientRect();
		await new Promise(requestAnimationFrame);
		await document.fonts.ready;
		return [...document.fonts].find((face) => face.family.includes('Rare Han'))?.status;
	});
	expect(status).toBe(asks ? 'loaded' : 'unloaded');
	expect(asked).toEqual(asks ? [expect.stringMatching(/^\/_astro\/rare-han-0\.[\w-]+\.woff2$/)] : []);
	expect(complaints).toEqual([]);
	if (asks) {
		const answer = await fetch(portal.url + (asked[0] ?? ''));
		expect(answer.headers.get('Content-Type')).toBe('font/woff2');
		expect(answer.headers.get('Cache-Control')).toContain('immutable');
		expect((await answer.arrayBuffer()).byteLength).toBeLessThan(3000);
		expect(await page.getByText('谭𬱖').isVisible()).toBe(true);
	}
	await page.context().close();
});
