import { dayInChinese, minuteInShanghai, type Day } from '../calendar/day.ts';
import { channels } from './channels.ts';
import type { EventOf, EventType, RecordedEvent, RequestEvent } from './events.ts';
import { procedure } from './procedure.ts';
import { revisionInWords } from './revision-text.ts';
import { consultedParties, matters, opinions, remedyKinds, remedyResults } from './terms.ts';

/** One line of a request's history, for the citizen and for the desk. */
export interface TimelineEntry {
	at: string;
	title: string;
	note: string;
}

/** Inner steps of the office: the citizen hears of the decision when it is delivered. */
const internal: readonly EventType[] = [
	'drafted',
	'reviewed',
	'returned',
	'extensionAsked',
	'extensionRefused',
	'holdPlaced',
	'holdLifted',
];

/** What of a history the applicant is told: all but the inner steps. */
export function eventsForApplicant<E extends RecordedEvent>(history: readonly E[]): E[] {
	return history.filter(({ event }) => !internal.includes(event.type));
}

/**
 * The history of a request in words for the applicant, oldest first; names no member of staff, tells no inner step and
 * not what a third party or another organ said.
 */
export function timelineOf(history: readonly RecordedEvent[]): TimelineEntry[] {
	const told = eventsForApplicant(history);
	return wholeTimelineOf(told).map((entry, i) => {
		const event = told[i]?.event;
		return event?.type === 'consultationAnswered'
			? { ...entry, note: `征求意见于${on(event.returnedOn)}结束。` }
			: entry;
	});
}

/** The whole history in words for the desk, oldest first. */
export function wholeTimelineOf(history: readonly RecordedEvent[]): TimelineEntry[] {
	return history.map(({ event, at }) => ({
		at: minuteInShanghai(at),
		title: procedure[event.type].title,
		note: noteOn(event),
	}));
}

const notes: { [T in EventType]: (event: EventOf<T>) => string } = {
	submitted: ({ channel, matter, arrivedOn, splitFrom }) =>
		`${matters[matter]}，${channels[channel]}${arrivedOn ? `，${on(arrivedOn)}收到` : ''}${splitFrom ? `，由 ${splitFrom} 拆分` : ''}。`,
	officeConfirmed: () => '本机关已收到，请申请人确认；双方确认之日为收到申请之日（条例第三十一条）。',
	applicantConfirmed: ({ receivedOn }) => receivedNote(receivedOn),
	receiptConfirmed: ({ receivedOn }) => receivedNote(receivedOn),
	correctionAsked: ({ replyBy }) => `请在${on(replyBy)}以前补正，补正期间不计入答复期限（条例第三十条）。`,
	corrected: ({ receivedOn }) => `${on(receivedOn)}收到补正，答复期限从次日起重新计算（条例第三十条）。`,
	reasonsAsked: ({ replyBy }) => `请在${on(replyBy)}以前说明理由（条例第三十五条）。`,
	reasonsGiven: () => '已收到说明的理由（条例第三十五条）。',
	delaySet: ({ until }) => `延迟至${on(until)}以前答复（条例第三十五条）。`,
	consulted: ({ party, sentOn }) =>
		`${on(sentOn)}向${consultedParties[party]}征求意见，所需时间不计入答复期限（条例第三十三条）。`,
	consultationServed: ({ servedOn }) => `征求意见书${on(servedOn)}送达。`,
	consultationAnswered: ({ opinion, returnedOn }) => `${on(returnedOn)}，${opinions[opinion]}。`,
	extensionAsked: ({ days }) => `提请延长${days}个工作日（条例第三十三条）。`,
	extensionApproved: () => '经政府信息公开工作机构负责人同意，延长答复期限（条例第三十三条）。',
	extensionRefused: () => '负责人不同意延长。',
	feeNotified: ({ amount }) =>
		`应缴信息处理费${amount}元，请自收到收费通知次日起20个工作日内缴纳（条例第四十二条）。`,
	paid: ({ paidOn }) => `${on(paidOn)}缴费。`,
	drafted: () => '经办人已拟写答复，待审核。',
	reviewed: () => '保密审查和合法性审核通过，待批准。',
	returned: () => '答复退回重拟。',
	approved: () => decidedNote,
	decided: () => decidedNote,
	delivered: ({ sentOn }) => (sentOn ? `答复于${on(sentOn)}送出。` : '答复已送达。'),
	deliveryServed: ({ servedOn }) => `${on(servedOn)}收到答复。`,
	lapsed: ({ ground }) =>
		ground === 'correction'
			? '逾期没有补正，视为放弃申请，本机关不再处理（条例第三十条）。'
			: '逾期没有缴费，视为放弃申请，本机关不再处理（《政府信息公开信息处理费管理办法》）。',
	withdrawn: () => '申请人撤回申请，办理终止。',
	split: ({ into }) => `按“一事一申请”拆分为 ${into.join('、')}，分别办理，本件不再另行答复。`,
	merged: ({ into }) => `并入 ${into} 一并办理。`,
	joined: ({ from }) => `${from} 并入本件一并办理。`,
	archived: () => '办理完毕，已归档（条例第四十五条）。',
	remedyFiled: ({ kind, filedOn }) => `${on(filedOn)}，${remedyKinds[kind]}。`,
	remedyDecided: ({ result, decidedOn }) => `${on(decidedOn)}，${remedyResults[result]}。`,
	reopened: ({ until }) => `重新作出答复，期限为${on(until)}。`,
	publicationSuggested: () => '申请人建议将这项信息主动公开（条例第四十四条）。',
	suggestionAnswered: ({ adopted }) => (adopted ? '采纳建议，将主动公开。' : '对建议已作答复。'),
	calendarRevised: revisionInWords,
	codeReissued: () => '原查询码作废，已补发新的查询码。',
	holdPlaced: () => '暂停销毁。',
	holdLifted: () => '恢复销毁期限。',
	erasureAnnounced: ({ on: day }) => `保管期限届满，没有需要留存的情况的，${on(day)}起销毁个人信息和附件。`,
	erased: () => '保管期限届满，个人信息和附件已经销毁，只保留办理记录。',
};

function noteOn(event: RequestEvent): string {
	return (notes[event.type] as (event: RequestEvent) => string)(event);
}

const on = (day: Day) => dayInChinese(day);
const decidedNote = '本机关已作出决定，正在送达。';
const receivedNote = (day: Day) => `双方确认，收到申请之日为${on(day)}（条例第三十一条）。`;
