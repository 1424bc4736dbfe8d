import { addDays } from '../../domain/calendar/day.ts';
import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { filesOf } from '../content.ts';
import type { DueSource } from './due-work.ts';

/** Documents whose 有效性 changes on a day that they name. */
export const expiries: DueSource = (content) =>
	filesOf(content, 'disclosure').flatMap(({ file, data }) => {
		const { title, validity, effectiveOn, expiresOn, withdrawn, erased } = data as Disclosure;
		if (withdrawn || erased) return [];
		if (validity === '尚未施行' && effectiveOn)
			return [{ on: effectiveOn, task: `开始施行，有效性改为“有效”：${title}`, file }];
		if (['有效', '已修改'].includes(validity) && expiresOn)
			return [{ on: addDays(expiresOn, 1), task: `期满，有效性改为“失效”：${title}`, file }];
		return [];
	});
