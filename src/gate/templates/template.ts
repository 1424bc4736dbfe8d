import { followingSerial } from '../../domain/publication/index-number.ts';
import type { Site } from '../../domain/site.ts';
import type { Content } from '../content.ts';
import type { ContentKind } from '../content-kinds.ts';
import { formerUses, serialsInUse } from '../former-index-numbers.ts';
import { Blank, bodyBlank, draftYaml } from './draft.ts';
import type { QuestionName } from './questions.ts';

/** The answers to a template's questions: all that have a default, the others where they were given. */
export type Answers = Partial<Record<QuestionName, string>>;

/** What a template is filled from. */
export interface Desk {
	content: Content;
	site: Site;
	answers: Answers;
}

/** A file to be written below the content folder. */
export interface NewFile {
	file: string;
	text: string;
}

/** How a new content file of one kind is made. */
export interface Template {
	/** Its word on the command line. */
	word: string;
	/** What it makes, in the clerk's language. */
	name: string;
	kind: ContentKind['kind'];
	questions: readonly QuestionName[];
	/** What answers that are right each for themselves lack together, in the clerk's words. */
	refuse?: (desk: Desk) => string | undefined;
	make: (desk: Desk) => NewFile;
}

/** An answer, or a blank that says what is missing. */
export function answerOr<T extends string>(
	{ answers }: Desk,
	question: QuestionName,
	hint: string
): T | Blank {
	return (answers[question] as T | undefined) ?? new Blank(hint);
}

/** An answer of a question that is needed or has a default. */
export function answer({ answers }: Desk, question: QuestionName): string {
	const given = answers[question];
	if (given === undefined) throw new Error(`The question ${question} was not answered`);
	return given;
}

/** The next index number of a year, one that no file ever bore. */
export function nextIndexNumber({ content, site }: Desk, year: string): string {
	const used = [...serialsInUse(content), ...formerUses(content).map(({ serial }) => serial)];
	return `${site.creditCode}/${followingSerial(year, used)}`;
}

/** A Markdown file: front matter, and a body to be written where there must be one. */
export function markdown(fields: object, body?: string): string {
	return `---\n${draftYaml(fields)}---\n${body === undefined ? '' : `\n${bodyBlank(body)}`}`;
}
