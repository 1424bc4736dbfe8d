/** Whether a finding stops the build, or is only told. */
export const findingLevels = ['error', 'warning'] as const;

export type FindingLevel = (typeof findingLevels)[number];

/** What the gate found in a content file, in words that a clerk can act on: 文件 · 行 · 字段 · 问题 · 改法. */
export interface Finding {
	/** Path below the content folder. */
	file: string;
	/** Line in the file, from 1; 1 for a file without lines. */
	line: number;
	field: string;
	problem: string;
	remedy: string;
	level: FindingLevel;
	/** Name of the rule that found it; a waiver names it. */
	rule: string;
}

/** Message of a schema that says both what is wrong and how to mend it; other messages say only the second. */
export function fault(problem: string, remedy: string): string {
	return `${problem}\n${remedy}`;
}

/** A finding as one line for a clerk. */
export function findingInWords({ file, line, field, problem, remedy }: Finding): string {
	return `${file} · 第${line}行 · ${field} · ${problem} · 改法：${remedy}`;
}
