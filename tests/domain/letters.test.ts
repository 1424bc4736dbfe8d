import { describe, expect, test } from 'vitest';
import { letterHeadSchema } from '../../src/domain/requests/letters/letter-number.ts';
import { cited, regulationOn } from '../../src/domain/requests/letters/legal-texts.ts';
import { letterKinds, type RepliedOutcome } from '../../src/domain/requests/letters/kinds.ts';
import { informationName, sentence } from '../../src/domain/requests/letters/letter.ts';
import { readNoticeDetails } from '../../src/domain/requests/letters/notice-details.ts';
import { outcomeDetails, readOutcomeDetails } from '../../src/domain/requests/letters/outcome-details.ts';
import { outcomeCodes, outcomes } from '../../src/domain/requests/outcomes.ts';
import { remedyFault, remedyText } from '../../src/domain/requests/remedies.ts';
import {
	exampleLetters,
	exampleNotice,
	exampleReply,
	letterFacts,
	outcomeExamples,
} from '../fixtures/letters.ts';

const { remedies } = letterFacts.site;
const messages = (read: ReturnType<typeof readOutcomeDetails> | ReturnType<typeof readNoticeDetails>) =>
	read.ok ? [] : read.faults.map(({ message }) => message);

describe('what a reply must say', () => {
	const codes = Object.keys(outcomeDetails) as RepliedOutcome[];
	const mayBeSilent: RepliedOutcome[] = ['N1', 'N3'];

	test.each(codes.filter((code) => !mayBeSilent.includes(code)))(
		'%s refuses an empty form, naming the article',
		(code) => {
			const told = messages(readOutcomeDetails(code, {}));
			expect(told.length).toBeGreaterThan(0);
			for (const message of told)
				expect(message).toMatch(/^请.*（.*条.*）|^请.*（政府信息公开工作年度报告格式）/);
		}
	);

	test.each(outcomeExamples)('%s of %o lets nothing be left out that it asks for', (code, details) => {
		for (const key of Object.keys(details as object)) {
			const rest = Object.fromEntries(Object.entries(details as object).filter(([name]) => name !== key));
			const read = readOutcomeDetails(code, rest);
			const optional =
				mayBeSilent.includes(code) || key === 'competent' || (code === 'PT' && key === 'attachments');
			expect(read.ok).toBe(optional);
			if (!optional) expect(messages(read)).toHaveLength(1);
		}
	});

	test('a withheld part without ground, and one with half of it, are told each by its path', () => {
		const read = readOutcomeDetails('PT', {
			given: '总表',
			withheld: [{ part: '第1页' }, { ground: 'D6', part: '', matter: '其他', reason: '过程稿' }],
		});
		expect(read.ok ? [] : read.faults).toEqual([
			{ field: 'withheld.0.ground', message: '请选择这一部分不予公开的依据（条例第三十七条）' },
			{ field: 'withheld.1.part', message: '请写明不予公开的是哪一部分（条例第三十七条）' },
			{
				field: 'withheld.1.matter',
				message: '请选择属于哪一类过程性信息：讨论记录、过程稿、磋商信函、请示报告（条例第十六条第二款）',
			},
		]);
	});

	test('a competent organ is named with its contact', () => {
		const read = readOutcomeDetails('U1', {
			variant: '不属于本机关',
			reason: '县财政局制作',
			competent: { organ: '县财政局' },
		});
		expect(messages(read)).toEqual(['请写明负责公开该信息的行政机关联系方式（条例第三十六条第（五）项）']);
	});

	test('an extension is at most 20 working days', () => {
		const extension = { days: 21, answerBy: { kind: 'official', on: '2027-01-20' }, reason: '检索量大' };
		expect(messages(readNoticeDetails('extension', extension))).toEqual([
			'延长的期限最长不得超过20个工作日（条例第三十三条第二款）',
		]);
	});
});

describe('a letter', () => {
	test.each(outcomeExamples)('%s of %o cites its article and tells what it was given', (code, details) => {
		const letter = exampleReply(code, details);
		const words = [
			...letter.paragraphs,
			...letter.withheld.flatMap(({ ground, reason }) => [ground, reason]),
		].join('');
		const article = outcomes[code].article.replace(/^条例/, '').split(/[、第]/)[1] ?? '';
		if (code !== 'N5') expect(words).toContain(article);
		expect(letter.title).toBe('青禾镇人民政府政府信息公开申请答复书');
		expect(words).toContain('2026年11月23日收到');
		expect(words).not.toMatch(/。。|，。|undefined/);
	});

	test.each(exampleLetters)('%s tells remedies exactly when it is reviewable', (_, letter) => {
		expect(letter.remedies !== '').toBe(letterKinds[letter.kind].remedies);
	});

	test('speaks to an organisation as one', () => {
		const request = { ...letterFacts.request, applicantKind: 'organisation' } as const;
		const { paragraphs } = exampleReply('D1', { reason: '有密级' }, { ...letterFacts, request });
		expect(paragraphs[0]).toMatch(/^你单位于/);
		expect(paragraphs.join('')).not.toContain('您');
	});

	test('tells the fee as the notice must: standard, amount, way and last day', () => {
		const [, letter] = exampleLetters.find(([, { kind }]) => kind === 'fee') ?? [];
		const words = letter?.paragraphs.join('') ?? '';
		for (const told of [
			'当月提出的第31件申请，共200元',
			'100元/件',
			'非税收入专户',
			'20个工作日',
			'2026年12月23日',
		])
			expect(words).toContain(told);
	});

	test('asks a third party within 15 working days without naming who asked', () => {
		const { paragraphs } = exampleNotice('consultation', { concerns: '报价' });
		expect(paragraphs.join('')).toContain('15个工作日');
	});
});

describe('remedies', () => {
	const replied = outcomeCodes.filter((code) => code !== 'O3');

	test.each(replied)('%s accepts its own text and no other', (code) => {
		expect(remedyFault(code, remedyText(code, remedies))).toBeUndefined();
		const other = remedyText(code.startsWith('D') && code !== 'D8' ? 'G1' : 'D1', remedies);
		if (code !== 'PT') expect(remedyFault(code, other)).toMatch(/（行政(复议|诉讼)法第.*条）$/);
	});

	test('both at once are refused everywhere but in a partial reply', () => {
		const both = remedyText('PT', remedies);
		for (const code of replied.filter((one) => one !== 'PT')) expect(remedyFault(code, both)).toBeDefined();
		expect(both).toContain(remedyText('D1', remedies));
		expect(both).toContain(remedyText('G1', remedies));
	});

	test('a partial reply without the order for its withheld part is refused', () => {
		expect(remedyFault('PT', remedyText('G1', remedies))).toContain('行政复议法第二十三条');
	});

	test('a text without online channel, or without any remedy, is refused', () => {
		expect(remedyFault('G1', remedyText('G1', remedies).replace(/https?:[^）]*/, ''))).toContain(
			'第二十二条'
		);
		expect(remedyFault('D1', '特此答复。')).toContain('第二十条');
	});
});

describe('the law', () => {
	test('is cited word for word as it is in force on the day of the letter', () => {
		expect(cited('internalAffairs', '2026-11-25')).toBe(
			'《条例》第十六条第一款“行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开。”'
		);
	});

	test('that is not in force is not cited', () => {
		expect(() => cited('internalAffairs', '2019-05-14')).toThrow();
		const [old] = [regulationOn('2026-11-25')];
		const revised = { ...old, from: '2027-05-01' };
		const texts = [{ ...old, until: '2027-04-30' }, revised];
		expect(regulationOn('2027-04-30', texts)).not.toBe(revised);
		expect(regulationOn('2027-05-01', texts)).toBe(revised);
	});
});

test('the head of a series is Chinese characters alone', () => {
	for (const head of ['青禾公复', '青禾公告知']) expect(letterHeadSchema.safeParse(head).success).toBe(true);
	for (const head of ['', '青', '青禾公复〔2026〕', '青禾公复1', 'QH公复'])
		expect(letterHeadSchema.safeParse(head).success).toBe(false);
});

test('information is named by what the applicant wrote', () => {
	const none = { title: '', documentNumber: '', description: '' };
	expect(informationName({ ...none, title: '决算', documentNumber: '青禾府〔2026〕3号' })).toBe(
		'决算（青禾府〔2026〕3号）'
	);
	expect(informationName({ ...none, description: '村里\n的 决算' })).toBe('村里 的 决算');
});

test('a sentence ends in one full stop', () => {
	expect(['到窗口领取', '到窗口领取。', '到窗口领取，', '见“附件”'].map(sentence)).toEqual([
		'到窗口领取。',
		'到窗口领取。',
		'到窗口领取。',
		'见“附件”。',
	]);
});
