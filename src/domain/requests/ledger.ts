import { dayInShanghai, type Day } from '../calendar/day.ts';
import { dueInChinese, estimateNote, type DueDate } from '../calendar/due-date.ts';
import type { ChartTable } from '../chart.ts';
import { applicantKinds, type Application } from './application.ts';
import type { RequestCase } from './case.ts';
import { channels } from './channels.ts';
import type { Clock } from './clock/clock.ts';
import { resultArticle, resultTitle } from './outcomes.ts';
import { states } from './states.ts';
import { consultedParties, matters, opinions, remedyKinds, remedyResults } from './terms.ts';

/** What a line of the ledger is made from. */
export interface LedgerEntry {
	number: string;
	request: RequestCase;
	clock: Clock;
	/** Who applied and for what; absent once the request was erased. */
	application?: Application | undefined;
}

type Column = readonly [title: string, cell: (entry: LedgerEntry) => string | number];

/** Stands where personal data was before it was destroyed. */
export const destroyed = '已销毁';

const columns: readonly Column[] = [
	['受理编号', ({ number }) => number],
	['事项', ({ request }) => matters[request.matter]],
	['提交方式', ({ request }) => channels[request.channel]],
	['申请人类别', ({ request }) => request.applicantColumn ?? applicantKinds[request.applicant]],
	['提交日期', ({ request }) => dayInShanghai(request.submittedAt)],
	['收到申请之日', ({ request }) => request.receivedOn ?? ''],
	['告知补正', ({ request }) => request.correction?.askedOn ?? ''],
	['收到补正', ({ request }) => request.correction?.receivedOn ?? ''],
	['要求说明理由', ({ request }) => request.frequency?.askedOn ?? ''],
	['征求意见', ({ request }) => lines(request.consultations.map(consultationInWords))],
	['延期（工作日）', ({ request }) => (request.extension?.approvedOn ? request.extension.days : '')],
	['同意延期', ({ request }) => request.extension?.approvedOn ?? ''],
	['延迟答复至', ({ request }) => request.delayedUntil ?? ''],
	['信息处理费（元）', ({ request }) => request.fee?.amount ?? ''],
	['收费通知', ({ request }) => request.fee?.notifiedOn ?? ''],
	['缴费', ({ request }) => request.fee?.paidOn ?? ''],
	['作出决定', ({ request }) => dayOf(request.decidedAt)],
	['答复送出', ({ request }) => request.deliveredOn ?? ''],
	['申请人收到', ({ request }) => request.servedOn ?? ''],
	['终止', ({ request }) => dayOf(request.closedAt)],
	['归档', ({ request }) => dayOf(request.archivedAt)],
	['状态', ({ request }) => states[request.state]],
	['办理结果', ({ request }) => (request.outcome ? resultTitle(request.outcome) : '')],
	['依据', ({ request }) => (request.outcome ? resultArticle(request.outcome) : '')],
	['答复期限', ({ clock }) => (clock.due ? dueInCell(clock.due) : '')],
	['已用工作日', ({ clock }) => clock.counted],
	['允许的工作日', ({ clock }) => clock.allowed],
	['是否按期', ({ clock }) => (clock.inTime === undefined ? '' : clock.inTime ? '按期' : '超期')],
	['文书编号', ({ request }) => lines(request.letters.flatMap(({ number }) => number ?? []))],
	['复议、诉讼', ({ request }) => lines(request.remedies.map(remedyInWords))],
	['拆分自', ({ request }) => request.splitFrom ?? ''],
	['拆分为', ({ request }) => lines(request.splitInto)],
	['并入', ({ request }) => request.mergedInto ?? ''],
	['暂停销毁', ({ request }) => (request.onHold ? '是' : '')],
	['个人信息', ({ request }) => (request.erasedAt ? `${destroyed}（${dayOf(request.erasedAt)}）` : '')],
];

const personColumns: readonly Column[] = [
	['申请人', ({ application }) => application?.name ?? destroyed],
	['信息名称', ({ application }) => application?.title ?? destroyed],
	['文号', ({ application }) => application?.documentNumber ?? destroyed],
	['其他特征描述', ({ application }) => application?.description ?? destroyed],
];

/**
 * 政府信息公开申请登记台账 (条例 art. 45): one line for each request, by its events alone. With `persons` it also
 * says who applied and for what.
 */
export function ledgerTable(entries: readonly LedgerEntry[], persons: boolean): ChartTable {
	const wanted = persons ? [...columns.slice(0, 1), ...personColumns, ...columns.slice(1)] : columns;
	return {
		columns: wanted.map(([title]) => title),
		rows: entries.map((entry) => wanted.map(([, cell]) => cell(entry))),
	};
}

const lines = (parts: readonly string[]) => parts.join('；');
const dayOf = (instant: string | undefined): Day => (instant === undefined ? '' : dayInShanghai(instant));

function dueInCell(due: DueDate): string {
	return due.kind === 'unknown' ? dueInChinese(due) : `${due.on}${estimateNote(due)}`;
}

function consultationInWords({ party, sentOn, returnedOn, opinion }: RequestCase['consultations'][number]) {
	const answer = returnedOn && opinion ? `${returnedOn}${opinions[opinion]}` : '尚未收到意见';
	return `${consultedParties[party]}：${sentOn}发出，${answer}`;
}

function remedyInWords({ kind, filedOn, result, decidedOn }: RequestCase['remedies'][number]) {
	return `${remedyKinds[kind]}：${filedOn}${result ? `，${decidedOn ?? ''}${remedyResults[result]}` : '，尚未审结'}`;
}
