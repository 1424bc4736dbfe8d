import { describe, expect, test } from 'vitest';
import { clockFacts } from '../../src/domain/requests/clock-facts.ts';
import { clockOf } from '../../src/domain/requests/clock/clock.ts';
import { paymentEffects, type PaymentEffect } from '../../src/domain/requests/clock/facts.ts';
import type { RecordedEvent, RequestEvent } from '../../src/domain/requests/events.ts';
import { reminderFactsOf } from '../../src/domain/requests/reminder-facts.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { messageOf } from '../../src/domain/requests/step-message.ts';
import { stepRefusal } from '../../src/domain/requests/steps.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { events, staffOf, text } from '../fixtures/procedure.ts';

const calendar = readCalendar('content');
const by = 'a';

function recorded(...steps: [day: string, event: RequestEvent | undefined][]): RecordedEvent[] {
	return steps.flatMap(([day, event], i) =>
		event ? [{ sequence: i + 1, at: `${day}T02:00:00.000Z`, event }] : []
	);
}

/** Received on 2 March 2026, a fee notified on the 9th and paid on the 16th: due on 10 April, or on 7 April when the period goes on. */
const paid = recorded(
	['2026-03-02', events.submitted],
	['2026-03-02', { type: 'receiptConfirmed', by, receivedOn: '2026-03-02', applicantColumn: '自然人' }],
	[
		'2026-03-09',
		{
			type: 'feeNotified',
			by,
			basis: 'perRequest',
			quantity: 11,
			amount: 100,
			notifiedOn: '2026-03-09',
			letters: [],
		},
	],
	['2026-03-16', { type: 'paid', by, paidOn: '2026-03-16' }]
);

const on = (today: string, afterPayment: PaymentEffect) => ({ today, calendar, afterPayment });

describe('by the town’s rule on what a payment does to the period,', () => {
	test.each([
		['restart', '2026-04-14'],
		['continue', '2026-04-07'],
	] as const)('“%s”, the reply is due and reminded of on %s', (afterPayment, due) => {
		const request = caseOf(paid);
		expect(clockOf(clockFacts(request), calendar, '2026-03-17', afterPayment).due).toMatchObject({ on: due });
		expect(reminderFactsOf('2026-0001', request, on('2026-03-17', afterPayment)).replyDue).toBe(due);
	});

	test.each(paymentEffects)('“%s”, a message tells the day that the clock shows', (afterPayment) => {
		const approval: RequestEvent = { type: 'extensionApproved', by, letters: [] };
		const request = caseOf([
			...paid,
			...recorded(['2026-03-17', { type: 'extensionAsked', by, days: 10, text }], ['2026-03-17', approval]),
		]);
		const context = on('2026-03-17', afterPayment);
		const { due } = clockOf(clockFacts(request), calendar, context.today, afterPayment);
		expect(messageOf(approval, request, context)?.limitOn).toBe(due?.kind === 'official' ? due.on : 'none');
	});

	test('an extension is too late once the day has passed that the clock shows', () => {
		const late = (afterPayment: PaymentEffect) =>
			stepRefusal(caseOf(paid), 'extensionAsked', staffOf('a'), on('2026-04-09', afterPayment));
		expect(late('restart')).toBeUndefined();
		expect(late('continue')).toContain('现已超过（条例第三十三条）');
	});
});
