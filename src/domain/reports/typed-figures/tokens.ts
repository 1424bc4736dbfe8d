import { facets, phrases, type Facet, type Phrase, type Topic } from './phrases.ts';
import { chineseNumber, writtenNumberAt, type WrittenNumber } from './written-numbers.ts';

/** What one piece of a sentence is, as far as it matters to what its numbers mean. */
type Meaning =
	| { kind: 'phrase'; phrase: Phrase }
	| { kind: 'facet'; facet: Facet }
	| { kind: 'number'; number: WrittenNumber }
	| { kind: 'year'; year: number }
	| { kind: 'topic'; topic: Topic }
	| { kind: Plain };

type Plain =
	| 'part of a year'
	| 'whole year'
	| 'none'
	| 'list'
	| 'break'
	| 'colon'
	| 'stop'
	| 'open'
	| 'close'
	| 'comparison'
	| 'filler'
	| 'other';

/** A piece of a text from `start` up to `end`. */
export type Token = Meaning & { start: number; end: number };

type Reader = (text: string, start: number) => Token | undefined;

const relativeYears: Readonly<Record<string, number>> = {
	本: 0, 今: 0, 上: -1, 去: -1, 上一: -1, 前: -2, 下: 1, 明: 1, 下一: 1,
}; // prettier-ignore

const plain =
	(kind: Plain, pattern: RegExp): Reader =>
	(text, start) =>
		tokenOf({ kind }, text, start, pattern);
const topic =
	(about: Topic, pattern: RegExp): Reader =>
	(text, start) =>
		tokenOf({ kind: 'topic', topic: about }, text, start, pattern);

/** What is looked for at each place, in this order. */
const readers = (reportYear: number): Reader[] => [
	(text, start) => {
		const number = writtenNumberAt(text, start);
		return number && { kind: 'number', number, start, end: number.end };
	},
	plain('filler', /[\s*_>#|`\u3000]+|\d{1,2}[.．](?!\d)/y),
	plain('stop', /[。！？!?]/y),
	plain('open', /[（(]/y),
	plain('close', /[）)]/y),
	plain(
		'filler',
		/(?:自|从)?(?:20\d\d年)?1月1日起?(?:至|到|—|-)(?:20\d\d年)?12月(?:31日|底)(?:止|期间)?|截[至止到]*(?:20\d\d年)?(?:12月(?:31日|底)|年?[底末])/y
	),
	plain(
		'comparison',
		/(?:比|较|与|同|由|从)(?:上一|上|去|前|20\d\d)年度?的?(?:同期)?|同比|环比|增加|增长|增至|减少|减至|下降|降至|上升|多|少/y
	),
	plain('part of a year', /20\d\d年?(?:至|到|—|-|~|～)20\d\d年/y),
	(text, start) =>
		first(phrases, (phrase) => tokenOf({ kind: 'phrase', phrase }, text, start, phrase.pattern)),
	(text, start) => first(facets, (facet) => tokenOf({ kind: 'facet', facet }, text, start, facet.pattern)),
	plain(
		'part of a year',
		/(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|份|底|初|末)?|第?[一二三四]季度|[上下]?半年|[上中下]旬|[近历每往].{0,2}年来?|.年来|以来|年均/y
	),
	plain('whole year', /全年度?|年内|当年|统计(?:年度|期间|期限)内?/y),
	yearReader(reportYear),
	plain('none', /没有|均未|从未|尚未|未曾|不存在|未|无/y),
	topic('requests', /(?:政府信息|信息)公开申请|依申请公开/y),
	topic('documents', /(?:行政)?规范性文件/y),
	topic(
		'other',
		/信访|投诉|举报|来信|来访|留言|热线|工单|诉求|建议|提案|咨询|线索|纠纷|矛盾|隐患|第三方|主动公开|评估|审批|行政许可|行政处罚|行政强制|执法|救助|低保|补贴|服务事项|政务服务|公文|解读|规章/y
	),
	plain('list', /、|以及|和|与|及|或者|或/y),
	plain('colon', /[：:]/y),
	plain('break', /[，；,;\n]/y),
	plain(
		'filler',
		/[一二三四五六七八九十]是|因?政府信息公开(?:工作)?|被?申请|被?提起|提出|(?:我|本|全)(?:镇|乡|街道|街办|县|市|区|局|机关|单位)|镇(?:人民)?政府|[总合累共]计|总共|达到|其中|全部|实际|任何|依法依规|依法|依规|及时|认真|规范|严格|收到|接到|发生|产生|引发|引起|导致|出现|作出|做出|办理(?:结果|情况)?|实施|处理|下达|收取|征收|决定|数量|件数|总数|情况|情形|案件|继续|年度|目前|金额|结果|[共计均已都另仅只有为是即达因由于在被的并也还]/y
	),
];

/** A text in tokens, read in the report of a year. Digits are ASCII. */
export function tokensOf(text: string, reportYear: number): Token[] {
	const tokens: Token[] = [];
	const inOrder = readers(reportYear);
	for (let start = 0; start < text.length;) {
		const from = start;
		const token = first(inOrder, (read) => read(text, from)) ?? { kind: 'other', start, end: start + 1 };
		tokens.push(token);
		start = token.end;
	}
	return tokens;
}

function yearReader(reportYear: number): Reader {
	const arabic = /(20\d\d)年度?/y;
	const chinese = /(二[〇○零][〇○零一二三四五六七八九]{2})年度?/y;
	const relative = /(上一|下一|[本今上去前下明])年度?/y;
	return (text, start) => {
		const written = matchAt(arabic, text, start) ?? matchAt(chinese, text, start);
		const [all, name = ''] = written ?? matchAt(relative, text, start) ?? [];
		if (all === undefined) return undefined;
		const year = written
			? (chineseNumber(name.replaceAll('○', '〇')) ?? Number(name))
			: reportYear + (relativeYears[name] ?? 0);
		return { kind: 'year', year, start, end: start + all.length };
	};
}

function tokenOf(meaning: Meaning, text: string, start: number, pattern: RegExp): Token | undefined {
	const [all] = matchAt(pattern, text, start) ?? [];
	return all ? { ...meaning, start, end: start + all.length } : undefined;
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
	pattern.lastIndex = start;
	return pattern.exec(text);
}

function first<T, Found>(items: readonly T[], find: (item: T) => Found | undefined): Found | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) return found;
	}
	return undefined;
}
