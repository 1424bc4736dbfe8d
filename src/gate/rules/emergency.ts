import type { Emergency } from '../../domain/publication/emergency.ts';
import { linkTarget } from '../../domain/publication/external-link.ts';
import { governmentDomains } from '../../domain/site.ts';
import { documentOf, filesOf } from '../content.ts';
import type { Rule } from '../rule.ts';

/** The link of an emergency stands on every page, so it leads straight to this site or to another of the government. */
export const emergency: Rule = {
	name: '紧急提示',
	check: (content) =>
		filesOf(content, 'emergency').flatMap(({ file, data }) => {
			const to = (data as unknown as Emergency).link?.to;
			if (to === undefined || !content.site) return [];
			const fault = (problem: string, remedy: string) => [
				{ file, field: 'link', value: to, problem, remedy },
			];
			if (linkTarget(to, governmentDomains(content.site)).kind !== 'direct')
				return fault('链接的不是政府网站', '紧急提示只能链接本站或者政府网站，网址里不能带用户名');
			const [, id = ''] = /^documents\/(.+)\/$/.exec(to) ?? [];
			return documentOf(content, id)?.data['withdrawn'] === undefined
				? []
				: fault('链接的文件已经撤回', '请换一个文件，或者删去链接');
		}),
};
