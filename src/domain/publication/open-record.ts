import { z } from 'zod';
import type { ListedPage } from './listed-page.ts';

const text = z.string().min(1);
const web = z.url({ protocol: /^https?$/ });
const line = (title: string, description: string) => text.meta({ title, description });
const address = (title: string, description: string) => web.meta({ title, description });

/** A publication as a row of the open catalogue: who reads it needs no page of this site. */
export const openRowSchema = z.strictObject({
	id: line('编号', '信息在本站的编号，不改变，也不重复使用'),
	title: line('标题', '信息名称'),
	indexNumber: line('索引号', '统一社会信用代码/年份-流水号'),
	documentNumber: text
		.optional()
		.meta({ title: '发文字号', description: '例如“青禾府〔2026〕3号”；没有发文字号的信息没有这一项' }),
	issuer: line('发文机关', '制作或者保存信息的机关'),
	column: line('栏目', '信息所在的栏目'),
	validity: text.optional().meta({
		title: '有效性',
		description: '有效、已修改、废止、失效、尚未施行；已撤回的信息写“已撤回”；没有有效性的信息没有这一项',
	}),
	writtenOn: line('成文日期', 'YYYY-MM-DD'),
	publishedAt: line('发布日期', 'YYYY-MM-DD HH:MM，北京时间'),
	keywords: z.array(z.string().min(1)).meta({ title: '主题词', description: '列表；表格文件里用分号隔开' }),
	summary: line('内容概述', '200字以内；不再公开的信息只写明不再公开'),
	page: address('网页', '信息在本站的网页'),
	record: address('数据', '信息的 JSON 文件'),
	source: web
		.optional()
		.meta({ title: '原文', description: '信息的原始文件（Markdown 或者 YAML）；不再公开的信息没有这一项' }),
});

export type OpenRow = z.infer<typeof openRowSchema>;

/** A publication with its text: what `open-data/documents/` gives. A publication that is not shown has no text. */
export const openRecordSchema = openRowSchema
	.extend({
		text: z
			.string()
			.optional()
			.meta({ title: '正文', description: 'Markdown 格式；只有表格的报表和不再公开的信息没有这一项' }),
		attachments: z
			.array(z.strictObject({ title: line('名称', '附件名称'), file: address('地址', '附件的下载地址') }))
			.meta({ title: '附件', description: '没有附件时为空列表' }),
	})
	.meta({ title: '政府信息', description: '一件主动公开的政府信息' });

export type OpenRecord = z.infer<typeof openRecordSchema>;

/** The number of a publication: that of a document, else the path of its page. */
export function openId(path: string): string {
	return path.replace(/^documents\//, '').replace(/\/$/, '');
}

/** A listed page as a row of the open catalogue; `full` gives the full address of a path on this site. */
export function openRow(page: ListedPage, full: (path: string) => string): OpenRow {
	const id = openId(page.path);
	return {
		id,
		title: page.title,
		indexNumber: page.indexNumber,
		...(page.documentNumber && { documentNumber: page.documentNumber }),
		issuer: page.issuer,
		column: page.column,
		...(page.validity && { validity: page.validity }),
		writtenOn: page.writtenOn,
		publishedAt: page.publishedAt,
		keywords: [...page.keywords],
		summary: page.summary,
		page: full(page.path),
		record: full(`open-data/documents/${id}.json`),
		...(page.shown && { source: full(`open-data/source/${page.source}`) }),
	};
}

/** The catalogue as a table for spreadsheets: headings, then a row for each publication. */
export function openTable(rows: readonly OpenRow[]): { columns: string[]; rows: string[][] } {
	const fields = Object.entries(openRowSchema.shape);
	const cell = (value: string | string[] | undefined) =>
		Array.isArray(value) ? value.join('；') : (value ?? '');
	return {
		columns: fields.map(([name, schema]) => schema.meta()?.title ?? name),
		rows: rows.map((row) => fields.map(([name]) => cell(row[name as keyof OpenRow]))),
	};
}
