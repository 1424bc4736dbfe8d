import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { letterKindNames } from '../../domain/requests/letters/kinds.ts';
import { readTemplate, templateFolder, templatePath } from '../../letters/template.ts';
import { templateFaults } from '../../letters/template-faults.ts';
import type { Rule } from '../rule.ts';

/** The Word templates of letters: there is one for each kind, and its tags are those that the letter fills. */
export const letterTemplates: Rule = {
	name: '文书模板',
	check: ({ dir }) =>
		letterKindNames.flatMap((kind) => {
			const file = templatePath(kind);
			const field = '文书模板';
			if (!existsSync(join(dir, file)))
				return [{ file, line: 1, field, problem: '缺少这个模板', remedy: `请放入${templateFolder}文件夹` }];
			const faults = templateFaults(readTemplate(dir, kind), kind);
			return faults.map((fault) => ({ file, line: 1, field, ...fault }));
		}),
};
