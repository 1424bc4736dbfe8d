import type { Day } from '../../domain/calendar/day.ts';
import type { Disclosure } from '../../domain/publication/disclosure.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** A document with its id, as the rule looks at it. */
interface Document {
	id: string;
	file: string;
	data: Disclosure;
}

/** 有效性 that does not agree with the dates of a document or with what other documents do to it. */
export const validity: Rule = {
	name: '有效性',
	check: (content) => {
		const documents = standingDocuments(content);
		return documents.flatMap((document) => [
			...againstDates(document, content.today),
			...againstLinks(document, documents, content.today),
		]);
	},
};

/** The documents that were not withdrawn: what a withdrawn one says binds nobody. */
function standingDocuments(content: Content): Document[] {
	return filesOf(content, 'disclosure')
		.map(({ file, data }) => ({
			id: file.replace(/^disclosures\/|\.md$/g, ''),
			file,
			data: data as Disclosure,
		}))
		.filter(({ data }) => data.withdrawn === undefined);
}

/** What a mere day brought is told, and the page shows it by itself: a build must not fail overnight. */
const brought = { level: 'warning' as const };

/** Whether a document came into force after its publication. */
function cameLater({ effectiveOn, publishedAt }: Disclosure): boolean {
	return effectiveOn !== undefined && effectiveOn > publishedAt.slice(0, 10);
}

function againstDates({ file, data }: Document, today: Day): Observation[] {
	const { validity: said, effectiveOn, expiresOn } = data;
	const observed = { file, field: 'validity', value: `validity: ${said}` };
	if (effectiveOn !== undefined && effectiveOn > today && said !== '尚未施行')
		return [
			{
				...observed,
				problem: `施行日期 ${effectiveOn} 还没有到，有效性却写“${said}”`,
				remedy: '请写“尚未施行”',
			},
		];
	if (said === '尚未施行' && (effectiveOn === undefined || effectiveOn <= today))
		return [
			{
				...observed,
				problem: effectiveOn
					? `施行日期 ${effectiveOn} 已到，有效性仍写“尚未施行”`
					: '写了“尚未施行”，却没有施行日期',
				remedy: effectiveOn ? '请改为“有效”' : '请补 effectiveOn（施行日期）',
				...(effectiveOn && brought),
			},
		];
	if (expiresOn !== undefined && expiresOn < today && (said === '有效' || said === '已修改'))
		return [
			{
				...observed,
				problem: `失效日期 ${expiresOn} 已过，有效性仍写“${said}”`,
				remedy: '请改为“失效”；继续有效的，请改 expiresOn 并附延期的依据',
				...brought,
			},
		];
	if (said === '失效' && (expiresOn === undefined || expiresOn >= today))
		return [
			{
				...observed,
				problem: expiresOn
					? `失效日期 ${expiresOn} 还没有过，有效性却写“失效”`
					: '写了“失效”，却没有失效日期',
				remedy: expiresOn ? '请改为“有效”，或者核对 expiresOn' : '请补 expiresOn（有效的最后一天）',
			},
		];
	return [];
}

function againstLinks({ id, file, data }: Document, documents: Document[], today: Day): Observation[] {
	const inForce = documents.filter(({ data: other }) => (other.effectiveOn ?? other.writtenOn) <= today);
	const repealing = inForce.find(({ data: other }) => other.repeals.includes(id));
	const amending = inForce.find(({ data: other }) => other.amends.includes(id));
	const observed = { file, field: 'validity', value: `validity: ${data.validity}` };
	if (repealing && data.validity !== '废止')
		return [
			{
				...observed,
				problem: `本文件已被《${repealing.data.title}》（${repealing.id}）废止，有效性却写“${data.validity}”`,
				remedy: '请改为“废止”',
				...(cameLater(repealing.data) && brought),
			},
		];
	if (amending && data.validity === '有效')
		return [
			{
				...observed,
				problem: `本文件已被《${amending.data.title}》（${amending.id}）修改，有效性却写“有效”`,
				remedy: '请改为“已修改”',
				...(cameLater(amending.data) && brought),
			},
		];
	return [];
}
