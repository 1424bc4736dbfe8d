import type { z } from 'zod';
import { serialOf } from '../../domain/publication/index-number.ts';
import type { recordSchema } from '../../domain/publication/record.ts';
import { blank, optional, type Blank, type Draft, type Fields } from './draft.ts';
import { answer, answerOr, nextIndexNumber, type Desk } from './template.ts';

type RecordInput = z.input<typeof recordSchema>;

type RecordFields = Omit<Fields<RecordInput>, 'review'> & { indexNumber: string };

/** The fields that every published record has, the review aside: it comes last. */
export function recordFields(desk: Desk, title?: string): RecordFields {
	const writtenOn = answer(desk, 'written-on');
	return {
		title: title ?? answerOr(desk, 'title', '标题，不超过100字'),
		indexNumber: nextIndexNumber(desk, writtenOn.slice(0, 4)),
		documentNumber: optional(
			`发文字号，没有就删去本行，例如 ${desk.site.organCode}府〔${writtenOn.slice(0, 4)}〕3号`
		),
		issuer: desk.site.organ,
		writtenOn,
		publishedAt: blank("发布时间，审查完再填，例如 '2026-01-15 09:30'"),
		keywords: blank('主题词，例如 [财政预算, 决算]'),
		summary: blank('内容概述，10至200字'),
		publicAttribute: '主动公开',
	};
}

/** When a register was last updated, to be filled in after the reviews. */
export function updatedBlank(): Blank {
	return blank("本次更新的时间，审查完再填，例如 '2026-01-15 09:30'");
}

/** The three reviews before publication, to be filled in as they are made. */
export function reviewFields(): Draft<RecordInput['review']> {
	const step = (what: string) => ({
		by: blank(`${what}的岗位，不写姓名`),
		on: blank(`${what}的日期，例如 '2026-01-13'`),
		conclusion: blank(`${what}的结论`),
	});
	return { secrecy: step('保密审查'), content: step('内容审核'), approval: step('审批') };
}

/** The five digits of an index number that a file's name begins with. */
export function serialDigits(indexNumber: string): string {
	return serialOf(indexNumber).slice(5);
}
