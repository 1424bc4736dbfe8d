/** A line on a terminal that says what is at work; nothing where the output is no terminal. */
export function showProgress(): { say: (words: string) => void; end: () => void } {
	const { stderr } = process;
	const say = (words: string) => {
		if (stderr.isTTY) stderr.write(`\r\x1b[K${words}`);
	};
	return { say, end: () => say('') };
}
