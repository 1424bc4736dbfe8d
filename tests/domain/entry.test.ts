import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enteredChannels, needsConfirmation } from '../../src/domain/requests/channels.ts';
import { entryFault, readEntry } from '../../src/domain/requests/entry.ts';
import { mayEnter } from '../../src/domain/requests/rights.ts';
import { caseRoles } from '../../src/domain/requests/roles.ts';
import { reminderFactsOf } from '../../src/domain/requests/reminder-facts.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { history } from '../fixtures/procedure.ts';
import { goodApplication } from '../fixtures/application.ts';

const calendar = readCalendar('content');
const today = '2026-11-25';
const typed = { ...goodApplication, channel: 'counter', arrivedOn: '2026-11-25' };
const organisation = {
	...typed,
	applicant: 'organisation',
	name: '禾川米业有限公司',
	idNumber: '11500224504321465W',
};

const faultsOf = (values: Record<string, string>) => {
	const read = readEntry(values, today);
	return read.ok ? [] : read.faults.map(({ field }) => field);
};

describe('an entry by staff', () => {
	test('says how the application came, when, and that a person is counted as one', () => {
		expect(readEntry(typed, today)).toMatchObject({
			ok: true,
			entry: { channel: 'counter', arrivedOn: '2026-11-25', applicantColumn: '自然人' },
			application: { name: '张三' },
		});
	});

	test('tells every fault of both halves in one go, and takes no way that is the public form', () => {
		expect(faultsOf({ ...typed, channel: 'web', arrivedOn: '2026-02-30', name: '', title: '' })).toEqual([
			'channel',
			'arrivedOn',
			'name',
			'title',
		]);
	});

	test('cannot come from the future', () => {
		expect(faultsOf({ ...typed, arrivedOn: '2026-11-26' })).toEqual(['arrivedOn']);
	});

	test.each(enteredChannels)(
		'by %s needs the column of an organisation before the clock starts',
		(channel) => {
			const values = { ...organisation, channel };
			expect(faultsOf(values)).toEqual(needsConfirmation(channel) ? [] : ['applicantColumn']);
			expect(faultsOf({ ...values, applicantColumn: '商业企业' })).toEqual([]);
			expect(faultsOf({ ...values, applicantColumn: '自然人' })).toEqual(['applicantColumn']);
		}
	);

	test('full-width digits of the day are read', () => {
		expect(readEntry({ ...typed, arrivedOn: '２０２６-１１-２４' }, today)).toMatchObject({
			entry: { arrivedOn: '2026-11-24' },
		});
	});

	test('of any text is an entry without fault, or says what is wrong', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom(...Object.keys(typed), 'applicantColumn', 'matter'), fc.string()),
				(values) => {
					const read = readEntry({ ...typed, ...values }, today);
					if (read.ok) expect(entryFault(read.entry, today)).toBeUndefined();
					else expect(read.faults.length).toBeGreaterThan(0);
				}
			)
		);
	});

	test('that waits for confirmation is reminded of from the day it came, not from the day it was entered', () => {
		const [first] = history(['submitted']);
		if (first?.event.type !== 'submitted') throw new Error('no submission');
		const letter = { ...first.event, channel: 'letter', arrivedOn: '2026-11-20' } as const;
		const request = caseOf([{ ...first, event: letter }]);
		expect(reminderFactsOf('2026-0001', request, { today, calendar, afterPayment: 'restart' })).toMatchObject(
			{
				unconfirmedSince: '2026-11-20',
			}
		);
	});

	test('is a right of handlers alone', () => {
		expect(caseRoles.filter((role) => mayEnter([role]))).toEqual(['handler']);
		expect([mayEnter([]), mayEnter(['auditor']), mayEnter(['administrator'])]).toEqual([false, false, false]);
	});
});
