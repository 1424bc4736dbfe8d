import { attachmentRule } from '../attachment-readings.ts';

/** Files inside attachments, what they load from outside, and parts that they do not show. */
export const attachmentContents = attachmentRule('附件夹带', ({ reading }) => [
	...reading.embedded.map((name) => ({
		field: '附件',
		problem: `附件里嵌入了其他文件：${name}`,
		remedy: '请删去嵌入的文件；需要公开的，另列为附件',
	})),
	...reading.externalLinks.map((address) => ({
		field: '附件',
		problem: `附件引用了外部文件：${address}`,
		remedy: '请断开链接，把内容粘贴为值或图片',
	})),
	...reading.hidden.map((part) => ({
		field: '附件',
		problem: `有隐藏的内容：${part}`,
		remedy: '不公开的请删去，公开的请取消隐藏',
		level: 'warning' as const,
	})),
]);
