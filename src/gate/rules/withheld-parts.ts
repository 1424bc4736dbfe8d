import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Withheld parts whose day of review has passed (条例 art. 18: 定期评估审查). */
export const withheldParts: Rule = {
	name: '未公开的内容',
	check: (content) =>
		filesOf(content, 'disclosure').flatMap(({ file, data }) =>
			(data as Disclosure).withheld
				.filter(({ reviewAgainOn }) => reviewAgainOn < content.today)
				.map(({ part, reviewAgainOn }) => ({
					file,
					field: 'withheld',
					value: reviewAgainOn,
					problem: `“${part}”应在 ${reviewAgainOn} 前重新评估能否公开（条例第十八条），日期已过`,
					remedy: '请评估后公开这部分内容，或者写上下次评估审查的日期',
					level: 'warning' as const,
				}))
		),
};
