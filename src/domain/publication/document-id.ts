import { z } from 'zod';

/** How one content file names a published document: its path below `content/disclosures/`, without `.md`. */
export const documentIdSchema = z
	.string({ error: '请填写文稿编号，例如 2026/00003-work-plan' })
	.regex(/^\d{4}\/\d{5}-[a-z0-9-]+$/, {
		error: '文稿编号应写成“年份/文件名”，不带 .md，例如 2026/00003-work-plan',
	});
