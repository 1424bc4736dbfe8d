import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import type { Day } from '../domain/calendar/day.ts';
import type { Standing } from '../domain/publication/publication-standing.ts';
import { lastPublicDay } from '../domain/publication/visibility.ts';
import type { CheckedFile, Content } from './content.ts';
import { contentKinds } from './content-kinds.ts';

/** Every sound publication of a content folder, as the publication log compares it. */
export function standingsOf(content: Content): Standing[] {
	const publishing = new Set(contentKinds.filter(({ publishes }) => publishes).map(({ kind }) => kind));
	return content.files
		.filter(({ kind }) => publishing.has(kind))
		.map((checked) => {
			const { file, data } = checked;
			const { indexNumber, withdrawn, erased } = data as Partial<Record<string, unknown>>;
			const state = erased ? '清除' : withdrawn ? '撤回' : '公开';
			return {
				path: file,
				state,
				indexNumber: typeof indexNumber === 'string' ? indexNumber : undefined,
				until: shownUntil(data),
				source: content.texts.get(file) ?? '',
				files: state === '公开' ? attachmentsOf(content.dir, checked) : [],
			};
		});
}

/** Where the attachments that a file names lie, below the content folder. */
export function attachmentPathsOf({ file, data }: CheckedFile): string[] {
	const attachments = (data['attachments'] ?? []) as { file: string }[];
	return [...new Set(attachments.map((attachment) => posix.join(dirname(file), attachment.file)))];
}

function attachmentsOf(dir: string, checked: CheckedFile): Standing['files'] {
	return attachmentPathsOf(checked)
		.filter((path) => existsSync(join(dir, path)))
		.map((path) => ({ path, bytes: readFileSync(join(dir, path)) }));
}

/** The first day on which the law ends the publication of a file or of one of its rows. */
function shownUntil(data: object): Day | undefined {
	const rows = Object.values(data)
		.flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []))
		.flatMap((row) => (row !== null && typeof row === 'object' ? [shownUntil(row)] : []));
	return [lastPublicDay(data), ...rows].filter((day) => day !== undefined).sort()[0];
}
