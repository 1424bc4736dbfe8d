/** What the index holds of a published page, and what a result shows. */
export interface SearchDocument {
	/** Address on the site, without the base path. */
	path: string;
	title: string;
	/** 文号 or, without one, the 索引号. */
	number: string;
	/** Column of the site, such as 法定主动公开内容. */
	column: string;
	publishedOn: string;
	/** 有效性, or 已撤回; empty for pages that have none. */
	validity: string;
	/** Keywords, 索引号 and other short texts that should be found. */
	extra: string;
	/** The text of the page, tags removed. */
	text: string;
}

/** The file that the browser loads: lunr's index and the documents by their place. */
export interface SearchIndex {
	index: object;
	documents: SearchDocument[];
}
