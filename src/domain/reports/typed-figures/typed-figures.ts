import { bearing, clausesOf, sentencesOf, type Clause } from './clauses.ts';
import { Context } from './context.ts';
import { ElementReader, type FoundFigure } from './element-reader.ts';
import { tokensOf, type Token } from './tokens.ts';

export type { Reading } from './context.ts';

/** A number that somebody typed, and what it can mean: one of the readings. */
export interface TypedFigure extends Pick<FoundFigure, 'value' | 'unit' | 'readings'> {
	/** The words with their number, and where they stand in the paragraph. */
	words: string;
	index: number;
}

/** A paragraph of a report, and whose and of which year the report is. */
export interface Paragraph {
	text: string;
	year: number;
	/** The office that reports: its name before a number changes nothing. */
	office: string;
	/** The heading above, which may say the topic. */
	heading?: string;
}

/**
 * The numbers of a paragraph that mean a figure of an annual report, told by the words that offices use. A number that
 * could mean something else is left out: of a month, of one office, of another matter, or behind words not known here.
 */
export function typedFigures({ text, year, office, heading = '' }: Paragraph): TypedFigure[] {
	const ascii = plainText(text, office);
	const context = new Context(year, heading);
	return sentencesOf(tokensOf(ascii, year)).flatMap((tokens) => {
		const sentence = ascii.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
		context.begin();
		return inSentence(clausesOf(tokens), sentence, context).map(({ start, end, ...found }) => ({
			...found,
			words: text.slice(start, end),
			index: start,
		}));
	});
}

/** A text of the same length with ASCII digits, and with blanks for the office that reports. */
function plainText(text: string, office: string): string {
	const short = office.replace(/人民政府$|办事处$/, '');
	return [office, short]
		.filter((name) => name.length > 1)
		.reduce((plain, name) => plain.replaceAll(name, ' '.repeat(name.length)), text)
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function inSentence(clauses: readonly Clause[], sentence: string, context: Context): FoundFigure[] {
	let outside = context.strayed;
	let wasInBrackets = false;
	return clauses.flatMap((clause) => {
		// What brackets say of some requests ends with them.
		if (clause.inBrackets && !wasInBrackets) outside = context.strayed;
		if (!clause.inBrackets && wasInBrackets) context.strayed = outside;
		wasInBrackets = clause.inBrackets;
		return inClause(clause, sentence, context);
	});
}

function inClause({ elements, inBrackets }: Clause, sentence: string, context: Context): FoundFigure[] {
	/** Whether nothing so far hides what the numbers of the clause mean. */
	let isClear = true;
	/** Whether the element before does not share the number of this one. */
	let isApart = true;
	return elements.flatMap((element, i) => {
		const tokens = bearing(element);
		context.hear(element);
		const reader = new ElementReader(element, sentence, inBrackets, context);
		const found = isClear && isApart ? (reader.none(elements.slice(i + 1)) ?? reader.number()) : [];
		isApart = tokens.some(({ kind }) => kind === 'number' || kind === 'none');
		isClear &&= !tokens.some(isHiding);
		if (found.length === 0 && countsOnlySome(tokens)) context.stray(tokens, sentence);
		return found;
	});
}

function isHiding({ kind }: Token): boolean {
	return kind === 'other' || kind === 'topic' || kind === 'comparison';
}

/** Whether a number stands behind words that say of which it is, such as 网上申请5件; a change such as 增加2件 is no number of any. */
function countsOnlySome(tokens: readonly Token[]): boolean {
	const at = tokens.findIndex((token) => token.kind === 'number' && !token.number.isLoose);
	const before = tokens.slice(0, Math.max(0, at));
	return before.some(isHiding) && !before.some(({ kind }) => kind === 'comparison');
}
