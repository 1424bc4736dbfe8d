/** The names that need the fewest changes of a character to become the given one, at most three, the likeliest first. */
export function nearestNames(name: string, names: readonly string[]): string[] {
	const ranked = names
		.map((candidate) => ({ candidate, changes: changesBetween(name, candidate) }))
		.filter(({ candidate, changes }) => changes < Math.max(name.length, candidate.length))
		.sort((a, b) => a.changes - b.changes);
	const least = ranked[0]?.changes ?? 0;
	return ranked
		.filter(({ changes }) => changes <= least + 1)
		.slice(0, 3)
		.map(({ candidate }) => candidate);
}

/** How many characters are to be put in, taken out or exchanged between two words (Levenshtein). */
function changesBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	[...a].forEach((character, i) => {
		const above = row;
		row = [i + 1];
		[...b].forEach((other, j) => {
			row.push(
				Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (character === other ? 0 : 1))
			);
		});
	});
	return row.at(-1) ?? 0;
}
