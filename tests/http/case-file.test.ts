import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpacked } from '../../src/case-file/archive.ts';
import { dayInShanghai } from '../../src/domain/calendar/day.ts';
import { goodApplication, pdf, submit } from '../fixtures/application.ts';
import { runScript, startPortal, type Portal } from '../fixtures/portal.ts';
import { connectionsNoticed, newAddress, Visitor } from '../fixtures/visitor.ts';
import { askForCase, walkedCase } from '../fixtures/walked-case.ts';

let portal: Portal;
let one: Awaited<ReturnType<typeof walkedCase>>;
let archive: Buffer;
let entries: Map<string, string>;
const today = dayInShanghai(new Date().toISOString());

beforeAll(async () => {
	portal = await startPortal();
	one = await walkedCase(portal);
	archive = Buffer.from(await (await askForCase(portal, one)).arrayBuffer());
	entries = new Map(unpacked(archive).map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
});
afterAll(() => portal.stop());

const letters = [
	'政府信息公开申请补正告知书 青禾公告知〔2026〕1号',
	'政府信息公开征求意见告知书 青禾公告知〔2026〕3号',
	'政府信息公开申请答复书 青禾公复〔2026〕1号',
].map((name) => name.replace('2026', today.slice(0, 4)));

/** The words of the Word files among the entries. */
function wordsOfLetters(): string {
	return unpacked(archive)
		.filter(({ path }) => path.endsWith('.docx'))
		.map(({ bytes }) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
		.join('\n');
}

describe('the whole case as one file', () => {
	test('is offered on the tracking page and comes as a private download', async () => {
		expect(await one.see()).toContain('下载本案全部材料');
		const { status, headers } = await askForCase(portal, one);
		expect([status, headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([
			200,
			'application/octet-stream',
			'no-store',
		]);
		expect(headers.get('Content-Disposition')).toContain(
			encodeURIComponent(`政府信息公开申请案卷-${one.number}.zip`)
		);
	});

	test('holds page, data, receipts, instructions, and what was sent and received', () => {
		expect([...entries.keys()]).toEqual([
			...['怎样核验.txt', 'case.html', 'case.json', 'receipt-keys.json'],
			...['提交回执', '收到确认回执'].map((kind) => `receipts/政府信息公开申请${kind}-${one.number}.txt`),
			...['files/01-补正i.pdf', 'files/02-政府信息公开申请接收回执.docx'],
			...letters.map((name, i) => `files/0${i + 3}-${name}.docx`),
			...['files/06-答复书.pdf', 'manifest.json', 'manifest.sig'],
		]);
		expect(entries.get('files/06-答复书.pdf')).toContain('% reply');
		const page = entries.get('case.html') ?? '';
		for (const words of ['青禾镇2025年度财政决算', '请写明&lt;b&gt;年度', '2025年度。', '予以公开', '复议'])
			expect(page).toContain(words);
		expect(JSON.parse(entries.get('case.json') ?? '')).toMatchObject({ number: one.number, state: '已答复' });
	});

	test('tells nothing of third parties, of staff and of inner steps', () => {
		const all = [...entries.values(), wordsOfLetters()].join('\n');
		expect(wordsOfLetters()).toContain('征求');
		for (const hidden of [
			'建材',
			'某路',
			'报价',
			'商业秘密',
			'同意公开',
			'agrees',
			'退回前',
			'重写',
			'测试经办',
		])
			expect(all, hidden).not.toContain(hidden);
		for (const hidden of ['"by"', 'staff-', '"drafted"', '"returned"', '"reviewed"'])
			expect(entries.get('case.json') + (entries.get('manifest.json') ?? ''), hidden).not.toContain(hidden);
	});

	test('is not given to others, and wrong codes count against the limit of tracking', async () => {
		const other = await submit(portal);
		expect((await askForCase(portal, { number: one.number, code: other.code })).status).toBe(404);
		expect((await askForCase(portal, { number: '', code: '' })).status).toBe(404);
		const address = newAddress();
		const statuses = [];
		for (let i = 0; i < 40; i += 1)
			statuses.push((await askForCase(portal, { number: one.number, code: other.code }, address)).status);
		expect([statuses[0], statuses.at(-1)]).toEqual([404, 429]);
		expect((await new Visitor(portal.url).get('/request/case-file/')).status).toBe(404);
	});

	test('before anything was answered holds the application and no answer', async () => {
		const fresh = await submit(portal, { files: pdf('我的材料.pdf') });
		const own = unpacked(Buffer.from(await (await askForCase(portal, fresh)).arrayBuffer())).map(
			({ path }) => path
		);
		expect(own).toContain('files/01-我的材料.pdf');
		expect(own.filter((path) => path.startsWith('receipts/'))).toHaveLength(1);
	});
});

describe('the whole case for the archive', () => {
	test('holds the inner steps, every file and what others said, verifies, and is on record', async () => {
		const Cookie = one.staff
			.cookies()
			.map(({ name, value }) => `${name}=${value}`)
			.join('; ');
		await connectionsNoticed();
		const answer = await fetch(`${portal.url}${one.page}case-file/`, { headers: { Cookie } });
		const bytes = Buffer.from(await answer.arrayBuffer());
		const archived = unpacked(bytes);
		const page = Buffer.from(archived.find(({ path }) => path === 'case.html')?.bytes ?? '').toString();
		for (const words of ['归档卷宗', '退回重拟', '重写。', '报价', '同意公开', goodApplication.idNumber])
			expect(page, words).toContain(words);
		const file = join(mkdtempSync(join(tmpdir(), 'gongkai-case-')), 'archive.zip');
		writeFileSync(file, bytes);
		const { stdout } = runScript('verify', ['--case', file], { DATA_DIR: portal.dataDir });
		expect(stdout).toMatch(/^OK/);
		expect(stdout).toMatch(/登记簿：13条记录.*其中13条附有原文，重算相符/);
		const db = new DatabaseSync(`${portal.dataDir}/gongkai.sqlite`);
		const noted = db.prepare("SELECT subject FROM staff_log WHERE action = 'export'").all();
		db.close();
		expect(noted).toEqual([{ subject: one.number }]);
	});

	test('is not there for an unknown number', async () => {
		expect((await one.staff.get('/staff/requests/2020-0001/case-file/')).status).toBe(404);
	});
});
