import { createServer } from 'node:http';
import { once } from 'node:events';
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lineOfEntry, type LogEntry } from '../../src/domain/publication/publication-log.ts';
import {
	nextEntries,
	unrecorded,
	withoutSalts,
	type Standing,
} from '../../src/domain/publication/publication-standing.ts';

const at = '2026-11-20T08:00:00.000Z';
const a = 'disclosures/2026/00001-a.md';
const b = 'disclosures/2026/00002-b.md';
const sheet = 'disclosures/2026/files/表.xlsx';
const publicOf = (path: string, source: string, files: Standing['files'] = []): Standing => ({
	path,
	state: '公开',
	source,
	files,
});
const record = (log: LogEntry[], ...standings: Standing[]) => {
	let count = log.length;
	const present = new Set(standings.map(({ path }) => path));
	const salt = () => (count += 1).toString(16).padStart(32, '0');
	return [...log, ...nextEntries(log, unrecorded(log, standings, present), at, salt)];
};
const textOf = (log: LogEntry[]) => log.map((entry) => `${lineOfEntry(entry)}\n`).join('');

/** What the site of the test answers, by path; all else is 404. */
let answers: Record<string, string>;
const server = createServer((request, response) => {
	const answer = answers[decodeURIComponent(request.url ?? '')];
	response.writeHead(answer === undefined ? 404 : 200).end(answer);
});
const bytes = new TextEncoder().encode('表格');
const past = record([], publicOf(a, '第一版\n', [{ path: sheet, bytes }]), publicOf(b, '张三\n'));
const folder = mkdtempSync(join(tmpdir(), 'gongkai-log-'));
let site = '';

beforeAll(async () => {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zwgk/`;
});
afterAll(() => {
	server.close();
});
beforeEach(() => {
	answers = {
		'/zwgk/publication-log.jsonl': textOf(past),
		[`/zwgk/open-data/source/${a}`]: '第一版\n',
		[`/zwgk/open-data/source/${b}`]: '张三\n',
		[`/zwgk/files/${sheet}`]: '表格',
	};
});

/** Runs the command that the public runs, with a kept copy of a log. */
async function verify(log: string, ...args: string[]) {
	const file = join(folder, 'log.jsonl');
	writeFileSync(file, log);
	return new Promise<{ code: unknown; said: string }>((resolve) => {
		execFile('node', ['scripts/verify.ts', '--log', file, ...args], (error, stdout, stderr) => {
			resolve({ code: error?.code ?? 0, said: stdout + stderr });
		});
	});
}

describe('npm run verify -- --log', () => {
	test('checks a copy by itself, without network', async () => {
		expect(await verify(textOf(past))).toEqual({
			code: 0,
			said: `发布日志完整：2条，末条摘要 ${past[1]?.hash}\n`,
		});
		const spoilt = await verify(textOf(past).replace('00002-b', '00002-c'));
		expect(spoilt.code).toBe(1);
		expect(spoilt.said).toContain('发布日志第2行有问题：内容与摘要不符');
		expect((await verify(textOf(past).slice(0, -1))).said).toContain('末尾不完整');
	});

	test('agrees with an honest site', async () => {
		const { code, said } = await verify(textOf(past), '--site', site);
		expect(said).toContain('与网站一致：核对了3份文稿和附件，网站的日志比这一份新0条');
		expect(code).toBe(0);
	});

	test.each([
		['a text changed without an entry', `/zwgk/open-data/source/${a}`, '改过\n', '内容与日志第1条的摘要不符'],
		['a changed attachment', `/zwgk/files/${sheet}`, '改过', '内容与日志第1条的摘要不符'],
		['a document that is gone', `/zwgk/open-data/source/${b}`, undefined, '日志说公开，却下载不到'],
		['a log that is not given', '/zwgk/publication-log.jsonl', undefined, '网站没有给出发布日志（状态404）'],
		[
			'a log cut off',
			'/zwgk/publication-log.jsonl',
			textOf(past.slice(0, 1)),
			'网站改写了过去：手头这一份的第2条',
		],
	])('reports %s', async (_, path, answer, words) => {
		if (answer === undefined) Reflect.deleteProperty(answers, path);
		else answers[path] = answer;
		const { code, said } = await verify(textOf(past), '--site', site);
		expect(said).toContain(words);
		expect(code).toBe(1);
	});

	test('reports a past that was written anew, however sound the new chain is', async () => {
		const anew = record([], publicOf(a, '另一版\n'), publicOf(b, '张三\n'));
		answers['/zwgk/publication-log.jsonl'] = textOf(anew);
		answers[`/zwgk/open-data/source/${a}`] = '另一版\n';
		expect((await verify(textOf(anew), '--site', site)).code).toBe(0);
		expect((await verify(textOf(past), '--site', site)).said).toContain('网站改写了过去：手头这一份的第1条');
	});

	test('accepts erasure and withdrawal in the open, and reports what is still given', async () => {
		const now = record(
			withoutSalts(past, b),
			{ ...publicOf(a, '已撤回\n'), state: '撤回' },
			{ ...publicOf(b, '已清除\n'), state: '清除' }
		);
		answers = { '/zwgk/publication-log.jsonl': textOf(now) };
		expect(await verify(textOf(past), '--site', site)).toEqual({
			code: 0,
			said: expect.stringContaining('网站的日志比这一份新2条') as string,
		});
		answers[`/zwgk/open-data/source/${b}`] = '张三\n';
		answers[`/zwgk/files/${sheet}`] = '表格';
		const { code, said } = await verify(textOf(past), '--site', site);
		expect(code).toBe(1);
		expect(said).toContain(`已不公开，却还能下载：open-data/source/${b}`);
		expect(said).toContain('已不公开，却还能下载：files/disclosures/2026/files/');
	});

	test('expects a record past its last day to be gone', async () => {
		const now = record([], { ...publicOf(a, '处罚\n'), until: '2026-01-01' });
		answers['/zwgk/publication-log.jsonl'] = textOf(now);
		expect((await verify(textOf(now), '--site', site)).said).toContain('已不公开，却还能下载');
		Reflect.deleteProperty(answers, `/zwgk/open-data/source/${a}`);
		expect((await verify(textOf(now), '--site', site)).code).toBe(0);
	});

	test('says how it is used', async () => {
		expect((await verify('', '--site', 'nowhere')).code).toBe(2);
		expect((await verify(textOf(past), '--site', 'http://127.0.0.1:1/')).said).toContain('连接不上');
	});
});
