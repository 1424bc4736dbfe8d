import { attachmentRule } from '../attachment-readings.ts';

/** Text of PDF files that was painted over and not removed. */
export const coveredText = attachmentRule('遮盖文字', ({ reading }) =>
	reading.covered.map(({ page, text }) => ({
		field: `第${page}页`,
		problem: `第${page}页有${[...text].length}个字被色块盖住，但仍可以选中、复制`,
		remedy: '请在原稿中删去这些字，重新导出；不要只用色块遮盖',
	}))
);
