import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/gate/check-content.ts';
import { newFile } from '../../src/gate/new-file.ts';
import { templates } from '../../src/gate/templates.ts';
import type { Answers } from '../../src/gate/templates/template.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { fill } from '../fixtures/filled-drafts.ts';
import { figures } from '../../src/domain/reports/figures.ts';
import { yearNames } from '../../src/domain/reports/figure-names.ts';
import { figureReferences } from '../../src/domain/reports/figure-references.ts';

const report = 'reports/disclosure/2025.md';
const { change, faults, path, write } = contentCopy();
const found = async () => (await faults()).filter((fault) => fault.startsWith('reports/disclosure/'));
const lineOf = (words: string) =>
	readFileSync(path(report), 'utf8')
		.split('\n')
		.findIndex((line) => line.includes(words)) + 1;

describe('the gate on an empty cell', () => {
	test.each([
		['[7, , 0, 0, 1, 0, 9]', '“商业企业”一列空着，没有的写 0'],
		['[, 1, 0, 0, 1, 0, 9]', '“自然人”一列空着，没有的写 0'],
		['[7, 1, 0, 0, 1, null, 9]', '“其他”一列空着，没有的写 0'],
		['[7, 1, 0, ~, 1, 0, 9]', '“社会公益组织”一列空着，没有的写 0'],
		['[7, 无, 0, 0, 1, 0, 9]', '“商业企业”一列写的是“无”，不是数，没有的写 0'],
	])('%s names file, line, row and column', async (row, words) => {
		change(report, 'received: [7, 1, 0, 0, 1, 0, 9]', `received: ${row}`);
		const cell = `requests.received.${row.split(',').findIndex((value) => !/\d/.test(value))}`;
		expect(await found()).toEqual([
			`${report}:${lineOf('received: ')}:${cell}:第三部分“一、本年新收政府信息公开申请数量”一行的${words}`,
		]);
	});

	test.each([
		['received: [7, 1, 0, 0, 1, 0, 9]', 'received:', '“一、本年新收政府信息公开申请数量”一行没有填写'],
		[
			'received: [7, 1, 0, 0, 1, 0, 9]',
			'received: [7, 1, 0, 0, 1, 0, ]',
			'“一、本年新收政府信息公开申请数量”一行有6个数',
		],
		[/^ {4}U1: .*\n/m, '', '缺少“（四）无法提供1.本机关不掌握相关政府信息”一行'],
		['penalties: 21', 'penalties:', '第二部分“行政处罚”一行的“本年处理决定数量”一列空着'],
		['{ upheld: 1, ', '{ upheld: , ', '第四部分“行政复议”的“结果维持”一列空着'],
	])('%s as %j', async (from, to, words) => {
		change(report, from, to);
		const [only, ...more] = await found();
		expect(more).toEqual([]);
		expect(only).toContain(words);
	});
});

describe('the gate on two following reports', () => {
	test('refuses what last year did not carry out, column by column', async () => {
		change(report, 'carriedIn: [1, 0, 0, 0, 0, 0, 1]', 'carriedIn: [0, 1, 0, 0, 0, 0, 1]');
		change(report, 'received: [7, 1, 0, 0, 1, 0, 9]', 'received: [8, 0, 0, 0, 1, 0, 9]');
		const numbers = (await found()).filter((fault) => fault.includes('requests.carriedIn'));
		expect(numbers).toEqual([
			expect.stringMatching(/“自然人”一列为0，上年年报（reports\/disclosure\/2024\.md）.*“自然人”一列为1，/),
			expect.stringMatching(
				/“商业企业”一列为1，上年年报（reports\/disclosure\/2024\.md）.*“商业企业”一列为0，/
			),
		]);
	});

	test('does not compare years between which one is missing, nor reports of two offices', async () => {
		change('reports/disclosure/2024.md', 'issuer: 青禾镇人民政府', 'issuer: 白石镇人民政府');
		expect((await found()).filter((fault) => fault.includes('上年年报'))).toEqual([]);
	});
});

describe('the gate on the text of a report', () => {
	test('names line, words and both numbers, and the reference to write', async () => {
		change(report, '办结{{办结}}件，结转下年度继续办理', '办结9件，结转下年度继续办理');
		expect(await found()).toEqual([
			`${report}:${lineOf('全年新收')}:正文:“办结9件”是9件，第三部分“（七）总计”一行的“总计”一列为10，` +
				'数字请写成 {{办结}}，由网站填写；表里的数有误的，改表',
		]);
	});

	test('names the report of the year that the text speaks of', async () => {
		change(report, '## 六、', '2024年收到政府信息公开申请8件。\n\n## 六、');
		expect((await found()).join()).toContain(
			'2024年年报第三部分“一、本年新收政府信息公开申请数量”一行的“总计”一列为7'
		);
		expect((await found()).join()).toContain('{{上年·新收申请}}');
	});

	test('leaves typed numbers that agree', async () => {
		change(report, '办结{{办结}}件，结转下年度继续办理', '办结10件，结转下年度继续办理');
		expect(await found()).toEqual([]);
	});
});

describe('entering a report from paper', () => {
	/** What `npm run new -- disclosure-report` makes of the answers, with every figure 0 but the intake and its result. */
	const entered = (answers: Answers) => {
		const template = templates.find(({ word }) => word === 'disclosure-report');
		const made = template && newFile(template, answers, readContent(path(), '2026-11-23').content);
		if (!made?.ok) throw new Error(made?.faults.join());
		const row = '[1, 0, 0, 0, 0, 1, 2]';
		const text = fill(made.file.text).replace(/^( {2}(?:received|total): | {4}G: ).*$/gm, `$1${row}`);
		write(made.file.file, text);
		return { file: made.file.file, text };
	};
	const paper = { 'transcribed-from': '镇档案室藏纸质件', 'written-on': '2021-01-14' };

	test('of a year before 2021 has the rows of the trial form, no table two, and needs no text', async () => {
		const { file, text } = entered({ ...paper, year: '2020' });
		expect(file).toBe('reports/disclosure/2020.md');
		expect(text).toMatch(/^ {4}O: /m);
		expect(text).not.toMatch(/^ {4}O1: |^published:/m);
		expect(text.trimEnd().endsWith('---')).toBe(true);
		expect(await found()).toEqual([]);
	});

	test('of another town stands beside our own of the same year, and only its own figures are compared', async () => {
		const { file, text } = entered({
			...paper,
			year: '2025',
			'written-on': '2026-01-14',
			issuer: '白石镇人民政府',
			'issuer-slug': 'baishi',
		});
		expect(file).toBe('reports/disclosure/2025-baishi.md');
		expect(text).toContain('title: 白石镇人民政府2025年政府信息公开工作年度报告');
		expect(await found()).toEqual([]);
	});

	test('of 2020 is what 2021 must follow', async () => {
		entered({ ...paper, year: '2020' });
		change('reports/disclosure/2020.md', /^( *carriedOut: ).*$/m, '$1[1, 0, 0, 0, 0, 0, 1]');
		change('reports/disclosure/2020.md', /^( *carriedIn: ).*$/m, '$1[1, 0, 0, 0, 0, 0, 1]');
		expect((await found()).join()).toMatch(
			/2021\.md.*“自然人”一列为0，上年年报（reports\/disclosure\/2020\.md）.*为1/
		);
	});

	test('asks for a name in Latin letters when it is another office’s, and from where it was copied', () => {
		expect(() => entered({ ...paper, year: '2025', issuer: '白石镇人民政府' })).toThrow(
			'请用 --issuer-slug 写明白石镇人民政府的英文短名'
		);
		expect(() => entered({ year: '2019' })).toThrow('请用 --transcribed-from 写明数据抄自哪里');
	});
});

test('the handbook lists every figure that a text can refer to, and no other', () => {
	const [, section = ''] =
		/## 年度报告里的数字\n([\s\S]*?)(?=\n## |$)/.exec(
			readFileSync('content/handbook/07-yearly-reports.md', 'utf8')
		) ?? [];
	const listed = figureReferences(section)
		.map(({ name }) => name)
		// The placeholder of the syntax itself.
		.filter((name) => name !== '名称');
	const base = figures.map(({ name }) => name).filter((name) => !name.includes('·'));
	expect(listed).toEqual(expect.arrayContaining([...Object.keys(yearNames), ...base]));
	const known = figures.flatMap(({ name }) => [name, `上年·${name}`, `比上年·${name}`]);
	expect(listed.filter((name) => !known.includes(name) && !(name in yearNames))).toEqual([]);
});
