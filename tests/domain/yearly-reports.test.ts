import { describe, expect, test } from 'vitest';
import { yearlyOverview, type PublishedReport } from '../../src/domain/reports/yearly-overview.ts';
import { yearlyReportSettingsSchema } from '../../src/domain/reports/yearly-report-settings.ts';
import {
	accountableYears,
	lastPublicationDay,
	lastSubmissionDay,
	yearlyReportIds,
	yearlyReports,
} from '../../src/domain/reports/yearly-reports.ts';

const settings = yearlyReportSettingsSchema.parse({
	inspection: '01-15',
	enforcement: '01-31',
	website: { made: false, reason: '由县里统一编制' },
});

function overview(published: PublishedReport[], today: string, portalSince = '2026-11-24') {
	return yearlyOverview(published, settings, portalSince, today);
}

const statesOf = (year: number, ...given: Parameters<typeof overview>) =>
	(overview(...given).find((one) => one.year === year)?.rows ?? []).map(
		({ name, state, overdue }) => `${name} ${state}${overdue ? '（逾期）' : ''}`
	);

describe('the days of yearly reports', () => {
	test('are set by the town, but for those of the rule of law report', () => {
		expect(lastPublicationDay('disclosure', 2025, settings)).toEqual({ on: '2026-01-31' });
		expect(lastPublicationDay('inspection', 2025, settings)).toEqual({ on: '2026-01-15' });
		expect(lastPublicationDay('website', 2025, settings)).toEqual({ notMade: '由县里统一编制' });
		expect(lastPublicationDay('ruleOfLaw', 2025, settings)).toEqual({ on: '2026-03-31' });
	});

	test('end the day before 1 March for what is submitted, also in leap years', () => {
		expect(lastSubmissionDay(2026)).toBe('2027-02-28');
		expect(lastSubmissionDay(2027)).toBe('2028-02-29');
	});

	test('are told of every year since the one before the portal began', () => {
		expect(accountableYears('2026-11-24', '2028-01-05')).toEqual([2025, 2026, 2027, 2028]);
		expect(accountableYears('2026-11-24', '2024-12-31')).toEqual([]);
	});

	test('must come every year', () => {
		for (const disclosure of ['02-29', '13-01', '04-31', '1-31'])
			expect(yearlyReportSettingsSchema.safeParse({ ...settings, disclosure }).success, disclosure).toBe(
				false
			);
	});

	test('are left out only with a reason', () => {
		for (const website of [
			false,
			{ made: false },
			{ made: false, reason: ' ' },
			{ made: true, reason: '甲' },
		])
			expect(yearlyReportSettingsSchema.safeParse({ ...settings, website }).success).toBe(false);
	});
});

describe('the overview of yearly reports', () => {
	const published = (report: PublishedReport['report'], year: number, publishedOn: string) => ({
		report,
		year,
		path: `${yearlyReports[report].path}${year}/`,
		publishedOn,
	});

	test('says of each what was published, is due, overdue, or not made and why', () => {
		const reports = [
			published('disclosure', 2026, '2027-01-20'),
			{ ...published('ruleOfLaw', 2026, '2027-03-12'), submittedOn: '2027-02-20' },
		];
		expect(statesOf(2026, reports, '2027-03-20')).toEqual([
			'依法行政自查报告 还没有公布，应当最迟2027年1月15日公布（逾期）',
			'政府信息公开工作年度报告 2027年1月20日公布',
			'行政执法统计年报 还没有公布，应当最迟2027年1月31日公布（逾期）',
			'政府网站工作年度报表 本镇不编制：由县里统一编制',
			'法治政府建设年度报告 2027年2月20日上报，2027年3月12日公布',
		]);
		expect(statesOf(2027, reports, '2027-03-20')[0]).toBe('依法行政自查报告 最迟2028年1月15日公布');
	});

	test('is not overdue on the last day, and stays overdue for ever after', () => {
		expect(statesOf(2026, [], '2027-01-15')[0]).not.toContain('逾期');
		expect(statesOf(2026, [], '2027-01-16')[0]).toContain('逾期');
		expect(statesOf(2026, [], '2035-01-01')[0]).toContain('逾期');
	});

	test('tells of years before the portal only what was taken over', () => {
		const old = [published('inspection', 2013, '2013-12-20')];
		expect(statesOf(2013, old, '2026-12-01')).toEqual(['依法行政自查报告 2013年12月20日公布']);
		expect(overview(old, '2026-12-01').map(({ year }) => year)).toEqual([2026, 2025, 2013]);
	});

	test('shows a report that the town made though it no longer does', () => {
		expect(statesOf(2025, [published('website', 2025, '2026-01-23')], '2026-12-01')).toContain(
			'政府网站工作年度报表 2026年1月23日公布'
		);
	});

	test('names all kinds once a year', () => {
		expect(overview([], '2026-12-01')[0]?.rows).toHaveLength(yearlyReportIds.length);
	});
});
