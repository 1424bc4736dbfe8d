import {
	daysLate,
	publicationPeriod,
	type PublicationPeriod,
} from '../../domain/publication/publication-period.ts';
import type { StatutoryItem } from '../../domain/publication/statutory-items.ts';
import type { CheckedFile, Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Texts that were published after the period of 条例 art. 26, or of the special provision for their matter. */
export const publicationPeriods: Rule = {
	name: '公开期限',
	check: (content) => content.files.flatMap((checked) => lateness(checked, content)),
};

function lateness({ file, data }: CheckedFile, { calendar }: Content): Observation[] {
	const { writtenOn, publishedAt, item, title, transcribedFrom } = data as {
		writtenOn?: string;
		publishedAt?: string;
		item?: StatutoryItem;
		title?: string;
		transcribedFrom?: string;
	};
	if (writtenOn === undefined || publishedAt === undefined) return [];
	// What was entered from paper was published when it was made, if it was this office's at all.
	if (transcribedFrom !== undefined) return [];
	const publishedOn = publishedAt.slice(0, 10);
	const period = publicationPeriod(item, title ?? '');
	const late = daysLate(period, writtenOn, publishedOn, calendar);
	if (late === 0) return [];
	const words =
		typeof late === 'number'
			? lateWords(period, late)
			: unknownWords(writtenOn, publishedOn, late.missingYear);
	return [{ file, field: 'publishedAt', value: publishedOn, ...words, level: 'warning' }];
}

function lateWords({ days, unit, basis }: PublicationPeriod, late: number) {
	return {
		problem: `公开超过期限${counted(late, unit)}（形成后${counted(days, unit)}内，${basis}）`,
		remedy: '请核对成文日期；确实迟了的，以后按期公开，并在 waivers.yaml 写明原因',
	};
}

function unknownWords(writtenOn: string, publishedOn: string, year: number) {
	return {
		problem: `从 ${writtenOn} 到 ${publishedOn} 是否超过公开期限算不出来：${year}年节假日安排尚未录入`,
		remedy: `请录入 calendar/${year}.yaml；查不到的，请核对后在 waivers.yaml 写明`,
	};
}

function counted(days: number, unit: PublicationPeriod['unit']): string {
	return unit === '日' ? `${days}日` : `${days}个${unit}`;
}
