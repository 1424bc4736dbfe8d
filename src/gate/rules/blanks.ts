import { contentKinds } from '../content-kinds.ts';
import { bodyBlankMark } from '../templates/draft.ts';
import type { Rule } from '../rule.ts';

/** Bodies that nobody has written yet: the mark of `npm run new` still stands there. */
export const blanks: Rule = {
	name: '待填',
	check: ({ bodies }) =>
		bodies
			.filter(({ kind }) => contentKinds.some((known) => known.kind === kind && known.publishes))
			.filter(({ body }) => body.includes(bodyBlankMark))
			.map(({ file }) => ({
				file,
				field: '正文',
				value: bodyBlankMark,
				problem: '还有待填的内容',
				remedy: '请写好正文，删去“【待填：……】”',
			})),
};
