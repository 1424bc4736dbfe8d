import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpacked } from '../../../src/case-file/archive.ts';
import { addDays, dayInShanghai } from '../../../src/domain/calendar/day.ts';
import { applicationFields } from '../../../src/domain/requests/application.ts';
import { applicantStep } from '../../fixtures/applicant.ts';
import { check, goodApplication, pdf, submit, track, tracked } from '../../fixtures/application.ts';
import { deskStep } from '../../fixtures/desk.ts';
import { signedIn, startPortal, type Portal } from '../../fixtures/portal.ts';
import { hiddenFields, textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const today = dayInShanghai(new Date().toISOString());
/** Breaks out of an attribute, an element and a comment, unless it is escaped; tells where it was typed. */
const hostile = (place: string) => `'"--><xss-${place} onx=1>\u001B[31m&lt;`;

/** Whether a page shows what was typed as words only. An attribute may hold `<`, as long as it does not end early. */
function expectHarmless(html: string): void {
	expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<xss-|["']-->| onx=1"/);
}

describe('HTML in a field that is shown again', () => {
	test.each(applicationFields)('of the application: %s', async (name) => {
		const form = { ...goodApplication, [name]: hostile(name) };
		expectHarmless((await new Visitor(portal.url).post(check, form)).html);
		const faulty = await new Visitor(portal.url).post(check, { ...form, phone: '' });
		expect(faulty.status).toBe(400);
		expectHarmless(faulty.html);
	});

	test.each([
		[track, ['number', 'code']],
		[applicantStep, ['number', 'code', 'step', 'text', 'version']],
		['/request/verify/?_action=checkReceipt', ['receipt']],
		['/request/receipt/?_action=submitApplication', ['token', 'name', 'title', 'proof']],
		['/view/?_action=changeView', ['back', 'step', 'size']],
		['/staff/sign-in/?_action=signIn', ['username', 'password', 'code']],
		['/staff/enrol/?_action=bindSecondFactor', ['code']],
	])('of the form %s', async (path, names) => {
		const fields = Object.fromEntries(names.map((name) => [name, hostile(name)]));
		expectHarmless((await new Visitor(portal.url).post(path, fields)).html);
	});

	test('of the search and of addresses', async () => {
		for (const path of ['/search/?q=', '/nothing/?', '/request/track/?_action=', '/staff/?state='])
			expectHarmless((await new Visitor(portal.url).get(path + encodeURIComponent(hostile('q')))).html);
	});

	test('of the accounts', async () => {
		const administrator = await signedIn(portal, { roles: ['administrator'] });
		for (const fields of [
			{ username: 'hostile', displayName: hostile('display'), 'role-handler': 'yes' },
			{ username: hostile('user'), displayName: '名', 'role-handler': 'yes' },
			{ username: 'plain', displayName: `<xss-display onx=1>"'`, 'role-handler': 'yes' },
		])
			expectHarmless((await administrator.post('/staff/accounts/?_action=addAccount', fields)).html);
		expectHarmless((await administrator.get('/staff/accounts/')).html);
	});
});

/** The same without the control character, which no form takes. */
const taken = (place: string) => hostile(place).replace('\u001B', '');

describe('HTML in texts that were taken', () => {
	const free = ['name', 'address', 'title', 'documentNumber', 'description'];
	let keys: { number: string; code: string };
	let all: Visitor;
	let head: Visitor;

	beforeAll(async () => {
		const texts = Object.fromEntries(free.map((name) => [name, taken(name)]));
		keys = await submit(portal, { ...texts, files: pdf('"><xss-file onx=1>.pdf') });
		expect(keys.number).not.toBe('');
		[all, head] = [await signedIn(portal), await signedIn(portal)];
		const take = async (who: Visitor, step: string, fields: Record<string, string | File> = {}) => {
			const answer = await deskStep(who, keys.number, step, fields);
			if (answer.status !== 303) throw new Error(`${step}: ${textOf(answer.html)}`);
		};
		await take(all, 'receiptConfirmed');
		await take(all, 'correctionAsked', { text: taken('correction'), replyBy: addDays(today, 10) });
		const form = hiddenFields((await tracked(portal, keys.number, keys.code)).html, 'applicantStep');
		await new Visitor(portal.url).post(applicantStep, {
			...form,
			step: 'corrected',
			text: taken('corrected'),
		});
		await take(all, 'consulted', {
			...{ party: 'thirdParty', name: taken('party'), address: taken('where'), text: taken('question') },
			sentOn: today,
		});
		await take(all, 'extensionAsked', { days: '10', text: taken('extension') });
		await take(head, 'extensionRefused', { text: taken('refusal') });
		await take(head, 'holdPlaced', { text: taken('hold') });
		const asked = hiddenFields((await tracked(portal, keys.number, keys.code)).html, 'applicantStep');
		await new Visitor(portal.url).post(applicantStep, {
			...{ ...asked, step: 'publicationSuggested', text: taken('suggestion') },
		});
		await take(all, 'suggestionAnswered', { adopted: 'no', text: taken('suggested') });
	});

	test('is shown as words at the desk', async () => {
		const page = await all.get(`/staff/requests/${keys.number}/`);
		expectHarmless(page.html);
		for (const place of [
			...free,
			'correction',
			'corrected',
			'question',
			'extension',
			'refusal',
			'hold',
			'suggested',
		])
			expect(textOf(page.html), place).toContain(`<xss-${place} onx=1>`);
		expectHarmless((await all.get('/staff/')).html);
		const typed = await deskStep(all, keys.number, 'codeReissued', { way: taken('way') });
		expectHarmless(typed.html);
	});

	test('is shown as words to the applicant, on the receipt and in the case file', async () => {
		const page = (await tracked(portal, keys.number, keys.code)).html;
		expectHarmless(page);
		for (const place of ['correction', 'corrected', 'suggestion', 'suggested'])
			expect(textOf(page), place).toContain(`<xss-${place} onx=1>`);
		const answer = await fetch(`${portal.url}/request/case-file/`, {
			method: 'POST',
			body: new URLSearchParams({ number: keys.number, code: keys.code }),
			headers: { Origin: portal.url },
		});
		const entries = unpacked(new Uint8Array(await answer.arrayBuffer()));
		const own = entries.find(({ path }) => path === 'case.html');
		const html = Buffer.from(own?.bytes ?? '').toString();
		expectHarmless(html);
		for (const place of ['title', 'description', 'correction', 'corrected'])
			expect(textOf(html), place).toContain(`<xss-${place} onx=1>`);
		for (const { path } of entries) expect(path).not.toMatch(/[<>":\\]|\.\./);
	});
});
