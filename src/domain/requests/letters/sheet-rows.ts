import { dayInChinese } from '../../calendar/day.ts';
import { dueInChinese } from '../../calendar/due-date.ts';
import { applicationAnswers } from '../application-answers.ts';
import { applicantKinds } from '../application.ts';
import { requestWords, type LetterFacts, type LetterRow } from './letter.ts';
import type { NoticeDetails, NoticeKind } from './notice-details.ts';
import type { NoticeLetterKind } from './notice-paragraphs.ts';

/** Letters that are a table of fields. */
export type SheetKind = Exclude<NoticeKind, NoticeLetterKind>;

const writers: { [K in SheetKind]: (details: NoticeDetails[K], facts: LetterFacts) => [string, string][] } = {
	applicationForm: (a, { request }) => [
		['申请编号', request.number],
		['提交日期', dayInChinese(request.submittedOn)],
		...applicationAnswers(a, { wholeIdNumber: true }).map(({ name, value }): [string, string] => [
			name,
			value,
		]),
	],
	registration: ({ channel, applicantKind, handler, answerBy }, { request }) => [
		['申请编号', request.number],
		['申请人', request.applicant],
		['申请人类别', applicantKinds[applicantKind]],
		['提交方式', channel],
		['提交日期', dayInChinese(request.submittedOn)],
		['收到申请之日', request.receivedOn ? dayInChinese(request.receivedOn) : ''],
		[requestWords[request.matter].object, request.information],
		['形式和途径', request.delivery],
		['承办人', handler],
		['答复期限', dueInChinese(answerBy)],
		['办理情况', ''],
		['答复文号', ''],
		['归档日期', ''],
	],
	consultationAnswer: ({ consultationNumber }, { request }) => [
		['征求意见书', consultationNumber],
		['申请编号', request.number],
		['征求意见的信息', request.information],
		['第三方（姓名或者名称）', ''],
		['收到征求意见书的日期', ''],
		['意见', '□同意公开　□不同意公开　□同意公开部分内容'],
		['同意公开的部分、不同意公开的理由', ''],
		['联系人、联系电话', ''],
		['签名或者盖章、日期', ''],
	],
};

/** The fields of a sheet, in their order; an empty value is filled in by pen. */
export function sheetRows<K extends SheetKind>(
	kind: K,
	details: NoticeDetails[K],
	facts: LetterFacts
): LetterRow[] {
	const write: (details: NoticeDetails[K], facts: LetterFacts) => [string, string][] = writers[kind];
	return write(details, facts).map(([name, value]) => ({ name, value }));
}
