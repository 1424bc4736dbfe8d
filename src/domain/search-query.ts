/** Longest query that is answered, characters. */
export const longestQuery = 100;
