/** Failed sign-ins within the window after which nobody may try for as long again. */
export const mostFailures = 3;
/** The window, and how long it then takes until the next try, minutes. */
export const lockMinutes = 10;

const span = lockMinutes * 60_000;

/**
 * Whether the next try must wait: three failures lie within ten minutes, and the third of them is not ten minutes ago.
 * `failures` are UTC instants in any order.
 */
export function mustWait(failures: readonly string[], now: Date): boolean {
	const times = failures.map((at) => Date.parse(at)).sort((a, b) => a - b);
	return times.some((first, i) => {
		const last = times[i + mostFailures - 1];
		return last !== undefined && last - first < span && now.getTime() - last < span;
	});
}

/** The oldest failure that can still matter at `now`: two windows ago. */
export function oldestThatCounts(now: Date): string {
	return new Date(now.getTime() - 2 * span).toISOString();
}
