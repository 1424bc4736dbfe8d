/** The six statutory headings begin so; tables two to four stand at the end of parts two to four. */
const partHeading = /(?=<h2\b)/;

/** The body of an annual report, cut at its headings: what comes before table two, three, four and after them. */
export function reportParts(html: string): { upTo: (part: '二' | '三' | '四') => string; rest: string } {
	const pieces = html.split(partHeading);
	const endOf = (part: string) =>
		pieces.findIndex((piece) => new RegExp(`^<h2[^>]*>${part}、`).test(piece)) + 1;
	const [two, three, four] = [endOf('二'), endOf('三'), endOf('四')];
	const from = { 二: 0, 三: two, 四: three };
	const to = { 二: two, 三: three, 四: four };
	return { upTo: (part) => pieces.slice(from[part], to[part]).join(''), rest: pieces.slice(four).join('') };
}
