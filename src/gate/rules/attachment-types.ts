import { attachmentRule } from '../attachment-readings.ts';

/** Attachments that are not what the ending of their name says. */
export const attachmentTypes = attachmentRule('附件类型', ({ file, reading }) => {
	const ending = file.split('.').at(-1) ?? '';
	if (reading.type === ending || (reading.type === undefined && reading.trouble)) return [];
	const real = reading.type === undefined ? '不是可识别的文件' : `实际是 ${reading.type} 文件`;
	const problem = `扩展名是 .${ending}，${real}`;
	return [{ field: '附件', problem, remedy: `请另存为 ${ending} 格式，不要只改文件名` }];
});
