const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * Text as it is compared: half-width, lower case, every kind of bracket the same, no white space between Chinese
 * characters. The index, the query and the check of a hit all use it.
 */
export function normalise(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[([{【「『〈《〔]/g, '〔')
		.replace(/[)\]}】」』〉》〕]/g, '〕')
		.replace(/(?<=[\p{Script=Han}〔〕])\s+(?=[\p{Script=Han}〔〕])/gu, '');
}

/**
 * The search tokens of a text: pairs of neighbouring Chinese characters, the last character of each run alone (so
 * that every character begins some token), and whole words and numbers of other scripts.
 */
export function tokensOf(text: string): string[] {
	return [...normalise(text).matchAll(runs)].flatMap(([run]) => {
		if (!/^\p{Script=Han}/u.test(run)) return [run];
		const characters = [...run];
		return characters.map((character, i) => character + (characters[i + 1] ?? ''));
	});
}
