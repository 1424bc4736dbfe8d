/** Counts below this many requests are not told by themselves; 0 is. */
export const leastTold = 5;

/** A count as it is told: exactly when `from` and `to` are the same, else only that it lies between them. */
export interface Told {
	from: number;
	to: number;
}

/** The counts of a partition as they are told. */
export interface ToldPartition<Part extends string> {
	parts: Record<Part, Told>;
	/** Small parts that are told together. */
	merged: { parts: Part[]; count: number } | undefined;
}

export const exactly = (count: number): Told => ({ from: count, to: count });

/** 1 to 4. */
export const few: Told = { from: 1, to: leastTold - 1 };

export function isExact({ from, to }: Told): boolean {
	return from === to;
}

export function isSmall(count: number): boolean {
	return count > 0 && count < leastTold;
}

/**
 * Tells the counts of a partition so that no part of 1 to 4, and no sum of parts that is 1 to 4, can be computed. A part
 * is told exactly when it is 0 or at least 5; of the others only that they are 1 to 4. Their sum, and with it the total,
 * is told exactly only when it is at least 5 and lies strictly between all of them being 1 and all being 4: those two
 * sums would tell every part.
 */
export function toldPartition<Part extends string>(counts: Record<Part, number>): ToldPartition<Part> {
	const entries = Object.entries<number>(counts) as [Part, number][];
	const small = entries.filter(([, count]) => isSmall(count));
	const sum = small.reduce((total, [, count]) => total + count, 0);
	const tellsNone = sum >= leastTold && sum > small.length && sum < small.length * (leastTold - 1);
	return {
		parts: Object.fromEntries(
			entries.map(([part, count]) => [part, isSmall(count) ? few : exactly(count)])
		) as Record<Part, Told>,
		merged: tellsNone ? { parts: small.map(([part]) => part), count: sum } : undefined,
	};
}

/** What the told parts say of the sum of some of them: nothing is computed that a reader could not. */
export function toldSum<Part extends string>(
	{ parts, merged }: ToldPartition<Part>,
	of: readonly Part[]
): Told {
	const together = merged?.parts.every((part) => of.includes(part)) ? merged : undefined;
	return of
		.filter((part) => !together?.parts.includes(part))
		.map((part) => parts[part])
		.reduce((sum, { from, to }) => ({ from: sum.from + from, to: sum.to + to }), {
			from: together?.count ?? 0,
			to: together?.count ?? 0,
		});
}
