import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, testBuilds } from '../fixtures/build-site.ts';
import { launchBrowser } from '../fixtures/chromium.ts';
import { htmlFaults } from '../fixtures/measures.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { copyContent } from '../fixtures/content-copy.ts';

/** What a county gives to its sections. */
const countyFrame = {
	'header.html': [
		'<nav aria-label="禾川县人民政府"><p><a href="https://www.hechuan.example/">',
		'<img src="mark.svg" alt="禾川县人民政府" width="48" height="48" /></a></p></nav>',
	].join(''),
	'footer.html': '<p>禾川县人民政府办公室主办</p>',
	'frame.css': '.county { border-bottom: 1px solid currentcolor; }',
};

let portal: Portal;

beforeAll(async () => {
	const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	copyContent(content);
	// A town may have no timetable, and no other piece that is not ordered by law.
	rmSync(join(content, 'reception'), { recursive: true });
	writeFileSync(
		join(content, 'emergency.yaml'),
		[
			'title: 暴雨红色预警',
			'text: 今晚八时起，山边、河边住户请立即转移到村党群服务中心。求助电话：0300-5550108。',
			"publishedAt: '2026-11-20 18:05'",
			'link: { text: 防汛抗旱应急预案, to: documents/2026/00038-flood-and-drought-plan/ }',
		].join('\n')
	);
	const site = join(content, 'site.yaml');
	writeFileSync(site, readFileSync(site, 'utf8').replace('showGaps: false', 'showGaps: true'));
	for (const [file, text] of Object.entries(countyFrame)) writeFileSync(join(content, 'frame', file), text);
	const settings = { CONTENT_DIR: content, BUILD_DIR: `${testBuilds}/emergency`, BASE_PATH: '/zwgk/qinghe' };
	buildSite(settings);
	portal = await startPortal(settings);
});
afterAll(() => portal.stop());

test.each(['/', '/documents/2026/00003-work-plan/', '/request/new/', '/404.html'])(
	'in an emergency %s says it first, with one link and nothing to close it',
	async (path) => {
		const html = await (await fetch(portal.url + path)).text();
		const banner = /<section class="emergency[\s\S]*?<\/section>/.exec(html)?.[0] ?? '';
		expect(banner).toContain('暴雨红色预警');
		expect(banner).toContain('2026-11-20 18:05');
		expect(banner.match(/<a /g)).toHaveLength(1);
		expect(banner).toContain('href="/zwgk/qinghe/documents/2026/00038-flood-and-drought-plan/"');
		expect(banner).not.toContain('<button');
		expect(html.indexOf(banner)).toBeLessThan(html.indexOf('<header'));
	}
);

test("the county's header and footer stand in the place of ours", async () => {
	const html = await (await fetch(`${portal.url}/documents/2026/00003-work-plan/`)).text();
	expect(html).toContain('<a href="https://www.hechuan.example/"><img src="/zwgk/qinghe/frame/mark.svg"');
	expect(html).toContain('禾川县人民政府办公室主办');
	expect(html).not.toContain('我为政府网站找错');
	expect(await htmlFaults(html)).toEqual([]);
	for (const file of ['frame.css', 'mark.svg'])
		expect((await fetch(`${portal.url}/frame/${file}`)).status, file).toBe(200);
	expect(html).toContain('href="/zwgk/qinghe/frame/frame.css"');
});

test('a town may choose to show the public which systems have no evidence', async () => {
	const html = await (await fetch(`${portal.url}/inspections/2024/coverage/`)).text();
	expect(html).toContain('有3项制度没有引用依据，在表中标明。');
	expect(html.match(/>没有依据</g)).toHaveLength(3);
});

test('a town without a timetable says how to ask for the next reception day', async () => {
	const html = await (await fetch(`${portal.url}/reception/`)).text();
	expect(html).toContain('以后的接待日还没有公布');
	expect(html).toContain('0300-5550101');
});

test.each(['light', 'dark'] as const)(
	'the emergency has no accessibility fault in %s',
	async (colorScheme) => {
		const browser = await launchBrowser();
		const page = await (await browser.newContext({ colorScheme })).newPage();
		await page.goto(`${portal.url}/contact/`);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id }) => id)).toEqual([]);
		await page.getByRole('region', { name: '暴雨红色预警' }).waitFor();
		await browser.close();
	}
);
