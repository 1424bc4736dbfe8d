import type { CaseGroup, Draft } from '../seeded-case.ts';

const 标题 = (name: string, body: string): Draft => ({ name, rule: '标题层次', says: '', body });

/** Headings that a screen reader cannot follow. */
export const headings: CaseGroup = {
	kind: '标题层次',
	drafts: [
		标题('跳过一级标题', '## 一、总体要求\n\n正文\n\n#### 1. 具体要求\n\n正文'),
		标题('从三级标题开始', '### （一）总体要求\n\n正文'),
		标题('正文里有一级标题', '# 通知\n\n正文'),
		标题('用下划线写的一级标题', '通知\n====\n\n正文'),
		标题('标题没有文字', '##\n\n正文'),
	],
};
