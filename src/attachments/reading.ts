/** Why an attachment could not be read. */
export type Trouble = 'damaged' | 'encrypted' | 'too large' | 'unpacks too large';

/** What was read from an attachment: its texts, and every trace in it that readers do not see at once. */
export interface Reading {
	/** The ending that its content calls for, such as `docx`; undefined when the content is of no known type. */
	type: string | undefined;
	trouble: Trouble | undefined;
	/** Texts, the main one first; `part` says which part of the file it is, in words. */
	texts: { part: string; text: string }[];
	/** Who wrote it, as its metadata say: `name` is the property in words. */
	authors: { name: string; value: string }[];
	/** Every other property of its metadata. */
	properties: { name: string; value: string }[];
	/** How many tracked changes are left; of a DOC how many people tracked some. */
	revisions: number;
	/** How many comments are left. */
	comments: number;
	/** Whether it holds macros or scripts. */
	macros: boolean;
	/** Files and objects inside it. */
	embedded: string[];
	/** Addresses that it loads something from. */
	externalLinks: string[];
	/** Parts that are there and not shown: sheets, rows, columns. */
	hidden: string[];
	/** Text that lies under an opaque box and can still be copied. */
	covered: { page: number; text: string }[];
}

/** A reading that has found nothing yet. */
export function emptyReading(type: string | undefined): Reading {
	return {
		type,
		trouble: undefined,
		texts: [],
		authors: [],
		properties: [],
		revisions: 0,
		comments: 0,
		macros: false,
		embedded: [],
		externalLinks: [],
		hidden: [],
		covered: [],
	};
}

/** The text that a reader of the file sees, for a preview; empty when there is none. */
export function visibleText({ texts }: Reading): string {
	return texts[0]?.text.trim() ?? '';
}
