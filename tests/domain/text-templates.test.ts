import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedForms } from '../../src/domain/requests/fixed-step-forms.ts';
import { outcomeFields } from '../../src/domain/requests/letters/outcome-fields.ts';
import { blankFaults, templateOffers, withTemplate } from '../../src/domain/requests/template-offers.ts';
import { blanksIn } from '../../src/domain/requests/text-blanks.ts';
import { textTemplatesSchema } from '../../src/domain/requests/text-templates.ts';
import { readTextTemplates } from '../../src/storage/content-files.ts';

const ours = readTextTemplates('content');
const fieldsOf = (step: keyof typeof fixedForms) => fixedForms[step]?.fields ?? [];
const titles = (offers: { title: string }[]) => offers.map(({ title }) => title);

describe('a template', () => {
	const sound = { id: 'a', title: '题', step: 'extensionAsked', text: '因〔事由〕' };
	const faultsOf = (...list: object[]) =>
		(textTemplatesSchema.safeParse(list).error?.issues ?? []).map(({ message }) => message.split('\n')[0]);

	test('is for one step, and for its field “text” unless it says otherwise', () => {
		expect(faultsOf(sound)).toEqual([]);
		expect(textTemplatesSchema.parse([sound])[0]).toMatchObject({ field: 'text', text: '因〔事由〕' });
	});
	test.each([
		[{ step: 'corrected' }, /应为 correctionAsked/],
		[{ step: 'constructor' }, /应为 correctionAsked/],
		[{ field: 'days' }, /没有文字栏 days/],
		[{ field: '__proto__' }, /没有文字栏/],
		[{ outcomes: ['D7'] }, /这一步骤没有办理结果/],
		[{ step: 'drafted' }, /没有写明办理结果/],
		[{ step: 'drafted', outcomes: [] }, /请写明适用的办理结果/],
		[{ step: 'drafted', outcomes: ['O1'] }, /应为 G1/],
		[{ step: 'drafted', outcomes: ['D7', 'G1'], field: 'reason' }, /没有文字栏 reason/],
		[{ text: ' ' }, /请填写/],
		[{ text: '字'.repeat(2001) }, /不能超过2000个字/],
		[{ id: 'A b' }, /小写字母/],
		[{ note: 'x' }, /./],
	])('with %j is refused', (change, words) => {
		expect(faultsOf({ ...sound, ...change })[0]).toMatch(words);
	});
	test('has an id of its own', () => {
		expect(faultsOf(sound, sound)).toEqual(['标识 a 用了两次']);
	});
});

describe('our own templates', () => {
	test('are enough, short, and each can be chosen at its step', () => {
		expect(ours.length).toBeGreaterThanOrEqual(12);
		for (const { id, step, outcomes, text } of ours) {
			expect([...text].length, id).toBeLessThanOrEqual(150);
			const [outcome] = outcomes ?? [];
			const fields = outcome ? outcomeFields(outcome, 1) : fieldsOf(step);
			const offers = templateOffers(ours, step, fields, outcome ? { outcome } : {});
			expect(
				offers.map(({ value }) => value.split(':')[1]),
				id
			).toContain(id);
		}
	});
	test('leave no blank that would go unnoticed, and are written in full-width marks', () => {
		for (const { id, text } of ours) {
			expect(text.replaceAll(/〔[^〔〕]+〕/g, ''), id).not.toMatch(/[〔〕(),;]/);
			expect(blanksIn(text), id).toEqual([...new Set(text.match(/〔[^〔〕]+〕/g))]);
		}
	});
});

describe('at a form', () => {
	test('those of the step are offered by field, and none of another step', () => {
		const offers = templateOffers(ours, 'correctionAsked', fieldsOf('correctionAsked'), {});
		expect(new Set(offers.map(({ field }) => field))).toEqual(new Set(['guidance', 'text']));
		expect(templateOffers(ours, 'corrected', fieldsOf('corrected'), {})).toEqual([]);
		expect(templateOffers(ours, 'reviewed', fieldsOf('reviewed'), {})).toEqual([]);
	});
	test('a draft offers those of its outcome alone', () => {
		const offered = (outcome: 'D5' | 'D7' | 'G1') =>
			titles(templateOffers(ours, 'drafted', outcomeFields(outcome, 1), { outcome }));
		expect(offered('D7')).toEqual(['行政执法案卷信息']);
		expect(offered('D5')).toEqual(['内部事务信息']);
		expect(offered('G1')).toEqual(['已在本专栏主动公开']);
	});
	test('a withheld part offers the reasons of its own ground', () => {
		const values = { outcome: 'PT', 'withheld-0-ground': 'D7', 'withheld-1-ground': 'D5' };
		const offers = templateOffers(ours, 'drafted', outcomeFields('PT', 3), values);
		expect(offers.map(({ field, title }) => [field, title])).toEqual([
			['given', '遮盖后提供'],
			['withheld-0-reason', '行政执法案卷信息'],
			['withheld-1-reason', '内部事务信息'],
		]);
	});
	test('one is put in after what was typed, and everything else stays', () => {
		const offers = templateOffers(ours, 'extensionAsked', fieldsOf('extensionAsked'), {});
		const wanted = offers[0]?.value ?? '';
		const text = offers[0]?.text ?? '';
		expect(withTemplate(offers, wanted, { days: '20' })).toEqual({ days: '20', text });
		expect(withTemplate(offers, wanted, { text: '先说明\n' })).toEqual({ text: `先说明\n${text}` });
	});
	test('one that is not offered changes nothing, whatever it is called', () => {
		const offers = templateOffers(ours, 'extensionAsked', fieldsOf('extensionAsked'), {});
		for (const wanted of ['', 'x', 'days:extension-archive', '__proto__:extension-archive', 'step:approved'])
			expect(withTemplate(offers, wanted, { text: '原文' })).toEqual({ text: '原文' });
	});
});

describe('blanks', () => {
	test('are found and named, each once; a year of a 文号 is none', () => {
		expect(blanksIn('〔文件〕和〔文件〕，见青禾公复〔2026〕3号、〔２０２５〕1号和〔　〕')).toEqual([
			'〔文件〕',
			'〔　〕',
		]);
		expect(blanksIn('没有')).toEqual([]);
	});
	test('are refused in what the office writes, by the field they stand in', () => {
		const faults = blankFaults('correctionAsked', fieldsOf('correctionAsked'), {
			guidance: '〔怎样写〕',
			text: '写明年份',
		});
		expect(faults).toEqual([
			{ field: 'guidance', message: '指导和释明里还有没有填写的内容：〔怎样写〕。请补充完整，或者删去' },
		]);
	});
	test('are let be in what others said', () => {
		for (const step of ['corrected', 'reasonsGiven', 'publicationSuggested'] as const)
			expect(blankFaults(step, fieldsOf(step), { text: '〔原文如此〕' })).toEqual([]);
	});
	test('are found again in whatever surrounds them', () => {
		const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[〔〕]/.test(text));
		fc.assert(
			fc.property(plain, plain, (before, after) => {
				expect(blanksIn(`${before}〔缺〕${after}`)).toEqual(['〔缺〕']);
			})
		);
	});
});
