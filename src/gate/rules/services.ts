import type { Organisation } from '../../domain/publication/organisation.ts';
import type { Service } from '../../domain/publication/service.ts';
import { filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** Service guides: that the office that accepts the matter is one of the town's offices. */
export const services: Rule = {
	name: '办事指南',
	check(content) {
		const [organisation] = filesOf(content, 'organisation');
		if (!organisation) return [];
		const { offices } = organisation.data as unknown as Organisation;
		return filesOf(content, 'service').flatMap(({ file, data }) => {
			const { office } = data as unknown as Service;
			if (offices.some(({ name }) => name === office)) return [];
			const problem = `受理机构“${office}”不在 organisation.yaml 的机构里`;
			return [{ file, field: 'office', value: office, problem, remedy: '请核对机构名称', level: 'warning' }];
		});
	},
};
