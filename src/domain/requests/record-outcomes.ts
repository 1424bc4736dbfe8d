/** How a request to correct a record about oneself can end (条例 art. 41). Not a row of the annual report's table. */
export const recordOutcomes = {
	C1: { label: '经审核属实，已予以更正', article: '条例第四十一条' },
	C2: { label: '不属于本机关职能，已转送有权更正的行政机关处理', article: '条例第四十一条' },
	C3: { label: '不属于本机关职能，请向有权更正的行政机关提出', article: '条例第四十一条' },
	C4: { label: '提供的证据不能证明记录不准确，不予更正', article: '条例第四十一条' },
} as const;

export type RecordOutcome = keyof typeof recordOutcomes;

export const recordOutcomeCodes = Object.keys(recordOutcomes) as [RecordOutcome, ...RecordOutcome[]];
