/** A small sum in words, for whoever has no script: it can be read aloud and needs no picture. */
export interface Question {
	/** Such as 三加五等于几. */
	text: string;
	answer: number;
}

const digits = '零一二三四五六七八九';

/** Two digits from one to nine to be added, chosen by two numbers of any size. */
export function sumQuestion(first: number, second: number): Question {
	const [a, b] = [1 + (first % 9), 1 + (second % 9)];
	return { text: `${digits[a]}加${digits[b]}等于几`, answer: a + b };
}

/** Whether a typed answer is right: digits of either width, or Chinese numerals of either form. */
export function isAnswer(question: Question, typed: string): boolean {
	return readNumber(typed) === question.answer;
}

const formal: Record<string, string> = {
	〇: '零',
	壹: '一',
	贰: '二',
	两: '二',
	叁: '三',
	肆: '四',
	伍: '五',
	陆: '六',
	柒: '七',
	捌: '八',
	玖: '九',
	拾: '十',
};

/** A number from 0 to 99; undefined for anything else. */
function readNumber(typed: string): number | undefined {
	const text = [...typed.normalize('NFKC').replace(/[\s。.]/g, '')].map((c) => formal[c] ?? c).join('');
	if (/^\d{1,2}$/.test(text)) return Number(text);
	const [, tens, ones] = /^([一二三四五六七八九]?十)?([零一二三四五六七八九])?$/.exec(text) ?? [];
	if (tens === undefined && ones === undefined) return undefined;
	const ten = tens === undefined ? 0 : tens === '十' ? 1 : digits.indexOf(tens[0] ?? '');
	return ten * 10 + (ones === undefined ? 0 : digits.indexOf(ones));
}
