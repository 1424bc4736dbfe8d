import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RequestCase } from '../../src/domain/requests/case.ts';
import { draftForm } from '../../src/domain/requests/draft-form.ts';
import type { RepliedOutcome } from '../../src/domain/requests/letters/kinds.ts';
import { knownFacts } from '../../src/domain/requests/letters/known-facts.ts';
import { outcomeDetails } from '../../src/domain/requests/letters/outcome-details.ts';
import {
	draftLetter,
	draftValues,
	readReplyDraft,
	remedyFaultOf,
	wordsOf,
	type KnownFacts,
	type ReplyDraft,
} from '../../src/domain/requests/letters/reply-draft.ts';
import { reconsiderationFirst, remedyText } from '../../src/domain/requests/remedies.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { readStepFields } from '../../src/domain/requests/step-fields.ts';
import { letterFacts } from '../fixtures/letters.ts';
import { history } from '../fixtures/procedure.ts';
import { usualDrafts } from '../fixtures/step-fields.ts';

const codes = Object.keys(outcomeDetails) as RepliedOutcome[];
const received = caseOf(history(['submitted', 'receiptConfirmed']));
const known: KnownFacts = {
	attachments: ['决算.pdf'],
	thirdParty: { consultedOn: '2026-11-24', answer: 'objected' },
	refused: false,
	correction: { askedOn: '2026-11-24', asked: '写明年份' },
	reasonsAskedOn: '2026-11-24',
};

const usual = (outcome: RepliedOutcome) => ({ ...(usualDrafts[outcome] as Record<string, string>), outcome });

/** What a form would send: every field that it shows, filled in as far as `values` has it. */
function sent(request: RequestCase, values: Record<string, string>): Record<string, string> {
	const read = readStepFields(draftForm(request, values).fields, values);
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	return read.values;
}

function drafted(outcome: RepliedOutcome, values: Record<string, string>, facts = known): ReplyDraft {
	const read = readReplyDraft(outcome, sent(received, { ...values, outcome }), facts);
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	return read.draft;
}

const faults = (outcome: RepliedOutcome, values: Record<string, string>, facts = known) => {
	const read = readReplyDraft(outcome, values, facts);
	return read.ok ? [] : read.faults;
};

describe('the form of a draft', () => {
	test('asks for the outcome first, then for what it demands', () => {
		const first = draftForm(received, {});
		expect([first.asking, first.fields.map(({ name }) => name)]).toEqual([true, ['outcome']]);
		const second = draftForm(received, { outcome: 'D2' });
		expect(second.fields.map(({ name }) => name)).toEqual(['outcome', 'statute', 'reason', 'text', 'files']);
		for (const none of ['O1', 'XX', '__proto__', 'C1'])
			expect(draftForm(received, { outcome: none }).asking).toBe(true);
	});

	test.each(codes)('of %s can be filled in, and tells the remedies of that outcome', (outcome) => {
		const letter = draftLetter(outcome, drafted(outcome, usual(outcome)), letterFacts);
		expect(letter.remedies).toBe(remedyText(outcome, letterFacts.site.remedies));
		expect(/应当[^。]*先向/.test(letter.remedies)).toBe(reconsiderationFirst(outcome));
		expect(remedyFaultOf(outcome, letter)).toBeUndefined();
	});

	test.each(codes.filter((code) => code !== 'N1' && code !== 'N3'))(
		'of %s cannot be left empty, and every fault stands at a field of the form',
		(outcome) => {
			const form = draftForm(received, { outcome });
			const names = form.fields.map(({ name }) => name);
			const read = readStepFields(form.fields, { outcome });
			const told = [...(read.ok ? [] : read.faults), ...faults(outcome, {})];
			expect(told.length).toBeGreaterThan(0);
			for (const { field } of told) expect(names).toContain(field);
		}
	);

	test('has as many withheld parts as were asked for, within reason', () => {
		const parts = (asked: string) =>
			draftForm(received, { outcome: 'PT', parts: asked }).fields.filter(({ name }) => /-part$/.test(name));
		expect(['1', '3', '20', '1000', '-1', 'x', '1e9'].map((asked) => parts(asked).length)).toEqual([
			1, 3, 20, 20, 1, 1, 20,
		]);
	});
});

describe('a draft that gives a part', () => {
	const two = {
		...usual('PT'),
		parts: '3',
		'withheld-2-part': '附表二',
		'withheld-2-ground': 'D2',
		'withheld-2-statute': '《统计法》第九条',
		'withheld-2-reason': '含有单个调查对象的资料',
	};

	test('leaves out a row that stayed empty, and names each part with ground and reason', () => {
		const letter = draftLetter('PT', drafted('PT', two), letterFacts);
		expect(letter.withheld.map(({ part }) => part)).toEqual(['第3页第2段', '附表二']);
		expect(wordsOf(letter)).toContain('附表二：《条例》第十四条，属于法律、行政法规禁止公开的政府信息');
		expect(letter.attachments).toEqual(['决算.pdf']);
	});

	test('tells a fault at the row where it was typed', () => {
		const values = sent(received, { ...two, 'withheld-2-statute': '' });
		expect(faults('PT', values)).toEqual([
			{ field: 'withheld-2-statute', message: '请写明禁止公开的法律、行政法规及其条款（条例第十四条）' },
		]);
	});

	test('cannot rest on a third party that nobody asked', () => {
		const values = sent(received, { ...two, 'withheld-0-ground': 'D4' });
		const unasked: KnownFacts = { attachments: [], refused: false };
		const [fault] = faults('PT', values, unasked);
		expect([fault?.field, fault?.message]).toEqual([
			'withheld-0-ground',
			expect.stringContaining('应当先书面征求第三方的意见'),
		]);
		expect(faults('PT', values)).toEqual([]);
	});
});

test('a reply with files cannot be drafted without one, and the fault stands at the files', () => {
	const values = { variant: 'attached', outcome: 'G2' };
	expect(faults('G2', values, { ...known, attachments: [] })[0]?.field).toBe('files');
	expect(faults('G2', values)).toEqual([]);
});

test('a remark that tells other remedies than the outcome has is found', () => {
	const refusal = drafted('D1', {
		...usual('D1'),
		text: '也可以自收到本答复之日起60日内申请行政复议，或者在6个月内提起行政诉讼。',
	});
	expect(remedyFaultOf('D1', draftLetter('D1', refusal, letterFacts))).toContain('不能直接提起行政诉讼');
});

describe('against the will of a third party', () => {
	const refused = { ...known, refused: true };

	test('information is given only with what the third party is told', () => {
		expect(faults('G2', usual('G2'), refused).map(({ field }) => field)).toEqual([
			'overriding-decided',
			'overriding-reason',
		]);
		const told = { 'overriding-decided': '工程总价', 'overriding-reason': '涉及饮水安全' };
		const read = readReplyDraft('G2', { ...usual('G2'), ...told }, refused);
		expect(read.ok && read.draft.overriding).toEqual({ decided: '工程总价', reason: '涉及饮水安全' });
	});

	test('nothing is asked where all is withheld, or only the rest is given', () => {
		expect([...faults('D4', usual('D4'), refused), ...faults('PT', usual('PT'), refused)]).toEqual([]);
	});
});

test('a third party that agreed is no ground to refuse', () => {
	const [submitted, confirmed, consulted] = history(['submitted', 'receiptConfirmed', 'consulted']);
	const answer = (opinion: 'agrees' | 'refuses' | 'silent') => {
		const event = {
			type: 'consultationAnswered',
			by: 'a',
			consultation: 'c1',
			opinion,
			returnedOn: '2026-11-24',
		} as const;
		const events = [submitted, confirmed, consulted, { sequence: 4, at: '2026-11-24T01:00:00.000Z', event }];
		return knownFacts(caseOf(events.filter((one) => one !== undefined)), new Map(), []);
	};
	expect([answer('agrees').thirdParty, answer('agrees').refused]).toEqual([undefined, false]);
	expect(answer('refuses')).toMatchObject({ thirdParty: { answer: 'objected' }, refused: true });
	expect(answer('silent').thirdParty).toEqual({ consultedOn: '2026-11-23', answer: 'silent' });
});

test('a draft that came back fills its form again, so that it is read as before', () => {
	const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
	fc.assert(
		fc.property(fc.constantFrom(...codes), words, words, (outcome, one, another) => {
			const values = { ...usual(outcome), reason: one, text: another, 'withheld-0-reason': one };
			const read = readStepFields(draftForm(received, values).fields, values);
			fc.pre(read.ok);
			const before = readReplyDraft(outcome, read.ok ? read.values : {}, known);
			fc.pre(before.ok);
			if (!before.ok) return;
			expect(drafted(outcome, draftValues(outcome, before.draft))).toEqual(before.draft);
		})
	);
});
