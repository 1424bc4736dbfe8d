import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDigit } from '../../../src/domain/requests/check-digit.ts';
import { submit, tracked } from '../../fixtures/application.ts';
import { pages } from '../../fixtures/besieged.ts';
import { enrolled, staffPassword, startPortal, type Portal } from '../../fixtures/portal.ts';
import { staffCode } from '../../fixtures/staff-code.ts';
import { Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

const median = (list: number[] = []) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const unknownNumber = '2026-9876';
/** What is left of an answer when the number that was typed is taken out. */
const withoutNumber = (html: string, number: string) => html.replaceAll(number, 'NUMBER');

/** A code with a right check digit that is not the one of the request. */
function wrongCode(right: string): string {
	const digits = right.startsWith('123456789012345') ? '999999999999999' : '123456789012345';
	return digits + checkDigit(digits);
}

/**
 * Medians of many tries are compared, and they may differ by half: a query code is checked by argon2id, so an answer that
 * left that out would come in a small part of the time.
 */
const alikeWithin = 0.5;

describe('numbers of requests', () => {
	test('cannot be told from others on the tracking page: same answer, in like time', async () => {
		const { number, code } = await submit(portal);
		const answers: Record<string, string[]> = { wrong: [], unknown: [] };
		const times: Record<string, number[]> = { wrong: [], unknown: [] };
		for (let i = 0; i < 60; i += 1) {
			for (const [kind, asked] of [
				['wrong', number],
				['unknown', unknownNumber],
			] as const) {
				const begun = performance.now();
				const answer = await tracked(portal, asked, wrongCode(code));
				times[kind]?.push(performance.now() - begun);
				answers[kind]?.push(`${answer.status} ${answer.html.replace(`value="${asked}"`, 'value="NUMBER"')}`);
			}
		}
		expect(new Set([...(answers['wrong'] ?? []), ...(answers['unknown'] ?? [])]).size).toBe(1);
		const [wrong, unknown] = [median(times['wrong']), median(times['unknown'])];
		expect(Math.abs(wrong - unknown)).toBeLessThan(Math.max(wrong, unknown) * alikeWithin);
	});

	test.each(pages.filter(([, door]) => door?.for === 'holders'))(
		'cannot be told from others by %s: same status, headers and body',
		async (_, door) => {
			const { number, code } = await submit(portal);
			const ask = async (typed: string) => {
				const form = { number: typed, code: wrongCode(code), file: 'x', kind: 'submitted' };
				const { status, html, response } = await new Visitor(portal.url).post(
					door?.at({ number, account: '' }) ?? '',
					form
				);
				const headers = [...response.headers].filter(([name]) => name !== 'date');
				return { status, headers, html: withoutNumber(html, typed) };
			};
			expect(await ask(number)).toEqual(await ask(unknownNumber));
		}
	);

	test('cannot be told from others by a step of the applicant', async () => {
		const { number, code } = await submit(portal);
		const ask = async (typed: string) => {
			const form = { number: typed, code: wrongCode(code), version: '1', step: 'withdrawn' };
			const { status, html } = await new Visitor(portal.url).post(
				'/request/track/?_action=applicantStep',
				form
			);
			return { status, html: withoutNumber(html, typed) };
		};
		expect(await ask(number)).toEqual(await ask(unknownNumber));
	});

	test('cannot be told from others at the desk without signing in', async () => {
		const { number } = await submit(portal);
		const ask = async (typed: string) => {
			const { status, response } = await new Visitor(portal.url).get(`/staff/requests/${typed}/`);
			return { status, location: response.headers.get('Location') };
		};
		expect(await ask(number)).toEqual(await ask(unknownNumber));
	});
});

function signIn(typed: { username: string; password?: string; code?: string }) {
	const fields = { password: staffPassword, code: '', ...typed };
	return new Visitor(portal.url).post('/staff/sign-in/?_action=signIn', fields);
}

describe('names of accounts', () => {
	test('cannot be told from others: unknown name, wrong password and wrong code get one answer, in like time', async () => {
		const answers = new Set<string>();
		const times: Record<string, number[]> = { unknown: [], password: [], code: [] };
		const timed = async (kind: string, typed: Parameters<typeof signIn>[0]) => {
			const begun = performance.now();
			const { status, html } = await signIn(typed);
			times[kind]?.push(performance.now() - begun);
			answers.add(`${status} ${html.replace(`value="${typed.username}"`, '')}`);
		};
		for (let i = 0; i < 8; i += 1) {
			const { username, secret } = await enrolled(portal);
			const code = staffCode(secret, 1);
			await timed('unknown', { username: `nobody${i}`, code });
			await timed('password', { username, password: 'x', code });
			await timed('code', { username, code: '000000' });
		}
		expect(answers.size).toBe(1);
		const medians = Object.values(times).map(median);
		expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(Math.max(...medians) * alikeWithin);
	});
});
