/** The number of a request: year of submission and running number, such as `2026-0012`. */
export function requestNumber(year: number, serial: number): string {
	return `${year}-${String(serial).padStart(4, '0')}`;
}

/** What someone typed as a request number, tidied: full-width digits, any dash, spaces, missing zeros. */
export function tidyRequestNumber(typed: string): string {
	const match = /^(\d{4})\D*?(\d{1,9})$/.exec(
		typed
			.normalize('NFKC')
			.trim()
			.replace(/[\s\-‐-―－]+/g, '-')
	);
	return match ? requestNumber(Number(match[1]), Number(match[2])) : typed.trim();
}
