import type { Rule } from '../rule.ts';

/** Subject classes (主题分类) that `site.yaml` does not list. */
export const topics: Rule = {
	name: '主题分类',
	check: ({ files, site }) =>
		files.flatMap(({ file, data }) => {
			const { topic } = data as { topic?: string };
			if (!site || topic === undefined || site.topics.includes(topic)) return [];
			const problem = `主题分类“${topic}”不在 site.yaml 的 topics 中`;
			return [{ file, field: 'topic', value: topic, problem, remedy: '请从 topics 中选一个' }];
		}),
};
