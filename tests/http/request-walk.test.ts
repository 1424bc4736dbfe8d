import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addStaffAccount, runScript, staffAccount, startPortal, type Portal } from '../fixtures/portal.ts';
import { check, goodApplication, pdf, readReceipt, send, submit, track } from '../fixtures/application.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
	addStaffAccount(portal.dataDir);
});
afterAll(() => portal.stop());

async function signedIn(): Promise<Visitor> {
	const staff = new Visitor(portal.url);
	const { username, password } = staffAccount;
	await staff.post('/staff/sign-in/?_action=signIn', { username, password });
	return staff;
}

const tracked = (number: string, code: string) => new Visitor(portal.url).post(track, { number, code });

describe('from form to reply', () => {
	test('a request is submitted, confirmed, decided, delivered and read', async () => {
		const { number, code } = await submit(portal, { files: pdf('身份证明.pdf') });
		expect(number).toMatch(/^\d{4}-\d{4}$/);
		expect(textOf((await tracked(number, code)).html)).toContain('已提交，待确认');

		const staff = await signedIn();
		const page = `/staff/requests/${number}/`;
		const desk = await staff.get(page);
		expect(textOf(desk.html)).toContain('11010519491231002X');
		const sentFile = /href="([^"]*\/files\/file-[^"]+)"/.exec(desk.html)?.[1] ?? '';
		const download = await staff.get(sentFile);
		expect(download.response.headers.get('Content-Disposition')).toContain(
			encodeURIComponent('身份证明.pdf')
		);

		const step = async (action: string, fields: Record<string, string | File>) => {
			const { html } = await staff.get(page);
			return staff.post(`${page}?_action=${action}`, { ...hiddenFields(html, action), ...fields });
		};
		expect((await step('confirmReceipt', {})).status).toBe(303);
		expect(textOf((await tracked(number, code)).html)).toMatch(/答复期限： \d{4}年\d{1,2}月\d{1,2}日/);
		expect((await step('decide', { outcome: 'D6', reasons: '属于讨论记录，\n不予公开。' })).status).toBe(303);
		const waiting = textOf((await tracked(number, code)).html);
		expect(waiting).not.toContain('讨论记录');
		expect((await step('deliver', { files: pdf() })).status).toBe(303);

		const reply = await tracked(number, code);
		const text = textOf(reply.html);
		expect(text).toContain('已答复');
		expect(text).toContain('属于四类过程性信息');
		expect(text).toContain('先向禾川县人民政府申请行政复议');
		const file = /name="file" value="([^"]+)"/.exec(reply.html)?.[1] ?? '';
		const downloaded = await new Visitor(portal.url).post('/request/reply-file/', { number, code, file });
		expect(downloaded.status).toBe(200);
		expect(downloaded.html).toContain('%PDF-1.4');
		expect(downloaded.response.headers.get('Content-Disposition')).toContain('attachment');
		const stranger = await new Visitor(portal.url).post('/request/reply-file/', {
			number,
			code: '0'.repeat(16),
			file,
		});
		expect(stranger.status).toBe(404);
		const verified = runScript('verify', [], { DATA_DIR: portal.dataDir });
		expect(verified.stdout).toContain('登记簿完整');
	});

	test('an organisation is sorted into its column before the clock starts', async () => {
		const { number } = await submit(portal, {
			applicant: 'organisation',
			name: '禾川米业有限公司',
			idNumber: '11500224504321465W',
		});
		const staff = await signedIn();
		const page = `/staff/requests/${number}/`;
		const fields = hiddenFields((await staff.get(page)).html, 'confirmReceipt');
		const missing = await staff.post(`${page}?_action=confirmReceipt`, fields);
		expect(missing.status).toBe(400);
		expect(textOf(missing.html)).toContain('请选择单位类别');
		const done = await staff.post(`${page}?_action=confirmReceipt`, {
			...fields,
			applicantColumn: '商业企业',
		});
		expect(done.status).toBe(303);
	});
});

describe('the form keeps what was typed', () => {
	test('and shows every fault at its field and in the summary', async () => {
		const answer = await new Visitor(portal.url).post(check, {
			...goodApplication,
			name: '',
			title: '',
			email: 'x',
		});
		expect(answer.status).toBe(400);
		expect(answer.html).toContain('<title>错误：');
		expect(answer.html).toContain('href="#name"');
		expect(textOf(answer.html).match(/请填写姓名/g)).toHaveLength(2);
		expect(answer.html).toContain('value="11010519491231002X"');
		expect(answer.html).toContain('value="0300-5550188"');
	});

	test('and shows HTML as text', async () => {
		const title = '"><script>alert(1)</script>';
		const answer = await new Visitor(portal.url).post(check, { ...goodApplication, title });
		expect(answer.status).toBe(200);
		expect(answer.html.replace(/="[^"]*"/g, '')).not.toContain('<script>alert(1)');
		expect(textOf(answer.html)).toContain(title);
	});

	test('and keeps the lines of a long text as they were typed, however often', async () => {
		const visitor = new Visitor(portal.url);
		const description = '第一行\n\n  第三行前有空格';
		let html = (await visitor.post(check, { ...goodApplication, name: '', description })).html;
		for (let i = 0; i < 2; i += 1) {
			// A browser drops the first line break after the tag.
			const typed = /<textarea[^>]*name="description"[^>]*>\n?([^<]*)<\/textarea>/.exec(html)?.[1] ?? '';
			expect(typed.replaceAll('\r\n', '\n')).toBe(description);
			html = (await visitor.post(check, { ...goodApplication, name: '', description: typed })).html;
		}
	});

	test('and keeps good files through a fault', async () => {
		const visitor = new Visitor(portal.url);
		const faulty = await visitor.post(check, { ...goodApplication, name: '', files: pdf('材料.pdf') });
		expect(faulty.status).toBe(400);
		expect(textOf(faulty.html)).toContain('已收到“材料.pdf”');
		const { token = '' } = hiddenFields(faulty.html, 'checkApplication');
		const checked = await visitor.post(check, { ...goodApplication, token, keep: '0' });
		expect(textOf(checked.html)).toContain('材料.pdf');
		const dropped = await visitor.post(check, {
			...goodApplication,
			token: hiddenFields(checked.html, 'submitApplication')['token'] ?? '',
		});
		expect(textOf(dropped.html)).toContain('没有附件');
	});

	test('and gives the answers back to be changed', async () => {
		const visitor = new Visitor(portal.url);
		const checked = await visitor.post(check, goodApplication);
		const form = await visitor.post(
			'/request/new/?_action=changeApplication',
			hiddenFields(checked.html, 'changeApplication')
		);
		expect(form.html).toContain('value="张三"');
		expect(form.html).toContain('value="青禾镇2025年度财政决算"');
	});

	test('and tells a wrong check character, which can be overridden', async () => {
		const visitor = new Visitor(portal.url);
		const wrong = { ...goodApplication, idNumber: '110105194912310021' };
		const told = await visitor.post(check, wrong);
		expect(textOf(told.html)).toContain('校验位不符');
		expect(told.html).toContain('name="idChecked"');
		expect((await visitor.post(check, { ...wrong, idChecked: 'yes' })).status).toBe(200);
	});

	test.each([
		['an executable', new File(['MZ\u0090'], '材料.exe'), '只接收'],
		['a page', new File(['<html><script>'], '材料.pdf'), '只接收'],
		['an empty file', new File([], '材料.pdf'), '空文件'],
		['a false ending', pdf('材料.jpg'), '扩展名与内容不符'],
		['a file of 11 MB', new File([`%PDF-1.4${' '.repeat(11 * 1024 * 1024)}`], '大.pdf'), '超过10 MB'],
	])('and refuses %s', async (_, file, message) => {
		const answer = await new Visitor(portal.url).post(check, { ...goodApplication, files: file });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain(message);
		expect(answer.html).toContain('value="张三"');
	});
});

describe('sending', () => {
	test('twice gives one request and the same receipt', async () => {
		const { fields, number, code, visitor } = await submit(portal);
		expect(readReceipt((await visitor.post(send, fields)).html)).toEqual({ number, code });
		const both = await Promise.all([visitor.post(send, fields), visitor.post(send, fields)]);
		expect(both.map((answer) => readReceipt(answer.html))).toEqual([
			{ number, code },
			{ number, code },
		]);
	});

	test('a stale form says so and keeps what was typed', async () => {
		const stale = await new Visitor(portal.url).post(send, { ...goodApplication, token: 'expired' });
		expect(stale.status).toBe(409);
		expect(textOf(stale.html)).toContain('申请还没有提交');
		expect(hiddenFields(stale.html, 'checkApplication')).toMatchObject({
			name: '张三',
			title: goodApplication.title,
		});
	});

	test('without a form says what to do', async () => {
		const answer = await new Visitor(portal.url).get('/request/receipt/');
		expect(answer.status).toBe(200);
		expect(textOf(answer.html)).toContain('填写申请');
	});
});

describe('tracking', () => {
	test('answers a wrong code and an unknown number alike, in like time', async () => {
		const { number, code } = await submit(portal);
		const another = '1234567890123452';
		const answers: Record<string, string[]> = { wrong: [], unknown: [] };
		const times: Record<string, number[]> = { wrong: [], unknown: [] };
		for (let i = 0; i < 60; i += 1) {
			for (const [kind, asked] of [
				['wrong', number],
				['unknown', '2026-9876'],
			] as const) {
				const begun = performance.now();
				const answer = await tracked(asked, await wrongCode(code, another));
				times[kind]?.push(performance.now() - begun);
				answers[kind]?.push(`${answer.status} ${answer.html.replaceAll(asked, 'NUMBER')}`);
			}
		}
		expect(new Set([...(answers['wrong'] ?? []), ...(answers['unknown'] ?? [])]).size).toBe(1);
		const median = (list: number[] = []) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
		const [wrong, unknown] = [median(times['wrong']), median(times['unknown'])];
		expect(Math.abs(wrong - unknown)).toBeLessThan(Math.max(wrong, unknown) * 0.5);
	});

	test('understands full-width digits, spaces and other dashes', async () => {
		const { number, code } = await submit(portal);
		const wide = code.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
		expect((await tracked(number.replace('-', '－'), ` ${wide} `)).status).toBe(200);
	});

	test.each([
		['', '', '请填写受理编号'],
		['2026-0001', '', '请填写查询码'],
		['2026-0001', '1234567890123456', '查询码应为16位数字'],
		["' or 1=1 --", '1', '请填写受理编号'],
	])('%j with %j is told what to mend', async (number, code, message) => {
		const answer = await tracked(number, code);
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain(message);
	});
});

describe('the desk', () => {
	test('is closed to everyone who is not signed in', async () => {
		const { number } = await submit(portal);
		const stranger = new Visitor(portal.url);
		for (const path of [
			'/staff/',
			`/staff/requests/${number}/`,
			`/%73taff/`,
			`/staff/requests/${number}/files/file-00000000-0000-0000-0000-000000000000/`,
		]) {
			const answer = await stranger.get(path);
			expect([303, 404]).toContain(answer.status);
			expect(answer.html).not.toContain('张三');
		}
	});

	test('its steps cannot be taken from a public page', async () => {
		const { number } = await submit(portal);
		const stranger = new Visitor(portal.url);
		for (const page of [`/staff/requests/${number}/`, '/request/track/', '/search/']) {
			const answer = await stranger.post(`${page}?_action=confirmReceipt`, { version: '1' });
			expect(answer.html).not.toContain('张三');
		}
		const staff = await signedIn();
		expect(textOf((await staff.get(`/staff/requests/${number}/`)).html)).toContain('已提交，待确认');
	});

	test('refuses a forged step and names the article', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn();
		const page = `/staff/requests/${number}/`;
		const forged = await staff.post(`${page}?_action=deliver`, { version: '1', files: pdf() });
		expect(forged.status).toBe(400);
		expect(textOf(forged.html)).toContain('条例第三十六条');
		const unknown = await staff.post(`${page}?_action=decide`, { version: '1', outcome: 'XX', reasons: 'x' });
		expect(unknown.status).toBe(400);
	});

	test('tells the second of two people that the first was quicker, and keeps what was typed', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn();
		const page = `/staff/requests/${number}/`;
		const fields = hiddenFields((await staff.get(page)).html, 'confirmReceipt');
		expect((await staff.post(`${page}?_action=confirmReceipt`, fields)).status).toBe(303);
		const second = await staff.post(`${page}?_action=decide`, {
			...fields,
			outcome: 'G2',
			reasons: '写了很久的理由',
		});
		expect(second.status).toBe(400);
		expect(textOf(second.html)).toContain('又有了新的办理记录');
		expect(second.html).toContain('写了很久的理由');
	});

	test('gives back what was typed when the session ended meanwhile, and takes no step', async () => {
		const { number } = await submit(portal);
		const page = `/staff/requests/${number}/`;
		await (await signedIn()).post(`${page}?_action=confirmReceipt`, { version: '1' });
		const ended = await new Visitor(portal.url).post(`${page}?_action=decide`, {
			version: '2',
			outcome: 'G2',
			reasons: '写了半小时的理由',
		});
		expect(ended.status).toBe(401);
		expect(ended.html).toContain('写了半小时的理由');
		expect(ended.html).not.toContain('张三');
		expect(textOf((await (await signedIn()).get(page)).html)).toContain('办理中');
	});

	test('a reply needs its file', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn();
		const page = `/staff/requests/${number}/`;
		await staff.post(`${page}?_action=confirmReceipt`, { version: '1' });
		const empty = await staff.post(`${page}?_action=decide`, { version: '2', outcome: '', reasons: '' });
		expect(textOf(empty.html)).toContain('请选择办理结果');
		await staff.post(`${page}?_action=decide`, { version: '2', outcome: 'G2', reasons: '予以公开' });
		const without = await staff.post(`${page}?_action=deliver`, { version: '3' });
		expect(textOf(without.html)).toContain('请选择答复书文件');
	});

	test('a number that does not exist is not found', async () => {
		expect((await (await signedIn()).get('/staff/requests/2020-0001/')).status).toBe(404);
	});

	test('signing out ends the session on the server', async () => {
		const staff = await signedIn();
		expect((await staff.get('/staff/')).status).toBe(200);
		expect((await staff.post('/staff/?_action=signOut', {})).status).toBe(303);
		expect((await staff.get('/staff/')).status).toBe(303);
	});

	test('a wrong password says no more than that', async () => {
		const answer = await new Visitor(portal.url).post('/staff/sign-in/?_action=signIn', {
			username: 'nobody',
			password: 'x',
		});
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('账号或密码不对');
	});

	test('the session cookie is out of reach of scripts and other sites', async () => {
		const { username, password } = staffAccount;
		const { response } = await new Visitor(portal.url).post('/staff/sign-in/?_action=signIn', {
			username,
			password,
		});
		const [cookie] = response.headers.getSetCookie();
		expect(cookie).toMatch(/HttpOnly/i);
		expect(cookie).toMatch(/SameSite=Strict/i);
		expect(cookie).toContain('Path=/staff/');
	});
});

describe('the log', () => {
	test('holds JSON lines without anything personal', async () => {
		const { number, code } = await submit(portal);
		await tracked(number, code);
		await new Visitor(portal.url).get('/search/?q=%E5%BC%A0%E4%B8%89');
		const lines = portal.log.filter((line) => line.startsWith('{'));
		expect(lines.length).toBeGreaterThan(5);
		for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
		const all = portal.log.join('\n');
		for (const secret of ['张三', '%E5%BC%A0%E4%B8%89', '11010519491231002X', '5550188', code, 'horse'])
			expect(all.includes(secret), secret).toBe(false);
	});
});

/** A code with a right check digit that is not the one of the request. */
async function wrongCode(right: string, another: string): Promise<string> {
	const { checkDigit } = await import('../../src/domain/requests/check-digit.ts');
	const digits = another.slice(0, 15) === right.slice(0, 15) ? '999999999999999' : another.slice(0, 15);
	return digits + checkDigit(digits);
}
