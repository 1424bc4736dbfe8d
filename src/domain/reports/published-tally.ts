import { feesInYuan, type Fees } from '../publication/fees.ts';
import type { Licence } from '../publication/licences.ts';
import type { Penalty } from '../publication/penalties.ts';
import { yearOfDay } from './counted-requests.ts';
import type { PublishedFigures } from './disclosure-report.ts';
import { enforcementTotals, type EnforcementStatistics } from './enforcement-statistics.ts';
import { normativeDocuments, type PublishedDocument } from './normative-documents.ts';

/** What table two is counted from, of all years. */
export interface PublishedSources {
	organ: string;
	documents: readonly PublishedDocument[];
	statistics: readonly EnforcementStatistics[];
	/** The rows of the enforcement register. */
	licences: readonly Pick<Licence, 'number' | 'decidedOn'>[];
	penalties: readonly Pick<Penalty, 'number' | 'decidedOn'>[];
	/** 行政事业性收费. */
	fees: readonly Fees[];
}

/** A document, or a row of a register, behind a cell of table two. */
export interface PublishedItem {
	title: string;
	/** Id of a document, which has a page. */
	document?: string;
}

/** Table two of a year, with what lies behind each cell by its key in the grid, and what may still change it. */
export interface PublishedTally {
	figures: PublishedFigures;
	behind: ReadonlyMap<string, readonly PublishedItem[]>;
	notFinal: string[];
	/** Why 现行有效 need not follow from the year before, 制发 and 废止 (identity 7). */
	notes: string[];
}

/**
 * Table two from what is published: documents one by one, decisions by the enforcement statistics of the year, fees by
 * the year's file. A township makes no 规章.
 */
export function tallyPublished(sources: PublishedSources, year: number): PublishedTally {
	const rules = normativeDocuments(sources.documents, sources.organ, year);
	const statistics = sources.statistics.find((one) => one.year === year);
	const totals = statistics && enforcementTotals(statistics);
	const rows = (list: PublishedSources['licences']) =>
		statistics ? [{ title: statistics.title }] : decidedIn(year, list);
	const [licences, penalties] = [rows(sources.licences), rows(sources.penalties)];
	const fees = sources.fees.find((one) => one.year === year);
	const feesYuan = fees && feesInYuan(fees);
	return {
		figures: {
			rules: { made: 0, repealed: 0, inForce: 0 },
			normativeDocuments: {
				made: rules.made.length,
				repealed: rules.repealed.length,
				inForce: rules.inForce.length,
			},
			licences: totals?.licences ?? licences.length,
			penalties: totals?.penalties ?? penalties.length,
			coercion: totals?.coercion ?? 0,
			fees: Math.round((feesYuan ?? 0) * 100) / 1_000_000,
		},
		behind: new Map<string, readonly PublishedItem[]>([
			['rules.made', []],
			['rules.repealed', []],
			['rules.inForce', []],
			['normativeDocuments.made', rules.made.map(documentItem)],
			['normativeDocuments.repealed', rules.repealed.map(documentItem)],
			['normativeDocuments.inForce', rules.inForce.map(documentItem)],
			['licences', licences],
			['penalties', penalties],
			['coercion', statistics ? [{ title: statistics.title }] : []],
			['fees', (fees?.items ?? []).map(feeItem)],
		]),
		notFinal: [
			...rules.endUnknown.map(
				({ data }) => `《${data.title}》已废止，没有写明哪一天，没有计入本年废止件数；请补 expiresOn`
			),
			...(statistics
				? []
				: [
						`没有${year}年行政执法统计年报：行政许可、行政处罚按本专栏公示的决定计数（只公示应当公示的，到期的已经撤下），行政强制记为0`,
					]),
			...(feesYuan === undefined ? [`没有${year}年行政事业性收费的全年金额，记为0`] : []),
		],
		notes: [
			...changeNote(rules.expired, '有效期届满，不算废止'),
			...changeNote(rules.notYet, '到12月31日尚未施行，不算现行有效'),
		],
	};
}

function feeItem({ name, collectedYuan }: Fees['items'][number]): PublishedItem {
	return { title: collectedYuan === undefined ? name : `${name}：${collectedYuan}元` };
}

function decidedIn(year: number, rows: readonly { number: string; decidedOn: string }[]): PublishedItem[] {
	return rows
		.filter(({ decidedOn }) => yearOfDay(decidedOn) === year)
		.map(({ number, decidedOn }) => ({ title: `${number}（${decidedOn}）` }));
}

function documentItem({ id, data }: PublishedDocument): PublishedItem {
	return { title: data.title, document: id };
}

function changeNote(documents: readonly PublishedDocument[], why: string): string[] {
	if (documents.length === 0) return [];
	return [
		`行政规范性文件${documents.length}件${why}：${documents.map(({ data }) => `《${data.title}》`).join('、')}`,
	];
}
