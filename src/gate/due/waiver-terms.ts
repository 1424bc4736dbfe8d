import type { Waiver } from '../waivers.ts';
import { filesOf } from '../content.ts';
import type { DueSource } from './due-work.ts';

/** Waivers of the gate's findings that end. */
export const waiverTerms: DueSource = (content) =>
	filesOf(content, 'waivers')
		.flatMap(({ file, data }) => (data as unknown as Waiver[]).map((waiver) => ({ file, waiver })))
		.flatMap(({ file, waiver }) =>
			waiver.until === undefined
				? []
				: [{ on: waiver.until, task: `保留意见到期，重新评估：${waiver.file}（${waiver.rule}）`, file }]
		);
