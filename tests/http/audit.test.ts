import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { submit } from '../fixtures/application.ts';
import { decide, deskStep, openOffice } from '../fixtures/desk.ts';
import { enrolled, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;
let auditor: Visitor;
let administrator: Visitor;
let number: string;

beforeAll(async () => {
	portal = await startPortal();
	auditor = await signedIn(portal, { roles: ['auditor'] });
	administrator = await signedIn(portal, { roles: ['administrator'] });
	const office = await openOffice(portal);
	({ number } = await submit(portal));
	await deskStep(office.handler, number, 'receiptConfirmed');
	await decide(office, number, { outcome: 'G2' });
	await office.handler.post('/staff/ledger/', { tab: 'all', format: 'csv' });
});
afterAll(() => portal.stop());

const view = async (query = '', visitor = auditor) => {
	const { html, status } = await visitor.get(`/staff/audit/?${query}`);
	const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(html)?.[1] ?? '';
	return {
		status,
		html,
		text: textOf(html),
		rows: body
			.split('</tr>')
			.slice(0, -1)
			.map((row) => textOf(row).trim()),
	};
};

describe('the auditor', () => {
	test('sees who looked at a case and who took which step', async () => {
		const { rows } = await view(`number=${number}`);
		const kinds = ['提交申请', '查阅申请', '确认收到申请', '批准答复'];
		for (const kind of kinds)
			expect(
				rows.some((row) => row.includes(kind)),
				kind
			).toBe(true);
		expect(rows.find((row) => row.includes('提交申请'))).toContain('申请人');
		expect(rows.find((row) => row.includes('批准'))).toMatch(/测试经办（staff-/);
		expect((await view(`number=${number}`)).html).not.toContain('张三');
	});

	test('sees exports with what was exported', async () => {
		expect((await view('kind=ledger+exported')).rows).toEqual([
			expect.stringMatching(/导出登记台账 全部申请，共1件/),
		]);
	});

	test('is seen: each look at the record is in the record', async () => {
		await view(`number=${number}`);
		const { rows } = await view('kind=audit+read');
		expect(rows.length).toBeGreaterThan(0);
		expect(rows[0]).toContain(number);
	});

	test('narrows by person, kind and days', async () => {
		const { html } = await view();
		const person = /<option value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
		const narrowed = await view(`person=${person}`);
		expect(narrowed.status).toBe(200);
		expect((await view('to=2020-01-01')).text).toContain('没有符合条件的记录');
		for (const row of (await view('kind=drafted')).rows) expect(row).toContain('拟写答复');
	});

	test('pages through without a line twice, whatever is added meanwhile', async () => {
		for (let i = 0; i < 60; i += 1) await auditor.get('/staff/audit/?to=2020-01-01');
		const first = await view();
		const next = /href="[^"]*\/staff\/audit\/\?([^"]*)" rel="next"/.exec(first.html)?.[1] ?? '';
		const second = await view(next.replaceAll('&#38;', '&').replaceAll('&amp;', '&'));
		expect(first.rows).toHaveLength(50);
		expect(second.text).toContain('第2页');
		const times = [...first.rows, ...second.rows].map((row) => row.slice(0, 19));
		expect(times).toEqual([...times].sort().reverse());
		expect(Number(/共(\d+)条/.exec(first.text)?.[1])).toBe(Number(/共(\d+)条/.exec(second.text)?.[1]));
	});

	test('takes the list away as CSV, which is noted too', async () => {
		const { status, html, response } = await auditor.get(`/staff/audit/table.csv?number=${number}`);
		expect([status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
		expect(html.replace(/^\uFEFF/, '').split('\r\n')[0]).toBe('时间,人员,行为,受理编号,对象,网络地址');
		expect(html).toContain(number);
		expect((await view('kind=audit+exported')).rows).toHaveLength(1);
	});

	test('changes nothing: no step, no message, no account', async () => {
		expect((await deskStep(auditor, number, 'delivered', { way: 'portal' })).status).toBe(403);
		expect((await auditor.post('/staff/audit/?_action=takeStep', { step: 'delivered' })).status).toBe(403);
		expect((await auditor.post('/staff/audit/?_action=addAccount', { username: 'x' })).status).toBe(403);
		expect((await auditor.get('/staff/accounts/')).status).toBe(403);
	});

	test.each([
		'person=%25',
		'number=x',
		'kind=constructor',
		'from=2026-02-30',
		'until=now',
		'page=-3',
		'page=99999999999',
		`number=${encodeURIComponent("' or 1=1 --")}`,
		`kind=${encodeURIComponent('<script>alert(1)</script>')}`,
	])('gets an answer to an address with %s', async (query) => {
		const { status, html } = await view(query);
		expect(status).toBe(200);
		expect(html).not.toMatch(/<script>alert|or 1=1/);
		expect((await auditor.get(`/staff/audit/table.csv?${query}`)).status).toBe(200);
	});
});

describe('the administrator', () => {
	test('sees acts of accounts and no case, by no address and in no export', async () => {
		for (const query of [
			'',
			`number=${number}`,
			'kind=case+opened',
			'kind=drafted',
			'kind=ledger+exported',
		]) {
			const { html, rows } = await view(query, administrator);
			expect(html, query).not.toContain(`staff/requests/${number}`);
			for (const row of rows) expect(row).not.toMatch(/查阅|导出|拟写|提交申请/);
			expect((await administrator.get(`/staff/audit/table.csv?${query}`)).html).not.toContain(number);
		}
		expect((await view('', administrator)).text).toContain('绑定验证器');
	});
});

test('nobody else sees the record', async () => {
	const handler = await signedIn(portal, { roles: ['handler', 'reviewer', 'head'] });
	for (const path of ['/staff/audit/', '/staff/audit/table.csv']) {
		expect((await handler.get(path)).status, path).toBe(403);
		expect((await new Visitor(portal.url).get(path)).status, path).toBe(303);
	}
	const { visitor, username } = await enrolled(portal, { roles: ['auditor'] });
	expect((await view('', visitor)).text).toContain(username);
});
