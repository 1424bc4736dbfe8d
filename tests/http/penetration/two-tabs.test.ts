import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicantStep, openCase } from '../../fixtures/applicant.ts';
import { submit } from '../../fixtures/application.ts';
import { deskStep } from '../../fixtures/desk.ts';
import { enrolled, signedIn, staffPassword, startPortal, type Portal } from '../../fixtures/portal.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

/** How many times a title stands in the history of a case. */
const times = (html: string, title: string) => html.split(`<h3>${title}</h3>`).length - 1;

describe('a form that is sent again', () => {
	test('at the desk is refused, and nothing happens twice', async () => {
		const { number, staff, page } = await openCase(portal);
		const form = { version: '1', step: 'receiptConfirmed' };
		expect((await staff.post(`${page}?_action=takeStep`, form)).status).toBe(303);
		const again = await staff.post(`${page}?_action=takeStep`, form);
		expect([again.status, textOf(again.html).includes('又有了新的办理记录')]).toEqual([400, true]);
		expect((await deskStep(staff, number, 'receiptConfirmed')).status).toBe(400);
		expect(times((await staff.get(page)).html, '双方确认收到')).toBeLessThan(2);
	});

	test('by the applicant is refused, and nothing happens twice', async () => {
		const { number, code, see } = await openCase(portal);
		const form = { number, code, version: '1', step: 'publicationSuggested', text: '建议公开' };
		const statuses = [];
		for (let i = 0; i < 3; i += 1)
			statuses.push((await new Visitor(portal.url).post(applicantStep, form)).status);
		expect(statuses).toEqual([200, 400, 400]);
		expect(times(await see(), '建议主动公开')).toBe(1);
	});

	test('for a new account is refused the second time', async () => {
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		const form = { username: 'twice', displayName: '两次', 'role-auditor': 'yes' };
		const add = () => administrator.post('/staff/accounts/?_action=addAccount', form);
		expect([(await add()).status, (await add()).status]).toEqual([200, 400]);
	});
});

describe('two tabs at the same moment', () => {
	test('at the desk: one step is taken, however many are sent', async () => {
		const { page, staff, another } = await openCase(portal);
		const form = { version: '1', step: 'receiptConfirmed' };
		const answers = await Promise.all(
			Array.from({ length: 8 }, (_, i) => (i % 2 ? staff : another).post(`${page}?_action=takeStep`, form))
		);
		expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
		expect(answers.filter(({ status }) => status === 400)).toHaveLength(7);
	});

	test('of the applicant: one step is taken', async () => {
		const { number, code, see } = await openCase(portal);
		const form = { number, code, version: '1', step: 'withdrawn' };
		const answers = await Promise.all(
			Array.from({ length: 6 }, () => new Visitor(portal.url).post(applicantStep, form))
		);
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
		expect(times(await see(), '撤回申请')).toBe(1);
	});

	test('applicant and desk: one of two steps that exclude each other is taken', async () => {
		const { number, code, page, staff } = await openCase(portal);
		const [withdrawn, confirmed] = await Promise.all([
			new Visitor(portal.url).post(applicantStep, { number, code, version: '1', step: 'withdrawn' }),
			staff.post(`${page}?_action=takeStep`, { version: '1', step: 'receiptConfirmed' }),
		]);
		expect([withdrawn.status, confirmed.status].sort()).toEqual(
			withdrawn.status === 200 ? [200, 400] : [303, 400]
		);
	});

	test('tells the second of two people that the first was quicker, and keeps what was typed', async () => {
		const { number } = await submit(portal);
		const staff = await signedIn(portal);
		expect((await deskStep(staff, number, 'receiptConfirmed')).status).toBe(303);
		const typed = { version: '1', outcome: 'G2', text: '写了很久的理由' };
		const second = await deskStep(staff, number, 'drafted', typed);
		expect(second.status).toBe(400);
		expect(textOf(second.html)).toContain('又有了新的办理记录');
		expect(second.html).toContain('写了很久的理由');
	});

	test('with one recovery code: it opens the desk once', async () => {
		const { username, recoveryCodes } = await enrolled(portal);
		const typed = { username, password: staffPassword, code: recoveryCodes[0] ?? '' };
		const answers = await Promise.all(
			Array.from({ length: 4 }, () => new Visitor(portal.url).post('/staff/sign-in/?_action=signIn', typed))
		);
		expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
	});
});
