/** Numbers that look like chance and are the same in every run. */
export interface Chance {
	/** A whole number from 0 to below `bound`. */
	below: (bound: number) => number;
	/** So many digits. */
	digits: (count: number) => string;
}

/** A linear congruential generator (Numerical Recipes), started with `seed`. */
export function chanceFrom(seed: number): Chance {
	let state = seed >>> 0;
	const below = (bound: number) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * bound);
	};
	return { below, digits: (count) => Array.from({ length: count }, () => below(10)).join('') };
}
