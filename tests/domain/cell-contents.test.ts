import { expect, test } from 'vitest';
import { cellContents } from '../../src/domain/reports/cell-contents.ts';
import { cellDifferences, withDifferences } from '../../src/domain/reports/cell-differences.ts';
import { liveReport } from '../../src/domain/reports/live-report.ts';
import { reportGrids } from '../../src/domain/reports/report-grids.ts';
import { cityReport } from '../fixtures/annual-report.ts';

const content = { organ: '', documents: [], statistics: [], licences: [], penalties: [], fees: [] };
const report = liveReport(
	2025,
	{ accounts: [], content, reports: [], since: '2025-01-01' },
	{ today: '2026-01-11', calendar: new Map(), afterPayment: 'restart' }
);
const tables = { year: 2025, ...report.figures };
const { published, requests, remedies } = cityReport;
if (!published) throw new Error('The city has no table two');
const other = { year: 2025, published, requests, remedies };

test('every number of the tables has contents and a place on paper', () => {
	const keys = Object.values(reportGrids(tables)).flatMap((grid) =>
		(grid?.rows ?? []).flat().flatMap(({ key }) => key ?? [])
	);
	expect(keys.length).toBe(10 + 175 + 15);
	for (const key of keys) expect(cellContents(report, key)?.title).toMatch(/^第[二三四]部分/);
	for (const key of ['received', 'received.7', 'O.0', 'rules', 'constructor', 'toString.0', ''])
		expect(cellContents(report, key), key).toBeUndefined();
});

test('cells that differ from the published report tell both numbers, the others one', () => {
	const differences = cellDifferences(tables, other);
	expect(differences).toContainEqual({ key: 'received.6', one: 0, other: 14069 });
	expect(cellDifferences(other, other)).toEqual([]);
	const grid = reportGrids(tables)['三'];
	if (!grid) throw new Error('There is no table three');
	const texts = withDifferences(grid, differences, '已公布')
		.rows.flat()
		.filter(({ key }) => key !== undefined)
		.map(({ text }) => text);
	expect(texts).toContain('0（已公布14069）');
	const same = requests.received.filter((value) => value === 0).length;
	expect(texts.slice(0, 7).filter((text) => text === '0')).toHaveLength(same);
});
