import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, dayInChinese, dayInShanghai } from '../../../src/domain/calendar/day.ts';
import { checkDigit } from '../../../src/domain/requests/check-digit.ts';
import { applicantStep, openCase } from '../../fixtures/applicant.ts';
import { submit } from '../../fixtures/application.ts';
import { startPortal, type Portal } from '../../fixtures/portal.ts';
import { textOf, Visitor } from '../../fixtures/visitor.ts';

let portal: Portal;
const today = dayInShanghai(new Date().toISOString());

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

describe('other people and forged forms', () => {
	test('a wrong code, and the code of another request, take no step', async () => {
		const { number, see, version } = await openCase(portal);
		const other = await submit(portal);
		for (const code of [other.code, '', '1234567890123452', '1234']) {
			const answer = await new Visitor(portal.url).post(applicantStep, {
				number,
				code,
				version: await version(),
				step: 'withdrawn',
			});
			expect([400, 404]).toContain(answer.status);
			expect(textOf(answer.html)).not.toContain('已提交，待确认');
		}
		expect(textOf(await see())).toContain('已提交，待确认');
	});

	test('wrong codes count against the limit of tracking, by whatever form they come', async () => {
		const { number } = await submit(portal);
		const visitor = new Visitor(portal.url);
		const code = `999999999999999${checkDigit('999999999999999')}`;
		const fields = { number, code, version: '1', step: 'withdrawn' };
		const statuses = [];
		for (let i = 0; i < 40; i += 1) statuses.push((await visitor.post(applicantStep, fields)).status);
		expect(statuses[0]).toBe(404);
		expect(statuses.at(-1)).toBe(429);
	});

	test.each([
		...[
			'receiptConfirmed',
			'officeConfirmed',
			'drafted',
			'approved',
			'delivered',
			'codeReissued',
			'holdPlaced',
		],
		...['erased', 'submitted', 'calendarRevised', 'lapsed', 'archived', 'paid', 'merged'],
		...['__proto__', 'constructor', 'toString', '', 'x'.repeat(50)],
	])('the step %j is not the applicant’s', async (step) => {
		const { act, version, see } = await shared();
		const before = await version();
		const answer = await act(step, { text: 'x', outcome: 'G2', by: 'staff', way: 'counter' });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('有内容需要更正');
		expect(await version()).toBe(before);
		expect(textOf(await see())).toContain('已提交，待确认');
	});

	test.each(['', '0', '-1', '1e9', 'NaN', '999'])('the version %j is refused', async (version) => {
		const { act } = await shared();
		const answer = await act('publicationSuggested', { version });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('又有了新的办理记录');
	});

	test('a program named like a PDF is refused, and the request stays as it was', async () => {
		const { desk, act, see } = await openCase(portal);
		await desk('receiptConfirmed');
		await desk('correctionAsked', { text: '请写明年度。', replyBy: addDays(today, 10) });
		const program = new File(['MZ\u0090\u0000'.repeat(50)], '说明.pdf', { type: 'application/pdf' });
		const answer = await act('corrected', { text: '见附件', files: program });
		expect(answer.status).toBe(400);
		expect(textOf(answer.html)).toContain('说明.pdf');
		expect(answer.html).toContain('见附件</textarea>');
		expect(textOf(await see())).toContain('待补正');
	});

	test('an applicant cannot say that a step came another way or on another day', async () => {
		const { desk, act, see } = await openCase(portal);
		await desk('officeConfirmed');
		await act('applicantConfirmed', { receivedOn: '2020-01-01', via: 'counter' });
		expect(textOf(await see())).toContain(`收到申请之日为${dayInChinese(today)}`);
	});

	test('a long text and a body that is no form are refused without failure', async () => {
		const { act } = await shared();
		expect((await act('publicationSuggested', { text: '长'.repeat(5001) })).status).toBe(400);
		const body = await fetch(portal.url + applicantStep, {
			method: 'POST',
			body: '{}',
			headers: { Origin: portal.url, 'Content-Type': 'application/json' },
		});
		expect(body.status).toBe(400);
	});

	test('neither number nor code nor what was written stands in an address or in the log', async () => {
		const { act, number, code } = await openCase(portal);
		const { html } = await act('publicationSuggested', { text: '机密的话' });
		for (const [, target = ''] of html.matchAll(/ (?:href|action)="([^"]*)"/g)) {
			expect(target).not.toContain(number);
			expect(target).not.toContain(code);
		}
		const log = portal.log.join('\n');
		expect(log).not.toContain('机密的话');
		expect(log).not.toContain(code);
	});
});

let one: Awaited<ReturnType<typeof openCase>> | undefined;

/** One request that nothing may happen to. */
async function shared() {
	one ??= await openCase(portal);
	return one;
}
