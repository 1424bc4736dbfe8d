import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	countsForProposal,
	proposalRule,
	publicationProposals,
	type AskedInformation,
} from '../../src/domain/requests/publication-proposals.ts';
import { outcomeCodes } from '../../src/domain/requests/outcomes.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { history } from '../fixtures/procedure.ts';

const asked = (n: number, title: string, more: Partial<AskedInformation> = {}): AskedInformation => {
	const tokens = new Set(tokensOf(title).filter((token) => token.length > 1));
	return {
		number: `2026-${String(n).padStart(4, '0')}`,
		applicant: `applicant ${n}`,
		title,
		documentNumber: '',
		titleTokens: tokens,
		allTokens: tokens,
		...more,
	};
};

describe('proposals to publish', () => {
	const homesteads = ['2026年上半年宅基地审批结果', '宅基地审批结果名单', '2026年宅基地审批结果'];

	test('are raised by three applicants who ask for the same, in other words', () => {
		const others = [asked(4, '财政决算'), asked(5, '低保发放标准'), asked(6, '道路硬化工程招标文件')];
		expect(publicationProposals([...homesteads.map((title, i) => asked(i + 1, title)), ...others])).toEqual([
			{ numbers: ['2026-0001', '2026-0002', '2026-0003'], applicants: 3, words: '宅基地审批结果' },
		]);
	});

	test('are not raised by one applicant who asks often, nor by two', () => {
		const own = homesteads.map((title, i) => asked(i + 1, title, { applicant: 'one' }));
		expect(publicationProposals(own)).toEqual([]);
		expect(publicationProposals([...own, asked(4, '宅基地审批结果')])).toEqual([]);
	});

	test('are not raised by requests about other years', () => {
		const years = [2023, 2024, 2025].map((year, i) => asked(i + 1, `${year}年财政决算`));
		expect(publicationProposals(years)).toEqual([]);
	});

	test('are raised by the same document number, whatever the titles say', () => {
		const titles = ['征地公告', '石桥村的补偿', '关于土地'];
		const documentNumber = '青禾府〔2026〕3号';
		expect(
			publicationProposals(titles.map((title, i) => asked(i + 1, title, { documentNumber })))
		).toMatchObject([{ applicants: 3, words: '' }]);
	});

	test('hold every request once at most, and always enough applicants', () => {
		const titles = fc.constantFrom('财政决算', '财政决算报告', '宅基地审批', '宅基地审批结果', '低保', '');
		const one = fc.record({ title: titles, applicant: fc.constantFrom('a', 'b', 'c', 'd') });
		fc.assert(
			fc.property(fc.array(one, { maxLength: 25 }), (many) => {
				const found = publicationProposals(
					many.map(({ title, applicant }, i) => asked(i + 1, title, { applicant }))
				);
				const numbers = found.flatMap((proposal) => proposal.numbers);
				expect(new Set(numbers).size).toBe(numbers.length);
				for (const { applicants } of found)
					expect(applicants).toBeGreaterThanOrEqual(proposalRule.applicants);
			})
		);
	});

	test('hold the same requests in whatever order they came', () => {
		const titles = ['财政决算', '财政决算表', '财政决算报告', '宅基地审批', '宅基地审批表', '宅基地审批结果'];
		const many = titles.map((title, i) => asked(i + 1, title));
		fc.assert(
			fc.property(fc.shuffledSubarray(many, { minLength: 6 }), (order) => {
				const groups = publicationProposals(order).map(({ numbers }) => numbers.join());
				expect(groups.sort()).toEqual(['2026-0001,2026-0002,2026-0003', '2026-0004,2026-0005,2026-0006']);
			})
		);
	});

	test('tell words that all titles hold, so nothing that one applicant wrote alone', () => {
		const mine = fc.stringMatching(/^[甲乙丙丁戊己]{1,8}$/);
		fc.assert(
			fc.property(fc.array(mine, { minLength: 3, maxLength: 6 }), (own) => {
				const titles = own.map((words) => `财政决算报告${words}`);
				const documentNumber = 'x';
				const [found] = publicationProposals(
					titles.map((title, i) => asked(i + 1, title, { documentNumber }))
				);
				for (const title of titles) expect(title).toContain(found?.words);
			})
		);
	});
});

describe('a request counts for a proposal', () => {
	const road = ['submitted', 'receiptConfirmed', 'drafted', 'reviewed', 'approved', 'delivered'];
	const request = caseOf(history(road));

	test('while it is undecided, and when it can be given at least in part', () => {
		expect(countsForProposal(caseOf(history(['submitted'])))).toBe(true);
		const counting = outcomeCodes.filter((outcome) => countsForProposal({ ...request, outcome }));
		expect(counting).toEqual(['G2', 'PT']);
	});

	test('not when it was merged, withdrawn, or is about a record of the applicant', () => {
		expect(countsForProposal({ ...request, mergedInto: '2026-0001' })).toBe(false);
		expect(countsForProposal(caseOf(history(['submitted', 'withdrawn'])))).toBe(false);
		expect(countsForProposal({ ...request, matter: 'recordCorrection' })).toBe(false);
		expect(countsForProposal({ ...request, outcome: 'C1' })).toBe(false);
	});
});
