import { globSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check, goodApplication, pdf, send, submit, tracked } from '../fixtures/application.ts';
import { launchBrowser } from '../fixtures/chromium.ts';
import { addStaffAccount, signedIn, staffAccount, startPortal, type Portal } from '../fixtures/portal.ts';

/** One page of every template; a template that is missing here fails the last test. */
const templates: Record<string, string> = {
	'index.astro': '/',
	'404.astro': '/404.html',
	'400.astro': '/400/',
	'403.astro': '/403/',
	'503.astro': '/503/',
	'413.astro': '/413/',
	'500.astro': '/500.html',
	'contact.astro': '/contact/',
	'privacy.astro': '/privacy/',
	'disclosure/index.astro': '/disclosure/',
	'disclosure/guide.astro': '/disclosure/guide/',
	'disclosure/rules.astro': '/disclosure/rules/',
	'disclosure/statutory/index.astro': '/disclosure/statutory/',
	'disclosure/statutory/[item].astro': '/disclosure/statutory/20-05/',
	'disclosure/reports/index.astro': '/disclosure/reports/',
	'disclosure/reports/[year].astro': '/disclosure/reports/2025/',
	'documents/[...id].astro': '/documents/2026/00003-work-plan/',
	'decisions/index.astro': '/decisions/',
	'decisions/[id].astro': '/decisions/2026-qingxi-sewage/',
	'inspections/index.astro': '/inspections/',
	'inspections/[year].astro': '/inspections/2025/',
	'systems/index.astro': '/systems/',
	'systems/[system].astro': '/systems/s7/',
	'search/index.astro': '/search/?q=%E4%BD%8E%E4%BF%9D',
	'request/index.astro': '/request/',
	'request/new.astro': '/request/new/',
	'request/receipt.astro': '/request/receipt/',
	'request/track.astro': '/request/track/',
	'staff/sign-in.astro': '/staff/sign-in/',
	'staff/handbook/index.astro': '/staff/handbook/',
	'staff/handbook/[chapter].astro': '/staff/handbook/01-publish/',
	'staff/session-ended.astro': '/staff/session-ended/',
	'staff/index.astro': '/staff/',
	'staff/requests/[number]/index.astro': '/staff/requests/2026-0001/',
};

const validator = new HtmlValidate({
	extends: ['html-validate:recommended'],
	rules: {
		// Prettier and Astro decide how the source looks; these rules are about taste, not validity.
		'no-trailing-whitespace': 'off',
		'attribute-boolean-style': 'off',
		'attribute-empty-style': 'off',
		'doctype-style': 'off',
		'no-inline-style': 'error',
		'long-title': 'off',
		// Telephone numbers stand in running Chinese text.
		'tel-non-breaking': 'off',
	},
});

let portal: Portal;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let stranger: Page;
const states = { faulty: '', checked: '', receipt: '', answered: '', toDecide: '', toDeliver: '', told: '' };

beforeAll(async () => {
	portal = await startPortal();
	addStaffAccount(portal.dataDir);
	const { number, visitor } = await submit(portal, {
		applicant: 'organisation',
		idNumber: '11500224504321465W',
	});
	templates['staff/requests/[number]/index.astro'] = `/staff/requests/${number}/`;
	states.faulty = (
		await visitor.post(check, { ...goodApplication, name: '', idNumber: '110105194912310021' })
	).html;
	states.checked = (await visitor.post(check, goodApplication)).html;
	await collectStates();
	browser = await launchBrowser();
	context = await browser.newContext();
	page = await context.newPage();
	stranger = await (await browser.newContext()).newPage();
	await page.goto(`${portal.url}/staff/sign-in/`);
	await page.getByLabel('账号').fill(staffAccount.username);
	await page.getByLabel('密码').fill(staffAccount.password);
	await page.getByRole('button', { name: '登录' }).click();
	await page.waitForURL('**/staff/');
});
afterAll(async () => {
	await browser.close();
	await portal.stop();
});

/** The pages that a request goes through after its form, as citizen and desk see them. */
async function collectStates(): Promise<void> {
	const { number, code, fields, visitor } = await submit(portal);
	states.receipt = (await visitor.post(send, fields)).html;
	const staff = await signedIn(portal);
	const desk = `/staff/requests/${number}/`;
	await staff.post(`${desk}?_action=confirmReceipt`, { version: '1' });
	states.toDecide = (await staff.get(desk)).html;
	await staff.post(`${desk}?_action=decide`, { version: '2', outcome: 'PT', reasons: '部分公开。' });
	states.toDeliver = (await staff.get(desk)).html;
	await staff.post(`${desk}?_action=deliver`, { version: '3', files: pdf() });
	states.told = (await staff.get(desk)).html;
	states.answered = (await tracked(portal, number, code)).html;
}

async function axeFaults(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html.slice(0, 160)}`));
}

async function htmlFaults(html: string): Promise<string[]> {
	const report = await validator.validateString(html);
	return report.results.flatMap((r) =>
		r.messages.map((m) => `${m.line}:${m.column} ${m.ruleId} ${m.message}`)
	);
}

describe.each(Object.keys(templates))('%s', (template) => {
	const path = () => portal.url + (templates[template] ?? '');
	// The sign-in page sends whoever is signed in on to the desk.
	const reader = () => (template === 'staff/sign-in.astro' ? stranger : page);

	test('has no accessibility fault in light and dark', async () => {
		for (const colorScheme of ['light', 'dark'] as const) {
			await reader().emulateMedia({ colorScheme });
			await reader().goto(path());
			expect(reader().url()).toBe(path());
			expect(await axeFaults(reader()), colorScheme).toEqual([]);
		}
	});

	test('is valid HTML, in Chinese, with one h1', async () => {
		const cookies = await context.cookies(`${portal.url}/staff/`);
		const Cookie =
			template === 'staff/sign-in.astro' ? '' : cookies.map((c) => `${c.name}=${c.value}`).join('; ');
		const html = await (await fetch(path(), { headers: { Cookie } })).text();
		expect(await htmlFaults(html)).toEqual([]);
		expect(html).toContain('<html lang="zh-CN">');
		expect(html.match(/<h1[ >]/g)).toHaveLength(1);
		expect(html).toContain('演示站点');
		expect(html).not.toMatch(/ style="|<style|<script(?![^>]* src=)/);
	});

	test('fits 320 px without sideways scrolling', async () => {
		await reader().setViewportSize({ width: 320, height: 700 });
		await reader().goto(path());
		expect(await reader().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await reader().setViewportSize({ width: 1280, height: 800 });
	});
});

test.each(Object.keys(states) as (keyof typeof states)[])(
	'a request, %s, is shown valid, accessible and within 320 px',
	async (state) => {
		const body = states[state];
		expect(body).toContain('<h1>');
		expect(await htmlFaults(body)).toEqual([]);
		await page.route('**/state/', (route) => route.fulfill({ contentType: 'text/html', body }));
		await page.goto(`${portal.url}/state/`);
		expect(await axeFaults(page)).toEqual([]);
		await page.setViewportSize({ width: 320, height: 700 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.unroute('**/state/');
	}
);

test('a reading page and its styles weigh at most 30 KB compressed, its scripts 15 KB at most', async () => {
	const headers = { 'Accept-Encoding': 'br' };
	const answer = await fetch(`${portal.url}/documents/2026/00003-work-plan/`, { headers });
	const size = (response: Response) => Number(response.headers.get('Content-Length'));
	const html = await answer.text();
	const sizeOf = async (pattern: RegExp) => {
		const paths = [...html.matchAll(pattern)].map(([, path]) => path ?? '');
		const files = await Promise.all(paths.map((path) => fetch(portal.url + path, { headers })));
		return files.reduce((sum, file) => sum + size(file), 0);
	};
	const total = size(answer) + (await sizeOf(/href="([^"]+\.css)"/g));
	expect(total).toBeGreaterThan(1000);
	expect(total).toBeLessThanOrEqual(30 * 1024);
	expect(await sizeOf(/<script[^>]* src="([^"]+)"/g)).toBeLessThanOrEqual(15 * 1024);
});

test('no internal link of the whole site is dead', async () => {
	const seen = new Set<string>(['/']);
	const waiting = ['/'];
	const dead: string[] = [];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		const response = await fetch(portal.url + path);
		if (response.status !== 200) dead.push(`${path} ${response.status}`);
		if (!response.headers.get('Content-Type')?.includes('html')) {
			await response.body?.cancel();
			continue;
		}
		for (const [, link = ''] of (await response.text()).matchAll(/ (?:href|src)="(\/[^"#?]*)/g)) {
			if (seen.has(link)) continue;
			seen.add(link);
			waiting.push(link);
		}
	}
	expect(dead).toEqual([]);
	expect(seen.size).toBeGreaterThan(100);
});

test('every template is in the list', () => {
	const pages = globSync('**/*.astro', { cwd: 'src/pages' });
	expect(pages.filter((file) => !(file in templates))).toEqual([]);
});
