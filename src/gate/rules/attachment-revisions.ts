import { attachmentRule } from '../attachment-readings.ts';

/** Tracked changes and comments that are left in attachments. */
export const attachmentRevisions = attachmentRule('修订批注', ({ reading: { revisions, comments } }) => [
	...(revisions > 0
		? [
				{
					field: '附件',
					problem: '附件里还有修订痕迹',
					remedy: '请接受或拒绝全部修订，再保存',
				},
			]
		: []),
	...(comments > 0
		? [{ field: '附件', problem: `附件里还有${comments}条批注`, remedy: '请删去全部批注，再保存' }]
		: []),
]);
