/** The fields of a publication whose changes readers are told of, as the information table calls them. */
export const fieldNames: Record<string, string> = {
	title: '标题',
	indexNumber: '索引号',
	documentNumber: '发文字号',
	issuer: '发文机关',
	jointOrgans: '联合发文机关',
	column: '栏目',
	item: '法定公开事项',
	matter: '决策事项',
	topic: '主题分类',
	writtenOn: '成文日期',
	publishedAt: '发布日期',
	effectiveOn: '施行日期',
	expiresOn: '失效日期',
	validity: '有效性',
	keywords: '主题词',
	summary: '内容概述',
	publicAttribute: '公开属性',
	review: '审查记录',
	systems: '所属依法行政制度',
	amends: '修改的文件',
	repeals: '废止的文件',
	interprets: '解读的文件',
	withheld: '未公开的内容',
	attachments: '附件',
	steps: '程序环节',
	opinions: '公众意见采纳情况',
	howToComment: '提出意见的方式',
};

/** A field that was changed; the values are given where they are plain words. */
export interface FieldChange {
	name: string;
	from?: string | undefined;
	to?: string | undefined;
}

/** What changed between two front matters. */
export function fieldChanges(before: object, after: object): FieldChange[] {
	return Object.entries(fieldNames).flatMap(([field, name]) => {
		const [old, now] = [before, after].map((fields) => (fields as Record<string, unknown>)[field]);
		if (JSON.stringify(old) === JSON.stringify(now)) return [];
		const [from, to] = [plainWords(old), plainWords(now)];
		return from === undefined || to === undefined ? [{ name }] : [{ name, from, to }];
	});
}

/** A value as words; an absent one as 无, one with parts as undefined. */
function plainWords(value: unknown): string | undefined {
	if (value === undefined || value === null || value === '') return '无';
	if (typeof value === 'string' || typeof value === 'number') return String(value);
	if (!Array.isArray(value)) return undefined;
	if (value.length === 0) return '无';
	return value.every((part) => typeof part === 'string') ? value.join('、') : undefined;
}
