import type { ContentFault } from '../storage/content-check.ts';

/** A content file that follows its schema, for the checks between files. */
export interface CheckedFile {
	/** Path below the content folder. */
	file: string;
	data: Record<string, unknown>;
	/** The Markdown below the front matter; empty for YAML. */
	body: string;
}

/** A fault between files: `value` is what stands in the file and leads to its line. */
export type FaultBetween = Omit<ContentFault, 'line'> & { value: string };
