import type { BodyHeading } from '../../markdown/body-links.ts';
import type { CheckedFile } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Headings of a text: from ##, no level left out, none empty, no two alike under one heading. */
export const headings: Rule = {
	name: '标题层次',
	check: ({ bodies }) => bodies.flatMap(headingsOf),
};

function headingsOf({ file, parts }: CheckedFile): Observation[] {
	return parts.headings.flatMap((heading, i) => {
		const words = faultOf(heading, parts.headings.slice(0, i));
		return words ? [{ file, line: heading.line, field: '正文', ...words }] : [];
	});
}

function faultOf(
	{ depth, text }: BodyHeading,
	before: readonly BodyHeading[]
): { problem: string; remedy: string } | undefined {
	if (text === '') return { problem: '标题没有文字', remedy: '请在 # 后面空一格写上标题，或者删去这一行' };
	if (depth === 1)
		return {
			problem: `正文用了一级标题：${text}`,
			remedy: '文稿的 title 就是一级标题，正文从 ## 开始',
		};
	const above = before.at(-1)?.depth ?? 1;
	if (depth > above + 1)
		return {
			problem: `标题跳级：${text}`,
			remedy: `这里应为${'#'.repeat(above + 1)}，标题逐级加深，不能跳过中间一级`,
		};
	const end = before.findLastIndex((other) => other.depth < depth);
	const twin = before.slice(end + 1).find((other) => other.depth === depth && other.text === text);
	return twin
		? {
				problem: `同一级有两个相同的标题：${text}（另见第${twin.line}行）`,
				remedy: '请改成能区分的标题',
			}
		: undefined;
}
