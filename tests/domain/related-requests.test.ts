import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	applicationSchema,
	readApplication,
	type Application,
} from '../../src/domain/requests/application.ts';
import type { RequestCase } from '../../src/domain/requests/case.ts';
import type { RequestEvent } from '../../src/domain/requests/events.ts';
import { mergeFault, sameApplicant, type Mergeable } from '../../src/domain/requests/merging.ts';
import { partApplication, partFields, readParts } from '../../src/domain/requests/parts.ts';
import { notCounted, relationsOf } from '../../src/domain/requests/relations.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readStepFields } from '../../src/domain/requests/step-fields.ts';
import { stepRefusal } from '../../src/domain/requests/steps.ts';
import { timelineOf } from '../../src/domain/requests/timeline.ts';
import { readCalendar } from '../../src/storage/content-files.ts';
import { goodApplication } from '../fixtures/application.ts';
import { history, staffOf } from '../fixtures/procedure.ts';

const application = applicationSchema.parse(goodApplication);
const context = { today: '2026-11-24', calendar: readCalendar('content'), afterPayment: 'restart' } as const;

/** A request after these kinds of events, and then after `more`. */
function requestAfter(types: readonly string[], ...more: RequestEvent[]): RequestCase {
	const before = history(types);
	return caseOf([
		...before,
		...more.map((event, i) => ({
			sequence: before.length + 1 + i,
			at: '2026-11-24T01:00:00.000Z',
			event,
		})),
	]);
}

const received = ['submitted', 'receiptConfirmed'];

describe('splitting', () => {
	test('ends the whole without a result of its own: its parts are answered and counted instead', () => {
		const whole = requestAfter(received, { type: 'split', by: 'a', into: ['2026-0002', '2026-0003'] });
		expect(whole).toMatchObject({ state: 'closed', closedAt: '2026-11-24T01:00:00.000Z' });
		expect(whole.outcome).toBeUndefined();
		expect(notCounted(whole)).toContain('拆分');
		expect(relationsOf(whole)).toMatchObject([{ numbers: ['2026-0002', '2026-0003'], sameCode: true }]);
		expect(stepRefusal(whole, 'split', staffOf('a'), context)).toContain('第四条');
	});

	test('gives parts that are under way at once, on the day of the whole', () => {
		const [first] = history(['submitted']);
		if (first?.event.type !== 'submitted') throw new Error('no submission');
		const part = caseOf([
			{
				...first,
				event: {
					...first.event,
					splitFrom: '2026-0001',
					arrivedOn: '2026-11-20',
					applicantColumn: '自然人',
					correctedBefore: true,
				},
			},
		]);
		expect(part).toMatchObject({ state: 'received', receivedOn: '2026-11-20', splitFrom: '2026-0001' });
		expect(stepRefusal(part, 'correctionAsked', staffOf('a'), context)).toContain('条例第三十条');
		expect(notCounted(part)).toBeUndefined();
	});

	test.each(['consulted', 'extensionAsked', 'extensionApproved'])('is too late after %s', (type) => {
		const before = type === 'extensionApproved' ? [...received, 'extensionAsked'] : received;
		expect(stepRefusal(requestAfter([...before, type]), 'split', staffOf('a'), context)).toContain(
			'不再拆分'
		);
	});

	test('is still possible after a correction and after an extension that was refused', () => {
		for (const types of [
			['correctionAsked', 'corrected'],
			['extensionAsked', 'extensionRefused'],
		])
			expect(
				stepRefusal(requestAfter([...received, ...types]), 'split', staffOf('a'), context)
			).toBeUndefined();
	});

	test('needs two parts that differ', () => {
		const one = readStepFields(partFields, { part1: '决算' });
		expect(one.ok ? [] : one.faults.map(({ field }) => field)).toEqual(['part2']);
		expect(readParts({ part1: '决算', part2: '', part3: '决算' })).toMatchObject({
			ok: false,
			faults: [{ field: 'part3' }],
		});
		expect(readParts({ part1: '决算', part2: '预算', part3: '', part4: '三公经费' })).toEqual({
			ok: true,
			parts: ['决算', '预算', '三公经费'],
		});
	});

	test('makes of every part that the form lets through an application without fault', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 2500 }), (part1, part2) => {
				const read = readStepFields(partFields, { part1, part2 });
				if (!read.ok) return;
				for (const part of [read.values['part1'] ?? '', read.values['part2'] ?? '']) {
					const made = readApplication(partApplication(application, part) as Record<string, string>);
					expect(made).toMatchObject({ ok: true, application: { name: '张三', documentNumber: '' } });
				}
			})
		);
	});
});

describe('merging', () => {
	const own: Mergeable = { number: '2026-0002', request: requestAfter(received), application };
	const into = (changes: Partial<Mergeable> = {}): Mergeable => ({ ...own, number: '2026-0001', ...changes });
	const by = (changes: Partial<Application>) => into({ application: { ...application, ...changes } });

	test('joins two requests of one applicant', () => {
		expect(mergeFault(own, into())).toBeUndefined();
		expect(mergeFault(own, by({ name: '张 三', phone: '', title: '别的信息' }))).toBeUndefined();
	});

	test.each([
		{ name: '李四' },
		{ idNumber: '110105194912310021' },
		{ idType: 'passport' },
		{ applicant: 'organisation' },
	] as Partial<Application>[])('is refused for another applicant: %o', (changes) => {
		const fault = mergeFault(own, by(changes));
		expect(fault).toBe('两件申请的申请人不同，不能并入');
		for (const secret of Object.values(changes)) expect(fault).not.toContain(secret);
	});

	test.each([
		['itself', into({ number: '2026-0002' }), '自己'],
		['one that is not confirmed', into({ request: requestAfter(['submitted']) }), '还没有确认收到'],
		['one with a draft', into({ request: requestAfter([...received, 'drafted']) }), '已经拟写答复'],
		['one that has ended', into({ request: requestAfter([...received, 'withdrawn']) }), '已经办结'],
		[
			'its own whole, which has ended in its parts',
			into({ request: requestAfter(received, { type: 'split', by: 'a', into: ['2026-0002', '2026-0003'] }) }),
			'已经办结',
		],
		[
			'one that was merged itself',
			into({ request: requestAfter(received, { type: 'merged', by: 'a', into: '2026-0009' }) }),
			'已经办结',
		],
		[
			'one of another matter',
			into({ request: { ...own.request, matter: 'recordCorrection' } }),
			'更正申请应当分别办理',
		],
		[
			'one that was received later',
			into({ request: { ...own.request, receivedOn: '2026-11-24' } }),
			'先收到的一件',
		],
	])('into %s is refused', (_, target, words) => {
		expect(mergeFault(own, target)).toContain(words);
	});

	test('is told in both histories, and both name the other', () => {
		const merged = requestAfter(received, { type: 'merged', by: 'a', into: '2026-0001' });
		const joined = requestAfter(received, { type: 'joined', by: 'a', from: '2026-0002' });
		expect(merged).toMatchObject({ state: 'closed', outcome: 'O3' });
		expect(joined.state).toBe('received');
		expect(relationsOf(merged)).toMatchObject([{ numbers: ['2026-0001'], sameCode: false }]);
		expect(relationsOf(joined)).toMatchObject([{ numbers: ['2026-0002'], sameCode: false }]);
		const [line] = timelineOf([
			{ sequence: 1, at: '2026-11-24T01:00:00.000Z', event: { type: 'joined', by: 'a', from: '2026-0002' } },
		]);
		expect(line?.note).toContain('2026-0002');
	});

	test('finds an applicant to be the same as itself, in whichever order it is asked', () => {
		const some = fc.record({
			name: fc.string(),
			idNumber: fc.string(),
			idType: fc.constantFrom('resident', 'other'),
		});
		fc.assert(
			fc.property(some, some, (a, b) => {
				const [one, other] = [
					{ ...application, ...a } as Application,
					{ ...application, ...b } as Application,
				];
				expect(sameApplicant(one, one)).toBe(true);
				expect(sameApplicant(one, other)).toBe(sameApplicant(other, one));
			})
		);
	});
});
