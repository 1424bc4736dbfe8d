/** Footnotes in Chinese, under a heading that everybody sees. */
export const chineseFootnotes = {
	footnoteLabel: '注释',
	footnoteLabelProperties: {},
	footnoteBackLabel: (note: number, reference: number) =>
		`返回正文引用处${note + 1}${reference > 1 ? `（第${reference}次）` : ''}`,
};
