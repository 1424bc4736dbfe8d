import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, testBuilds } from '../fixtures/build-site.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';

const penalties = 'enforcement/penalties/2026.yaml';
const certificates = 'enforcement/certificates.yaml';
let portal: Portal;

beforeAll(async () => {
	const content = mkdtempSync(join(tmpdir(), 'gongkai-content-'));
	copyContent(content);
	const change = (file: string, from: string, to: string) => {
		const text = readFileSync(join(content, file), 'utf8');
		expect(text).toContain(from);
		writeFileSync(join(content, file), text.replace(from, to));
	};
	change(penalties, "'2027-07-09'", "'2026-10-10'");
	change(
		penalties,
		"'2027-07-21'",
		"'2027-07-21'\n    withdrawn: { on: '2026-11-20', reason: 原决定被撤销 }"
	);
	change(certificates, "'2027-04-30'", "'2026-06-30'");
	change('plans/2026.yaml', "dueOn: '2026-12-20'", "dueOn: '2026-10-20'");
	const settings = { CONTENT_DIR: content, BUILD_DIR: `${testBuilds}/taken-down` };
	buildSite(settings);
	portal = await startPortal(settings);
});
afterAll(() => portal.stop());

const html = async (path: string) => (await fetch(portal.url + path)).text();

describe('what is past its time', () => {
	const gone = ['禾川县丰和建材有限公司', '〔2026〕11号', '11000019007', '2026-06-30'];
	test('stands neither on the page nor in the search index', async () => {
		const [page, index] = [await html('/enforcement/'), await html('/search/index.json')];
		const { documents } = JSON.parse(index) as { documents: { path: string; text: string }[] };
		const indexed = documents.find(({ path }) => path === 'enforcement/')?.text ?? '';
		for (const text of [page, indexed]) {
			for (const part of gone) expect(text).not.toContain(part);
			expect(text).toContain('禾川县顺通运输有限公司');
			expect(text).toContain('11000019008');
		}
	});
	test('is given by no file of the open data', async () => {
		for (const file of [penalties, certificates])
			expect((await fetch(`${portal.url}/open-data/source/${file}`)).status, file).toBe(404);
	});
	test('a withdrawn penalty says its number and reason alone', async () => {
		const page = await html('/enforcement/');
		expect(page).toContain('原决定被撤销');
		expect(page).toContain('〔2026〕12号');
		expect(page).not.toContain('禾川县宏远市政工程有限公司');
	});
	test('an overdue task is told in words', async () => {
		expect(await html('/plans/2026/')).toMatch(/<span class="tag warning"[^>]*>已逾期<\/span>/);
		expect(await html('/plans/')).toContain('已逾期1项');
	});
});
