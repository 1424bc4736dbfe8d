import { joint } from '../figure-names.ts';
import { bearing } from './clauses.ts';
import type { Context, Reading } from './context.ts';
import type { Facet, Phrase } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A number with what it can mean, one of the readings, and where its words stand. */
export interface FoundFigure {
	/** What was typed; yuan for money. */
	value: number;
	unit: '件' | '元';
	readings: readonly Reading[];
	start: number;
	end: number;
}

type NumberToken = Extract<Token, { kind: 'number' }>;

/** Reads what one element of a clause says. */
export class ElementReader {
	readonly #element: readonly Token[];
	readonly #tokens: readonly Token[];
	readonly #sentence: string;
	readonly #inBrackets: boolean;
	readonly #context: Context;
	readonly #years: readonly number[];

	constructor(element: readonly Token[], sentence: string, inBrackets: boolean, context: Context) {
		this.#element = element;
		this.#tokens = bearing(element);
		this.#sentence = sentence;
		this.#inBrackets = inBrackets;
		this.#context = context;
		this.#years = context.years(element);
	}

	/** 没有 and what there is none of, to the end of the clause or to an element with a number of its own. */
	none(following: readonly Token[][]): FoundFigure[] | undefined {
		const [none, first, ...more] = this.#tokens;
		if (none?.kind !== 'none') return undefined;
		const rest = following.map(bearing);
		const end = rest.findIndex((tokens) => orderOf(tokens) !== 'phrase');
		const listed = end < 0 ? rest : rest.slice(0, end);
		const isClear = end < 0 || rest[end]?.some(({ kind }) => kind === 'number') === true;
		if (first?.kind !== 'phrase' || more.length > 0 || !isClear) return [];
		return [first, ...listed.flat()].flatMap((token) =>
			token.kind === 'phrase' && !isClosing(token.phrase)
				? this.#figure(
						token.phrase,
						{ value: 0, unit: token.phrase.family === 'money' ? '元' : '件', isLoose: false },
						none,
						token
					)
				: []
		);
	}

	/** A number with the words that say what it counts. */
	number(): FoundFigure[] {
		const number = this.#tokens.find((token) => token.kind === 'number');
		const phrase = this.#tokens.find((token) => token.kind === 'phrase')?.phrase;
		const facet = this.#tokens.find((token) => token.kind === 'facet')?.facet;
		const [first] = this.#tokens;
		// 收取信息处理费，共计120元: the amount follows in a clause of its own.
		if (!number && phrase?.family === 'money' && orderOf(this.#tokens) === 'phrase')
			this.#context.tell(phrase, this.#readings(phrase));
		if (!number || !first || this.#hasTimeBefore(number, first)) return [];
		switch (orderOf(this.#tokens)) {
			case 'phrase number':
				return phrase ? this.#figure(phrase, number.number, first, number) : [];
			case 'number': {
				const readings = number.number.unit === '元' ? this.#context.told('money', true) : [];
				return readings.length > 0
					? [{ ...number.number, readings, start: first.start, end: number.end }]
					: [];
			}
			case 'number phrase':
				return phrase?.topics?.includes('requests') && !isClosing(phrase)
					? this.#figure(phrase, number.number, first, this.#tokens[1] ?? number)
					: [];
			case 'phrase facet number':
			case 'facet phrase number':
				return phrase && facet ? this.#part(facet, this.#readings(phrase), first, number) : [];
			case 'facet number':
				return facet
					? this.#part(facet, this.#context.told(facet.family, this.#inBrackets), first, number)
					: [];
			default:
				return [];
		}
	}

	#figure(phrase: Phrase, number: NumberToken['number'], from: Token, to: Token): FoundFigure[] {
		const { value, unit, isLoose } = number;
		const readings = this.#readings(phrase);
		if (readings.length === 0 || (unit === '元') !== (phrase.family === 'money')) return [];
		if (isLoose && phrase.family !== 'requests' && phrase.family !== 'remedies') return [];
		this.#context.tell(phrase, readings);
		return [{ value, unit, readings, start: from.start, end: to.end }];
	}

	#part({ column }: Facet, of: readonly Reading[], from: Token, { number, end }: NumberToken): FoundFigure[] {
		if (of.length === 0 || number.unit !== '件') return [];
		const readings = of.map(({ year, names }) => ({
			year,
			names: names.map((name) => `${name}${joint}${column}`),
		}));
		return [{ value: number.value, unit: '件', readings, start: from.start, end }];
	}

	#readings(phrase: Phrase): Reading[] {
		if (!this.#context.means(phrase) || isElsewhere(phrase, this.#sentence)) return [];
		const [[name = ''] = []] = phrase.readings;
		const withCarriedIn = name === '新收申请' && /(?:含|包括|连同|加上).{0,8}结转/.test(this.#sentence);
		const sums = [...phrase.readings, ...(withCarriedIn ? [[name, '上年结转']] : [])];
		return this.#years.flatMap((year) => sums.map((names) => ({ year, names })));
	}

	/** Whether a time stands between the first word and the number: what it counts is not all. */
	#hasTimeBefore(number: Token, first: Token): boolean {
		return this.#element.some(
			({ kind, start }) =>
				(kind === 'year' || kind === 'whole year') && start > first.start && start < number.start
		);
	}
}

function orderOf(tokens: readonly Token[]): string {
	return tokens.map(({ kind }) => kind).join(' ');
}

/** Words such as 9件已办结 and 没有办结 say nothing of how many were closed. */
function isClosing({ readings }: Phrase): boolean {
	return readings[0]?.[0] === '办结';
}

/** Whether the sentence says that it counts otherwise than the table does. */
function isElsewhere({ family, readings }: Phrase, sentence: string): boolean {
	if (family === 'remedies') return /其中(?:因|涉及|涉)?(?:政府)?信息公开/.test(sentence);
	return readings[0]?.[0]?.endsWith('废止') === true && sentence.includes('失效');
}
