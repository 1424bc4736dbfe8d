import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/domain/page-of.ts';
import { outcomeGroupOf, outcomeGroups } from '../../src/domain/requests/outcome-groups.ts';
import { isOutcome, outcomes, resultCodes } from '../../src/domain/requests/outcomes.ts';
import {
	fitsConditions,
	queueFilterInWords,
	queueQuery,
	readQueueFilter,
	tabCounts,
	type QueueFilter,
} from '../../src/domain/requests/queue-filter.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { historyOfMany } from '../fixtures/many-requests.ts';
import { history } from '../fixtures/procedure.ts';

const read = (query: string) => readQueueFilter(new URLSearchParams(query));
const answered = caseOf(
	history(['submitted', 'receiptConfirmed', 'drafted', 'reviewed', 'approved', 'delivered'])
);
const fits = (filter: Partial<QueueFilter>, request = answered, me = 'a') =>
	fitsConditions({ row: { number: '2026-0012' }, request }, { tab: 'all', ...filter }, me);

describe('an address of the queue', () => {
	test('names conditions, which come back from the query that carries them', () => {
		const query =
			'tab=done&channel=web&matter=disclosure&state=answered&outcome=given&applicant=person&from=2026-11-01&to=2026-11-30&by=me&hold=yes';
		const { filter, unread } = read(query);
		expect(unread).toEqual([]);
		expect(read(queueQuery(filter)).filter).toEqual(filter);
		expect(Object.keys(filter)).toHaveLength(10);
	});

	test.each([
		['channel=pigeon', '提交方式'],
		['channel=constructor', '提交方式'],
		['state=__proto__', '状态'],
		['from=2026-02-30', '收到申请之日自'],
		['to=去年', '收到申请之日至'],
		['by=%00', '经办人'],
		["number=' or 1=1", '受理编号'],
		['number=%3Cscript%3E', '受理编号'],
		['hold=1', '暂停销毁'],
	])('with %s leaves it out and says so', (query, label) => {
		expect(read(query)).toEqual({ filter: { tab: 'open' }, unread: [label] });
	});

	test('takes what people type: full-width digits, spaces, a number without its zeros', () => {
		expect(read('from=２０２６-11-01+').filter.from).toBe('2026-11-01');
		expect(read('number=２０２６－12').filter).toEqual({ tab: 'all', number: '2026-0012' });
	});

	test('with an empty or unknown tab opens all that is open', () => {
		for (const query of ['', 'tab=', 'tab=constructor', 'tab=<b>'])
			expect(read(query)).toEqual({ filter: { tab: 'open' }, unread: [] });
	});

	test('never throws, whatever it holds, and gives nothing that was not understood', () => {
		const names = ['tab', 'number', 'channel', 'state', 'from', 'to', 'by', 'hold', 'x'];
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' }))), (pairs) => {
				const { filter } = readQueueFilter(new URLSearchParams(pairs));
				expect(read(queueQuery(filter))).toEqual({ filter, unread: [] });
			})
		);
	});
});

describe('a request fits', () => {
	test('each of its own conditions and no other', () => {
		expect(fits({})).toBe(true);
		expect([fits({ number: '0012' }), fits({ number: '0013' })]).toEqual([true, false]);
		expect([fits({ channel: 'web' }), fits({ channel: 'fax' })]).toEqual([true, false]);
		expect([fits({ state: 'answered' }), fits({ state: 'received' })]).toEqual([true, false]);
		expect([fits({ outcome: 'given' }), fits({ outcome: 'withheld' })]).toEqual([true, false]);
		expect([fits({ applicant: 'person' }), fits({ applicant: 'organisation' })]).toEqual([true, false]);
		expect([fits({ matter: 'disclosure' }), fits({ matter: 'recordCorrection' })]).toEqual([true, false]);
		expect([fits({}), fits({ hold: 'yes' })]).toEqual([true, false]);
	});
	test('days of receipt that include both ends; a request without one fits no days', () => {
		expect(fits({ from: '2026-11-23', to: '2026-11-23' })).toBe(true);
		expect([fits({ from: '2026-11-24' }), fits({ to: '2026-11-22' })]).toEqual([false, false]);
		expect(fits({ to: '2030-01-01' }, caseOf(history(['submitted'])))).toBe(false);
	});
	test('whoever acted last or drafts, by name or as “me”', () => {
		expect([fits({ by: 'me' }), fits({ by: 'me' }, answered, 'b')]).toEqual([true, false]);
		const reviewed = { ...answered, handledBy: 'b' };
		expect([fits({ by: 'me' }, reviewed), fits({ by: 'me' }, reviewed, 'b')]).toEqual([true, true]);
		expect(fits({ by: 'me' }, reviewed, 'c')).toBe(false);
	});
	test('with no result no group of results', () => {
		for (const outcome of Object.keys(outcomeGroups) as (keyof typeof outcomeGroups)[])
			expect(fits({ outcome }, caseOf(history(['submitted'])))).toBe(false);
	});
});

test('who acted last is known through steps of the applicant', () => {
	const asked = caseOf(history(['submitted', 'receiptConfirmed', 'correctionAsked', 'corrected']));
	expect([caseOf(history(['submitted'])).handledBy, asked.handledBy]).toEqual([undefined, 'a']);
});

test('every result has the group that the annual report counts it in', () => {
	for (const code of resultCodes)
		expect(outcomeGroups[outcomeGroupOf(code)]).toBe(
			isOutcome(code) ? outcomes[code].group : outcomeGroups.record
		);
});

test('the tabs count each request once in all, and as open or done', () => {
	const rows = Array.from({ length: 70 }, (_, n) => {
		const request = caseOf(historyOfMany(n));
		return { row: { state: request.state }, daysLeft: undefined, waiting: false, messages: 0 };
	});
	const counts = tabCounts(rows);
	expect(counts.all).toBe(70);
	expect(counts.open + counts.done).toBe(70);
	expect(counts.done).toBe(30);
});

test('a filter is told in words, with names of accounts and no id', () => {
	const id = '6a1b0c2d-0000-4000-8000-000000000000';
	const { filter } = read(`tab=all&channel=post&by=${id}&from=2026-01-01`);
	expect(queueFilterInWords(filter, new Map([[id, '李华']]))).toBe(
		'全部申请，提交方式：邮寄（签收），收到申请之日自：2026-01-01，经办人：李华'
	);
});

test('pages hold every row once; an address that asks for another page gets the nearest', () => {
	const list = Array.from({ length: 101 }, (_, i) => i);
	const all = ['1', '2', '3'].flatMap((page) => pageOf(list, page, 50).rows);
	expect(all).toEqual(list);
	expect(pageOf(list, '3', 50)).toMatchObject({ page: 3, pages: 3 });
	for (const asked of [null, '', '0', '-1', 'x', '1e3']) expect(pageOf(list, asked, 50).page).toBe(1);
	expect(pageOf(list, '9999999', 50).page).toBe(3);
	expect(pageOf([], '2', 50)).toEqual({ rows: [], page: 1, pages: 1 });
});
