import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { disclosureReportSchema } from '../../src/domain/reports/disclosure-report.ts';
import { liveReport, type ComputedFigures } from '../../src/domain/reports/live-report.ts';
import { accountOf } from '../../src/domain/reports/request-account.ts';
import { readContent } from '../../src/gate/check-content.ts';
import { blanksOf } from '../../src/gate/new-file.ts';
import { contentSources } from '../../src/gate/report-sources.ts';
import { computedReportFile, withComputedFigures } from '../../src/gate/templates/computed-report.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { anyRegister } from '../fixtures/random-register.ts';

const { content } = readContent('content', '2027-01-11');
const { site, calendar } = content;
if (!site) throw new Error('The demonstration has no site');
const desk = { content, site };
const published = readFileSync('content/reports/disclosure/2025.md', 'utf8');
const fieldsOf = (text: string) => parse(text.split(/^---\r?$/m)[1] ?? '') as Record<string, unknown>;

const figuresOf = (year: number): fc.Arbitrary<ComputedFigures> =>
	anyRegister.map((register) => {
		const sources = { accounts: register.map(accountOf), ...contentSources(content, site) };
		return liveReport(year, sources, { today: '2028-01-11', calendar, afterPayment: 'restart' }).figures;
	});
const anyFigures = figuresOf(2027);
const [figures] = fc.sample(figuresOf(2026), { numRuns: 1, seed: 1 });
if (!figures) throw new Error('No figures');

/** The text without its figures: what a person wrote. */
const written = (text: string) =>
	text
		.replace(/\[\d[\d, ]*\]/g, '[]')
		.replace(
			/\b(made|repealed|inForce|licences|penalties|coercion|fees|upheld|corrected|other|pending|total|processingFeeYuan|answered|onTime): \d+(\.\d+)?/g,
			'$1'
		);

describe('a new report', () => {
	const text = computedReportFile(desk, 2026, figures);
	test('has the figures as data, in the form of the schema but for what somebody must fill in', () => {
		const parsed = disclosureReportSchema.safeParse(fieldsOf(text));
		const missing = parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];
		expect(missing.every((path) => /^(publishedAt|review\.)/.test(path))).toBe(true);
		expect(fieldsOf(text)).toMatchObject({ ...figures });
		expect(text).toMatch(/^indexNumber: '?11000000QH000001XA\/2027-\d{5}/m);
	});
	test('that is begun before its year is over leaves the day of writing blank', () => {
		const early = computedReportFile({ site, content: { ...content, today: '2026-11-25' } }, 2026, figures);
		expect(early).toContain("writtenOn: # 待填：成文日期，2026年终了以后，例如 '2027-01-11'");
		expect(early).toMatch(/^indexNumber: '?11000000QH000001XA\/2027-\d{5}/m);
	});
	test('has the six parts under their exact headings, and blanks that the gate names', () => {
		expect(text.match(/^## .*$/gm)).toEqual([
			'## 一、总体情况',
			'## 二、主动公开政府信息情况',
			'## 三、收到和处理政府信息公开申请情况',
			'## 四、政府信息公开行政复议、行政诉讼情况',
			'## 五、存在的主要问题及改进情况',
			'## 六、其他需要报告的事项',
		]);
		expect(text).toContain('统计期限为2026年1月1日至2026年12月31日');
		expect(text).toContain('{{新收申请}}');
		expect(blanksOf({ file: '', text }).join()).toContain('工作考核、社会评议和责任追究结果情况');
	});
});

describe('a new report, once its blanks are filled in', () => {
	const copy = contentCopy();
	test('passes the gate, its figures those of the register', async () => {
		const filled = computedReportFile(desk, 2026, figures)
			.replace(/writtenOn: .*/, "writtenOn: '2026-11-23'")
			.replace(/\/2027-\d{5}/, '/2026-00999')
			.replace(/publishedAt: .*/, "publishedAt: '2026-11-23 09:00'")
			.replace(/by: # .*/g, 'by: 负责人')
			.replace(/on: # .*/g, "on: '2026-11-23'")
			.replace(/conclusion: # .*/g, 'conclusion: 可以公开')
			.replace(/【待填：.*】/g, '已按要求办理。');
		copy.write('reports/disclosure/2026.md', filled);
		const own = (await copy.faults()).filter((fault) => fault.startsWith('reports/disclosure/2026.md'));
		expect(own).toEqual([]);
	});
});

describe('figures brought up to date', () => {
	test('are the new ones, and every other byte stays', () => {
		fc.assert(
			fc.property(anyFigures, fc.boolean(), (now, windows) => {
				const before = windows ? `\uFEFF${published.replaceAll('\n', '\r\n')}` : published;
				const after = withComputedFigures(before, now) ?? '';
				expect(fieldsOf(after.replace('\uFEFF', ''))).toMatchObject({ ...now });
				if (now.timing.answered > 0) {
					const timing = /^timing: .*$/m;
					expect(written(after.replace(timing, ''))).toBe(written(before.replace(timing, '')));
				}
				expect(withComputedFigures(after, now)).toBe(after);
			}),
			{ numRuns: 30 }
		);
	});
	test('stand in place of what was left blank, missing, or written with other keys', () => {
		for (const [from, to] of [
			[/^published:\n( {2}.*\n)*/m, 'published: # 待填：表二\n'],
			[/^remedies:\n( {2}.*\n)*/m, 'remedies: {\n  reconsideration: 3 }\n'],
			[/^requests:\n( {2}.*\n)*/m, ''],
			[/received: .*/, 'received: # 待填'],
			[/received: .*/, 'received:\n    - 1\n    - 2'],
			[/^timing: .*$/m, 'timing:\n  answered: 3 # 数过\n  onTime: 3'],
		] as const) {
			const before = published.replace(from, to);
			expect(before).not.toBe(published);
			const after = withComputedFigures(before, figures) ?? '';
			expect(fieldsOf(after)).toMatchObject({ ...figures });
			expect(fieldsOf(after)).toMatchObject({ year: 2025, writtenOn: '2026-01-14' });
			expect(after.slice(after.indexOf('本报告根据'))).toBe(published.slice(published.indexOf('本报告根据')));
		}
	});
	test('keep the comments beside them', () => {
		const before = published.replace('licences: 46', 'licences:   46   # 与台账核对');
		const after = withComputedFigures(before, figures) ?? '';
		expect(after).toContain(`licences:   ${figures.published.licences}   # 与台账核对`);
		expect(after).toContain('# 七列依次为');
	});
	test('are not written into front matter that cannot be read', () => {
		expect(withComputedFigures('没有文稿信息', figures)).toBeUndefined();
		expect(withComputedFigures(published.replace('year: 2025', 'year: [2025'), figures)).toBeUndefined();
	});
});
