/** One published page in a list: what a reader sees before opening it (条例 art. 12: index, name, summary, date). */
export interface ListedPage {
	path: string;
	title: string;
	summary: string;
	indexNumber: string;
	documentNumber: string | undefined;
	writtenOn: string;
	publishedOn: string;
	column: string;
	/** 有效性, or that it was withdrawn; shown when it is not the usual 有效. */
	validity: string | undefined;
}
