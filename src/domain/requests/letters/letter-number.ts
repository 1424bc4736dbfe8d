import { z } from 'zod';

/** The head of a series of letters, such as 青禾公复: Chinese characters alone. */
export const letterHeadSchema = z.string({ error: '请填写' }).regex(/^\p{Script=Han}{2,20}$/u, {
	error: '应为2至20个汉字的发文机关代字，例如“青禾公复”；年份、序号由系统编排，不要写在这里',
});

/** 文号 of a letter, `青禾公复〔2026〕3号`: hexagonal brackets, no leading zero (GB/T 9704). */
export function letterNumber(head: string, year: number, serial: number): string {
	return `${head}〔${year}〕${serial}号`;
}

/** 文号 in a draft: the serial is a gap until the letter is signed, so that a draft thrown away leaves none. */
export function draftLetterNumber(head: string, year: number): string {
	return `${head}〔${year}〕　号`;
}
