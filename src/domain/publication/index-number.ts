import { z } from 'zod';
import { isCreditCode } from '../identifiers/credit-code.ts';

/** 索引号: `统一社会信用代码/YYYY-NNNNN`; the year is that of the document's writing date (成文日期). */
export const indexNumberSchema = z
	.string({ error: '请填写索引号' })
	.regex(/^[0-9A-HJ-NPQRTUWXY]{18}\/\d{4}-\d{5}$/, {
		error: '索引号应写成“18位统一社会信用代码/年份-5位序号”',
	})
	.refine((value) => isCreditCode(value.slice(0, 18)), {
		error: '索引号中的统一社会信用代码校验位不对，请核对',
	});

/** 发文字号: `青禾府〔2026〕3号`, hexagonal brackets, no leading zero, no 第 (GB/T 9704). */
export const documentNumberSchema = z.string().regex(/^\p{Script=Han}+〔\d{4}〕[1-9]\d*号$/u, {
	error: '发文字号应写成“青禾府〔2026〕3号”：年份用六角括号〔〕，序号不加“第”、不补零',
});

/** The part of an index number that one organ counts: `YYYY-NNNNN`. */
export function serialOf(indexNumber: string): string {
	return indexNumber.slice(19);
}

/** The serial after the greatest one that was ever used in a year. */
export function followingSerial(year: string, used: Iterable<string>): string {
	const numbers = [...used].filter((serial) => serial.startsWith(`${year}-`)).map((s) => Number(s.slice(5)));
	return `${year}-${String(Math.max(0, ...numbers) + 1).padStart(5, '0')}`;
}
