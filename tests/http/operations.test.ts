import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { submit, tracked } from '../fixtures/application.ts';
import { siteBuild } from '../fixtures/build-site.ts';
import { deskStep } from '../fixtures/desk.ts';
import { newDataDir, runScript, signedIn, startPortal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';
import { copyContent } from '../fixtures/content-copy.ts';

describe('starting', () => {
	const start = (settings: Record<string, string>) =>
		runScript('serve', [], { BUILD_DIR: siteBuild, DATA_DIR: newDataDir(), PORT: '0', ...settings });

	test.each([
		['PORT', { PORT: 'abc' }, '应为 0 至 65535 的整数'],
		['PORT', { PORT: '0x10' }, '应为 0 至 65535 的整数'],
		['BASE_PATH', { BASE_PATH: '/../x' }, '应以 / 开头'],
		['BASE_PATH', { BASE_PATH: '/_astro' }, '应以 / 开头'],
		['SITE_URL', { SITE_URL: 'https://a.example/path' }, '不写路径'],
		['MASTER_KEY', { MASTER_KEY: 'short' }, '64位十六进制数'],
		['another base than that of the build', { BASE_PATH: '/zw' }, '请重新运行 npm run build'],
		['no build', { BUILD_DIR: '.test-build/nothing' }, '请先运行 npm run build'],
		['no content', { CONTENT_DIR: '/nonexistent' }, '网站不能启动'],
	])('with a wrong %s is refused in Chinese, without a stack trace', (_, settings, message) => {
		const { status, stderr } = start(settings);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
		expect(stderr).not.toMatch(/^\s+at /m);
	});

	test('with a lost key is refused once there are requests', async () => {
		const own = await startPortal();
		await submit(own);
		await own.stop();
		rmSync(join(own.dataDir, 'master.key'));
		const { status, stderr } = start({ DATA_DIR: own.dataDir });
		expect(status).toBe(2);
		expect(stderr).toContain('请从备份恢复密钥文件');
	});
});

describe('while the clerk edits the calendar', () => {
	test('a half-saved file changes no date and closes no page', async () => {
		const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
		copyContent(content);
		const own = await startPortal({ CONTENT_DIR: content });
		const { number, code } = await submit(own);
		const staff = await signedIn(own);
		await deskStep(staff, number, 'receiptConfirmed');
		const due = async () => /答复期限： (\S+日)/.exec(textOf((await tracked(own, number, code)).html))?.[1];
		const before = await due();
		expect(before).toBeDefined();
		writeFileSync(join(content, 'calendar/2026.yaml'), 'year: 2026\nsour');
		expect(await due()).toBe(before);
		expect((await staff.get('/staff/')).status).toBe(200);
		expect(own.log.some((line) => line.includes('2026.yaml') && line.startsWith('{'))).toBe(true);
		await own.stop();
	});
});

describe('stopping', () => {
	test('does not wait for connections that never asked for anything', async () => {
		const own = await startPortal();
		const { hostname, port } = new URL(own.url);
		const silent = connect(Number(port), hostname);
		const half = connect(Number(port), hostname, () => half.write('GET /heal'));
		await new Promise((resolve) => setTimeout(resolve, 200));
		const begun = performance.now();
		expect(await own.stop()).toBe(0);
		expect(performance.now() - begun).toBeLessThan(5000);
		silent.destroy();
		half.destroy();
	});
});
