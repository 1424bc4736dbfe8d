import { recordOutcomeCodes, recordOutcomes, type RecordOutcome } from './record-outcomes.ts';

/** How a disclosure request can end: the rows of the statutory annual report (国办公开办函〔2021〕30号). */
export const outcomes = {
	G1: { group: '予以公开', label: '已主动公开，告知获取方式、途径', article: '条例第三十六条第（一）项' },
	G2: { group: '予以公开', label: '予以公开', article: '条例第三十六条第（二）项' },
	PT: { group: '部分公开', label: '部分公开', article: '条例第三十七条' },
	D1: { group: '不予公开', label: '属于国家秘密', article: '条例第十四条' },
	D2: { group: '不予公开', label: '其他法律行政法规禁止公开', article: '条例第十四条' },
	D3: { group: '不予公开', label: '危及“三安全一稳定”', article: '条例第十四条' },
	D4: { group: '不予公开', label: '保护第三方合法权益', article: '条例第十五条、第三十二条' },
	D5: { group: '不予公开', label: '属于三类内部事务信息', article: '条例第十六条第一款' },
	D6: { group: '不予公开', label: '属于四类过程性信息', article: '条例第十六条第二款' },
	D7: { group: '不予公开', label: '属于行政执法案卷', article: '条例第十六条第二款' },
	D8: { group: '不予公开', label: '属于行政查询事项', article: '条例第三十六条第（七）项' },
	U1: { group: '无法提供', label: '本机关不掌握相关政府信息', article: '条例第三十六条第（四）、（五）项' },
	U2: { group: '无法提供', label: '没有现成信息需要另行制作', article: '条例第三十八条' },
	U3: { group: '无法提供', label: '补正后申请内容仍不明确', article: '条例第三十条' },
	N1: { group: '不予处理', label: '信访举报投诉类申请', article: '条例第三十九条第一款' },
	N2: { group: '不予处理', label: '重复申请', article: '条例第三十六条第（六）项' },
	N3: { group: '不予处理', label: '要求提供公开出版物', article: '条例第三十九条第二款' },
	N4: { group: '不予处理', label: '无正当理由大量反复申请', article: '条例第三十五条' },
	N5: {
		group: '不予处理',
		label: '要求行政机关确认或重新出具已获取信息',
		article: '政府信息公开工作年度报告格式',
	},
	O1: {
		group: '其他处理',
		label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
		article: '条例第三十条',
	},
	O2: {
		group: '其他处理',
		label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
		article: '政府信息公开信息处理费管理办法',
	},
	O3: { group: '其他处理', label: '其他', article: '政府信息公开工作年度报告格式' },
} as const;

export type Outcome = keyof typeof outcomes;

/** An outcome in words: its group, and its kind where the group has several. */
export function outcomeTitle(code: Outcome): string {
	const { group, label } = outcomes[code];
	return group === label ? group : `${group}：${label}`;
}

export const outcomeCodes = Object.keys(outcomes) as [Outcome, ...Outcome[]];

/** How any matter can end: a row of the statutory table, or an answer to a request for correction (art. 41). */
export type Result = Outcome | RecordOutcome;

export const resultCodes: [Result, ...Result[]] = [...outcomeCodes, ...recordOutcomeCodes];

/** Whether a result is a row of the statutory table. */
export function isOutcome(code: Result): code is Outcome {
	return code in outcomes;
}

/** A result in words. */
export function resultTitle(code: Result): string {
	return isOutcome(code) ? outcomeTitle(code) : recordOutcomes[code].label;
}

/** The article that a result rests on. */
export function resultArticle(code: Result): string {
	return isOutcome(code) ? outcomes[code].article : recordOutcomes[code].article;
}
