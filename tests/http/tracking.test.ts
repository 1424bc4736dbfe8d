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
				const answer = await tracked(portal, asked, await wrongCode(code, another));
				times[kind]?.push(performance.now() - begun);
				answers[kind]?.push(`${answer.status} ${answer.html.replace(`value="${asked}"`, 'value="NUMBER"')}`);
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

/** A code with a right check digit that is not the one of the request. */
async function wrongCode(right: string, another: string): Promise<string> {
	const { checkDigit } = await import('../../src/domain/requests/check-digit.ts');
	const digits = another.slice(0, 15) === right.slice(0, 15) ? '999999999999999' : another.slice(0, 15);
	return digits + checkDigit(digits);
}
