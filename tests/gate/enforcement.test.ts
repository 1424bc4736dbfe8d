import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/check-content.ts';
import { dueWork } from '../../src/gate/due.ts';
import { contentCopy } from '../fixtures/content-copy.ts';

const penalties = 'enforcement/penalties/2026.yaml';
const licences = 'enforcement/licences/2026.yaml';
const certificates = 'enforcement/certificates.yaml';
const { change, faults, path } = contentCopy();

describe('the gate on the enforcement register', () => {
	test.each([
		[
			'a penalty shown for longer than a year',
			penalties,
			"'2027-07-09'",
			"'2027-07-10'",
			'超过最长公示期：一般行政处罚最长公示12个月，应不晚于 2027-07-09',
		],
		[
			'a penalty shown for less than three months',
			penalties,
			"'2027-07-09'",
			"'2026-10-08'",
			'短于最短公示期',
		],
		[
			'a light penalty shown for longer than three months',
			penalties,
			'severity: 一般',
			'severity: 轻微',
			'轻微行政处罚最长公示3个月',
		],
		[
			'a grave penalty shown for less than a year',
			penalties,
			/severity: 一般\n(.*)'2027-07-09'/,
			"severity: 严重\n$1'2027-07-08'",
			'严重行政处罚至少公示12个月',
		],
		[
			'a licence of a person shown for longer than two years',
			licences,
			"'2028-09-17'",
			"'2028-09-18'",
			'自然人的行政许可最长公示2年',
		],
		['the full name of a person', licences, '王某某', '王建国', '自然人的姓名不能全文公开，请写成“张某”'],
		[
			'a code of a person',
			licences,
			'name: 王某某',
			'name: 王某某, creditCode: 91000000QH000001X2',
			'自然人不公开任何代码',
		],
		[
			'a number of an identity document',
			licences,
			'name: 王某某',
			'name: 王某某, idNumber: x',
			'party.idNumber:没有这个字段',
		],
		[
			'a legal representative',
			penalties,
			'kind: 法人及非法人组织,',
			'kind: 法人及非法人组织, legalRepresentative: 张三,',
			'party.legalRepresentative:没有这个字段',
		],
		[
			'a company without its code',
			penalties,
			', creditCode: 91000000QH000001X2',
			'',
			'请填写统一社会信用代码',
		],
		['a wrong code', penalties, '91000000QH000001X2', '91000000QH000001X3', '校验位不对'],
		[
			'a birthday of an officer',
			certificates,
			'name: 沈国平,',
			'name: 沈国平, birthday: x,',
			'birthday:没有这个字段',
		],
		[
			'an identity number as a certificate',
			certificates,
			"'11000019001'",
			"'11010519491231002X'",
			'执法证号应为8至14位数字',
		],
		['a certificate twice', certificates, "'11000019002'", "'11000019001'", '执法证号 11000019001 写了两次'],
		['a decision twice', penalties, '〔2026〕12号', '〔2026〕11号', '〔2026〕11号 登记了两次'],
		[
			'a decision of another year',
			penalties,
			"'2026-07-09'\n    publishedOn: '2026-07-14'\n    severity: 一般\n    publicUntil: '2027-07-09'",
			"'2025-12-30'\n    publishedOn: '2026-01-05'\n    severity: 一般\n    publicUntil: '2026-12-30'",
			'请移到 2025.yaml',
		],
		[
			'a publication before the decision',
			penalties,
			"publishedOn: '2026-07-14'",
			"publishedOn: '2026-07-08'",
			'公开日期早于决定日期',
		],
		[
			'a publication in the future',
			penalties,
			"publishedOn: '2026-09-28'",
			"publishedOn: '2026-11-24'",
			'的公开日期还没有到',
		],
		[
			'an authority without its basis',
			'enforcement/authorities.yaml',
			/basis: \[.*\]/,
			'basis: []',
			'请逐条写明法定依据',
		],
		[
			'a procedure without steps',
			'enforcement/procedures.yaml',
			/steps:\n( {6}- .*\n)+/,
			'steps: []\n',
			'请逐步列出流程',
		],
	])('refuses %s', async (_, file, from, to, message) => {
		change(file, from, to);
		expect((await faults()).join('\n')).toContain(message);
	});

	test('tells rows past their time, which the site no longer shows', async () => {
		change(certificates, "'2027-04-30'", "'2026-11-22'");
		change(penalties, "'2027-07-09'", "'2026-11-22'");
		expect(await faults()).toEqual([
			expect.stringMatching(/certificates\.yaml:\d+:登记:11000019007 已到期，网站不再显示，请删去这一行/),
			expect.stringMatching(
				/2026\.yaml:\d+:登记:青禾综执罚决字〔2026〕11号 已到期，网站不再显示，请删去这一行/
			),
		]);
	});

	test('keeps what ends today', async () => {
		change(certificates, "'2027-04-30'", "'2026-11-23'");
		change(penalties, "'2027-07-09'", "'2026-11-23'");
		expect(await faults()).toEqual([]);
	});

	test('tells by how many working days a decision was published late', async () => {
		// 22 September + 7 working days is 10 October: the Mid-Autumn and National Day holidays lie between.
		change(penalties, "publishedOn: '2026-09-28'", "publishedOn: '2026-10-12'");
		expect(await faults()).toEqual([expect.stringContaining('青禾综执罚决字〔2026〕17号 公开晚了')]);
	});

	test('takes a withdrawal with its reason, and not without', async () => {
		const until = "publicUntil: '2027-07-09'";
		change(
			penalties,
			until,
			`${until}\n    withdrawn: { on: '2026-11-20', reason: 行政复议决定撤销原处罚决定 }`
		);
		expect(await faults()).toEqual([]);
		change(penalties, ', reason: 行政复议决定撤销原处罚决定', '');
		expect(await faults()).toEqual([expect.stringContaining('请写明撤回的理由')]);
	});

	test('lists certificates to renew and rows to take out among what is due', () => {
		const due = dueWork(readContent(path(), '2026-11-23').content, 240).map(
			({ on, task }) => `${on} ${task}`
		);
		expect(due).toContain('2027-04-30 换发执法证件：11000019007');
		expect(due).toContain('2027-07-10 公示期满，删去一行：青禾综执罚决字〔2026〕11号');
		expect(due.join('\n')).toContain('2026-11-30 年度任务：评查案卷不少于15件');
	});
});
