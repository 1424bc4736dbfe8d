import { choice, line, optional, text } from '../field-kinds.ts';
import type { StepField } from '../step-fields.ts';
import type { RepliedOutcome } from './kinds.ts';
import { internalAffairs, processRecords, withheldGrounds } from './outcome-details.ts';

/** The most parts that one draft can withhold: more belong into a table among the files. */
const mostParts = 20;

const reason = text('reason', '不予公开的理由');
const same = <T extends string>(words: readonly T[]) => Object.fromEntries(words.map((word) => [word, word]));
const matter = (words: readonly string[], label: string) => choice('matter', label, same(words));

const fields: Record<Exclude<RepliedOutcome, 'PT'>, readonly StepField[]> = {
	G1: [text('where', '获取该信息的方式、途径', '写明栏目、网址或者查阅的地点。')],
	G2: [
		choice('variant', '怎样提供', {
			attached: '随答复提供信息（在下面选择文件）',
			told: '告知获取的方式、途径和时间',
		}),
		optional(text('how', '获取的方式、途径', '告知获取方式的填写。')),
		optional(line('when', '获取的时间', '告知获取方式的填写，例如 工作日8:30—12:00。')),
	],
	D1: [reason],
	D2: [line('statute', '禁止公开的法律、行政法规及其条款'), reason],
	D3: [reason],
	D4: [reason],
	D5: [matter(internalAffairs, '属于哪一类内部事务信息'), reason],
	D6: [matter(processRecords, '属于哪一类过程性信息'), reason],
	D7: [reason],
	D8: [text('statute', '办理所依照的法律、行政法规')],
	U1: [
		choice('variant', '属于哪一种', {
			不存在: '经检索，没有这项信息',
			不属于本机关: '不属于本机关负责公开',
		}),
		optional(text('searched', '检索的范围和方法', '信息不存在的填写。')),
		optional(text('reason', '不属于本机关负责公开的理由', '不属于本机关负责公开的填写。')),
		optional(line('competent-organ', '负责公开的行政机关', '能够确定的填写。')),
		optional(line('competent-contact', '该机关的联系方式')),
	],
	U2: [text('reason', '需要加工、分析的理由')],
	U3: [text('reason', '补正后仍不明确的理由')],
	N1: [optional(text('channel', '提出信访、投诉、举报的渠道'))],
	N2: [line('earlierReply', '前次答复的文号')],
	N3: [optional(text('where', '获取公开出版物的途径'))],
	N4: [text('judgement', '认为申请理由不合理的原因')],
	N5: [text('reason', '不予处理的理由')],
};

/** The fields that a draft of this outcome asks for; one with withheld parts has as many rows of them as `parts`. */
export function outcomeFields(outcome: RepliedOutcome, parts: number): StepField[] {
	if (outcome !== 'PT') return [...fields[outcome]];
	return [
		text('given', '向申请人提供的内容'),
		...Array.from({ length: parts }, (_, i) => partFields(i)).flat(),
	];
}

/** What must be told a third party that refused, when the information is given in spite of it (art. 32). */
export function overridingFields(demanded: boolean): StepField[] {
	const hint = '第三方不同意公开、本机关认为不公开可能对公共利益造成重大影响的填写，写入给第三方的告知书。';
	const both = [
		text('overriding-decided', '决定公开的第三方信息内容', hint),
		text('overriding-reason', '决定公开的理由'),
	];
	return demanded ? both : both.map(optional);
}

/** How many rows of withheld parts a form with these values has, between 1 and {@link mostParts}. */
export function partsOf(values: Record<string, string>): number {
	const asked = Number(values['parts'] ?? 1);
	return Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostParts) : 1;
}

function partFields(i: number): StepField[] {
	const named = (name: string) => `withheld-${i}-${name}`;
	const nth = `第${i + 1}项`;
	const row = [
		text(named('part'), `${nth}：不予公开的是哪一部分`, i > 0 ? '不需要这一项的，整项留空。' : undefined),
		choice(named('ground'), `${nth}：依据`, withheldGrounds),
		choice(
			named('matter'),
			`${nth}：属于哪一类`,
			same([...internalAffairs, ...processRecords]),
			'依据为内部事务信息、过程性信息的选择。'
		),
		line(
			named('statute'),
			`${nth}：禁止公开的法律、行政法规及其条款`,
			'依据为其他法律行政法规禁止公开的填写。'
		),
		text(named('reason'), `${nth}：理由`),
	];
	return row.map((field) => (/matter|statute/.test(field.name) || i > 0 ? optional(field) : field));
}
