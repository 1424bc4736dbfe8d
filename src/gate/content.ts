import type { Day } from '../domain/calendar/day.ts';
import type { Calendar } from '../domain/calendar/year.ts';
import type { Site } from '../domain/site.ts';
import type { BodyParts } from '../markdown/body-links.ts';
import type { ContentHistory } from '../storage/content-history.ts';
import type { ContentKind } from './content-kinds.ts';

/** A content file that follows its schema. */
export interface CheckedFile {
	/** Path below the content folder. */
	file: string;
	kind: ContentKind['kind'];
	data: Record<string, unknown>;
	/** The Markdown below the front matter; empty for YAML. */
	body: string;
	/** Links, HTML and headings of the body; their lines count from the first line of the file. */
	parts: BodyParts;
}

/** All of a content folder, as the rules of the gate look at it. */
export interface Content {
	dir: string;
	/** The day that counts as today, in Shanghai. */
	today: Day;
	/** The files that follow their schema, in the order of their paths. */
	files: CheckedFile[];
	/** Every file, for rules that look at bodies alone; one that does not follow its schema has no data. */
	bodies: CheckedFile[];
	/** The text of every Markdown and YAML file that can be read, sound or not, by its path. */
	texts: ReadonlyMap<string, string>;
	/** Absent while `site.yaml` is faulty. */
	site: Site | undefined;
	calendar: Calendar;
	/** What git knows of the files; undefined outside a git checkout. */
	history: ContentHistory | undefined;
}

/** The files of one kind. */
export function filesOf(content: Content, ...kinds: ContentKind['kind'][]): CheckedFile[] {
	return content.files.filter(({ kind }) => kinds.includes(kind));
}

/** The file of a document, by its id. */
export function documentOf(content: Content, id: string): CheckedFile | undefined {
	return content.files.find(({ file }) => file === `disclosures/${id}.md`);
}

/** How many lines of a Markdown file stand above its body. */
export function linesAbove(text: string, body: string): number {
	return lineEnds(text) - lineEnds(body);
}

/** The line of a file on which a place of its body stands. */
export function bodyLine({ texts }: Content, { file, body }: CheckedFile, index: number): number {
	return linesAbove(texts.get(file) ?? '', body) + lineEnds(body.slice(0, index)) + 1;
}

function lineEnds(text: string): number {
	return text.match(/\n/g)?.length ?? 0;
}
