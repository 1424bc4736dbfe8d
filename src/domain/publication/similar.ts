/** What two documents can have in common. */
export interface Comparable {
	id: string;
	item: string;
	topic: string;
	keywords: readonly string[];
	systems: readonly string[];
	/** `YYYY-MM-DD HH:MM`. */
	publishedAt: string;
}

/** How many similar documents a page names. */
export const mostSimilar = 5;

/** A document that has less in common than one item or one keyword is not similar. */
const leastInCommon = 3;

/**
 * The documents of `others` that are most like `document`, at most {@link mostSimilar}: by the statutory item, keywords,
 * systems and topic that they share; of equals the newest first. The document itself is never among them.
 */
export function similarTo<T extends Comparable>(document: Comparable, others: readonly T[]): T[] {
	return others
		.filter(({ id }) => id !== document.id)
		.map((other) => ({ other, common: inCommon(document, other) }))
		.filter(({ common }) => common >= leastInCommon)
		.sort(
			(a, b) =>
				b.common - a.common ||
				b.other.publishedAt.localeCompare(a.other.publishedAt) ||
				a.other.id.localeCompare(b.other.id)
		)
		.slice(0, mostSimilar)
		.map(({ other }) => other);
}

function inCommon(a: Comparable, b: Comparable): number {
	const shared = (mine: readonly string[], theirs: readonly string[]) =>
		mine.filter((value) => theirs.includes(value)).length;
	return (
		3 * Number(a.item === b.item) +
		3 * shared(a.keywords, b.keywords) +
		2 * shared(a.systems, b.systems) +
		Number(a.topic === b.topic)
	);
}
