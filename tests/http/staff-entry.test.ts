import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodCorrection, pdf, send, submit, tracked } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { checkEntry, enter, entryPage, goodEntry, sendEntry, todayInShanghai } from '../fixtures/entry.ts';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;
let staff: Visitor;

beforeAll(async () => {
	portal = await startPortal();
	staff = await signedIn(portal, { roles: ['handler'] });
});
afterAll(() => portal.stop());

describe('an application at the counter', () => {
	test('is entered, gives a slip, receipts and the register sheet, and its applicant follows it', async () => {
		expect((await staff.get('/staff/')).html).toContain(`href="${entryPage}"`);
		const { number, code, html, checked } = await enter(staff, { files: pdf('申请表扫描件.pdf') });
		expect(textOf(checked.html)).toContain('收到日期就是收到申请之日');
		const text = textOf(html);
		expect(text).toContain('政府信息公开申请查询单');
		expect(text).not.toContain('以前的已经失效');
		for (const words of ['提交回执', '收到确认回执', '政府信息公开申请登记表', '测试经办'])
			expect(text, words).toContain(words);
		const page = textOf((await tracked(portal, number, code)).html);
		expect(page).toContain('办理中');
		expect(page).toMatch(/答复期限： \d{4}年\d{1,2}月\d{1,2}日/);
		expect(page).toContain('当面提交');
		const desk = textOf((await staff.get(`/staff/requests/${number}/`)).html);
		expect(desk).toContain('申请表扫描件.pdf');
		for (const [name, words] of [
			['registration', '测试经办'],
			['receipt', '本机关已经收到并登记'],
		] as const) {
			expect(textOf((await staff.get(`/staff/requests/${number}/letters/${name}/`)).html), name).toContain(
				words
			);
			const word = await staff.get(`/staff/requests/${number}/letters/${name}/word/`);
			expect([word.status, word.html.startsWith('PK')], name).toEqual([200, true]);
		}
		expect(runScript('verify', [], { DATA_DIR: portal.dataDir }).stdout).toContain('登记簿完整');
	});

	test('posted twice is one request with the same slip', async () => {
		const { number, code, fields } = await enter(staff);
		const again = await staff.post(sendEntry, fields);
		expect(again.html).toContain(`受理编号 ${number}`);
		expect(again.html.replaceAll(' ', '')).toContain(code);
		const both = await Promise.all([staff.post(sendEntry, fields), staff.post(sendEntry, fields)]);
		for (const { html } of both) expect(html).toContain(`受理编号 ${number}`);
	});

	test('keeps all that was typed, and the scan, when something is wrong', async () => {
		const faulty = await staff.post(checkEntry, {
			...goodEntry(),
			channel: '',
			arrivedOn: '2099-01-01',
			title: '',
			files: pdf('扫描件.pdf'),
		});
		expect(faulty.status).toBe(400);
		for (const words of ['请选择提出方式', '请写明要申请的信息', '已收到“扫描件.pdf”'])
			expect(textOf(faulty.html), words).toContain(words);
		for (const value of ['张三', '11010519491231002X', '2099-01-01'])
			expect(faulty.html, value).toContain(`value="${value}"`);
		const { token = '' } = hiddenFields(faulty.html, 'checkEntry');
		const mended = await staff.post(checkEntry, { ...goodEntry(), token, keep: '0' });
		expect(textOf(mended.html)).toContain('扫描件.pdf');
	});

	test('is given back to be copied when the session ended meanwhile, and nothing is entered', async () => {
		const ended = await new Visitor(portal.url).post(checkEntry, goodEntry());
		expect(ended.status).toBe(401);
		for (const value of ['张三', '11010519491231002X', '青禾镇2025年度财政决算'])
			expect(textOf(ended.html), value).toContain(value);
	});

	test('of tomorrow is refused', async () => {
		const answer = await staff.post(checkEntry, { ...goodEntry(), arrivedOn: '2099-01-01' });
		expect([answer.status, textOf(answer.html).includes('收到日期不能晚于今天')]).toEqual([400, true]);
	});

	test('gives the checked answers back to be changed', async () => {
		const { html } = await staff.post(checkEntry, goodEntry());
		const changed = await staff.post(`${entryPage}?_action=changeEntry`, hiddenFields(html, 'changeEntry'));
		expect(changed.html).toContain('value="张三"');
		expect(changed.html).toMatch(/<option value="counter" selected/);
	});
});

describe('a way that art. 31 dates by confirmation', () => {
	test.each(['letter', 'fax', 'email'])(
		'%s waits for the applicant, and staff are told to ask the same day',
		async (channel) => {
			const { number, code, html } = await enter(staff, { channel });
			expect(textOf(html)).toContain('请今天与申请人确认收到');
			expect(textOf(html)).not.toContain('收到确认回执');
			expect(textOf((await tracked(portal, number, code)).html)).toContain('工作人员还没有与您确认收到');
			expect((await deskStep(staff, number, 'drafted', { outcome: 'G2', text: '予以公开。' })).status).toBe(
				400
			);
			expect((await deskStep(staff, number, 'receiptConfirmed')).status).toBe(303);
			const page = textOf((await tracked(portal, number, code)).html);
			expect(page).toContain('办理中');
			expect(page).toContain('收到确认回执');
		}
	);

	test('an organisation by post needs its column, by fax it can have it already', async () => {
		const organisation = {
			applicant: 'organisation',
			name: '禾川米业有限公司',
			idNumber: '11500224504321465W',
		};
		const post = await staff.post(checkEntry, { ...goodEntry(), ...organisation, channel: 'post' });
		expect([post.status, textOf(post.html).includes('请选择单位类别')]).toEqual([400, true]);
		const { number } = await enter(staff, { ...organisation, channel: 'fax', applicantColumn: '商业企业' });
		expect((await deskStep(staff, number, 'receiptConfirmed')).status).toBe(303);
	});
});

test('a correction of a record is entered on its own form', async () => {
	expect(textOf((await staff.get(`${entryPage}?matter=recordCorrection`)).html)).toContain('不准确的内容');
	const { number, code, html } = await enter(staff, goodCorrection);
	expect(textOf(html)).toContain('政府信息公开申请查询单');
	expect(textOf((await tracked(portal, number, code)).html)).toContain('更正与自身相关的政府信息');
	const desk = textOf((await staff.get(`/staff/requests/${number}/`)).html);
	expect(desk).toContain('家庭人口应为3人');
	expect(desk).toContain('更正申请不计入年度报告');
});

describe('entering is for handlers alone', () => {
	test.each([['auditor'], ['administrator'], ['reviewer'], ['head']] as const)(
		'%s is refused',
		async (role) => {
			const other = await signedIn(portal, { roles: [role] });
			expect((await other.get(entryPage)).html).not.toContain('name="arrivedOn"');
			const { fields } = await enter(staff);
			for (const [action, form] of [
				[checkEntry, goodEntry()],
				[sendEntry, fields],
				['/staff/account/?_action=sendEntry', fields],
				['/staff/account/?_action=checkEntry', goodEntry()],
			] as const) {
				const { html } = await other.post(action, form);
				expect(html, action).not.toContain('查询单');
				expect(html, action).not.toContain('张三');
			}
		}
	);

	test('a stranger and a public page enter nothing', async () => {
		const { fields } = await enter(staff);
		const stranger = new Visitor(portal.url);
		for (const page of [entryPage, '/staff/sign-in/', '/request/new/', '/search/']) {
			for (const action of ['checkEntry', 'sendEntry', 'changeEntry']) {
				const { html } = await stranger.post(`${page}?_action=${action}`, { ...goodEntry(), ...fields });
				expect(html, `${page} ${action}`).not.toContain('查询单');
			}
		}
		expect((await stranger.get(entryPage)).status).toBe(303);
	});
});

describe('hostile input', () => {
	test('is shown as text or refused, and never fails', async () => {
		const script = '"><script>alert(1)</script>';
		const shown = await staff.post(checkEntry, { ...goodEntry(), title: script });
		expect(shown.status).toBe(200);
		expect(shown.html.replace(/="[^"]*"/g, '')).not.toContain('<script>alert(1)');
		for (const changes of [
			{ channel: 'web' },
			{ channel: 'constructor' },
			{ channel: '__proto__' },
			{ arrivedOn: '0000-00-00' },
			{ arrivedOn: '0001-01-01' },
			{ arrivedOn: `${todayInShanghai()}' or 1=1` },
			{ applicantColumn: '自然人', applicant: 'organisation' },
			{ matter: '\0', title: '\u202E' },
			{ token: 'x'.repeat(5000), name: '' },
		])
			expect((await staff.post(checkEntry, { ...goodEntry(), ...changes })).status).toBe(400);
		expect((await staff.post(checkEntry, { ...goodEntry(), arrivedOn: '1990-01-01' })).status).toBe(200);
		for (const form of [{}, { token: '' }, { token: 'nobody knows' }, goodEntry()])
			expect((await staff.post(sendEntry, form)).status).toBe(409);
	});

	test('a form of the public site is not entered as if it had come on paper', async () => {
		const { fields, visitor } = await submit(portal);
		const checked = await visitor.post('/request/new/?_action=checkApplication', goodEntry());
		const { token = '' } = hiddenFields(checked.html, 'submitApplication');
		expect((await staff.post(sendEntry, { token })).status).toBe(400);
		expect((await visitor.post(send, fields)).status).toBe(200);
	});

	test('the code stands in no address and in no log', async () => {
		const { code, html } = await enter(staff);
		for (const [, target = ''] of html.matchAll(/ (?:href|action)="([^"]*)"/g))
			expect(target).not.toContain(code);
		expect(portal.log.join('\n')).not.toContain(code);
		expect(portal.log.join('\n')).not.toContain('张三');
	});
});
