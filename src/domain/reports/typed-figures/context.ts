import type { Family, Phrase, Topic } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A figure, or a sum of figures, of the report of a year. */
export interface Reading {
	year: number;
	names: readonly string[];
}

/** What a reader of a paragraph has in mind where he has come to. */
export class Context {
	readonly #reportYear: number;
	#topic: Topic | undefined;
	/** The year named last. */
	#year: number | undefined;
	/** Whether the words are about part of a year, or about several years. */
	#isPart = false;
	/** Whether the paragraph has told how many requests came in. */
	#hasIntake = false;
	/** Families of which only some are meant, such as requests that came by letter. */
	strayed: ReadonlySet<Family> = new Set();
	/** Figures of the sentence that a breakdown can be of. */
	#told: { family: Family; readings: readonly Reading[] }[] = [];

	constructor(reportYear: number, heading: string) {
		this.#reportYear = reportYear;
		if (/依申请公开|申请情况/.test(heading)) this.#topic = 'requests';
	}

	/** Begins a sentence: some requests stay some until the paragraph comes back to all. */
	begin(): void {
		this.#told = [];
		this.strayed = new Set(
			this.#hasIntake ? [] : [...this.strayed].filter((family) => family === 'requests')
		);
	}

	/** Takes in what an element says of time and topic. */
	hear(element: readonly Token[]): void {
		for (const token of element) {
			if (token.kind === 'year') this.#year = token.year;
			if (token.kind === 'year' || token.kind === 'whole year') this.#isPart = false;
			if (token.kind === 'part of a year') this.#isPart = true;
			if (token.kind === 'topic') this.#topic = token.topic;
			if (token.kind === 'phrase') this.#topic = topicOf(token.phrase) ?? this.#topic;
		}
	}

	/** The years that an element may speak of: the one that it names, else the last one named or the report's own. */
	years(element: readonly Token[]): number[] {
		const named = element.flatMap((token) => (token.kind === 'year' ? [token.year] : []));
		if (this.#isPart || named.length > 1) return [];
		return named.length === 1 ? named : [...new Set([this.#year ?? this.#reportYear, this.#reportYear])];
	}

	/** Whether a phrase means its figure here. */
	means({ topics, family }: Phrase): boolean {
		if (topics === undefined) return family === 'requests' || !this.strayed.has(family);
		return topics.includes(this.#topic) && !this.strayed.has(family);
	}

	/** Takes in that a phrase was told with its number. */
	tell({ family, readings }: Phrase, told: readonly Reading[]): void {
		this.#told.push({ family, readings: told });
		if (family !== 'requests') return;
		this.#topic = 'requests';
		const isIntake = readings[0]?.[0] === '新收申请' || readings[0]?.[0] === '上年结转';
		if (!isIntake) return;
		this.#hasIntake = true;
		this.strayed = new Set([...this.strayed].filter((strayed) => strayed !== 'requests'));
	}

	/** Takes in that a number counts only some of what the tokens name. */
	stray(tokens: readonly Token[], text: string): void {
		const families = tokens.flatMap((token) => (token.kind === 'phrase' ? [token.phrase.family] : []));
		if (this.#topic === 'requests' || text.includes('申请')) families.push('requests');
		if (/行政(?:许可|处罚|强制)/.test(text)) families.push('decisions');
		this.strayed = new Set([...this.strayed, ...families]);
		this.#told = this.#told.filter(({ family }) => !families.includes(family));
	}

	/** What a breakdown of a family can be of: in brackets the figure before them. */
	told(family: Family, inBrackets: boolean): Reading[] {
		const all = this.strayed.has(family) ? [] : this.#told.filter((figure) => figure.family === family);
		const readings = (inBrackets ? all.slice(-1) : all).flatMap((figure) => figure.readings);
		return [...readings, ...intakeAndCarriedIn(readings)];
	}
}

/** What words that need no topic make one. */
function topicOf({ family, topics }: Phrase): Topic | undefined {
	if (topics !== undefined) return undefined;
	if (family === 'decisions') return 'other';
	return family === 'documents' || family === 'requests' ? family : undefined;
}

/** New and carried in together, where a sentence tells both. */
function intakeAndCarriedIn(readings: readonly Reading[]): Reading[] {
	const both = ['新收申请', '上年结转'];
	return readings
		.filter(({ names }) => names.join() === both[0])
		.filter(({ year }) => readings.some((other) => other.year === year && other.names.join() === both[1]))
		.map(({ year }) => ({ year, names: both }));
}
