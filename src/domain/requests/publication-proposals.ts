import type { RequestCase } from './case.ts';
import { isOutcome, outcomes } from './outcomes.ts';

/** What was asked, as it is compared: nothing of it is kept. */
export interface AskedInformation {
	number: string;
	/** Whatever tells applicants apart, such as the number of an identity document. */
	applicant: string;
	title: string;
	documentNumber: string;
	/** Tokens of the title, and of all that describes the information; at most {@link proposalRule}`.mostTokens`. */
	titleTokens: ReadonlySet<string>;
	allTokens: ReadonlySet<string>;
}

/** Requests of several applicants about the same information, which the office may publish (条例 art. 44). */
export interface PublicationProposal {
	numbers: readonly string[];
	applicants: number;
	/** The words that all of their titles hold; empty when there are none. */
	words: string;
}

/**
 * Convention, not law: 多个申请人 (art. 44) are three, whose requests are alike by half, within a year. Only the newest
 * requests and the first tokens of a text are compared, so that nobody can make the comparison long.
 */
export const proposalRule = {
	applicants: 3,
	likeness: 0.5,
	days: 365,
	mostRequests: 500,
	mostTokens: 100,
} as const;

/**
 * Whether a request counts for a proposal: it is about disclosure, not merged into another, and what it asks for can be
 * given, or nobody has decided yet (art. 44: 属于可以公开的). What is public already needs no proposal.
 */
export function countsForProposal({ matter, state, outcome, mergedInto }: RequestCase): boolean {
	if (matter !== 'disclosure' || mergedInto) return false;
	if (!outcome) return state !== 'closed';
	return outcome !== 'G1' && isOutcome(outcome) && mayBeGiven.includes(outcomes[outcome].group);
}

const mayBeGiven: readonly string[] = ['予以公开', '部分公开'];

/**
 * The proposals that requests raise, the one with the most applicants first. Each request stands in one at most: the
 * request to which most others are alike gathers them, and the rest is looked at anew.
 */
export function publicationProposals(asked: readonly AskedInformation[]): PublicationProposal[] {
	const alike = alikeOf(asked);
	const left = new Set(asked);
	const proposals: PublicationProposal[] = [];
	for (;;) {
		const [gathered] = asked
			.map((one, i) => (left.has(one) ? [...(alike[i] ?? [])].filter((other) => left.has(other)) : []))
			.map((group) => ({ group, applicants: new Set(group.map(({ applicant }) => applicant)).size }))
			.sort((a, b) => b.applicants - a.applicants);
		if (!gathered || gathered.applicants < proposalRule.applicants) return proposals;
		const { group, applicants } = gathered;
		proposals.push({
			numbers: group.map(({ number }) => number).sort(),
			applicants,
			words: commonWords(group.map(({ title }) => title)),
		});
		group.forEach((one) => left.delete(one));
	}
}

/** For each request those that are alike, itself among them. */
function alikeOf(asked: readonly AskedInformation[]): Set<AskedInformation>[] {
	const alike = asked.map((one) => new Set([one]));
	const years = asked.map(({ allTokens }) => yearsIn(allTokens));
	const link = (i: number, j: number) => {
		const [one, other] = [asked[i], asked[j]];
		if (one && other) {
			alike[i]?.add(other);
			alike[j]?.add(one);
		}
	};
	for (const texts of [asked.map((one) => one.titleTokens), asked.map((one) => one.allTokens)])
		likePairs(texts, (i, j) => {
			if (!ofOtherYears(years[i] ?? [], years[j] ?? [])) link(i, j);
		});
	const numbered = Map.groupBy(asked.keys(), (i) => asked[i]?.documentNumber ?? '');
	numbered.delete('');
	for (const same of numbered.values()) for (const i of same) for (const j of same) link(i, j);
	return alike;
}

/** Tells each pair of texts, the later first, whose shared tokens are enough (Dice: twice the shared by all of both). */
function likePairs(texts: readonly ReadonlySet<string>[], tell: (i: number, j: number) => void): void {
	const holders = new Map<string, number[]>();
	texts.forEach((tokens, i) => {
		const shared = new Uint16Array(i);
		for (const token of tokens) {
			const earlier = holders.get(token) ?? [];
			for (const j of earlier) shared[j] = (shared[j] ?? 0) + 1;
			holders.set(token, earlier);
			earlier.push(i);
		}
		shared.forEach((count, j) => {
			const all = tokens.size + (texts[j]?.size ?? 0);
			if (count > 0 && 2 * count >= proposalRule.likeness * all) tell(i, j);
		});
	});
}

/** The budget of one year is not that of another. */
function ofOtherYears(years: readonly string[], others: readonly string[]): boolean {
	return years.length > 0 && others.length > 0 && !years.some((year) => others.includes(year));
}

function yearsIn(tokens: ReadonlySet<string>): string[] {
	return [...tokens].filter((token) => /^(19|20)\d\d$/.test(token));
}

/** The longest words that all texts hold, two characters at least. */
function commonWords(texts: readonly string[]): string {
	const [shortest = ''] = texts.toSorted((a, b) => a.length - b.length);
	for (let length = shortest.length; length >= 2; length -= 1)
		for (let from = 0; from + length <= shortest.length; from += 1) {
			const words = shortest.slice(from, from + length);
			if (texts.every((text) => text.includes(words))) return words.trim();
		}
	return '';
}
