import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { filesOf } from '../content.ts';
import type { DueSource } from './due-work.ts';

/** Withheld parts of documents, each on the day of its next review (条例 art. 18). */
export const withheldReviews: DueSource = (content) =>
	filesOf(content, 'disclosure').flatMap(({ file, data }) => {
		const { title, withheld, withdrawn, erased } = data as Disclosure;
		if (withdrawn || erased) return [];
		return withheld.map(({ part, reviewAgainOn }) => ({
			on: reviewAgainOn,
			task: `评估能否公开“${part}”：${title}`,
			file,
			basis: '条例第十八条',
		}));
	});
