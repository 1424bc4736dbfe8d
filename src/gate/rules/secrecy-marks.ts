import { findSecrecyMarks } from '../../domain/identifiers/secrecy-marks.ts';
import { placeIn, publishedTexts } from '../published-texts.ts';
import type { Rule } from '../rule.ts';

/** Marks of secrecy and of papers for the office alone, in texts, file names, attachments and metadata (条例 arts. 14, 16; 保守国家秘密法). */
export const secrecyMarks: Rule = {
	name: '密级标志',
	check: async (content) =>
		(await publishedTexts(content)).flatMap((text) =>
			findSecrecyMarks(text.text).map(({ mark, index }) => ({
				file: text.file,
				...placeIn(text, index),
				problem: `有密级或内部标志：${mark}`,
				remedy: '涉密和内部文件不能上网，请立即撤下并报告保密工作机构；已解密的，请用去掉标志的版本',
			}))
		),
};
