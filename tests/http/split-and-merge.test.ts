import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodApplication, pdf, submit, tracked } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { enter } from '../fixtures/entry.ts';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { hiddenFields, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;
let staff: Visitor;

beforeAll(async () => {
	portal = await startPortal();
	staff = await signedIn(portal, { roles: ['handler'] });
});
afterAll(() => portal.stop());

async function received(changes: Record<string, string | File> = {}) {
	const { number, code } = await submit(portal, changes);
	await deskStep(staff, number, 'receiptConfirmed');
	return { number, code };
}

const parts = { part1: '2025年度财政决算', part2: '2026年度财政预算', part3: '“三公”经费' };

describe('splitting', () => {
	test('into three gives three requests that the applicant opens from the page of the first', async () => {
		const { number, code } = await received({ files: pdf('身份证明.pdf') });
		const form = await staff.get(`/staff/requests/${number}/?step=split`);
		expect(form.html).toContain('name="part6"');
		expect((await deskStep(staff, number, 'split', parts)).status).toBe(303);

		const desk = await staff.get(`/staff/requests/${number}/`);
		expect(textOf(desk.html)).toContain('拆分后的各件分别计入年度报告');
		const children = [...desk.html.matchAll(/href="\/staff\/requests\/(\d{4}-\d{4})\/"/g)].map(
			([, n = '']) => n
		);
		expect(children).toHaveLength(3);
		expect(textOf(desk.html)).toContain('须人工告知');

		const own = await tracked(portal, number, code);
		expect(textOf(own.html)).toContain('本件不再另行答复');
		for (const [i, child] of children.entries()) {
			expect(own.html).toContain(`value="${child}"`);
			const opened = await tracked(portal, child, code);
			expect(opened.status).toBe(200);
			for (const words of ['办理中', '收到确认回执', `查看 ${number}`])
				expect(textOf(opened.html), words).toContain(words);
			const page = textOf((await staff.get(`/staff/requests/${child}/`)).html);
			expect(page).toContain(Object.values(parts)[i]);
			expect(page).toContain('身份证明.pdf');
			const sheet = await staff.get(`/staff/requests/${child}/letters/registration/`);
			expect(textOf(sheet.html)).toContain(Object.values(parts)[i]);
		}
		const [child = ''] = children;
		expect((await tracked(portal, child, '1234567890123452')).status).not.toBe(200);
		const receipt = await new Visitor(portal.url).post('/request/receipt-file/', {
			number: child,
			code,
			kind: 'confirmed',
		});
		expect(receipt.html).toContain(parts.part1);
		const withdrawn = await new Visitor(portal.url).post('/request/track/?_action=applicantStep', {
			...hiddenFields((await tracked(portal, child, code)).html, 'applicantStep'),
			step: 'withdrawn',
		});
		expect(textOf(withdrawn.html)).toContain('申请已经撤回');
		expect(runScript('verify', [], { DATA_DIR: portal.dataDir }).stdout).toContain('登记簿完整');
	});

	test('needs two parts, keeps what was typed, and is taken once', async () => {
		const { number } = await received();
		const one = await deskStep(staff, number, 'split', { part1: '只有一件', part2: ' ' });
		expect(one.status).toBe(400);
		expect(one.html).toContain('只有一件');
		expect(textOf(one.html)).toContain('请填写第二件申请公开的信息');
		const same = await deskStep(staff, number, 'split', { part1: '甲', part2: '甲' });
		expect(textOf(same.html)).toContain('与前面的一件相同');
		const page = `/staff/requests/${number}/?_action=takeStep`;
		const fields = { version: '2', step: 'split', ...parts };
		const both = await Promise.all([staff.post(page, fields), staff.post(page, fields)]);
		expect(both.map(({ status }) => status).sort()).toEqual([303, 400]);
	});
});

describe('merging', () => {
	test('joins a repeated request to the first; both pages name the other', async () => {
		const [first, second] = [await received(), await received()];
		expect((await deskStep(staff, second.number, 'merged', { into: first.number })).status).toBe(303);
		for (const [of, other] of [
			[first, second],
			[second, first],
		] as const) {
			const desk = (await staff.get(`/staff/requests/${of.number}/`)).html;
			expect(desk).toContain(`href="/staff/requests/${other.number}/"`);
			const page = await tracked(portal, of.number, of.code);
			expect(textOf(page.html)).toContain(`请用该件自己的查询码查看：${other.number}`);
		}
		expect((await tracked(portal, first.number, second.code)).status).toBe(404);
	});

	test('with the request of another applicant is refused, without a word of either', async () => {
		const [first, second] = [await received({ name: '李四' }), await received()];
		const refused = await deskStep(staff, second.number, 'merged', { into: first.number });
		expect(refused.status).toBe(400);
		expect(textOf(refused.html)).toContain('两件申请的申请人不同，不能并入');
		expect(refused.html).not.toContain('李四');
		expect(refused.html).toContain(`value="${first.number}"`);
	});

	test('an entry at the desk joins a request of the same person from the web', async () => {
		const first = await received();
		const { number } = await enter(staff, { ...goodApplication, phone: '', address: '青禾镇禾川路1号' });
		expect(
			(await deskStep(staff, number, 'merged', { into: ` ${first.number.replace('-', '－')} ` })).status
		).toBe(303);
	});
});

describe('forged posts', () => {
	test.each([['auditor'], ['administrator'], ['reviewer']] as const)(
		'of %s split and merge nothing',
		async (role) => {
			const [first, second] = [await received(), await received()];
			const other = await signedIn(portal, { roles: [role] });
			for (const fields of [
				{ step: 'split', ...parts },
				{ step: 'merged', into: first.number },
				{ step: 'joined', from: first.number },
			]) {
				const page = `/staff/requests/${second.number}/?_action=takeStep`;
				expect((await other.post(page, { version: '2', ...fields })).status, fields.step).not.toBe(303);
			}
			expect(textOf((await tracked(portal, second.number, second.code)).html)).toContain('办理中');
		}
	);

	test('of the applicant and of handlers take no step that has no form', async () => {
		const { number, code } = await received();
		for (const step of ['split', 'merged', 'joined']) {
			const { status } = await new Visitor(portal.url).post('/request/track/?_action=applicantStep', {
				number,
				code,
				version: '2',
				step,
				into: number,
				...parts,
			});
			expect(status, step).toBe(400);
		}
		expect((await deskStep(staff, number, 'joined', { from: number })).status).toBe(400);
		for (const into of ['', number, '2020-0001', "' or 1=1", '\0', 'x'.repeat(300)])
			expect((await deskStep(staff, number, 'merged', { into })).status, into).toBe(400);
	});
});
