import type { SearchDocument } from '../search/documents.ts';
import { quarterInChinese } from '../domain/calendar/quarter.ts';
import type { ProblemHistory } from '../domain/reports/inspection/problem-history.ts';
import { answeredRequests, fees, organisation, plans } from './catalogue.ts';
import {
	authorities,
	certificates,
	enforcementUpdatedAt,
	licences,
	penalties,
	procedures,
} from './enforcement.ts';
import { inspectionSeries, problems, steps } from './inspections.ts';

/** The pages of the structured registers as the index takes them in: only what the pages show. */
export function registerDocuments(): SearchDocument[] {
	return [
		...organisationPage(),
		...enforcementPage(),
		...feesPage(),
		...plans.map(planPage),
		...answeredRequests.map(answerPage),
		...problems.map(problemPage),
	];
}

function organisationPage(): SearchDocument[] {
	if (!organisation) return [];
	const { address, functions, leaders, offices, publishedAt } = organisation;
	return [
		page('organisation/', '机构职能和领导分工', publishedAt, [
			address,
			...functions,
			...leaders.map(({ name, post, duties }) => `${name} ${post} ${duties}`),
			...offices.map((office) => `${office.name} ${office.functions} ${office.phone}`),
		]),
	];
}

function enforcementPage(): SearchDocument[] {
	if (!enforcementUpdatedAt) return [];
	const decisions = [...licences, ...penalties];
	return [
		page('enforcement/', '行政执法公示', enforcementUpdatedAt, [
			...(authorities?.authorities ?? []).flatMap(({ item, basis }) => [item, ...basis]),
			...(procedures?.procedures ?? []).flatMap(({ name, steps }) => [
				name,
				...steps.map(({ text }) => text),
			]),
			...(certificates?.certificates ?? []).map(
				({ name, number, office }) => `${name ?? ''} ${number} ${office}`
			),
			...decisions.map(({ number, party, content }) => `${number} ${party.name} ${content}`),
			...penalties.map(({ facts }) => facts),
		]),
	];
}

function feesPage(): SearchDocument[] {
	const [newest] = fees;
	if (!newest) return [];
	const lines = fees.flatMap(({ items, nothingCharged }) => [
		nothingCharged ?? '',
		...items.map(({ name, basis, standard }) => `${name} ${basis} ${standard}`),
	]);
	return [page('fees/', '行政事业性收费', newest.publishedAt, lines)];
}

function planPage({ year, tasks, publishedAt }: (typeof plans)[number]): SearchDocument {
	const lines = tasks.map(
		({ task, owner, result, progress }) => `${task} ${owner} ${result ?? progress ?? ''}`
	);
	return page(`plans/${year}/`, `${year}年依法行政任务`, publishedAt, lines);
}

function answerPage({ id, data }: (typeof answeredRequests)[number]): SearchDocument {
	const { subject, outcome, ground, quarter, publishedAt } = data;
	const lines = ['依申请公开办理情况', outcome, ground, quarterInChinese(quarter)];
	const document = page(`disclosure/log/entry/${id}/`, subject, publishedAt, lines);
	return { ...document, column: '依申请公开办理情况' };
}

function problemPage({ id, title, entries }: ProblemHistory): SearchDocument {
	const newest = inspectionSeries.find(({ year }) => year === entries.at(-1)?.year);
	const lines = [
		...entries.flatMap(({ cause, owner, closedBy }) => [cause, owner, closedBy ?? '']),
		...steps.filter(({ step }) => step.answers.includes(id)).map(({ step }) => step.title),
	];
	const document = page(`inspections/problems/${id}/`, title, newest?.publishedAt ?? '', lines);
	return { ...document, number: id, column: '依法行政自查' };
}

function page(path: string, title: string, publishedAt: string, lines: string[]): SearchDocument {
	return {
		path,
		title,
		number: '',
		column: '法定主动公开内容',
		publishedOn: publishedAt.slice(0, 10),
		validity: '',
		extra: '',
		text: lines.join('\n'),
	};
}
