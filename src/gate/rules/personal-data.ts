import { findPersonalData, maskedNumber } from '../../domain/identifiers/personal-data.ts';
import { ownNumbers } from '../../domain/site.ts';
import { placeIn, publishedTexts } from '../published-texts.ts';
import type { Rule } from '../rule.ts';

/** Numbers of persons in texts, file names, attachments and metadata: resident IDs, mobiles, bank cards (个人信息保护法 arts. 25, 28). */
export const personalData: Rule = {
	name: '个人信息',
	async check(content) {
		const own = content.site ? ownNumbers(content.site) : [];
		return (await publishedTexts(content)).flatMap((text) =>
			findPersonalData(text.text, own).map(({ kind, value, index }) => ({
				file: text.file,
				...placeIn(text, index),
				problem: `出现${kind}：${maskedNumber(value)}`,
				remedy:
					kind === '手机号码'
						? '请删去；是单位对外公布的号码，请登记在 site.yaml 的 publicNumbers'
						: '请删去，或者换成不能识别个人的写法',
			}))
		);
	},
};
