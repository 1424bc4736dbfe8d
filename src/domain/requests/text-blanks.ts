/** 〔…〕 in a template is to be filled in. A year alone is part of a 文号, such as 〔2026〕3号, and no blank. */
const blank = /〔(?![\d０-９]{4}〕)[^〔〕]{0,100}〕/g;

/** The blanks of a text that nobody has filled in, each once. */
export function blanksIn(text: string): string[] {
	return [...new Set(text.match(blank) ?? [])];
}
