import type { CaseGroup } from '../seeded-case.ts';
import { docx, paragraph } from '../zipped-files.ts';

const template = 'letters/协办函.docx';

/** Word templates of letters that are missing, or that name what no letter fills. */
export const letterTemplateCases: CaseGroup = {
	kind: '文书模板',
	drafts: [
		{
			name: '删去了一份文书模板',
			rule: '文书模板',
			says: '缺少这个模板',
			where: template,
			removed: [template],
			alone: true,
		},
		{
			name: '文书模板里写错了标记',
			rule: '文书模板',
			says: '没有这个标记：{标提}',
			where: template,
			files: { [template]: docx(paragraph('{标提}')) },
			alone: true,
		},
	],
};
