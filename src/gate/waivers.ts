import { z } from 'zod';
import { daySchema, type Day } from '../domain/calendar/day.ts';
import type { Finding } from '../domain/publication/finding.ts';
import type { Content } from './content.ts';

const text = (error: string) => z.string({ error }).trim().min(1, { error });

const waiverSchema = z.strictObject({
	/** Path below the content folder. */
	file: text('请写明文件路径'),
	/** Name of the rule, as the gate prints it. */
	rule: text('请写明规则名称，与检查结果里的一致'),
	/** Part of the problem's words, when only some findings of the rule are meant. */
	about: text('请写明所指的问题，没有就整项删去').optional(),
	reason: text('请写明保留的理由'),
	/** The role that decided, never a private person. */
	by: text('请写明决定保留的岗位'),
	on: daySchema,
	/** Last day on which it holds. */
	until: daySchema.optional(),
});

/** Findings that the office has looked at and leaves as they are (`content/waivers.yaml`). */
export const waiversSchema = z.array(waiverSchema, {
	error: '请逐条列出：file（文件）、rule（规则）、reason（理由）、by（岗位）、on（日期）',
});

export type Waiver = z.infer<typeof waiverSchema>;

/** A finding that a waiver covers, with the waiver. */
export interface WaivedFinding extends Finding {
	waiver: Waiver;
}

/** Rules whose findings nobody may waive: files that cannot be read. */
export const unwaivableRules = ['格式'];

/** Takes the findings apart that a waiver covers, and names the waivers that cover nothing any more. */
export function waive(
	findings: Finding[],
	content: Pick<Content, 'files' | 'today'>
): { findings: Finding[]; waived: WaivedFinding[] } {
	const waivers = (content.files.find(({ kind }) => kind === 'waivers')?.data ?? []) as unknown as Waiver[];
	const waived = findings.flatMap((finding) => {
		const waiver = waivers.find((candidate) => covers(candidate, finding, content.today));
		return waiver ? [{ ...finding, waiver }] : [];
	});
	const covered = new Set(waived.map(({ waiver }) => waiver));
	const idle = waivers.filter((waiver) => !covered.has(waiver)).map(idleFinding);
	const left = findings.filter((finding) => !waivers.some((w) => covers(w, finding, content.today)));
	return { findings: [...left, ...idle], waived };
}

function covers({ file, rule, about, until }: Waiver, finding: Finding, today: Day): boolean {
	return (
		file === finding.file &&
		rule === finding.rule &&
		!unwaivableRules.includes(rule) &&
		(about === undefined || finding.problem.includes(about)) &&
		(until === undefined || today <= until)
	);
}

function idleFinding({ file, rule, until }: Waiver, i: number): Finding {
	return {
		file: 'waivers.yaml',
		line: 1,
		field: String(i),
		problem: `对 ${file} 保留“${rule}”的一条已经用不上${until ? `（期限 ${until}）` : ''}`,
		remedy: '请删去这一条',
		level: 'warning',
		rule: '保留意见',
	};
}
