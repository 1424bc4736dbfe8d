import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkReceipt } from '../../src/domain/requests/receipt-check.ts';
import { receiptKeysSchema, type ReceiptKey } from '../../src/domain/requests/receipt-key.ts';
import { submit, tracked } from '../fixtures/application.ts';
import { deskStep } from '../fixtures/desk.ts';
import { runScript, signedIn, startPortal, type Portal } from '../fixtures/portal.ts';
import { facts, newSigningKey, signed } from '../fixtures/receipt.ts';
import { textOf, Visitor } from '../fixtures/visitor.ts';

const verify = '/request/verify/?_action=checkReceipt';
const file = '/request/receipt-file/';

let portal: Portal;
let keys: ReceiptKey[];
let number: string;
let code: string;
let receipt: string;

/** The texts of the receipts on a page, in their order. */
const receiptsOn = (html: string) =>
	[...html.matchAll(/class="receipt-text"[^>]*>\s*(GKR1[^<\s]+)/g)].map(([, text = '']) => text);

beforeAll(async () => {
	portal = await startPortal();
	const sent = await submit(portal);
	({ number, code } = sent);
	receipt =
		receiptsOn(
			(await sent.visitor.post('/request/receipt/?_action=submitApplication', sent.fields)).html
		)[0] ?? '';
	const answer = await new Visitor(portal.url).get('/receipt-keys.json');
	expect(answer.response.headers.get('Content-Type')).toContain('application/json');
	({ keys } = receiptKeysSchema.parse(JSON.parse(answer.html)));
});
afterAll(() => portal.stop());

const ask = (typed: string) => new Visitor(portal.url).post(verify, { receipt: typed });

describe('the receipt of a request', () => {
	test('verifies with the published keys, without the site', async () => {
		expect(await checkReceipt(receipt, keys)).toMatchObject({
			valid: true,
			receipt: { number, kind: 'submitted', channel: 'web' },
		});
	});

	test('is saved as a file that proves the application, holds no query code and is never cached', async () => {
		const saved = await new Visitor(portal.url).post(file, { number, code, kind: 'submitted' });
		expect(saved.response.headers.get('Content-Disposition')).toContain('attachment');
		expect(saved.response.headers.get('Cache-Control')).toBe('no-store');
		expect(saved.html).not.toContain(code);
		const check = await checkReceipt(saved.html, keys);
		expect(check.valid && check.content).toContain('青禾镇2025年度财政决算');
	});

	test('is not given to a wrong code, for an unknown number, before it is there, or without a form', async () => {
		const visitor = new Visitor(portal.url);
		for (const fields of [
			{ number, code: '0000000000000000', kind: 'submitted' },
			{ number: '2026-9999', code, kind: 'submitted' },
			{ number, code, kind: 'confirmed' },
			{ number, code, kind: '__proto__' },
		])
			expect((await visitor.post(file, fields)).status).toBe(404);
		expect((await visitor.get(file)).status).toBe(404);
	});

	test('is followed by one for the confirmation, with the day of receipt and the due date', async () => {
		const staff = await signedIn(portal);
		await deskStep(staff, number, 'receiptConfirmed');
		const [, confirmed = ''] = receiptsOn((await tracked(portal, number, code)).html);
		const check = await checkReceipt(confirmed, keys);
		expect(check).toMatchObject({ valid: true, receipt: { kind: 'confirmed', number } });
		expect(check.valid && check.receipt.confirmed?.receivedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
	});
});

describe('the verifying page, without JavaScript', () => {
	test('calls a receipt valid, and shows what it says and the fingerprint', async () => {
		const { status, html } = await ask(receipt);
		expect(status).toBe(200);
		expect(textOf(html)).toContain('回执有效');
		expect(textOf(html)).toContain(number);
		expect(html).toContain(keys[0]?.id.slice(0, 4));
	});

	test('calls a changed and a forged one invalid, with a reason', async () => {
		const changed = receipt.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
		for (const typed of [changed, signed(await newSigningKey(), facts), 'GKR9.AAAA.AAAA', '']) {
			const { status, html } = await ask(typed);
			expect(status).toBe(400);
			expect(textOf(html)).toContain('回执无效');
		}
	});

	test('gives back hostile text as text, and refuses too long a form', async () => {
		const { html } = await ask('</textarea><script>alert(1)</script>');
		expect(html).not.toContain('<script>alert');
		expect((await ask('x'.repeat(60_000))).status).toBe(400);
		expect((await ask('x'.repeat(80_000))).status).toBe(413);
	});

	test('keeps receipts out of the log', () => {
		expect(portal.log.join('\n')).not.toContain('GKR1');
	});

	test('after a change of keys knows old receipts and lists both keys', async () => {
		expect(runScript('receipt-key', ['rotate'], { DATA_DIR: portal.dataDir }).status).toBe(0);
		const page = await ask(receipt);
		expect(textOf(page.html)).toContain('回执有效');
		expect(textOf(page.html)).toContain('使用中');
		const fresh = receiptsOn((await tracked(portal, number, code)).html)[0] ?? '';
		expect(await checkReceipt(fresh, keys)).toMatchObject({ valid: false });
		expect(textOf((await ask(fresh)).html)).toContain('回执有效');
	});
});
