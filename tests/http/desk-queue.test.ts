import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceLevelSchema } from '../../src/domain/reports/service-level-file.ts';
import { serviceRows } from '../../src/domain/reports/service-level-rows.ts';
import { openDatabase } from '../../src/storage/database.ts';
import { masterKey } from '../../src/storage/master-key.ts';
import { submit } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { enterMany } from '../fixtures/many-requests.ts';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

const many = 120;
const formula = '=HYPERLINK("https://attacker.example/","x")';
let portal: Portal;
let handler: Visitor;
let reviewer: Visitor;

beforeAll(async () => {
	portal = await startPortal();
	const db = await openDatabase({ dataDir: portal.dataDir });
	const key = await masterKey(db, portal.dataDir);
	await enterMany(db, key, many, { title: formula, name: '+张三' });
	await db.destroy();
	handler = await signedIn(portal, { roles: ['handler'] });
	reviewer = await signedIn(portal, { roles: ['reviewer'] });
});
afterAll(() => portal.stop());

const list = async (query: string, visitor = handler) => {
	const answer = await visitor.get(`/staff/?${query}`);
	const { status } = answer;
	const html = answer.html.replaceAll(/&(#38|amp);/g, '&');
	const numbers = [...html.matchAll(/staff\/requests\/(2026-\d{4})\/">2026-\d{4}<\/a>\s*<\/td>/g)];
	return { html, status, text: textOf(html), numbers: numbers.map(([, number = '']) => number) };
};

describe('the queue', () => {
	test('shows all requests page by page, each once', async () => {
		const pages = await Promise.all(['1', '2', '3'].map((page) => list(`tab=all&page=${page}`)));
		expect(pages.map(({ numbers }) => numbers.length)).toEqual([50, 50, 20]);
		expect(new Set(pages.flatMap(({ numbers }) => numbers)).size).toBe(many);
		expect(pages[1]?.text).toContain('第2页，共3页');
		expect(pages[1]?.html).toContain('?tab=all&page=3');
	});

	test('is narrowed by conditions, with counts on every tab and an address that can be shared', async () => {
		const narrowed = await list('tab=done&state=archived&applicant=organisation');
		expect(narrowed.numbers.length).toBeGreaterThan(0);
		expect(narrowed.text).toContain(`已办结（${narrowed.numbers.length}）`);
		expect(narrowed.text).toContain('全部待办（0）');
		expect(narrowed.html).toContain('tab=open&state=archived&applicant=organisation');
		expect((await list('tab=done&state=archived&applicant=organisation', reviewer)).numbers).toEqual(
			narrowed.numbers
		);
	});

	test('finds those that I handle', async () => {
		const { number } = await submit(portal);
		expect((await list('by=me')).numbers).toEqual([]);
		await deskStep(handler, number, 'receiptConfirmed');
		expect((await list('by=me')).numbers).toEqual([number]);
		expect((await list('by=me', await signedIn(portal))).numbers).toEqual([]);
	});

	test.each([
		'tab=constructor',
		'page=-1',
		'page=999999999999',
		'channel=%00',
		'state=toString',
		'from=2026-02-30',
		`number=${encodeURIComponent("' or 1=1 --")}`,
		`by=${encodeURIComponent('<script>alert(1)</script>')}`,
		'hold=%F0%9F%92%A9',
		`to=${'9'.repeat(3000)}`,
	])('answers an address with %s as one without, and says what it left out', async (query) => {
		const { status, html } = await list(query);
		expect(status).toBe(200);
		expect(html).not.toContain('<script>alert');
		expect(html).not.toContain('or 1=1');
		if (!/^(tab|page)=/.test(query)) expect(html).toContain('没有采用无法识别的条件');
	});
});

describe('the ledger', () => {
	const ask = (visitor: Visitor, fields: Record<string, string>) => visitor.post('/staff/ledger/', fields);

	test('is a CSV file of the filtered requests, without persons unless they are asked for', async () => {
		const file = await ask(handler, { tab: 'done', state: 'archived', format: 'csv' });
		expect(file.status).toBe(200);
		expect(file.response.headers.get('content-disposition')).toContain("filename*=UTF-8''%E6%94%BF");
		expect(file.response.headers.get('cache-control')).toBe('no-store');
		const lines = file.html
			.replace(/^\uFEFF/, '')
			.trim()
			.split('\r\n');
		expect(lines[0]).toMatch(/^受理编号,事项,提交方式/);
		expect(lines).toHaveLength(1 + (await list('tab=done&state=archived')).numbers.length);
		const numbers = lines.slice(1).map((line) => line.slice(0, 9));
		expect(numbers).toEqual([...numbers].sort());
		expect(file.html).not.toMatch(/张三|HYPERLINK|11010519491231002X/);
	});

	test('with persons defuses formulas that applicants wrote, in both formats', async () => {
		const fields = { tab: 'all', number: '2026-0001', persons: 'yes' };
		const csv = (await ask(handler, { ...fields, format: 'csv' })).html;
		expect(csv).toContain(`'+张三`);
		expect(csv).toContain(`"'=HYPERLINK(""https`);
		const answer = await fetch(`${portal.url}/staff/ledger/`, {
			method: 'POST',
			body: new URLSearchParams({ ...fields, format: 'xlsx' }),
			headers: {
				Origin: portal.url,
				Cookie: handler
					.cookies()
					.map(({ name, value }) => `${name}=${value}`)
					.join('; '),
			},
		});
		const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
		const xml = Object.values(parts)
			.map((bytes) => new TextDecoder().decode(bytes))
			.join('');
		expect(xml).toContain('=HYPERLINK');
		expect(xml).not.toContain('<f>');
	});

	test('is refused to whoever may not have it, however the form is forged', async () => {
		const auditor = await signedIn(portal, { roles: ['auditor'] });
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		for (const persons of ['', 'yes'])
			for (const visitor of [auditor, administrator, new Visitor(portal.url)]) {
				const answer = await ask(visitor, { tab: 'all', format: 'csv', persons });
				expect([401, 403]).toContain(answer.status);
				expect(answer.html).not.toMatch(/2026-0001|张三/);
			}
		expect((await ask(reviewer, { tab: 'all', format: 'csv' })).status).toBe(200);
		const persons = await ask(reviewer, { tab: 'all', format: 'csv', persons: 'yes' });
		expect(persons.status).toBe(403);
		expect(persons.html).not.toContain('张三');
		expect((await list('', reviewer)).html).not.toContain('name="persons"');
	});

	test('cannot be asked for by an address, nor from another site', async () => {
		expect((await handler.get('/staff/ledger/?tab=all&format=csv')).status).toBe(404);
		const headers = { Origin: 'https://attacker.example' };
		expect((await handler.post('/staff/ledger/', { tab: 'all', format: 'csv' }, headers)).status).toBe(403);
	});
});

describe('the live annual report', () => {
	const page = async (query = '', visitor = handler) => {
		const { status, html } = await visitor.get(`/staff/report/?year=2026${query}`);
		const numbers = [...html.matchAll(/staff\/requests\/(2026-\d{4})\/">2026-\d{4}<\/a>/g)];
		return { status, html, text: textOf(html), numbers: numbers.map(([, number = '']) => number) };
	};
	const inCell = (html: string, key: string) =>
		Number(new RegExp(`cell=${key.replace('.', '\\.')}#cell">(\\d+)`).exec(html)?.[1]);

	test('leads from every number to the requests behind it, page by page', async () => {
		const { html, numbers } = await page();
		expect(numbers).toEqual([]);
		const received = inCell(html, 'received.6');
		expect(received).toBeGreaterThan(100);
		expect(inCell(html, 'total.6') + inCell(html, 'carriedOut.6')).toBe(
			received + inCell(html, 'carriedIn.6')
		);
		const lists = await Promise.all(['1', '2', '3'].map((one) => page(`&cell=received.6&page=${one}`)));
		const all = lists.flatMap((one) => one.numbers);
		expect(all).toHaveLength(received);
		expect(new Set(all).size).toBe(received);
		expect(lists[0]?.text).toContain('“一、本年新收政府信息公开申请数量”一行的“总计”一列');
		expect(lists[0]?.text).toContain(`共${received}件`);
	});

	test('names documents, what is not counted and why, and what is not final', async () => {
		expect((await page('&cell=normativeDocuments.made')).html).toContain(
			'documents/2026/00035-major-penalty-filing/'
		);
		const { text, numbers } = await page('&cell=uncounted');
		expect(text).toContain('这一年没有确认收到');
		expect(numbers.length).toBeGreaterThan(0);
		expect((await page()).text).toContain('没有2026年行政执法统计年报');
	});

	test('shows no list for a cell that there is not', async () => {
		const { status, html } = await page('&cell=%3Cb%3E');
		expect(status).toBe(200);
		expect(html).not.toContain('id="cell"');
		expect((await handler.get('/staff/report/?year=1999&cell=received.9')).status).toBe(200);
	});

	test('is for those who read cases, and tells nothing of the persons', async () => {
		const auditor = await signedIn(portal, { roles: ['auditor'] });
		expect((await page('', auditor)).status).toBe(200);
		expect((await page('&cell=received.6')).html).not.toContain('张三');
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		expect((await page('', administrator)).status).toBe(403);
	});
});

describe('the public service level', () => {
	test('tells the same numbers as page, JSON and CSV: of the day before, kept for a minute, and the last backup', async () => {
		expect(
			runScript('backup', [join(portal.dataDir, 'copy.sqlite')], { DATA_DIR: portal.dataDir }).status
		).toBe(0);
		const answers = await Promise.all(
			['.json', '.csv', '/'].map((end) => fetch(`${portal.url}/service-level${end}`))
		);
		for (const { headers } of answers) expect(headers.get('Cache-Control')).toBe('public, max-age=60');
		const [json = '', csv = '', html = ''] = await Promise.all(answers.map((answer) => answer.text()));
		const level = serviceLevelSchema.parse(JSON.parse(json));
		if (!level.requests) throw new Error(json);
		const text = textOf(html);
		for (const { key, name, text: told, from, to, unit } of serviceRows(level.requests)) {
			expect(text).toContain(` ${name} ${told} `);
			expect(csv).toContain(`requests.${key},${name},${told},${from},${to},${unit}\r\n`);
		}
		for (const head of [level.registerHead ?? '', level.publicationLog?.hash ?? '']) {
			expect(text).toContain(head);
			expect(csv).toContain(head);
		}
		expect(level.backup?.daysAgo).toBe(0);
		expect(text).toContain('（今天）');
		expect(text).toContain('2027年假期安排尚未录入');
		expect(json + csv + html).not.toMatch(/2026-0\d{3}|张三|attacker/);

		const { number } = await submit(portal);
		await deskStep(handler, number, 'receiptConfirmed');
		expect(await (await fetch(`${portal.url}/service-level.json?again`)).text()).toBe(json);
	});
});
