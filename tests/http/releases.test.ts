import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentRelease } from '../../src/http/releases.ts';
import { buildSite, testBuilds } from '../fixtures/build-site.ts';
import { startPortal } from '../fixtures/portal.ts';
import { copyContent } from '../fixtures/content-copy.ts';

test('a build, good or bad, never disturbs a running server', { timeout: 180_000 }, async () => {
	const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	copyContent(content);
	const settings = { BUILD_DIR: `${testBuilds}/releases`, CONTENT_DIR: content };
	buildSite(settings);
	const portal = await startPortal(settings);
	const first = currentRelease(settings.BUILD_DIR);
	const ask = async (path: string) => (await fetch(portal.url + path)).status;

	// Passes the gate, but cannot be built: the law demands a guide.
	rmSync(join(content, 'guide.md'));
	expect(() => buildSite(settings)).toThrow(/原来的网站没有变动/);
	expect(currentRelease(settings.BUILD_DIR)).toBe(first);
	expect(await ask('/')).toBe(200);

	cpSync('content/guide.md', join(content, 'guide.md'));
	buildSite(settings);
	expect(currentRelease(settings.BUILD_DIR)).not.toBe(first);
	for (const path of [
		'/',
		'/disclosure/',
		'/search/?q=%E4%BD%8E%E4%BF%9D',
		'/request/new/',
		'/staff/sign-in/',
	])
		expect(await ask(path)).toBe(200);
	await portal.stop();

	buildSite(settings);
	const next = await startPortal(settings);
	expect(readdirSync(settings.BUILD_DIR).filter((name) => /^\d/.test(name))).toHaveLength(2);
	await next.stop();
});
