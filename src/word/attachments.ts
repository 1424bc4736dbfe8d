import { Paragraph, type FileChild } from 'docx';
import type { Block } from './block.ts';
import { characterPitch } from './layout.ts';
import { textRuns } from './runs.ts';
import { emptyLine, type Setting } from './setting.ts';
import { styleIds } from './styles.ts';

/** 附件: pages of their own behind the text. */
export interface Attachment {
	title: string;
	blocks: readonly Block[];
}

/** 附件说明 under the text: two characters in, numbered when there are several, names under each other. */
export function attachmentNote(attachments: readonly Attachment[]): FileChild[] {
	if (attachments.length === 0) return [];
	const lines = attachments.map(({ title }, i) => {
		const before = `${i === 0 ? '附件：' : ''}${numberOf(attachments, i, '.')}`;
		// 附件： takes three characters and a number with its point one.
		const hanging = (i === 0 ? 3 : 0) + (attachments.length > 1 ? 1 : 0);
		const left = 2 + 3 + (attachments.length > 1 ? 1 : 0);
		return new Paragraph({
			keepNext: true,
			indent: { left: Math.round(left * characterPitch), hanging: Math.round(hanging * characterPitch) },
			children: textRuns({ text: before + title }),
		});
	});
	return [emptyLine(), ...lines];
}

/** Each attachment on a new page: its mark in the first line, its title in the third. */
export function attachmentPages(attachments: readonly Attachment[], setting: Setting): FileChild[] {
	return attachments.flatMap(({ title, blocks }, i) => [
		new Paragraph({
			style: styleIds.attachmentMark,
			pageBreakBefore: true,
			children: textRuns({ text: `附件${numberOf(attachments, i)}` }),
		}),
		emptyLine(),
		setting.title(title),
		emptyLine(),
		...setting.blocks(blocks),
	]);
}

function numberOf({ length }: readonly Attachment[], i: number, mark = ''): string {
	return length > 1 ? `${i + 1}${mark}` : '';
}
