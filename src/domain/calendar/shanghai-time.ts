const shanghai = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
	timeStyle: 'short',
});

/** The day and minute in Shanghai, `YYYY-MM-DD HH:MM`, of a UTC instant. */
export function minuteInShanghai(instant: string): string {
	return shanghai.format(new Date(instant));
}

const toTheSecond = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
	timeStyle: 'medium',
});

/** The day and second in Shanghai, `YYYY-MM-DD HH:MM:SS`, of a UTC instant. */
export function secondInShanghai(instant: string): string {
	return toTheSecond.format(new Date(instant));
}
