import type { RequestCase } from './case.ts';
import { questionInWords } from './consulted-words.ts';
import type { TextReference } from './event-parts.ts';
import { resultArticle, resultTitle } from './outcomes.ts';
import { consultedParties, opinions, remedyKinds, remedyResults } from './terms.ts';

/** One sealed text of a request with what it is. */
export interface TextLine {
	title: string;
	note?: string;
	text?: TextReference | undefined;
	/** Puts what is sealed into words, where it is more than a text. */
	inWords?: (sealed: string) => string;
}

/** The words of a line among the opened texts; undefined when it has none. */
export function wordsOfLine(
	{ text, inWords }: TextLine,
	texts: ReadonlyMap<string, string>
): string | undefined {
	const sealed = text && texts.get(text.id);
	return sealed !== undefined && inWords ? inWords(sealed) : sealed;
}

/** What was written in the course of a request, for the desk, in the order of the procedure. */
export function caseTexts(request: RequestCase): TextLine[] {
	const { correction, frequency, extension, fee, draft, returned, suggestion, onHold } = request;
	return [
		...(correction
			? [
					{ title: '需要补正的事项', note: `补正期限${correction.replyBy}`, text: correction.text },
					{ title: '补正的内容', note: correction.receivedOn ?? '还没有收到', text: correction.answer },
				]
			: []),
		...(frequency
			? [
					{ title: '要求说明理由', note: `期限${frequency.replyBy}`, text: frequency.text },
					{ title: '说明的理由', text: frequency.answer },
				]
			: []),
		...request.consultations.flatMap((one) => [
			{
				title: `征求意见：${consultedParties[one.party]}`,
				note: `${one.sentOn}发出${one.servedOn ? `，${one.servedOn}送达` : ''}`,
				text: one.text,
				inWords: questionInWords,
			},
			{
				title: '意见',
				note: one.opinion ? `${one.returnedOn}，${opinions[one.opinion]}` : '还没有收到',
				text: one.answer,
			},
		]),
		...(extension
			? [
					{ title: `提请延长${extension.days}个工作日`, text: extension.text },
					...(extension.refusal ? [{ title: '不同意延长', text: extension.refusal }] : []),
				]
			: []),
		...(fee ? [{ title: '信息处理费', note: `${fee.amount}元，${fee.notifiedOn}通知` }] : []),
		...(draft
			? [
					{
						title: request.decision ? '答复' : '拟写的答复',
						note: `${resultTitle(draft.outcome)}（${resultArticle(draft.outcome)}）`,
						text: draft.reasons,
					},
				]
			: []),
		...(returned ? [{ title: '退回的原因', text: returned }] : []),
		...request.remedies.map((one) => ({
			title: remedyKinds[one.kind],
			note: `${one.filedOn}${one.result ? `，${one.decidedOn}${remedyResults[one.result]}` : '，尚未审结'}`,
		})),
		...(suggestion
			? [
					{ title: '主动公开的建议', text: suggestion.text },
					...(suggestion.answer ? [{ title: '对建议的答复', text: suggestion.answer }] : []),
				]
			: []),
		...(onHold ? [{ title: '暂停销毁', text: onHold }] : []),
	];
}
