import { letterKinds, type LetterKind } from './kinds.ts';
import type { Letter } from './letter.ts';

/** A value in a template: a text, or a list whose rows have tags of their own. */
export type TagValue = string | Record<string, string>[];

/** Tags that every template of a kind must have: without them the letter would lack what the law demands. */
const demanded: readonly string[] = ['标题', '文号', '抬头', '正文', '救济', '附件', '不公开内容', '表格'];
const signed: readonly string[] = ['机关', '日期'];

/**
 * What a template of this letter may print, by tag: `{标题}`, and `{#正文}{段}{/正文}` for a list. The applicant
 * stands only in letters to the applicant and in the records: whoever else is asked need not know who asked.
 */
export function tagsOf(letter: Letter): Record<string, TagValue> {
	const { to, series, layout, remedies } = letterKinds[letter.kind];
	const { request, office } = letter;
	return {
		标题: letter.title,
		...(series && { 文号: letter.number }),
		...(to !== 'file' && { 抬头: letter.addressee }),
		...(layout === 'letter'
			? { 正文: letter.paragraphs.map((text) => ({ 段: text })) }
			: { 表格: letter.rows.map(({ name, value }) => ({ 项目: name, 内容: value })) }),
		...(letter.kind === 'replyPartial' && {
			不公开内容: letter.withheld.map(({ part, ground, reason }) => ({
				部分: part,
				依据: ground,
				理由: reason,
			})),
		}),
		...((letter.kind === 'replyPartial' || letter.kind === 'replyOpen') && {
			附件: letter.attachments.map((name, i) => ({
				名称: `${i === 0 ? '附件：' : '　　　'}${i + 1}．${name}`,
			})),
		}),
		...(remedies && { 救济: letter.remedies }),
		机关: letter.organ,
		日期: letter.date,
		承办机构: office.name,
		联系电话: office.phone,
		办公地址: office.address,
		申请编号: request.number,
		信息名称: request.information,
		...((to === 'applicant' || to === 'file') &&
			letter.kind !== 'consultationAnswer' && {
				申请人: request.applicant,
				提交日期: request.submittedOn,
				收到日期: request.receivedOn,
				获取方式: request.delivery,
			}),
	};
}

/** The tags that a template of this kind may hold, each list with the tags of its rows; and those it must hold. */
export function tagNames(kind: LetterKind): { known: Map<string, string[]>; required: string[] } {
	const rows = {
		正文: ['段'],
		表格: ['项目', '内容'],
		不公开内容: ['部分', '依据', '理由'],
		附件: ['名称'],
	};
	const names = Object.keys(tagsOf(emptyLetter(kind)));
	const known = new Map(names.map((name) => [name, rows[name as keyof typeof rows] ?? []]));
	const wanted = letterKinds[kind].layout === 'letter' ? [...demanded, ...signed] : demanded;
	return { known, required: names.filter((name) => wanted.includes(name)) };
}

function emptyLetter(kind: LetterKind): Letter {
	return {
		kind,
		title: '',
		number: '',
		addressee: '',
		paragraphs: [],
		rows: [],
		withheld: [],
		attachments: [],
		remedies: '',
		organ: '',
		date: '',
		office: { name: '', phone: '', address: '' },
		request: { number: '', submittedOn: '', receivedOn: '', information: '', applicant: '', delivery: '' },
	};
}
