import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	answerOf,
	check,
	goodApplication,
	readReceipt,
	send,
	solve,
	submit,
} from '../fixtures/application.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { hiddenFields, newAddress, textOf, Visitor } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

/** A visitor on the check page of a form. */
async function checked(address = newAddress()) {
	const visitor = new Visitor(portal.url, address);
	const { html } = await visitor.post(check, goodApplication);
	return { visitor, html, fields: hiddenFields(html, 'submitApplication') };
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Changes the payload of a proof. */
async function forged(html: string, change: (proof: Proof) => void): Promise<Record<string, string>> {
	const fields = await solve(html);
	const proof = JSON.parse(Buffer.from(fields['proof'] ?? '', 'base64').toString()) as Proof;
	change(proof);
	return { ...fields, proof: Buffer.from(JSON.stringify(proof)).toString('base64') };
}

interface Proof {
	challenge: { parameters: Record<string, unknown>; signature: string };
	solution: { counter: number; derivedKey: string };
}

describe('a form is not sent', () => {
	test('without work or answer; the page keeps everything and asks again', async () => {
		const { visitor, fields } = await checked();
		const refused = await visitor.post(send, fields);
		expect(refused.status).toBe(400);
		expect(refused.html).toContain('<title>错误：');
		expect(textOf(refused.html)).toContain('请回答问题后再提交');
		expect(textOf(refused.html)).toContain('张三');
		expect(readReceipt((await visitor.post(send, await solve(refused.html))).html).number).not.toBe('');
	});

	test.each<[string, (proof: Proof) => void]>([
		['a wrong solution', (proof) => (proof.solution.derivedKey = 'ab'.repeat(32))],
		['an easier challenge', (proof) => (proof.challenge.parameters['cost'] = 1)],
		['a longer life', (proof) => (proof.challenge.parameters['expiresAt'] = 4_102_444_800)],
		['another signature', (proof) => (proof.challenge.signature = '0'.repeat(64))],
		['no signature of the solution', (proof) => delete proof.challenge.parameters['keySignature']],
		['a foreign algorithm', (proof) => (proof.challenge.parameters['algorithm'] = 'SCRYPT')],
	])('with %s', async (_, change) => {
		const { visitor, html } = await checked();
		expect((await visitor.post(send, await forged(html, change))).status).toBe(400);
	});

	test.each([
		['no base64', '%%%'],
		['no JSON', Buffer.from('{').toString('base64')],
		['null', Buffer.from('null').toString('base64')],
		['a deep nest', Buffer.from('['.repeat(2500)).toString('base64')],
		['what fits in no field', 'x'.repeat(60_000)],
	])('with %s for a proof', async (_, proof) => {
		const { visitor, fields } = await checked();
		expect((await visitor.post(send, { ...fields, proof })).status).toBe(400);
	});

	test('with the work of another form, nor with work that was used', async () => {
		const { fields: used } = await submit(portal);
		const { visitor, fields } = await checked();
		expect((await visitor.post(send, { ...fields, proof: used['proof'] ?? '' })).status).toBe(400);
		const other = await solve((await checked()).html);
		expect((await visitor.post(send, { ...fields, proof: other['proof'] ?? '' })).status).toBe(400);
	});

	test('when the field that people do not see is filled in', async () => {
		const { visitor, html } = await checked();
		const caught = await visitor.post(send, { ...(await solve(html)), homepage: 'https://spam.example' });
		expect(caught.status).toBe(400);
		expect(textOf(caught.html)).toContain('请清空“此项不要填写”一栏');
	});

	test('the hidden field is out of the way of keyboard, screen reader and autofill', async () => {
		const { html } = await checked();
		expect(html).toMatch(/<div class="visually-hidden" aria-hidden="true">\s*<label for="homepage">/);
		expect(html).toMatch(/<input id="homepage"[^>]* tabindex="-1" autocomplete="off"/);
	});
});

describe('without script', () => {
	test('the answer to the question in words sends the form, and twice gives the same receipt', async () => {
		const { visitor, html, fields } = await checked();
		await wait(3100);
		const sent = await visitor.post(send, { ...fields, answer: answerOf(html) });
		expect(sent.status).toBe(200);
		const receipt = readReceipt(sent.html);
		expect(receipt.number).not.toBe('');
		expect(readReceipt((await visitor.post(send, { ...fields, answer: '0' })).html)).toEqual(receipt);
	});

	test('a wrong answer gets a new question, and the old answer is of no use', async () => {
		const { visitor, html, fields } = await checked();
		await wait(3100);
		let page = await visitor.post(send, { ...fields, answer: '99' });
		expect(page.status).toBe(400);
		expect(textOf(page.html)).toContain('答案不对');
		// The same sum can come again by chance.
		for (let i = 0; i < 5 && answerOf(page.html) === answerOf(html); i += 1)
			page = await visitor.post(send, { ...fields, answer: '99' });
		expect((await visitor.post(send, { ...fields, answer: answerOf(html) })).status).toBe(400);
	});

	test('who answers within three seconds is asked to read first', async () => {
		const { visitor, html, fields } = await checked();
		const quick = await visitor.post(send, { ...fields, answer: answerOf(html) });
		expect(quick.status).toBe(400);
		expect(textOf(quick.html)).toContain('请先核对申请内容');
		await wait(3100);
		expect((await visitor.post(send, { ...fields, answer: answerOf(quick.html) })).status).toBe(200);
	});

	test('the limit is tighter, and refusing keeps the form', async () => {
		const address = newAddress();
		const forms = await Promise.all(Array.from({ length: 6 }, () => checked(address)));
		await wait(3100);
		const answers = [];
		for (const { visitor, html, fields } of forms)
			answers.push(await visitor.post(send, { ...fields, answer: answerOf(html) }));
		expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
		const refused = answers.at(-1);
		expect(textOf(refused?.html ?? '')).toContain('已达到次数限制');
		const byWork = await new Visitor(portal.url, address).post(send, await solve(refused?.html ?? ''));
		expect(byWork.status).toBe(200);
	});
});

test('a form whose two hours are over is not sent by work done for it', async () => {
	const { visitor, html } = await checked();
	const fields = await solve(html);
	const db = new DatabaseSync(`${portal.dataDir}/gongkai.sqlite`);
	db.exec(`UPDATE drafts SET expires_at = '2026-01-01T00:00:00.000Z'`);
	db.close();
	const stale = await visitor.post(send, fields);
	expect(stale.status).toBe(409);
	expect(textOf(stale.html)).toContain('申请尚未提交');
});
