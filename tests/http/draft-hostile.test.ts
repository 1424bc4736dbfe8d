import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdf } from '../fixtures/application.ts';
import { openOffice, type Office } from '../fixtures/desk.ts';
import { received, twoParts, wordAt } from '../fixtures/letter-walk.ts';
import { htmlFaults } from '../fixtures/measures.ts';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { textOf } from '../fixtures/visitor.ts';

let portal: Portal;
let office: Office;

beforeAll(async () => {
	portal = await startPortal();
	office = await openOffice(portal);
});
afterAll(() => portal.stop());

describe('what is typed in a draft', () => {
	test('with HTML in every field stands in the letter as it was typed', async () => {
		const { page, send } = await received(portal, office);
		const html = '<script>alert(1)</script>{标题}{#正文}{/正文}&lt;</w:t>';
		const typed = Object.fromEntries(
			Object.entries(twoParts).map(([name, value]) =>
				/given|part$|reason/.test(name) ? [name, `${name}${html}`] : [name, value]
			)
		);
		expect((await send({ ...typed, text: html, files: pdf(`${html}.pdf`) })).status).toBe(303);
		const word = await wordAt(portal, `${page}letters/draft/word/`, office.handler);
		for (const name of ['given', 'withheld-0-part', 'withheld-1-reason'])
			expect(word).toContain(`${name}${html}`);
		const shown = (await office.head.get(`${page}letters/draft/`)).html;
		expect(shown).not.toContain('<script>alert');
		expect(await htmlFaults(shown)).toEqual([]);
	});

	test.each([
		['20,000 characters', '字'.repeat(20_000), '不能超过'],
		['control characters', '决算\u0007\u202E表', '看不见的控制字符'],
	])('with %s comes back with the fault, and no draft is kept', async (_, typed, fault) => {
		const { page, send } = await received(portal, office);
		const answer = await send({ ...twoParts, given: typed, 'withheld-1-part': '别的内容' });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain(fault);
		expect(answer.html).toContain('别的内容');
		expect((await office.handler.get(`${page}letters/draft/`)).status).toBe(404);
	});

	test.each(['', '0', '-5', '1e9', '99999999999999999999', '<b>'])(
		'as number of parts can be %j without harm',
		async (parts) => {
			const { send } = await received(portal, office);
			expect((await send({ outcome: 'PT', parts, ask: 'part' })).status).toBe(200);
		}
	);

	test('as an outcome that is none, or one of another matter, is refused', async () => {
		const { send } = await received(portal, office);
		for (const outcome of ['O1', 'C1', 'XX', '__proto__', 'constructor', ''])
			expect((await send({ outcome, text: 'x' })).status, outcome).toBe(400);
	});
});
