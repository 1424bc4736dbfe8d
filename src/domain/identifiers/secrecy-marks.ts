/** A mark that says a paper is secret or for the office alone (保守国家秘密法 art. 20 and its regulations). */
export interface SecrecyMark {
	/** The mark as it stands, without blanks. */
	mark: string;
	/** Where it begins in the text, from 0. */
	index: number;
}

const blank = '[ \\t\\u00A0\\u3000]*';
const spaced = (word: string) => [...word].join(blank);
const classes = ['绝密', '机密', '秘密'].map(spaced).join('|');
const inside = ['内部资料', '内部文件', '内部材料', '内部刊物', '工作秘密', '内部使用'].map(spaced).join('|');
const period = `(?:长${blank}期|[\\d一二三四五六七八九十]+${blank}(?:年|个${blank}月|日|天))`;
/** What may stand before a mark that fills its line: Markdown signs, brackets. */
const lineHead = '(?<=^[ \\t\\u3000>#*_|【〔（(\\[-]*)';
const lineFoot = '(?=[ \\t\\u3000*_|】〕）)\\]]*$)';

const marks: readonly RegExp[] = [
	// 机密★1年: the star is the state's mark and stands in no sentence.
	new RegExp(`(?:${classes})级?${blank}[★☆⭐✮✭](?:${blank}${period})?`, 'gm'),
	new RegExp(`${lineHead}(?:${classes})(?:${blank}${period})?${lineFoot}`, 'gm'),
	new RegExp(
		`(?:${inside})${blank}[，,。！!、·—★☆（(]?${blank}(?:请?${blank}(?:注意|妥善)${blank}(?:保存|保管|保密)|` +
			`(?:严禁|禁止|不得|请勿|切勿)${blank}(?:外传|外泄|翻印|扩散|公开|复制|转发|上网)|★|☆)`,
		'gm'
	),
	new RegExp(`${lineHead}(?:${inside}|仅供内部(?:使用|参阅|参考|阅读)|内部(?:传阅|参阅))${lineFoot}`, 'gm'),
	new RegExp(`★${blank}(?:${classes})|密级[:：]${blank}(?:${classes})`, 'gm'),
	/此件(?:不予公开|不公开|不宜公开|依申请公开)/gm,
	/公开(?:属性|方式|选择)[:：][ \u3000]*(?:不予公开|不公开)/gm,
	/份号[:：][ \u3000]*\d{3,6}/gm,
];

/** Marks of secrecy in a text. A mark in quotation marks, and the words in a sentence (国家秘密), are none. */
export function findSecrecyMarks(text: string): SecrecyMark[] {
	const found = marks.flatMap((pattern) =>
		[...text.matchAll(pattern)]
			.filter(({ index }) => !/[“‘「『《]/.test(text.charAt(index - 1)))
			.map(({ 0: mark, index }) => ({ mark: mark.replace(/\s/g, ''), index }))
	);
	return found
		.sort((a, b) => a.index - b.index)
		.filter(({ index }, i, sorted) => {
			const before = sorted[i - 1];
			return !before || index >= before.index + before.mark.length;
		});
}
