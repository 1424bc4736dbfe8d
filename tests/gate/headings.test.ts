import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const file = 'disclosures/2026/00033-statistics-bulletin-2025.md';
const { change, faults, path } = contentCopy();

test.each([
	['a heading of the first level', '# 附表', '正文用了一级标题：附表'],
	['a level that is left out', '## 附\n\n#### 附表', '标题跳级：附表，这里应为###'],
	['a heading without words', '## 附\n\n###', '标题没有文字'],
	['two alike under one heading', '## 附\n\n### 表\n\n### 注\n\n### 表', '两个相同的标题：表'],
	['two alike at the top', '## 附\n\n### 表\n\n## 附', '两个相同的标题：附'],
	['a heading underlined', '附表\n===', '正文用了一级标题：附表'],
])('the gate finds %s', async (_, text, message) => {
	change(file, /$/, `\n${text}\n`);
	expect(await faults()).toEqual([expect.stringContaining(message)]);
});

test('the gate names the line of a heading', async () => {
	change(file, /(---\n[\s\S]*?\n---\n)[\s\S]*/, '$1\n## 甲\n\n#### 乙\n');
	const lines = readFileSync(path(file), 'utf8').split('\n');
	expect(await faults()).toEqual([
		expect.stringContaining(`${file}:${lines.indexOf('#### 乙') + 1}:正文:标题跳级：乙`),
	]);
});

test('headings alike under different headings, and marks in listings, are no fault', async () => {
	change(file, /$/, '\n## 附一\n\n### 表\n\n## 附二\n\n### 表\n\n```\n# 注释\n```\n');
	expect(await faults()).toEqual([]);
});
