import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';
import { submit, tracked } from '../fixtures/application.ts';
import { textOf } from '../fixtures/visitor.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('tracking', () => {
	test('understands full-width digits, spaces and other dashes', async () => {
		const { number, code } = await submit(portal);
		const wide = code.replace(/\d/g, (d) => String.fromCodePoint(0xff10 + Number(d)));
		expect((await tracked(portal, number.replace('-', '－'), ` ${wide} `)).status).toBe(200);
	});

	test.each([
		['', '', '请填写受理编号'],
		['2026-0001', '', '请填写查询码'],
		['2026-0001', '1234567890123456', '查询码应为16位数字'],
		["' or 1=1 --", '1', '请填写受理编号'],
	])('%j with %j is told what to mend', async (number, code, message) => {
		const answer = await tracked(portal, number, code);
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain(message);
	});
});
