import { describe, expect, test } from 'vitest';
import { applicationAnswers } from '../../src/domain/requests/application-answers.ts';
import { applicationSchema, readApplication } from '../../src/domain/requests/application.ts';
import { notCounted } from '../../src/domain/requests/relations.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { stepRefusal } from '../../src/domain/requests/steps.ts';
import { letterFacts } from '../../src/domain/requests/letters/case-facts.ts';
import { noticeLetter, sheetLetter } from '../../src/domain/requests/letters/compose.ts';
import { readCalendar, readSite } from '../../src/storage/content-files.ts';
import { goodApplication, goodCorrection } from '../fixtures/application.ts';
import { history, staffOf } from '../fixtures/procedure.ts';

const calendar = readCalendar('content');

describe('a request for the correction of a record (art. 41)', () => {
	test('asks which record, what is wrong, what is right and the evidence, and for no information', () => {
		const empty = {
			...goodCorrection,
			title: '',
			wrong: '',
			right: '',
			evidence: ' ',
			carrier: '',
			delivery: '',
		};
		const read = readApplication(empty);
		expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual([
			'title',
			'wrong',
			'right',
			'evidence',
			'delivery',
		]);
		expect(readApplication({ ...goodCorrection, carrier: '' }).ok).toBe(true);
	});

	test('keeps nothing that only the other form asks for', () => {
		const mixed = { ...goodApplication, wrong: '甲', right: '乙', evidence: '丙' };
		expect(readApplication(mixed)).toMatchObject({ application: { wrong: '', right: '', evidence: '' } });
		expect(readApplication({ ...goodCorrection, description: '丁', carrier: 'paper' })).toMatchObject({
			application: { description: '', carrier: 'electronic' },
		});
		expect(readApplication({ ...goodCorrection, delivery: 'counter' })).toMatchObject({
			application: { carrier: 'paper' },
		});
	});

	test('a matter that is none is a request for information', () => {
		expect(readApplication({ ...goodApplication, matter: 'constructor' })).toMatchObject({
			application: { matter: 'disclosure' },
		});
	});

	test('an application sealed before there were matters is read, and its answers are the same lines as then', () => {
		const application = applicationSchema.parse(goodApplication);
		expect(application.matter).toBe('disclosure');
		expect(applicationAnswers(application, { wholeIdNumber: true }).map(({ field }) => field)).toEqual([
			'applicant',
			'name',
			'idNumber',
			'phone',
			'email',
			'address',
			'title',
			'documentNumber',
			'description',
			'carrier',
			'delivery',
		]);
	});

	test('is called so in its letters and sheets, and in none a request for information', () => {
		const application = applicationSchema.parse({ ...goodCorrection, carrier: 'electronic' });
		const request = { submittedAt: '2026-11-20T01:00:00.000Z', receivedOn: '2026-11-20' };
		const of = { number: '2026-0001', request, application };
		const issued = { number: '', date: '2026-11-20', addressee: '张三' };
		const facts = letterFacts(of, readSite('content'), issued);
		const answerBy = { kind: 'official', on: '2026-12-18' } as const;
		const known = { channel: '邮寄（签收）', applicantKind: 'person', handler: '李华', answerBy } as const;
		const letters = [
			noticeLetter('receipt', { answerBy }, facts),
			sheetLetter('registration', known, facts),
			sheetLetter('applicationForm', application, facts),
		];
		for (const letter of letters) {
			const words = JSON.stringify(letter);
			expect(letter.title).toContain('更正政府信息申请');
			expect(words).toContain(goodCorrection.title);
			for (const wrong of ['公开申请', '申请公开', '提供方式']) expect(words).not.toContain(wrong);
		}
		expect(JSON.stringify(letters[2])).toContain(goodCorrection.right);
	});

	test('is neither charged, split, asked for reasons nor counted as a disclosure request', () => {
		const [first, ...rest] = history(['submitted', 'receiptConfirmed']);
		if (first?.event.type !== 'submitted') throw new Error('no submission');
		const correction = caseOf([{ ...first, event: { ...first.event, matter: 'recordCorrection' } }, ...rest]);
		for (const type of ['feeNotified', 'split', 'reasonsAsked', 'publicationSuggested'] as const)
			expect(
				stepRefusal(correction, type, staffOf('a'), {
					today: '2026-11-24',
					calendar,
					afterPayment: 'restart',
				}),
				type
			).toContain('更正');
		expect(notCounted(correction)).toContain('更正');
		expect(notCounted(caseOf([first, ...rest]))).toBeUndefined();
	});
});
