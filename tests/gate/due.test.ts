import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/check-content.ts';
import { distanceInWords, dueWork } from '../../src/gate/due.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { runScript } from '../fixtures/portal.ts';

const { path, write, change } = contentCopy();

/** What is due within a number of days of a day, as `day task file`. */
function due(today = '2026-11-23', days = 90): string[] {
	return dueWork(readContent(path(), today).content, days).map(
		({ on, task, file }) => `${on} ${task} ${file}`
	);
}

describe('what is due', () => {
	test('stands nearest first and not beyond the days asked for', () => {
		const all = due();
		expect(all).toEqual(all.toSorted((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : 1)));
		expect(all.join('\n')).toContain('2027-01-31 公布2026年政府信息公开工作年度报告');
		expect(due('2026-11-23', 60).join('\n')).not.toContain('2027-01-31');
	});

	test('says how far it is', () => {
		expect(distanceInWords('2026-11-20', '2026-11-23')).toBe('逾期3日');
		expect(distanceInWords('2026-11-23', '2026-11-23')).toBe('今日到期');
		expect(distanceInWords('2026-12-01', '2026-11-23')).toBe('还有8日');
	});

	test('names a report that nobody has published, also long after its day', () => {
		expect(due().join('\n')).not.toContain('公布2025年政府信息公开工作年度报告');
		rmSync(path('reports/disclosure/2025.md'));
		rmSync(path('reports/inspection/2025.md'));
		expect(due()).toEqual(
			expect.arrayContaining([
				'2026-01-31 公布2025年政府信息公开工作年度报告 reports/disclosure/2025.md',
				'2026-01-15 公布2025年依法行政自查报告 reports/inspection/2025.md',
			])
		);
	});

	test('names both days of the rule of law report, until it is submitted and published', () => {
		const both = [
			'2027-02-28 向上一级党委和政府报送2026年法治政府建设年度报告，填写 submittedOn reports/rule-of-law/2026.md',
			'2027-03-31 公布2026年法治政府建设年度报告 reports/rule-of-law/2026.md',
		];
		expect(due('2026-11-23', 150)).toEqual(expect.arrayContaining(both));
		change('reports/rule-of-law/2025.md', /^submittedOn: .*\n/m, '');
		expect(due().filter((line) => line.includes('2025年法治政府'))).toEqual([
			'2026-02-28 向上一级党委和政府报送2025年法治政府建设年度报告，填写 submittedOn reports/rule-of-law/2025.md',
		]);
	});

	test('names no report that the town does not make, nor takes that of another town for its own', () => {
		rmSync(path('reports/website/2025.yaml'));
		expect(due().join('\n')).not.toContain('政府网站工作年度报表');
		change('site.yaml', / {2}website:\n.*\n.*\n/, "  website: '01-31'\n");
		expect(due()).toContain('2026-01-31 公布2025年政府网站工作年度报表 reports/website/2025.yaml');
		change('reports/enforcement/2025.yaml', /^issuer: .*$/m, 'issuer: 邻镇人民政府');
		expect(due()).toContain('2026-01-31 公布2025年行政执法统计年报 reports/enforcement/2025.yaml');
	});

	test('gives no provision for a day that the town set itself', () => {
		rmSync(path('reports/inspection/2025.md'));
		const work = dueWork(readContent(path(), '2026-11-23').content, 0);
		const inspection = work.find(({ task }) => task === '公布2025年依法行政自查报告');
		expect(inspection).toEqual({
			on: '2026-01-15',
			task: '公布2025年依法行政自查报告',
			file: 'reports/inspection/2025.md',
		});
	});

	test('names the calendar that is missing or estimated', () => {
		expect(due()).toContain('2026-12-31 按国务院办公厅通知核定2027年工作日历（现为推算） calendar/2027.yaml');
		rmSync(path('calendar/2027.yaml'));
		expect(due()).toContain('2026-12-01 录入2027年工作日历 calendar/2027.yaml');
	});

	test('names the reception timetable that is missing, before its month begins', () => {
		expect(due().join('\n')).not.toContain('reception/');
		rmSync(path('reception/2026-12.yaml'));
		expect(due()).toContain('2026-11-30 公布2026年12月领导接待日 reception/2026-12.yaml');
		expect(due('2026-12-31').join('\n')).toContain('2026-12-31 公布2027年1月领导接待日');
	});

	test('names documents whose validity changes, until somebody has changed it', () => {
		const plan = 'disclosures/2026/00003-work-plan.md';
		const certificates = 'disclosures/2026/00054-certificate-management.md';
		const expected = [
			`2027-01-01 期满，有效性改为“失效”：青禾镇2026年依法行政工作计划 ${plan}`,
			`2027-01-01 开始施行，有效性改为“有效”：青禾镇行政执法证件管理办法 ${certificates}`,
		];
		expect(due()).toEqual(expect.arrayContaining(expected));
		change(plan, /^validity: .*$/m, 'validity: 失效');
		change(certificates, /^validity: .*$/m, 'validity: 有效');
		expect(due().filter((line) => expected.includes(line))).toEqual([]);
	});

	test('counts twenty working days from the end of a consultation', () => {
		expect(due()).toContain(
			'2027-01-06 公布意见采纳情况：2027年镇村公交线路优化方案（征求意见稿） decisions/2026-bus-routes.md'
		);
		change(
			'decisions/2026-bus-routes.md',
			/^matter: /m,
			'opinions: [{ opinion: 增加班次, result: 采纳, reason: 客流较大 }]\nmatter: '
		);
		expect(due().join('\n')).not.toContain('公布意见采纳情况');
	});

	test('takes a zero report for what an item has, names one that nobody has filled, and one that nobody has filled for a year', () => {
		const of = (words: string) => due().filter((line) => line.includes(words));
		expect(of('房屋征收')).toEqual([]);
		change('zero-reports/2026.yaml', /- item: '21-6'[\s\S]*?(?=- item)/, '');
		expect(of('房屋征收')).toEqual([
			'2026-11-23 充实“房屋征收”（没有内容），没有此类信息的作零报告 disclosures/',
		]);
		expect(of('承包经营权流转')).toEqual([]);
		change('zero-reports/2026.yaml', /- item: '21-3'[\s\S]*?(?=- item)/, '');
		expect(of('承包经营权流转')).toEqual([
			'2026-11-20 更新“农村土地承包经营权流转”（最近一次2025-11-20） disclosures/',
		]);
	});

	test('names a withheld part whose review is near', () => {
		const file = 'disclosures/2026/00049-social-assistance-2026-q3.md';
		expect(due('2027-10-01')).toContainEqual(
			expect.stringMatching(/^2027-10-16 评估能否公开“.+”：.+ disclosures/)
		);
		change(file, "reviewAgainOn: '2027-10-16'", "reviewAgainOn: '2026-11-01'");
		expect(due()).toContainEqual(expect.stringMatching(/^2026-11-01 评估能否公开/));
	});

	test('names certificates, licences and penalties by the last day that they show', () => {
		const all = due('2026-11-23', 9999).join('\n');
		expect(all).toMatch(/^\d{4}-\d\d-\d\d 换发执法证件：\d+ enforcement\/certificates\.yaml$/m);
		expect(all).toContain('2028-09-18 公示期满，删去一行：青禾宅批字〔2026〕31号');
		expect(all).toContain('2027-07-10 公示期满，删去一行：青禾综执罚决字〔2026〕11号');
	});

	test('names the tasks of a plan until they are done', () => {
		const meetings = '2026-12-31 年度任务：领导小组每季度召开一次全体会议（平安法治办公室） plans/2026.yaml';
		expect(due()).toContain(meetings);
		expect(due().join('\n')).not.toContain('办事指南全部更新一次');
		change(
			'plans/2026.yaml',
			/(领导小组每季度.*dueOn: '2026-12-31')/,
			"$1, doneOn: '2026-11-20', result: 已召开"
		);
		expect(due()).not.toContain(meetings);
	});

	test('names what the self-inspection promised', () => {
		expect(due().filter((line) => line.includes('自查报告的下一步打算'))).not.toEqual([]);
		change(
			'reports/inspection/2025.md',
			/^( +)dueOn: '2026-11-30'$/gm,
			"$1dueOn: '2026-11-30'\n$1result: 已完成"
		);
		expect(due('2026-11-23', 10).filter((line) => line.includes('自查报告的下一步打算'))).toEqual([]);
	});

	test('follows a step that is continued by its new day, in the report that tells of it', () => {
		const told = '  - id: N2024-6\n    state: 已完成\n    result: 按季核对4次，';
		change('reports/inspection/2025.md', told, told.replace('已完成', "继续\n    dueOn: '2026-12-20'"));
		expect(due()).toContain(
			'2026-12-20 自查报告的下一步打算 N2024-6：建立信息公开按季核对、提醒和通报机制（党政综合办公室） reports/inspection/2025.md'
		);
	});

	test('no longer names the tasks of a year whose self-inspection report accounts for them', () => {
		expect(due('2026-11-23', 9999).join('\n')).not.toContain('试行执法流程');
		rmSync(path('reports/inspection/2024.md'));
		expect(due().join('\n')).toContain('2024-12-31 年度任务：试行执法流程和调查取证规则');
	});

	test('names a waiver that ends', () => {
		write(
			'waivers.yaml',
			"- { file: guide.md, rule: 链接, reason: 老网页, by: 办公室主任, on: '2026-11-01', until: '2026-12-05' }\n"
		);
		expect(due()).toContain('2026-12-05 保留意见到期，重新评估：guide.md（链接） waivers.yaml');
	});

	test('as a command prints lines, or JSON on request', () => {
		const plain = runScript('due', [], { CONTENT_DIR: path() });
		expect(plain.status).toBe(0);
		expect(plain.stdout).toMatch(/^(逾期\d+日|还有\d+日|今日到期) · \d{4}-\d\d-\d\d · /m);
		expect(plain.stdout).toMatch(/逾期\d+项，今后90日内到期\d+项/);
		const json = runScript('due', ['--json', '--days', '9999'], { CONTENT_DIR: path() });
		const { work } = JSON.parse(json.stdout) as { work: { on: string; task: string; file: string }[] };
		expect(work.every(({ on, task, file }) => on && task && file)).toBe(true);
		expect(runScript('due', ['--days', 'x']).status).toBe(2);
	});
});
