import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/domain/publication/disclosure.ts';
import type { Fees } from '../../src/domain/publication/fees.ts';
import type { DisclosureReport } from '../../src/domain/reports/disclosure-report.ts';
import type { EnforcementStatistics } from '../../src/domain/reports/enforcement-statistics.ts';
import { tallyPublished, type PublishedSources } from '../../src/domain/reports/published-tally.ts';
import { readContent } from '../../src/gate/check-content.ts';
import { filesOf } from '../../src/gate/content.ts';

const { content } = readContent('content', '2026-11-23');
const demonstration: PublishedSources = {
	organ: '青禾镇人民政府',
	documents: filesOf(content, 'disclosure').map(({ file, data }) => ({
		id: file.replace(/^disclosures\/|\.md$/g, ''),
		data: data as Disclosure,
	})),
	statistics: filesOf(content, 'enforcement statistics').map(({ data }) => data as EnforcementStatistics),
	licences: [],
	penalties: [],
	fees: filesOf(content, 'fees').map(({ data }) => data as Fees),
};
const one = demonstration.documents.find(({ id }) => id === '2024/00031-reconsideration-work-rules');

/** Documents like one of the demonstration, with changes. */
function made(...changes: Partial<Disclosure>[]): PublishedSources {
	if (!one) throw new Error('The document is gone');
	const plain = { ...one.data, effectiveOn: undefined };
	return {
		...demonstration,
		documents: changes.map((change, i) => ({ id: `2024/0000${i}`, data: { ...plain, ...change } })),
	};
}

const counts = (sources: PublishedSources, year: number) =>
	Object.values(tallyPublished(sources, year).figures.normativeDocuments);

describe('table two of the demonstration', () => {
	const reports = filesOf(content, 'disclosure report').map(({ data }) => data as DisclosureReport);
	test.each([2024, 2025])('says what its report of %i says', (year) => {
		const published = reports.find((report) => report.year === year && report.issuer === '青禾镇人民政府');
		const { figures, notFinal } = tallyPublished(demonstration, year);
		expect(figures).toEqual(published?.published);
		expect(notFinal).toEqual([]);
	});
	test('names the documents behind each number', () => {
		const { behind } = tallyPublished(demonstration, 2025);
		const ids = (key: string) => behind.get(`normativeDocuments.${key}`)?.map(({ document }) => document);
		expect(ids('made')).toEqual(['2025/00030-enforcement-procedure-and-evidence']);
		expect(ids('repealed')).toEqual(['2024/00030-enforcement-procedure-trial']);
		expect(ids('inForce')).toContain('2024/00031-reconsideration-work-rules');
	});
});

describe('规范性文件', () => {
	const written = { writtenOn: '2025-06-01', publishedAt: '2025-06-02 09:00' };
	test('expire without being repealed, which a note tells', () => {
		const sources = made({ ...written, expiresOn: '2026-12-30' }, { ...written, expiresOn: '2026-12-31' });
		expect(counts(sources, 2025)).toEqual([2, 0, 2]);
		expect(counts(sources, 2026)).toEqual([0, 0, 1]);
		expect(counts(sources, 2027)).toEqual([0, 0, 0]);
		expect(tallyPublished(sources, 2026).notes.join()).toContain('1件有效期届满，不算废止');
		expect(tallyPublished(sources, 2027).notes).toHaveLength(1);
	});
	test('are repealed when the document that repeals them comes into force, else when it is published', () => {
		const repeal = { writtenOn: '2026-12-20', publishedAt: '2026-12-21 09:00', repeals: ['2024/00000'] };
		expect(counts(made(written, { ...repeal, effectiveOn: '2027-01-01' }), 2026)).toEqual([1, 0, 1]);
		expect(counts(made(written, { ...repeal, effectiveOn: '2027-01-01' }), 2027)).toEqual([0, 1, 1]);
		expect(counts(made(written, repeal), 2026)).toEqual([1, 1, 1]);
	});
	test('that were repealed on a day that nothing tells are named', () => {
		const sources = made({ ...written, validity: '废止' });
		expect(counts(sources, 2026)).toEqual([0, 0, 0]);
		expect(tallyPublished(sources, 2026).notFinal.join()).toContain('没有写明哪一天');
		expect(counts(made({ ...written, validity: '废止', expiresOn: '2026-03-31' }), 2026)).toEqual([0, 1, 0]);
	});
	test('are not those of another organ, of another item, interpretations, or withdrawn by then', () => {
		const sources = made(
			{ ...written, issuer: '禾川县人民政府' },
			{ ...written, item: '20-03' },
			{ ...written, interprets: ['2024/00001'] },
			{ ...written, withdrawn: { on: '2026-02-01', by: '办公室', reason: '重复' } as Disclosure['withdrawn'] }
		);
		expect(counts(sources, 2025)).toEqual([1, 0, 1]);
		expect(counts(sources, 2026)).toEqual([0, 0, 0]);
	});
	test('that are not in force yet are told', () => {
		const sources = made({ ...written, effectiveOn: '2026-01-01' });
		expect(counts(sources, 2025)).toEqual([1, 0, 0]);
		expect(tallyPublished(sources, 2025).notes.join()).toContain('1件到12月31日尚未施行');
		expect(counts(sources, 2026)).toEqual([0, 0, 1]);
	});
});

describe('decisions and fees', () => {
	const rows = [
		{ number: '青禾许字〔2026〕1号', decidedOn: '2026-03-01' },
		{ number: '青禾许字〔2025〕9号', decidedOn: '2025-12-31' },
	];
	const [statistics] = demonstration.statistics;
	const [fees] = demonstration.fees;
	if (!statistics || !fees) throw new Error('The demonstration has neither statistics nor fees');
	const sources = { ...demonstration, licences: rows, penalties: rows.slice(0, 1), fees: [] };
	const item = { name: '某项收费', basis: '依据', standard: '标准' };
	test('come from the statistics and the fees of the year', () => {
		const of2026 = {
			...sources,
			statistics: [{ ...statistics, year: 2026 }],
			fees: [{ ...fees, year: 2026, items: [{ ...item, collectedYuan: 12_345.6 }] }],
		};
		const { figures, notFinal, behind } = tallyPublished(of2026, 2026);
		expect(figures).toMatchObject({ penalties: statistics.penalties.total, fees: 1.23456 });
		expect(notFinal).toEqual([]);
		expect(behind.get('penalties')).toEqual([{ title: statistics.title }]);
		expect(behind.get('fees')).toEqual([{ title: '某项收费：12345.6元' }]);
	});
	test('else from the rows that are shown, which is not final', () => {
		const { figures, notFinal, behind } = tallyPublished(sources, 2026);
		expect(figures).toMatchObject({ licences: 1, penalties: 1, coercion: 0, fees: 0 });
		expect(notFinal.map((words) => words.slice(0, 12))).toEqual([
			'没有2026年行政执法统',
			'没有2026年行政事业性',
		]);
		expect(behind.get('licences')).toEqual([{ title: '青禾许字〔2026〕1号（2026-03-01）' }]);
	});
	test('that an item does not tell yet are not final', () => {
		const { notFinal } = tallyPublished({ ...sources, fees: [{ ...fees, year: 2026, items: [item] }] }, 2026);
		expect(notFinal.join()).toContain('没有2026年行政事业性收费的全年金额');
	});
});
