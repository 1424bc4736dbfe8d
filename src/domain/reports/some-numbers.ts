const most = 10;

/** Numbers of requests in a sentence: all of a few, the first of many. */
export function someNumbers(numbers: readonly string[]): string {
	const named = numbers.slice(0, most).join('、');
	return numbers.length > most ? `${named}等${numbers.length}件` : named;
}
