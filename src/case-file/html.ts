/** Text that is already HTML. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

type Part = Html | string | number | readonly Part[];

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** HTML from a template: every value that is not {@link Html} itself is escaped; lists are joined. */
export function markup(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
	return new Html(strings.reduce((text, piece, i) => text + written(values[i - 1] ?? '') + piece));
}

function written(value: Part): string {
	if (value instanceof Html) return value.text;
	if (typeof value === 'object') return value.map(written).join('');
	return withoutControls(String(value)).replace(/[&<>"']/g, (c) => entities[c] ?? c);
}

/** Without characters that no HTML document may hold: controls but tab and line ends, and halves of pairs. */
function withoutControls(text: string): string {
	return text.toWellFormed().replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, '\uFFFD');
}
