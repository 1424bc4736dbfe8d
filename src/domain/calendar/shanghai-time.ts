const shanghai = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Asia/Shanghai',
	dateStyle: 'short',
	timeStyle: 'short',
});

/** The day and minute in Shanghai, `YYYY-MM-DD HH:MM`, of a UTC instant. */
export function minuteInShanghai(instant: string): string {
	return shanghai.format(new Date(instant));
}
