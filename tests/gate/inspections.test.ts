import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, faults } = contentCopy();
const report = (year: number) => `reports/inspection/${year}.md`;

describe('the gate on self-inspection reports', () => {
	test('names each problem and step that a report drops, and every report after it that does', async () => {
		change(report(2024), /^ {2}- id: P2013-3\n(?: {4}.*\n)+/m, '');
		change(report(2024), /^ {2}- id: N2013-4\n(?: {4}.*\n)+/m, '');
		expect((await faults()).map((fault) => fault.replace(/:\d+:/, ':'))).toEqual([
			expect.stringMatching(/^reports\/inspection\/2024\.md:problems:2013年报告的问题 P2013-3“行政执法监督/),
			expect.stringMatching(/^reports\/inspection\/2024\.md:earlierSteps:2013年报告的打算 N2013-4“加大法治/),
			expect.stringMatching(/^reports\/inspection\/2025\.md:earlierSteps:2013年报告的打算 N2013-4/),
		]);
	});

	test('does not judge the series while one of its reports is faulty', async () => {
		change(report(2024), 'status: 整改中', 'status: 解决中');
		expect(await faults()).toEqual([expect.stringContaining('问题状态应为')]);
	});
});
