import { outcomes } from '../../requests/outcomes.ts';
import { applicantColumns } from '../applicant-columns.ts';
import { organisations } from '../figure-names.ts';
import { judgementLabels } from '../judgements.ts';

/** What a passage is about, as far as that decides what a bare word such as 办结 means. */
export type Topic = 'requests' | 'documents' | 'other';

/** Figures that are told together. */
export type Family = 'requests' | 'documents' | 'decisions' | 'remedies' | 'money';

/** How offices write one figure of the report. */
export interface Phrase {
	pattern: RegExp;
	family: Family;
	/** Names of the figures that the words can mean, each a sum. */
	readings: readonly (readonly string[])[];
	/** Topics of which a passage must have one for these words to mean the figure; any when absent. */
	topics?: readonly (Topic | undefined)[];
}

/** A part of a figure: a column of table three or four. */
export interface Facet {
	pattern: RegExp;
	family: 'requests' | 'remedies';
	column: string;
}

const disclosure = '(?:政府信息公开|政府信息|信息公开|公开)';
const counted = '(?:的?(?:总数量|总数|总量|数量|件数|总计))?';
const result = (words: string, name: string): Phrase => ({
	pattern: new RegExp(`${words}(?:的?申请)?`, 'y'),
	family: 'requests',
	readings: [[name]],
	topics: ['requests'],
});
const simple = (family: Family, words: string, name: string): Phrase => ({
	pattern: new RegExp(`${words}${counted}`, 'y'),
	family,
	readings: [[name]],
});
/** 制发规范性文件, 规范性文件制发, and 制发 alone where documents are the topic. */
const documents = (words: string, name: string): Phrase[] => {
	const phrase = (pattern: string, of: string) => simple('documents', pattern, `${of}${name}`);
	return [
		phrase(`${words}的?(?:行政)?规范性文件`, '规范性文件'),
		phrase(`(?:行政)?规范性文件${words}`, '规范性文件'),
		phrase(`${words}的?规章(?!制度)`, '规章'),
		phrase(`规章${words}`, '规章'),
		{ ...phrase(`${words}(?:文件)?`, '规范性文件'), topics: ['documents'] },
	];
};
const labels = (['D', 'U', 'N'] as const).flatMap((letter) =>
	Object.entries(outcomes).flatMap(([code, { label }]) => (code.startsWith(letter) ? [label] : []))
);

/** The figures in the words of reports; of several at one place the first counts. */
export const phrases: readonly Phrase[] = [
	...labels.map((label) =>
		result(label.replace('“三安全一稳定”', '“?三安全一稳定”?'), label.replace(/[“”]/g, ''))
	),
	result('其他处理', '其他处理'),
	{
		pattern: new RegExp(
			`(?:新收到?|收到|接收到?|接到)的?(?:公众|社会公众|群众)?(?:提交|提出)?的?(?:(?:依申请公开|${disclosure}+)的?申请|依申请公开(?:政府信息)?(?:的?申请)?)(?:书|事项)?${counted}`,
			'y'
		),
		readings: [['新收申请']],
		family: 'requests',
	},
	{
		pattern: new RegExp(`(?:新收到?|收到|接收到?|接到)的?申请${counted}`, 'y'),
		readings: [['新收申请']],
		topics: ['requests', undefined],
		family: 'requests',
	},
	result('新收', '新收申请'),
	{
		pattern: new RegExp(`受理的?(?:依申请公开|${disclosure}+的?申请)(?:申请)?${counted}`, 'y'),
		readings: [['新收申请'], ['新收申请', '上年结转'], ['办结']],
		family: 'requests',
	},
	{
		pattern: new RegExp(
			`(?:(?:上|去|往|上一)年度?结转(?!到|至|入|下|次|20\\d\\d年)|结转(?:上|上一)年度?)的?${disclosure}*的?(?:申请)?${counted}`,
			'y'
		),
		family: 'requests',
		readings: [['上年结转']],
		topics: ['requests', undefined],
	},
	{
		pattern: new RegExp(
			`(?:结转|转)(?:到|至|入)?(?:下一?年度?|次年|20\\d\\d年度?)(?:继续)?(?:办理)?的?${disclosure}*的?(?:申请)?${counted}`,
			'y'
		),
		family: 'requests',
		readings: [['结转下年']],
		topics: ['requests', undefined],
	},
	{
		pattern: new RegExp(`办结的?(?:依申请公开|${disclosure}+)的?申请${counted}`, 'y'),
		family: 'requests',
		readings: [['办结']],
	},
	result('办结', '办结'),
	result('不予公开', '不予公开'),
	result('(?:予以)?部分公开', '部分公开'),
	result('予以公开', '予以公开'),
	result('无法提供', '无法提供'),
	result('不予处理', '不予处理'),
	...documents('(?:制发|制定|出台)', '制发'),
	...documents('废止', '废止'),
	...documents('现行有效', '有效'),
	simple('decisions', '行政许可(?:决定)?书?(?!申请|事项|案|信息|服务|证)', '行政许可'),
	simple('decisions', '行政处罚(?:决定)?书?(?!案|信息|事项)', '行政处罚'),
	simple('decisions', '行政强制(?:决定)?书?(?!案|信息|事项|措施|执行)', '行政强制'),
	simple('remedies', '行政复议(?:案件|申请)?(?!后)', '行政复议'),
	simple('remedies', '(?:未经(?:行政)?复议)?直接(?:提?起诉|提起行政诉讼)', '未经复议直接起诉'),
	simple('remedies', '(?:行政)?复议后(?:提?起诉|提起行政诉讼)', '复议后起诉'),
	simple('remedies', '行政诉讼(?:案件)?', '行政诉讼'),
	simple('money', `(?:政府信息公开)?信息处理费用?`, '信息处理费'),
	simple('money', '行政事业性收费(?:金额)?', '行政事业性收费'),
];

/** Columns that breakdowns name. */
export const facets: readonly Facet[] = [
	{
		pattern: /法人(?:和|或|或者|及|以及)?(?:非法人|其他|其它)?组织(?:提出|提交)?的?(?:申请)?/y,
		column: organisations,
		family: 'requests',
	},
	...applicantColumns
		// 其他 alone may mean anything.
		.filter((column) => column !== '其他')
		.map((column): Facet => ({
			pattern: new RegExp(`${column}(?:提出|提交)?的?(?:申请)?`, 'y'),
			column,
			family: 'requests',
		})),
	...(['upheld', 'corrected', 'other', 'pending'] as const).map((key): Facet => ({
		pattern: new RegExp(
			{
				upheld: '(?:结果)?(?:被|予以)?维持',
				corrected: '(?:结果)?(?:被|予以)?纠正',
				other: '其他结果',
				pending: '尚?未审结',
			}[key],
			'y'
		),
		column: judgementLabels[key],
		family: 'remedies',
	})),
];
