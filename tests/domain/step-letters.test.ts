import { expect, test } from 'vitest';
import type { EventType } from '../../src/domain/requests/events.ts';
import { letterKindNames, letterKinds } from '../../src/domain/requests/letters/kinds.ts';
import { readNoticeDetails } from '../../src/domain/requests/letters/notice-details.ts';
import { lettersOfStep, sendsLetters } from '../../src/domain/requests/letters/step-letters.ts';
import { stepTypes } from '../../src/domain/requests/procedure.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { history } from '../fixtures/procedure.ts';
import { application } from '../fixtures/register.ts';

const received = ['submitted', 'receiptConfirmed'];
const asked = { text: '要求的事项', replyBy: '2026-12-04', guidance: '申请应写明年份' };
const consulted = { name: '某公司', text: '工程报价', sentOn: '2026-11-23', until: '2026-12-10' };
const fee = { quantity: '31', notifiedOn: '2026-11-23', how: '非税专户' };

/** A step of every kind that sends letters: what happened before, and its form. */
const steps: [EventType, string[], Record<string, string>][] = [
	['receiptConfirmed', ['submitted'], {}],
	['applicantConfirmed', ['submitted', 'officeConfirmed'], { receivedOn: '2026-11-23' }],
	['correctionAsked', received, asked],
	['reasonsAsked', received, asked],
	['delaySet', [...received, 'reasonsAsked', 'reasonsGiven'], { until: '2027-03-01', text: '检索量大' }],
	['extensionApproved', [...received, 'extensionAsked'], {}],
	['consulted', received, { ...consulted, party: 'thirdParty' }],
	['consulted', received, { ...consulted, party: 'jointOrgan' }],
	['consulted', received, { ...consulted, party: 'otherOrgan' }],
	['feeNotified', received, { ...fee, basis: 'perRequest' }],
	['feeNotified', received, { ...fee, basis: 'perPage', quantity: '120' }],
	['lapsed', [...received, 'correctionAsked'], {}],
];

const due = ([type, before, values]: (typeof steps)[number]) =>
	lettersOfStep(type, {
		values,
		request: caseOf(history(before)),
		texts: new Map([['t', '需要检索档案']]),
		application,
		handler: '李四',
		today: '2026-11-23',
		calendar: readCalendar('content'),
		afterPayment: 'restart',
	});

test.each(steps)('the letters of %s after %j belong to it and lack nothing', (...step) => {
	const [type] = step;
	const letters = due(step);
	expect(letters.length).toBeGreaterThan(0);
	for (const { kind, details, addressee } of letters) {
		expect(letterKinds[kind].event).toBe(type === 'applicantConfirmed' ? 'receiptConfirmed' : type);
		expect(readNoticeDetails(kind, details('青禾公告知〔2026〕1号'))).toMatchObject({ ok: true });
		expect(addressee === '').toBe(letterKinds[kind].to === 'file');
	}
});

test('every letter comes out of a step, and no other step sends one', () => {
	const ofApproval = letterKindNames.filter((kind) => letterKinds[kind].event === 'approved');
	const made = new Set([...steps.flatMap((step) => due(step).map(({ kind }) => kind)), ...ofApproval]);
	expect(letterKindNames.filter((kind) => !made.has(kind))).toEqual(['applicationForm']);
	const senders = new Set(['approved', ...steps.map(([type]) => type)]);
	expect(stepTypes.filter(sendsLetters).sort()).toEqual([...senders].sort());
});

test('a fee that has lapsed names its notice, from the register or as it was typed', () => {
	const request = caseOf(history([...received, 'correctionAsked']));
	const paying = { ...request, state: 'paying' as const };
	const material = {
		texts: new Map(),
		application,
		handler: '',
		today: '2027-01-20',
		afterPayment: 'restart',
	} as const;
	const told = (letters: typeof paying.letters, values = {}) =>
		lettersOfStep('lapsed', {
			...material,
			values,
			request: { ...paying, letters },
			calendar: readCalendar('content'),
		})[0]?.details('');
	const file = { id: 'f', mediaType: 'x', size: 1, digest: '0'.repeat(64) };
	const notice = {
		kind: 'fee',
		number: '青禾公告知〔2026〕5号',
		file,
		data: { id: 'd', digest: '' },
		at: '',
	} as const;
	expect(told([notice])).toEqual({ outcome: 'O2', feeNumber: '青禾公告知〔2026〕5号' });
	expect(told([], { feeNumber: '旧〔2026〕1号' })).toEqual({ outcome: 'O2', feeNumber: '旧〔2026〕1号' });
});
