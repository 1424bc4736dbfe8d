import type { Rule } from '../rule.ts';

/** Publications and withdrawals of a day that has not come. */
export const notYet: Rule = {
	name: '日期未到',
	check: ({ files, today }) =>
		files.flatMap(({ file, data }) => {
			const { publishedAt, withdrawn, erased } = data as {
				publishedAt?: string;
				withdrawn?: { on: string };
				erased?: { on: string };
			};
			const said = [
				{ field: 'publishedAt', value: publishedAt, what: '发布时间', remedy: '请到时再发布' },
				{ field: 'withdrawn.on', value: withdrawn?.on, what: '撤回日期', remedy: '请到时再撤回' },
				{ field: 'erased.on', value: erased?.on, what: '清除日期', remedy: '请到时再清除' },
			];
			return said.flatMap(({ field, value, what, remedy }) =>
				value === undefined || value.slice(0, 10) <= today
					? []
					: [{ file, field, value, problem: `${what} ${value} 还没有到`, remedy }]
			);
		}),
};
