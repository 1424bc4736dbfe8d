import type { PublishedColumn } from './published-columns.ts';

/** One published page in a list: what a reader sees before opening it (条例 art. 12: index, name, summary, date). */
export interface ListedPage {
	path: string;
	title: string;
	summary: string;
	indexNumber: string;
	documentNumber: string | undefined;
	issuer: string;
	writtenOn: string;
	/** `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
	publishedAt: string;
	publishedOn: string;
	/** None when the publication is not {@link shown}. */
	keywords: readonly string[];
	column: PublishedColumn;
	/** 有效性, or that it was withdrawn; undefined for what has none. */
	validity: string | undefined;
	/** Whether its text may be given (`isShown`); else the summary says that it may not. */
	shown: boolean;
	/** Path of its file below the content folder. */
	source: string;
}
