import { spawn, type ChildProcess } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../fixtures/chromium.ts';
import { axeFaults, sidewaysScroll } from '../fixtures/measures.ts';
import { newDataDir } from '../fixtures/portal.ts';

/** Shown by the states of a request (tests/fixtures/templates.ts), or part of every page, or of another component. */
const shownElsewhere = [
	'AnswerLog',
	'ApplicantFields',
	'ApplicantSteps',
	'ApplicationAnswers',
	'ApplicationForm',
	'CaseTexts',
	'ChartFrame',
	'ChartPatterns',
	'CheckBeforeSending',
	'ColumnRail',
	'DeviceDraft',
	'EnteredRequest',
	'EntryAnswers',
	'HumanCheck',
	'InformationFields',
	'LimitsNotice',
	'OfficialTitle',
	'PrintSource',
	'PrivacyNotice',
	'QrCode',
	'RecordFields',
	'Relations',
	'ReportCharts',
	'RoleBoxes',
	'StepFields',
	'TextPieces',
	'TrackedRelations',
	'TrackedReply',
	'TrackedRequest',
];

let server: ChildProcess;
let url: string;
let browser: Browser;

beforeAll(async () => {
	server = spawn('astro', ['dev', '--port', '0'], {
		env: {
			...process.env,
			// With this Astro thinks that it is only to be imported by tests, and answers nothing.
			VITEST: undefined,
			NODE_ENV: 'development',
			ASTRO_DEV_BACKGROUND: '0',
			ASTRO_TELEMETRY_DISABLED: '1',
			NO_COLOR: '1',
			BUILD_DIR: '.test-build/gallery',
			DATA_DIR: newDataDir(),
		},
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	url = await new Promise((resolve, reject) => {
		server.once('exit', () => reject(new Error('The development server ended')));
		server.stdout?.on('data', (text: Buffer) => {
			const [found] = /http:\/\/[\w.]+:\d+/.exec(text.toString()) ?? [];
			if (found) resolve(found);
		});
	});
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser.close();
	server.kill();
});

test('the page of components shows every component, without accessibility fault, on a phone too', async () => {
	const page = await (await browser.newContext()).newPage();
	page.setDefaultTimeout(30_000);
	// The development server may load a page again while it first prepares its packages.
	const look = async () => (await page.goto(`${url}/components/`, { waitUntil: 'networkidle' }))?.status();
	await look();
	await expect.poll(look, { timeout: 30_000 }).toBe(200);
	const shown = (await page.locator('.specimen code').allTextContents()).map((name) => name.trim());
	const components = globSync('src/components/*.astro').map((file) => basename(file, '.astro'));
	expect(components.filter((name) => !shown.includes(name) && !shownElsewhere.includes(name))).toEqual([]);
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize({ width: 320, height: 700 });
	expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
	await page.close();
});

test('the built site has no page of components', () => {
	expect(readFileSync('astro.config.mjs', 'utf8')).toContain("command === 'dev'");
	expect(globSync('.test-build/site/**/components/index.html')).toEqual([]);
});
