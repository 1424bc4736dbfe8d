import { attachmentRule } from '../attachment-readings.ts';

/** Macros and scripts in attachments. */
export const attachmentMacros = attachmentRule('附件宏', ({ reading }) =>
	reading.macros ? [{ field: '附件', problem: '附件里有宏或脚本', remedy: '请另存为不含宏的文件' }] : []
);
