import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, testBuilds } from '../fixtures/build-site.ts';
import { copyContent } from '../fixtures/content-copy.ts';
import { commitAll, committed } from '../fixtures/git.ts';
import { runScript, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

const content = mkdtempSync(join(tmpdir(), 'gongkai-history-'));
const settings = { BUILD_DIR: `${testBuilds}/history`, CONTENT_DIR: content };
const plan = 'disclosures/2026/00003-work-plan.md';
const budget = 'disclosures/2026/00031-budget-2026.md';
const withdrawn = 'disclosures/2025/00037-land-transfer-2025-first.md';
const change = (file: string, from: string | RegExp, to: string) => {
	const text = readFileSync(join(content, file), 'utf8');
	expect(text).toMatch(from);
	writeFileSync(join(content, file), text.replace(from, to));
};
const run = (name: string, ...args: string[]) => {
	const ran = runScript(name, args, settings);
	expect(ran.stderr).toBe('');
	return ran.stdout;
};

let portal: Portal | undefined;
beforeAll(async () => {
	copyContent(content);
	committed(content, '2026-11-10');
	change(plan, /$/, '\n清溪村的工程推迟到明年。\n');
	change(plan, /^keywords: .*$/m, 'keywords: [推迟]');
	change(withdrawn, /$/, '\n流转面积另行公布。\n');
	commitAll(content, '2026-11-12');
	run('record');
	change(plan, '推迟到明年', '提前到今年');
	commitAll(content, '2026-11-13');
	run(
		...(['erase', '2026/00031-budget-2026', '--by', '青禾镇党政综合办公室'] as const),
		...(['--ground', '《个人信息保护法》第四十七条', '--reason', '附表误载个人账号。'] as const)
	);
	run('record');
	buildSite(settings);
	portal = await startPortal(settings);
}, 240_000);
afterAll(async () => {
	await portal?.stop();
	rmSync(content, { recursive: true });
});

const pageOf = (file: string) => `documents/${file.slice('disclosures/'.length, -3)}/`;
const answer = (path: string) => fetch(`${portal?.url}/${path}`);
const read = async (path: string) => (await answer(path)).text();

describe('the history on a page', () => {
	test('says when it was published and changed, with the words', async () => {
		const html = await read(pageOf(plan));
		const text = textOf(html);
		expect(text).toMatch(/变更记录.*2026年1月14日.*发布.*2026年11月12日.*修改.*2026年11月13日.*修改/s);
		expect(text).toContain('改为“推迟”');
		expect(html).toMatch(/<del[^>]*>.*?推迟.*?<\/del>/s);
		expect(html).toMatch(/<ins[^>]*>.*?提前.*?<\/ins>/s);
		expect(text).toMatch(/发布日志\s*第\d+、\d+条/);
	});

	test('of a decision is there too', async () => {
		expect(textOf(await read('decisions/2026-qingxi-sewage/'))).toContain('变更记录');
	});

	test('shows no words of a withdrawn document', async () => {
		const html = await read(pageOf(withdrawn));
		expect(textOf(html)).toMatch(/变更记录.*2025年11月12日.*发布.*2025年11月14日.*撤回/s);
		expect(html).not.toContain('另行公布');
	});
});

describe('an erased document', () => {
	test('keeps its address, which says when, by whom, on what ground and why, and a digest', async () => {
		const html = await read(pageOf(budget));
		const text = textOf(html);
		for (const said of [
			'已清除的文件',
			'已依法清除',
			'第四十七条',
			'附表误载个人账号',
			'11000000QH000001XA/2026-00031',
		])
			expect(text).toContain(said);
		expect(text).toMatch(/原文摘要\s*[0-9a-f]{64}/);
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html).not.toContain('2026年财政预算');
		expect(html).not.toContain('青禾镇2026');
	});

	test('is nowhere else: neither source, attachment, search, feed nor list', async () => {
		expect((await answer(`open-data/source/${budget}`)).status).toBe(404);
		expect((await answer('files/disclosures/2026/files/2026-budget.xlsx')).status).toBe(404);
		for (const path of [
			'search/index.json',
			'feeds/all.json',
			'open-data/catalogue.json',
			'disclosure/statutory/20-07/',
		])
			expect(await read(path)).not.toContain('2026年财政预算');
		expect(await read('search/index.json')).toContain('已清除');
	});
});

describe('the publication log on the site', () => {
	test('is a file whose head stands on a page', async () => {
		const log = await answer('publication-log.jsonl');
		expect(log.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
		const lines = (await log.text()).trimEnd().split('\n');
		const head = JSON.parse(lines.at(-1) ?? '') as { n: number; hash: string };
		expect(head.n).toBe(lines.length);
		const text = textOf(await read('publication-log/'));
		expect(text).toContain(`第${head.n}条`);
		expect(text).toContain(head.hash);
		expect(text).toMatch(/清除\s*disclosures\/2026\/00031-budget-2026\.md/);
	});

	test('agrees with what the site gives', async () => {
		const kept = join(content, 'kept.jsonl');
		writeFileSync(kept, await read('publication-log.jsonl'));
		const { stdout, stderr, status } = runScript('verify', ['--log', kept, '--site', portal?.url ?? '']);
		expect(stderr).toBe('');
		expect(stdout).toMatch(/与网站一致：核对了\d+份文稿和附件，网站的日志比这一份新0条/);
		expect(status).toBe(0);
	});
});
