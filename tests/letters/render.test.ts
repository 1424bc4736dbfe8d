import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../src/attachments/docx.ts';
import { zipEntries } from '../../src/attachments/zip-entries.ts';
import { letterKindNames } from '../../src/domain/requests/letters/kinds.ts';
import type { Letter } from '../../src/domain/requests/letters/letter.ts';
import { tagsOf } from '../../src/domain/requests/letters/tags.ts';
import { renderLetter } from '../../src/letters/render.ts';
import { readTemplate } from '../../src/letters/template.ts';
import { templateFaults } from '../../src/letters/template-faults.ts';
import { exampleLetters, exampleReply, letterFacts } from '../fixtures/letters.ts';

const template = (kind: Letter['kind']) => readTemplate('content', kind);

function wordText(letter: Letter): string {
	const reading = readDocx(zipEntries(renderLetter(template(letter.kind), letter)));
	expect(reading).toMatchObject({ authors: [], revisions: 0, comments: 0, macros: false });
	return reading.texts[0]?.text ?? '';
}

/** A template with its main part changed, as an office changes it in Word. */
function edited(kind: Letter['kind'], from: string, to: string): Uint8Array {
	const files = unzipSync(template(kind));
	const main = strFromU8(files['word/document.xml'] ?? new Uint8Array());
	expect(main).toContain(from);
	return zipSync({ ...files, 'word/document.xml': strToU8(main.replace(from, to)) });
}

test('the examples show every kind of letter', () => {
	expect(new Set(exampleLetters.map(([, { kind }]) => kind))).toEqual(new Set(letterKindNames));
});

test.each(exampleLetters)('%s is set in Word with everything that it must say', (_, letter) => {
	const text = wordText(letter);
	for (const paragraph of letter.paragraphs) expect(text).toContain(paragraph);
	for (const { name, value } of letter.rows) expect(text).toContain(`${name} | ${value}`.trim());
	for (const { part, ground, reason } of letter.withheld)
		expect(text).toContain(`${part} | ${ground} | ${reason}`);
	for (const file of letter.attachments) expect(text).toContain(file);
	for (const words of [letter.title, letter.number, letter.remedies]) expect(text).toContain(words);
	if (letter.addressee !== '' && letter.rows.length === 0) expect(text).toContain(`${letter.addressee}：`);
	expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
});

describe('words of applicants', () => {
	const hostile = [
		'</w:t></w:r><w:r><w:br/>&amp;<script>',
		'{标题}{#正文}{/正文}{constructor}',
		'第一行\n第二行',
		'字'.repeat(60_000),
	];

	test.each(hostile)('stand in the letter as they were written: %.20s', (information) => {
		const request = { ...letterFacts.request, information };
		const text = wordText(
			exampleReply(
				'D5',
				{ matter: '人事管理', reason: information.slice(0, 3000) },
				{
					...letterFacts,
					request,
				}
			)
		);
		expect(text).toContain(information);
	});

	test('lose control characters that Word cannot hold', () => {
		const request = { ...letterFacts.request, information: '决算\u0000\u0008\uFFFF表' };
		expect(wordText(exampleReply('D1', { reason: '有密级' }, { ...letterFacts, request }))).toContain(
			'决算表'
		);
	});
});

describe('a template', () => {
	test.each(letterKindNames)('of %s has no fault', (kind) => {
		expect(templateFaults(template(kind), kind)).toEqual([]);
	});

	test('with a tag that the letter has not is told, and setting it throws', () => {
		const spoilt = edited('replyRefused', '{日期}', '{日期}{落款人}{constructor}');
		expect(templateFaults(spoilt, 'replyRefused').map(({ problem }) => problem)).toEqual([
			'《政府信息公开申请答复书》没有这个标记：{落款人}',
			'《政府信息公开申请答复书》没有这个标记：{constructor}',
		]);
		const letter = exampleReply('D1', { reason: '有密级' });
		expect(() => renderLetter(spoilt, letter)).toThrow();
	});

	test('without remedies is told', () => {
		const faults = templateFaults(edited('replyRefused', '{救济}', ''), 'replyRefused');
		expect(faults).toEqual([{ problem: '缺少标记{救济}，发出的文书会缺少这项内容', remedy: '请补上{救济}' }]);
	});

	test('that tells a third party who asked is told', () => {
		const faults = templateFaults(edited('consultation', '{日期}', '{日期}{申请人}'), 'consultation');
		expect(faults[0]?.problem).toBe('《政府信息公开征求意见书》没有这个标记：{申请人}');
	});

	test.each([
		['{日期}', '{日期', '标记缺少右花括号'],
		['{/正文}', '', '列表没有结束标记'],
		['{段}', '', '{#正文}里缺少{段}'],
	])('whose %s became “%s” is told', (from, to, problem) => {
		const [fault] = templateFaults(edited('receipt', from, to), 'receipt');
		expect(fault?.problem).toContain(problem);
	});

	test('that is no Word file is told', () => {
		expect(templateFaults(strToU8('hello'), 'receipt')[0]?.problem).toBe('不是可以打开的Word文件');
	});
});

test('only letters to the applicant and records of the office can print the applicant', () => {
	const telling = exampleLetters.filter(([, letter]) => '申请人' in tagsOf(letter)).map(([, l]) => l.kind);
	for (const kind of [
		'consultation',
		'thirdPartyNotice',
		'jointConsultation',
		'assistance',
		'consultationAnswer',
	])
		expect(telling).not.toContain(kind);
	const words = exampleLetters.filter(
		([, { kind }]) => kind === 'consultation' || kind === 'consultationAnswer'
	);
	for (const [, letter] of words)
		expect([...letter.paragraphs, ...letter.rows.map(({ value }) => value)].join('')).not.toContain('张三');
});
