import { dayInChinese, type Day } from '../calendar/day.ts';
import type { validities } from './disclosure.ts';

/** A document as far as the end of its force goes. */
interface Ending {
	validity: (typeof validities)[number];
	expiresOn?: Day | undefined;
}

/** A document that repeals another. */
interface Repeal {
	publishedAt: string;
	effectiveOn?: Day | undefined;
}

/**
 * What the page of a document says that is no longer in force, and since when (政府网站发展指引: 失效、废止的文件应在原
 * 文件上明确标注); undefined while it is. A document past its last day has ended whatever its 有效性 still says.
 */
export function endInWords(
	{ validity, expiresOn }: Ending,
	repeals: readonly Repeal[],
	today: Day
): string | undefined {
	if (validity === '废止') {
		const days = repeals.map(({ effectiveOn, publishedAt }) => effectiveOn ?? publishedAt.slice(0, 10));
		const since = days.sort()[0] ?? expiresOn;
		return since === undefined
			? '本文件已废止，仅供查阅。'
			: `本文件自${dayInChinese(since)}起废止，仅供查阅。`;
	}
	if (validity !== '失效' && (expiresOn === undefined || expiresOn >= today)) return undefined;
	return expiresOn === undefined
		? '本文件已失效，仅供查阅。'
		: `本文件的有效期到${dayInChinese(expiresOn)}为止，已经失效，仅供查阅。`;
}
