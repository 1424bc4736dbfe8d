import type { feeBases } from './terms.ts';

/**
 * 信息处理费 in yuan (条例 art. 42; 国办函〔2020〕109号): charged only when quantity or frequency clearly exceeds what is
 * reasonable. Both tariffs are marginal: a step's price holds for what lies within the step.
 */
export const requestSteps = [
	{ upTo: 10, yuan: 0 },
	{ upTo: 30, yuan: 100 },
] as const;

/** From the 31st request of a month on, every ten requests cost 100 yuan more each. */
export const requestIncrease = { every: 10, yuan: 100 } as const;

/** Prices per page (art. 5 of the rules): only for paper, e-mail or copied data that the applicant asks for. */
export const pageSteps = [
	{ upTo: 30, yuan: 0 },
	{ upTo: 100, yuan: 10 },
	{ upTo: 200, yuan: 20 },
	{ upTo: Infinity, yuan: 40 },
] as const;

/** The fee in yuan for the `k`-th request (from 1) of the same applicant in one calendar month. Throws RangeError. */
export function requestFee(k: number): number {
	demandWhole(k, 1);
	const step = requestSteps.find(({ upTo }) => k <= upTo);
	if (step) return step.yuan;
	const { upTo, yuan } = requestSteps[1];
	return yuan + requestIncrease.yuan * (Math.floor((k - upTo - 1) / requestIncrease.every) + 1);
}

/** The fees in yuan for the first `count` requests (from 0) of the same applicant in one calendar month. Throws RangeError. */
export function requestFees(count: number): number {
	demandWhole(count, 0);
	return Array.from({ length: count }, (_, i) => requestFee(i + 1)).reduce((sum, fee) => sum + fee, 0);
}

/** The fee in yuan for `pages` pages (from 0) of one request. Throws RangeError. */
export function pageFee(pages: number): number {
	demandWhole(pages, 0);
	return pageSteps.reduce((sum, { upTo, yuan }, i) => {
		const below = pageSteps[i - 1]?.upTo ?? 0;
		return sum + Math.max(0, Math.min(pages, upTo) - below) * yuan;
	}, 0);
}

function demandWhole(value: number, least: number): void {
	if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`应为不小于${least}的整数`);
}

/** The fee in yuan for one request by one of the two tariffs. Throws RangeError. */
export function feeOf(basis: keyof typeof feeBases, quantity: number): number {
	return basis === 'perPage' ? pageFee(quantity) : requestFee(quantity);
}
