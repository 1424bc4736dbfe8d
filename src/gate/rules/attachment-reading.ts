import { isPageImage } from '../../attachments/preview.ts';
import type { Trouble } from '../../attachments/reading.ts';
import { attachmentRule } from '../attachment-readings.ts';
import type { Observation } from '../rule.ts';

const troubles: Record<Trouble, Pick<Observation, 'problem' | 'remedy' | 'level'>> = {
	damaged: { problem: '附件打不开，可能已损坏', remedy: '请用原稿重新生成，核对能打开后再放入' },
	encrypted: { problem: '附件加了密码，群众打不开，也无法检查', remedy: '请取消密码后重新保存' },
	'too large': {
		problem: '附件超过50 MB，没有检查',
		remedy: '请压缩图片或者拆分成几个文件；确需公开的，请人工检查个人信息和文件属性',
		level: 'warning',
	},
	'unpacks too large': {
		problem: '附件解压后超过限度，可能是恶意文件，没有打开',
		remedy: '请核实来源，用原稿重新生成',
	},
};

/** Attachments that cannot be read, and scans, whose text nobody can search, read aloud or check. */
export const attachmentReading = attachmentRule('附件读取', ({ reading }) => {
	if (reading.trouble) return [{ field: '附件', ...troubles[reading.trouble] }];
	if (!isPageImage(reading)) return [];
	const problem = '附件是扫描件，没有可提取的文字，个人信息无法自动检查';
	const remedy = '请尽量换成由原稿导出的文件；只有扫描件的，请人工检查';
	return [{ field: '附件', problem, remedy, level: 'warning' as const }];
});
