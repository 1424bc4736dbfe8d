/** Radicals that PDF files give in place of characters and that NFKC leaves alone. */
const radicals =
	'⺠民⺝月⺟母⻁虎⻂衣⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻩黄⻬齐⻮齿⻰龙⻳龟⼾户';
const plain = new Map([...radicals.matchAll(/(.)(.)/gu)].map(([, radical = '', han = '']) => [radical, han]));

/** A text with Han characters where a PDF file gives look-alike radicals. */
export function plainHan(text: string): string {
	return text.replace(/[\u2E80-\u2FDF]/g, (radical) => plain.get(radical) ?? radical.normalize('NFKC'));
}
