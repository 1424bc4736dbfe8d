import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseTexts, wordsOfLine } from '../../src/domain/requests/case-texts.ts';
import { readQuestion, sealedQuestion } from '../../src/domain/requests/consulted-words.ts';
import { caseOf } from '../../src/domain/requests/state.ts';
import { history } from '../fixtures/procedure.ts';

test('a question to others is read as it was sealed, whatever was typed', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), fc.string(), (name, address, text) => {
			expect(readQuestion(sealedQuestion({ name, address, text }))).toEqual({ name, address, text });
		})
	);
});

test('the desk reads whom a question was put to and about what, in words', () => {
	const request = caseOf(history(['submitted', 'receiptConfirmed', 'consulted']));
	const line = caseTexts(request).find(({ title }) => title.startsWith('征求意见'));
	const sealed = sealedQuestion({ name: '某建设公司', address: '某路1号', text: '拟公开报价' });
	const words = line && wordsOfLine(line, new Map([[line.text?.id ?? '', sealed]]));
	expect(words).toBe('某建设公司（某路1号）：拟公开报价');
});
