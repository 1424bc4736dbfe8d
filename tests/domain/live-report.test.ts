import { describe, expect, test } from 'vitest';
import { liveReport } from '../../src/domain/reports/live-report.ts';
import { accountOf, type RequestHistory } from '../../src/domain/reports/request-account.ts';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { cityTables } from '../fixtures/annual-report.ts';
import { plain, recorded } from '../fixtures/ended-case.ts';
import { text } from '../fixtures/procedure.ts';

const reckoning = {
	today: '2027-01-20',
	calendar: readCalendar('content'),
	afterPayment: 'restart',
} as const;
const by = 'a';
const organ = '青禾镇人民政府';
const content = { organ, documents: [], statistics: [], licences: [], penalties: [], fees: [] };
const received = (on: string): RequestEvent => ({
	type: 'receiptConfirmed',
	by,
	receivedOn: on,
	applicantColumn: '自然人',
});
const draft: RequestEvent = { type: 'drafted', by, outcome: 'D5', reasons: text, files: [] };
const decided: RequestEvent[] = [draft, plain('reviewed'), plain('approved')];
const delivered = (sentOn?: string): RequestEvent => ({
	type: 'delivered',
	by,
	files: [],
	...(sentOn && { sentOn }),
});
const anew: RequestEvent[] = [
	{ type: 'remedyFiled', by, remedy: 'r', kind: 'reconsideration', filedOn: '2026-05-06' },
	{ type: 'remedyDecided', by, remedy: 'r', result: 'corrected', decidedOn: '2026-06-01' },
	{ type: 'reopened', by, remedy: 'r', until: '2026-07-01' },
];
const grant: RequestEvent[] = [{ ...draft, outcome: 'G2' }, plain('reviewed'), plain('approved')];

/** A history of what happened on each day. */
function requestOf(number: string, days: Record<string, RequestEvent[]>): RequestHistory {
	const history = Object.entries(days).reduce<RequestHistory['history']>(
		(before, [day, list]) => recorded(day, list, before),
		[]
	);
	return { number, history };
}

function live(year: number, ...requests: RequestHistory[]) {
	const sources = { accounts: requests.map(accountOf), content, reports: [], since: '2026-01-01' };
	const report = liveReport(year, sources, reckoning);
	const rows = [...report.requests]
		.filter(([key, numbers]) => key.endsWith('.6') && key !== 'total.6' && numbers.length > 0)
		.map(([key, numbers]) => `${key.slice(0, -2)} ${numbers.join()}`);
	return { ...report, rows };
}

describe('a request', () => {
	const answered = requestOf('2026-1', {
		'2026-03-02': [plain('submitted'), received('2026-03-02')],
		'2026-03-20': [...decided, delivered()],
		'2026-06-02': anew,
		'2026-06-20': [...grant, delivered()],
	});
	test('opened anew in the same year counts once, with the answer that stood on 31 December', () => {
		expect(live(2026, answered).rows).toEqual(['received 2026-1', 'G 2026-1']);
		expect(live(2027, answered).rows).toEqual([]);
	});
	test('opened anew in a later year keeps the result that was reported', () => {
		const later = requestOf('2026-1', {
			'2026-03-02': [plain('submitted'), received('2026-03-02')],
			'2026-03-20': [...decided, delivered()],
			'2027-06-02': anew,
			'2027-06-20': [...grant, delivered()],
		});
		expect(live(2026, later).rows).toEqual(['received 2026-1', 'D5 2026-1']);
		expect(live(2027, later).rows).toEqual([]);
	});
	test('opened anew and not answered by 31 December is carried on, and counts when it is', () => {
		const later = requestOf('2026-1', {
			'2026-03-02': [plain('submitted'), received('2026-03-02')],
			'2026-03-20': [...decided, delivered()],
			'2026-12-02': anew,
			'2027-01-15': [...grant, delivered()],
		});
		expect(live(2026, later).rows).toEqual(['received 2026-1', 'carriedOut 2026-1']);
		expect(live(2027, later).rows).toEqual(['carriedIn 2026-1', 'G 2026-1']);
	});
	test('counts by the day the answer was sent and the day of receipt, not by those of the records', () => {
		const posted = requestOf('2027-1', {
			'2027-01-04': [
				{ ...plain('submitted'), channel: 'post', by, arrivedOn: '2026-12-30' } as RequestEvent,
				...decided,
				delivered('2026-12-31'),
			],
		});
		expect(live(2026, posted).rows).toEqual(['received 2027-1', 'D5 2027-1']);
	});
	test('answered in time has its first answer in the times, working days counted', () => {
		expect(live(2026, answered).figures.timing).toEqual({
			...{ answered: 1, onTime: 1, medianDays: 14, longestDays: 14 },
		});
	});
	test('that is recorded shortly after midnight belongs to the day in Shanghai', () => {
		const [submitted] = requestOf('2026-1', { '2026-12-30': [plain('submitted')] }).history;
		const withdrawn = { sequence: 3, at: '2026-12-31T16:00:01.000Z', event: plain('withdrawn') };
		const confirmed = { sequence: 2, at: '2026-12-30T05:00:00.000Z', event: received('2026-12-30') };
		const history = [submitted ?? withdrawn, confirmed, withdrawn];
		expect(live(2026, { number: '2026-1', history }).rows).toEqual(['received 2026-1', 'carriedOut 2026-1']);
		expect(live(2027, { number: '2026-1', history }).rows).toEqual(['carriedIn 2026-1', 'O3 2026-1']);
	});
});

describe('a whole that was split', () => {
	const whole = (split: string) =>
		requestOf('2026-1', {
			'2026-12-28': [plain('submitted'), received('2026-12-28')],
			[split]: [{ type: 'split', by, into: ['a', 'b', 'c'] }],
		});
	const parts = (split: string) =>
		['a', 'b', 'c'].map((number) =>
			requestOf(number, {
				[split]: [
					{ ...plain('submitted'), by, splitFrom: '2026-1', arrivedOn: '2026-12-28' } as RequestEvent,
				],
				'2027-01-12': [...grant, delivered()],
			})
		);
	test('in the year of its receipt is not counted; its parts are', () => {
		const { rows, uncounted } = live(2026, whole('2026-12-30'), ...parts('2026-12-30'));
		expect(rows).toEqual(['received a,b,c', 'carriedOut a,b,c']);
		expect(uncounted).toEqual([{ number: '2026-1', why: expect.stringContaining('a接续本件') as string }]);
	});
	test('after the year of its receipt is continued by its first part; the others are new', () => {
		const all = [whole('2027-01-05'), ...parts('2027-01-05')];
		expect(live(2026, ...all).rows).toEqual(['received 2026-1', 'carriedOut 2026-1']);
		expect(live(2026, ...all).uncounted).toEqual([]);
		expect(live(2027, ...all).rows).toEqual(['received b,c', 'carriedIn a', 'G a,b,c']);
	});
});

describe('what is not counted', () => {
	const corrected = requestOf('2026-2', {
		'2026-03-02': [
			{ ...plain('submitted'), matter: 'recordCorrection' } as RequestEvent,
			received('2026-03-02'),
			{ ...draft, outcome: 'C1' },
			plain('reviewed'),
			plain('approved'),
			delivered(),
			{ ...anew[0], kind: 'directSuit' } as RequestEvent,
		],
	});
	const withdrawn = requestOf('2026-3', { '2026-03-02': [plain('submitted'), plain('withdrawn')] });
	const unconfirmed = requestOf('2026-4', { '2026-12-31': [plain('submitted')] });
	test('is named with the reason', () => {
		const { uncounted, rows, figures } = live(2026, corrected, withdrawn, unconfirmed);
		expect(uncounted.map(({ number, why }) => `${number} ${why.slice(0, 6)}`)).toEqual([
			'2026-2 更正申请不计',
			'2026-3 确认收到以前',
			'2026-4 这一年没有确',
		]);
		expect(rows).toEqual([]);
		expect(figures.timing).toEqual({ answered: 0, onTime: 0 });
	});
	test('has its suits in table four: those of a correction of a record too', () => {
		expect(live(2026, corrected).figures.remedies.directSuit).toMatchObject({ pending: 1, total: 1 });
		expect(live(2027, corrected).figures.remedies.directSuit).toMatchObject({ pending: 1, total: 1 });
	});
	test('may still come to count while it is not confirmed', () => {
		expect(live(2026, unconfirmed).notFinal.join()).toContain('1件申请还没有确认收到');
		expect(live(2026, withdrawn).notFinal.join()).not.toContain('没有确认收到');
	});
});

describe('what is not final', () => {
	const organisation = requestOf('2026-5', {
		'2026-03-02': [
			{
				...{ ...plain('submitted'), applicant: 'organisation', channel: 'post', by },
				arrivedOn: '2026-03-02',
			} as RequestEvent,
		],
	});
	test('is an organisation of which nobody said what it is', () => {
		const { figures, notFinal } = live(2026, organisation);
		expect(figures.requests.received).toEqual([0, 0, 0, 0, 0, 1, 1]);
		expect(notFinal.join()).toContain('1件组织提出的申请没有选类别，计入“其他”：2026-5');
	});
	test('is a carry-over that the published report of the year before does not have', () => {
		const sources = {
			accounts: [],
			content,
			reports: [{ ...cityTables, issuer: organ }],
			since: '2026-01-01',
		};
		const { notFinal } = liveReport(2026, sources, reckoning);
		expect(notFinal).toContain(
			'第三部分“二、上年结转政府信息公开申请数量”一行的“总计”一列为0，已公布的2025年年度报告第三部分“四、结转下年度继续办理”一行的“总计”一列为819'
		);
	});
	test('is a year in which the register was begun', () => {
		const sources = { accounts: [], content, reports: [], since: '2026-11-24' };
		const of = (year: number) => liveReport(year, sources, reckoning).notFinal.join();
		expect(of(2026)).toContain('登记簿从2026-11-24起启用');
		expect(of(2027)).not.toContain('启用');
	});
	test('is the year itself while it goes on', () => {
		const sources = { accounts: [], content, reports: [], since: '2026-01-01' };
		const of = (today: string) => liveReport(2026, sources, { ...reckoning, today }).notFinal.join();
		expect(of('2026-12-31')).toContain('2026年还没有结束');
		expect(of('2027-01-01')).not.toContain('没有结束');
	});
});
