import { existsSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Rule } from '../rule.ts';

/** Attachments that a text names and that are not there. The files of a withdrawn document may be gone. */
export const attachmentsPresent: Rule = {
	name: '附件',
	check: ({ dir, files }) =>
		files
			.filter(({ data }) => data['withdrawn'] === undefined)
			.flatMap(({ file, data }) =>
				((data['attachments'] ?? []) as { file: string }[])
					.map((attachment) => ({
						value: attachment.file,
						path: posix.join(dirname(file), attachment.file),
					}))
					.filter(({ path }) => !existsSync(join(dir, path)))
					.map(({ value, path }) => ({
						file,
						field: 'attachments',
						value,
						problem: `附件不存在：${path}`,
						remedy: '请把文件放到这个位置，或者删去这一条',
					}))
			),
};
