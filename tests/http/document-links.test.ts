import { describe, expect, test } from 'vitest';
import { builtPage } from '../fixtures/build-site.ts';
import { textOf } from '../fixtures/visitor.ts';

const read = (id: string) => builtPage(`documents/${id}`);

describe('the page of a document', () => {
	test('names the document that it repeals, and the other way round', () => {
		expect(read('2025/00030-enforcement-procedure-and-evidence')).toMatch(
			/<dt>废止的文件<\/dt>\s*<dd>\s*<a href="\/documents\/2024\/00030-enforcement-procedure-trial\/">/
		);
		expect(read('2024/00030-enforcement-procedure-trial')).toMatch(
			/<dt>废止本文件的文件<\/dt>\s*<dd>\s*<a href="\/documents\/2025\/00030-enforcement-procedure-and-evidence\/">/
		);
	});

	test('leads to what explains it, and from there back', () => {
		expect(read('2026/00054-certificate-management')).toMatch(
			/<dt>政策解读<\/dt>\s*<dd>\s*<a href="\/documents\/2026\/00080-/
		);
		expect(read('2026/00080-certificate-management-explained')).toMatch(
			/<dt>解读的文件<\/dt>\s*<dd>\s*<a href="\/documents\/2026\/00054-/
		);
	});

	test('says what is withheld, on what ground and until when', () => {
		const text = textOf(read('2026/00049-social-assistance-2026-q3'));
		expect(text).toContain('未公开的内容');
		expect(text).toContain(
			'依据：《政府信息公开条例》第十五条（个人隐私）。2027年10月16日前重新评估能否公开。'
		);
	});

	test('names who made it jointly', () => {
		expect(textOf(read('2026/00045-safety-inspections-2026h1'))).toMatch(
			/联合发文机关\s*禾川县市场监督管理局/
		);
	});
});
