import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { handbookSchema } from '../../src/domain/publication/handbook.ts';
import { askAnswers } from '../../src/gate/ask-answers.ts';
import { readContent } from '../../src/gate/check-content.ts';
import { contentKinds } from '../../src/gate/content-kinds.ts';
import { blanksOf, newFile } from '../../src/gate/new-file.ts';
import { templates } from '../../src/gate/templates.ts';
import { draftYaml, type Fields } from '../../src/gate/templates/draft.ts';
import type { Answers, Template } from '../../src/gate/templates/template.ts';
import { contentCopy } from '../fixtures/content-copy.ts';
import { commitAll, committed } from '../fixtures/git.ts';
import { fill, needs } from '../fixtures/filled-drafts.ts';

const today = '2026-11-23';
const { path, faults } = contentCopy();

function templateOf(word: string): Template {
	const template = templates.find((candidate) => candidate.word === word);
	if (!template) throw new Error(word);
	return template;
}

/** What `npm run new` makes of answers. */
const make = (word: string, answers: Answers = needs[word] ?? {}) =>
	newFile(templateOf(word), answers, readContent(path(), today).content);

/** Makes a file, writes it after `change`, and gives its path. */
function written(word: string, change: (text: string) => string, answers?: Answers): string {
	const made = make(word, answers);
	if (!made.ok) throw new Error(made.faults.join());
	mkdirSync(dirname(path(made.file.file)), { recursive: true });
	writeFileSync(path(made.file.file), change(made.file.text));
	return made.file.file;
}

describe.each(templates.map(({ word }) => word))('a new %s', (word) => {
	test('passes the gate when its blanks are filled in', async () => {
		const file = written(word, fill);
		const found = await faults();
		expect(found.filter((fault) => fault.startsWith(file))).toEqual([]);
	});

	test('does not pass while a blank is left, and the gate names each one in Chinese', async () => {
		const file = written(word, (text) => text);
		const text = readFileSync(path(file), 'utf8');
		const lines = text
			.split('\n')
			.flatMap((line, i) => (line.includes(': # 待填：') && !line.startsWith('#') ? [i + 1] : []));
		const found = (await faults()).filter((fault) => fault.startsWith(file));
		expect(found.map((fault) => Number(fault.split(':')[1]))).toEqual(expect.arrayContaining(lines));
		expect(found.join('\n')).not.toMatch(/Invalid|expected/);
	});
});

test('every kind of file that there are many of has a template, or is written from the register', () => {
	const many = contentKinds.filter(({ pattern }) => pattern.includes('*')).map(({ kind }) => kind);
	const fromRegister = ['answered request'];
	const byHand = many.filter((kind) => !fromRegister.includes(kind));
	expect(byHand.filter((kind) => !templates.some((template) => template.kind === kind))).toEqual([]);
});

test('a template can name no field that its schema does not know', () => {
	// @ts-expect-error The schema has no such field.
	const fields: Fields<z.input<typeof handbookSchema>> = { title: '甲', order: 1, colour: '红' };
	expect(draftYaml(fields)).toBe('title: 甲\norder: 1\ncolour: 红\n');
});

test('a body that nobody has written is refused', async () => {
	written('disclosure', (text) => fill(text.replace('【待填：', '【留空：')).replace('【留空：', '【待填：'));
	expect((await faults()).join()).toContain('正文:还有待填的内容');
});

describe('the index number', () => {
	/** The number after the greatest one in the content, plus `further`. */
	const next = (further = 0) => {
		const texts = readContent(path(), today).content.texts.values();
		const used = [...texts].flatMap((text) => /^indexNumber: '.*\/2026-(\d+)'$/m.exec(text)?.[1] ?? []);
		return String(Math.max(...used.map(Number)) + 1 + further).padStart(5, '0');
	};
	const numberOf = (word: string, answers?: Answers) => {
		const made = make(word, answers);
		return made.ok ? /^indexNumber: '.*-(\d+)'$/m.exec(made.file.text)?.[1] : undefined;
	};

	test('is the next of its year over all kinds, and heads the file’s name', () => {
		expect(numberOf('disclosure')).toBe(next());
		expect(numberOf('decision')).toBe(next());
		const made = make('disclosure', { slug: 'old', 'written-on': '2012-12-31' });
		expect(made).toMatchObject({ file: { file: 'disclosures/2012/00001-old.md' } });
	});

	test('is never one of a document that was deleted', () => {
		committed(path());
		const file = written('disclosure', fill);
		commitAll(path());
		rmSync(path(file));
		expect(numberOf('disclosure')).toBe(next(1));
		commitAll(path());
		expect(numberOf('disclosure')).toBe(next(1));
	});

	test('is never one that the publication log knows', () => {
		const line = { path: 'disclosures/2026/00990-x.md', indexNumber: '11000000QH000001XA/2026-00990' };
		writeFileSync(path('publication-log.jsonl'), `${JSON.stringify(line)}\n`);
		expect(numberOf('disclosure')).toBe('00991');
	});

	test('counts files that are faulty too', () => {
		const first = numberOf('disclosure');
		written('disclosure', (text) => text);
		expect(numberOf('rule')).not.toBe(first);
		expect(numberOf('rule')).toBe(next());
	});
});

test('a website report comes with the publications, interpretations and guides of its year', () => {
	const made = make('website-report', { year: '2026', 'written-on': '2027-01-10' });
	if (!made.ok) throw new Error(made.faults.join());
	const { sections } = parse(made.file.text) as {
		sections: Record<string, { rows?: { label: string; value: number }[] } | undefined>;
	};
	const valueOf = (section: string, label: string) =>
		sections[section]?.rows?.find((row) => row.label === label)?.value;
	const texts = [...readContent(path(), today).content.texts];
	const countOf = (folder: string, ...marks: RegExp[]) =>
		texts.filter(([file, text]) => file.startsWith(folder) && marks.every((mark) => mark.test(text))).length;
	const of2026 = /^publishedAt: '2026-/m;
	expect(valueOf('信息发布', '法定主动公开内容栏目信息更新量')).toBe(
		countOf('disclosures/', of2026, /^column: 法定主动公开内容$/m)
	);
	expect(valueOf('信息发布', '决策公示栏目信息更新量')).toBe(countOf('decisions/', of2026));
	expect(valueOf('解读回应', '解读信息发布总数')).toBe(countOf('disclosures/', of2026, /^interprets: /m));
	expect(valueOf('办事服务', '办事指南数量')).toBe(countOf('services/'));
	const [total = 0, ...columns] = sections['信息发布']?.rows?.map(({ value }) => value) ?? [];
	expect(total).toBe(columns.reduce((sum, value) => sum + value, 0));
	expect(total).toBeGreaterThan(0);
	expect(sections['安全防护']).toEqual({ statement: null });
});

describe('making a file', () => {
	test('refuses what is there already, and the address of something deleted', () => {
		expect(make('inspection', { year: '2025' })).toMatchObject({
			faults: ['reports/inspection/2025.md 已经有了，没有改动'],
		});
		committed(path());
		rmSync(path('decisions/2026-market-layout.md'));
		expect(make('decision', { slug: 'market-layout' })).toMatchObject({
			faults: ['decisions/2026-market-layout.md 这个文件名以前用过，请另取短名'],
		});
	});

	test('refuses wrong answers, each with its reason', () => {
		const { faults: refused } = make('disclosure', {
			slug: 'A b',
			item: '20-99',
			topic: '天文',
			month: '2026-01',
		}) as {
			faults: string[];
		};
		expect(refused).toEqual([
			expect.stringContaining('--slug A b：英文短名只用'),
			expect.stringContaining('--item 20-99：法定公开事项应为'),
			expect.stringContaining('--topic 天文：主题分类应从'),
			'法定主动公开内容用不上 --month',
		]);
		expect(make('reception', { month: '2031-01' })).toMatchObject({
			faults: ['2031年节假日安排尚未录入，请先录入工作日历'],
		});
	});

	test('lists every blank once', () => {
		const made = make('reception');
		const blanks = made.ok ? blanksOf(made.file) : [];
		expect(blanks).toContain('第8行等20处 leader：接访领导');
		expect(blanks).toHaveLength(3);
	});

	test('opens the next self-inspection with all that the reports before left open, and with the year’s plan', () => {
		const made = make('inspection');
		const text = made.ok ? made.file.text : '';
		for (const line of [
			'  - id: P2013-1\n    title: 依法行政的社会环境还比较薄弱\n',
			'  - id: P2025-1\n',
			'  - id: N2025-4\n    state: # 待填',
			'    evidence: [documents/2026/00003-work-plan/, plans/2026/]\n',
			'      - label: 计划任务\n        value: 13\n',
		])
			expect(text).toContain(line);
		expect(text).not.toMatch(/P2013-2|N2025-1|N2024/);
		expect(text.match(/^ {2}- system: S/gm)).toHaveLength(12);
	});

	test('asks on a terminal until the answer is right', async () => {
		const lines = ['A B', 'road-works', '', '20-10', '', ''];
		const told: string[] = [];
		const answers = await askAnswers(
			templateOf('disclosure'),
			{ title: '道路养护' },
			readContent(path(), today).content,
			{ ask: () => Promise.resolve(lines.shift() ?? ''), tell: (words) => told.push(words) }
		);
		expect(answers).toEqual({ title: '道路养护', slug: 'road-works' });
		expect(told).toContain('英文短名只用小写英文字母、数字和连字符');
		expect(told).toContain('  20-10　重大建设项目的批准和实施情况');
	});
});
