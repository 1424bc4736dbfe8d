/** What is asked for: information (条例 art. 27), or the correction of a record about oneself (art. 41). */
export const matters = { disclosure: '政府信息公开', recordCorrection: '更正与自身相关的政府信息' } as const;

/** Who is asked before a decision (条例 arts. 32, 33, 34). */
export const consultedParties = {
	thirdParty: '第三方',
	jointOrgan: '共同制作机关',
	otherOrgan: '其他机关',
} as const;

export type ConsultedParty = keyof typeof consultedParties;

/** What came back. Silence of a third party leaves the decision to the organ; silence of a joint organ is consent. */
export const opinions = {
	agrees: '同意公开',
	refuses: '不同意公开',
	silent: '逾期未提出意见',
} as const;

export type Opinion = keyof typeof opinions;

/** Reconsideration and suits against a request's handling, as table four of the annual report counts them. */
export const remedyKinds = {
	reconsideration: '行政复议',
	directSuit: '行政诉讼（未经复议直接起诉）',
	suitAfterReconsideration: '行政诉讼（复议后起诉）',
} as const;

export const remedyResults = { upheld: '结果维持', corrected: '结果纠正', other: '其他结果' } as const;

/** How an applicant acted: on the tracking page, or in another way that staff enter. */
export const ways = {
	portal: '网上',
	counter: '当面',
	post: '邮寄',
	fax: '传真',
	phone: '电话',
	email: '电子邮件',
} as const;

export const keysOf = <T extends object>(list: T) =>
	Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];

/** The two ways to charge; one request is charged by one of them (信息处理费管理办法 art. 3). */
export const feeBases = { perRequest: '按件计收', perPage: '按量计收' } as const;
