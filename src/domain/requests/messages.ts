/** What the applicant must be told after a step, in words for the desk. */
export const messageTexts = {
	receiptConfirmed: '告知申请人：已确认收到申请，以及答复期限',
	delivered: '告知申请人：答复已送达，可凭受理编号和查询码查看',
} as const;

export type MessageKind = keyof typeof messageTexts;
