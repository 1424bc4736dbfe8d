import { describe, expect, test } from 'vitest';
import { applicantForm, applicantSteps } from '../../src/domain/requests/applicant-forms.ts';
import { filesForApplicant, textsForApplicant } from '../../src/domain/requests/applicant-view.ts';
import { eventSchema, type RecordedEvent } from '../../src/domain/requests/events.ts';
import { procedure, stepTypes } from '../../src/domain/requests/procedure.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const digest = '0'.repeat(64);
const text = (id: string) => ({ id, digest });
const file = (id: string) => ({ id, mediaType: 'application/pdf', size: 1, digest });
const letters = (id: string, kind = 'replyOpen') => [{ kind, file: file(id), data: text(`${id} words`) }];
const by = 'staff';

function history(...events: object[]): RecordedEvent[] {
	return events.map((event, i) => ({
		sequence: i + 1,
		at: `2026-11-23T0${i % 10}:00:00.000Z`,
		event: eventSchema.parse(event),
	}));
}

const submitted = { type: 'submitted', channel: 'web', applicant: 'person', application: digest, files: [] };
const drafted = { type: 'drafted', by, outcome: 'G2', reasons: text('r'), files: [file('draft')] };
const approved = { type: 'approved', by, letters: letters('answer') };
const delivered = { type: 'delivered', by, files: [file('more')] };
const ids = (...events: object[]) => filesForApplicant(history(submitted, ...events)).map((f) => f.file.id);

describe('the files of an applicant', () => {
	test('are letters to the applicant, not those to a third party', () => {
		const consulted = {
			type: 'consulted',
			by,
			consultation: 'c',
			party: 'thirdParty',
			text: text('t'),
			sentOn: '2026-11-23',
			letters: [...letters('third party', 'consultation'), ...letters('applicant', 'consultationNotice')],
		};
		const correctionAsked = {
			type: 'correctionAsked',
			by,
			text: text('t'),
			replyBy: '2026-12-01',
			letters: letters('correction', 'correction'),
		};
		expect(ids(consulted, correctionAsked)).toEqual(['applicant', 'correction']);
	});

	test('are an answer only when it was delivered, and of a returned draft nothing', () => {
		expect(ids(drafted, approved)).toEqual([]);
		expect(ids({ ...drafted, files: [file('first')] }, drafted, approved, delivered)).toEqual([
			'answer',
			'draft',
			'more',
		]);
	});

	test('are not a new answer before it goes out', () => {
		const again = { ...approved, letters: letters('second') };
		expect(ids(drafted, approved, delivered, drafted, again)).toEqual(['answer', 'draft', 'more']);
	});

	test('are none when they were destroyed', () => {
		expect(ids(drafted, approved, delivered, { type: 'erased' })).toEqual([]);
	});
});

describe('the texts of an applicant', () => {
	test('tell why a period is longer only when that was approved, and no inner text', () => {
		const asked = { type: 'extensionAsked', by, days: 10, text: text('why') };
		const calendar = readCalendar('content');
		const refs = (...events: object[]) =>
			textsForApplicant(history(submitted, ...events), calendar).map((line) => line.text?.id);
		expect(refs(asked, drafted, { type: 'holdPlaced', by, text: text('hold') })).toEqual([]);
		expect(refs(asked, { type: 'extensionApproved', by })).toEqual(['why']);
	});
});

describe('the steps of an applicant', () => {
	test('have a form exactly where the procedure lets the applicant act', () => {
		for (const type of stepTypes.filter((one) => one !== 'submitted'))
			expect(applicantForm(type) !== undefined, type).toBe('applicant' in procedure[type].takers);
	});

	test('are offered only when they can be taken, the awaited one first', () => {
		const offered = (...events: object[]) =>
			applicantSteps(caseOf(history(submitted, ...events)), {
				today: '2026-11-24',
				calendar: readCalendar('content'),
				afterPayment: 'restart',
			}).map(({ type }) => type);
		expect(offered()).toEqual(['publicationSuggested', 'withdrawn']);
		expect(offered({ type: 'officeConfirmed', by, applicantColumn: '自然人' })[0]).toBe('applicantConfirmed');
		expect(offered({ type: 'withdrawn', via: 'portal' })).toEqual(['publicationSuggested']);
	});
});
