import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayInShanghai } from '../../../src/domain/calendar/day.ts';
import { openCase } from '../../fixtures/applicant.ts';
import { pdf, submit } from '../../fixtures/application.ts';
import { startPortal, type Portal } from '../../fixtures/portal.ts';
import { attribute, hiddenFields, textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
/** A case with an answer that was delivered, one with an answer that was not, and a stranger's. */
let answered: Awaited<ReturnType<typeof openCase>>;
let drafted: Awaited<ReturnType<typeof openCase>>;
let stranger: Awaited<ReturnType<typeof submit>>;
const today = dayInShanghai(new Date().toISOString());

beforeAll(async () => {
	portal = await startPortal();
	answered = await openCase(portal);
	drafted = await openCase(portal);
	stranger = await submit(portal, { files: pdf('别人的材料.pdf') });
	for (const one of [answered, drafted]) {
		await one.desk('receiptConfirmed');
		await one.desk('drafted', { outcome: 'G2', text: '予以公开。', files: pdf('答复书.pdf') });
	}
	await answered.desk('reviewed', {}, answered.another);
	await answered.desk('approved', {}, answered.another);
	await answered.desk('delivered', { way: 'portal', files: pdf('补充.pdf') });
});
afterAll(() => portal.stop());

/** Ids of the files that a page links to or offers. */
const fileIds = (html: string) =>
	[...html.matchAll(/(?:name="file" value="|\/files\/(?:file|reply)-)([0-9a-f-]{36})/g)].map(
		([, id = '']) => id
	);

const letter = (keys: { number: string; code: string }, file: string) =>
	new Visitor(portal.url).post('/request/letter/', { number: keys.number, code: keys.code, file });

const replyFile = (keys: { number: string; code: string }, file: string) =>
	new Visitor(portal.url).post('/request/reply-file/', { number: keys.number, code: keys.code, file });

describe('an applicant', () => {
	test('gets the files of their own answer, and nobody else does', async () => {
		const ids = new Set(fileIds(await answered.see()));
		expect(ids.size).toBeGreaterThan(2);
		for (const id of ids) {
			expect((await replyFile(answered, id)).status).toBe(200);
			for (const other of [drafted, stranger]) {
				expect((await replyFile(other, id)).status).toBe(404);
				expect((await letter(other, id)).status).toBe(404);
			}
		}
	});

	test('gets no file of an answer before it is delivered, and none by guessing', async () => {
		const desk = (await drafted.staff.get(drafted.page)).html;
		for (const id of [...fileIds(desk), '00000000-0000-4000-8000-000000000000', '%', "' or 1=1", ''])
			expect((await replyFile(drafted, id)).status, id).toBe(404);
	});

	test('gets the receipts of their own request only, and no kind that there is not', async () => {
		const ask = (code: string, kind: string) =>
			new Visitor(portal.url).post('/request/receipt-file/', { number: answered.number, code, kind });
		expect((await ask(answered.code, 'submitted')).status).toBe(200);
		expect((await ask(drafted.code, 'submitted')).status).toBe(404);
		for (const kind of ['', '__proto__', 'constructor', 'other'])
			expect((await ask(answered.code, kind)).status, kind).toBe(404);
	});

	test('takes no step in another request by naming it beside the own one', async () => {
		const form = { ...hiddenFields(await drafted.see(), 'applicantStep'), step: 'withdrawn' };
		const visitor = new Visitor(portal.url);
		const two = await visitor.post('/request/track/?_action=applicantStep', {
			...form,
			number: answered.number,
			code: drafted.code,
		});
		expect(two.status).toBe(404);
		expect(textOf(await answered.see())).not.toContain('撤回申请');
	});
});

describe('at the desk', () => {
	test('a file is found under its own number and as its own kind only', async () => {
		const { staff } = answered;
		const desk = (await staff.get(`/staff/requests/${stranger.number}/`)).html;
		const [id = ''] = fileIds(desk);
		const status = async (number: string, file: string) =>
			(await staff.get(`/staff/requests/${number}/files/${file}/`)).status;
		expect(await status(stranger.number, `file-${id}`)).toBe(200);
		for (const [number, file] of [
			[answered.number, `file-${id}`],
			[stranger.number, `reply-${id}`],
			[stranger.number, `letter-${id}`],
			[stranger.number, `text-${id}`],
			[stranger.number, `application-${id}`],
			['2026-9999', `file-${id}`],
			[stranger.number, `file-${id}x`],
		] as const)
			expect(await status(number, file), `${number} ${file}`).toBe(404);
	});

	test('a letter is found under its own number only', async () => {
		const { staff, page } = answered;
		const [, id = ''] = /\/letters\/([0-9a-f-]{36})\//.exec((await staff.get(page)).html) ?? [];
		expect((await staff.get(`${page}letters/${id}/`)).status).toBe(200);
		for (const other of [drafted.page, `/staff/requests/${stranger.number}/`, '/staff/requests/2026-9999/'])
			for (const path of [
				`${other}letters/${id}/`,
				`${other}letters/${id}/word/`,
				`${other}files/letter-${id}/`,
			])
				expect((await staff.get(path)).status, path).toBe(404);
	});

	test('a message of another case is not passed on from here', async () => {
		const messages = () => answered.staff.get(answered.page).then(({ html }) => html);
		const id = attribute(/<input[^>]*name="message"[^>]*>/.exec(await messages())?.[0] ?? '', 'value');
		expect(id).not.toBe('');
		await answered.staff.post(`${drafted.page}?_action=messagePassedOn`, { message: id });
		expect(await messages()).toContain(`value="${id}"`);
		await answered.staff.post(`${answered.page}?_action=messagePassedOn`, { message: id });
		expect(await messages()).not.toContain(`value="${id}"`);
	});

	test('a question to a third party is answered in its own case only', async () => {
		const [one, other] = [await openCase(portal), await openCase(portal)];
		const asked = { party: 'thirdParty', name: '某公司', address: '某路', text: '是否同意', sentOn: today };
		for (const each of [one, other]) {
			await each.desk('receiptConfirmed');
			await each.desk('consulted', asked);
		}
		const form = (await one.staff.get(`${one.page}?step=consultationServed`)).html;
		const consultation = attribute(/<option[^>]*value="[0-9a-f-]{36}"[^>]*>/.exec(form)?.[0] ?? '', 'value');
		expect(consultation).not.toBe('');
		const answer = await other.staff.post(`${other.page}?_action=takeStep`, {
			...{ version: await other.version(), step: 'consultationServed', consultation, servedOn: today },
		});
		expect(answer.status).toBe(400);
	});

	test('the number in the address counts, whatever the form says', async () => {
		const fresh = await openCase(portal);
		await fresh.staff.post(`${fresh.page}?_action=takeStep`, {
			...{ version: '1', step: 'receiptConfirmed', number: stranger.number, requestId: stranger.number },
		});
		const shown = await fresh.staff.get(`/staff/requests/${stranger.number}/`);
		expect(textOf(shown.html)).toContain('已提交，待确认');
	});
});
