import type { Day } from '../calendar/day.ts';
import { messages, type MessageKind } from './messages.ts';

/** All that a notice may say besides what happened. No field of the application is among it. */
export interface NoticeFacts {
	siteTitle: string;
	number: string;
	/** The last day that the step set; undefined when there is none or it is not certain. */
	limitOn: Day | undefined;
	/** Full address of the tracking page, without number and code. */
	trackingAddress: string;
	officePhone: string;
}

/** A notice by e-mail: which site, which request, what happened, where to look, whom to call. */
export function mailNotice(kind: MessageKind, facts: NoticeFacts): { subject: string; text: string } {
	const { siteTitle, number, limitOn, trackingAddress, officePhone } = facts;
	return {
		subject: `${siteTitle}：申请${number}的办理通知`,
		text: [
			`受理编号${number}：${messages[kind].sentence(limitOn)}。`,
			`详情请凭受理编号和查询码查看：${trackingAddress}`,
			`咨询电话：${officePhone}`,
			`${siteTitle}（系统自动发送，请勿直接回复）`,
			'',
		].join('\n'),
	};
}

/** The same notice as one short message. */
export function shortNotice(kind: MessageKind, facts: NoticeFacts): string {
	const { siteTitle, number, limitOn, trackingAddress, officePhone } = facts;
	const sentence = messages[kind].sentence(limitOn);
	return `${siteTitle}：申请${number}，${sentence}。详情请查看 ${trackingAddress} ，咨询电话${officePhone}。`;
}
