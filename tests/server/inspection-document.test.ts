import { readFileSync } from 'node:fs';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planSchema } from '../../src/domain/publication/plan.ts';
import { earlierStepsTold } from '../../src/domain/reports/inspection/comparison.ts';
import { planAccount } from '../../src/domain/reports/inspection/plan-account.ts';
import { inspectionSchema } from '../../src/domain/reports/inspection.ts';
import { inspectionDocument } from '../../src/server/inspection-document.ts';
import type { TableBlock } from '../../src/word/block.ts';

const years = [2013, 2024, 2025];
const files = new Map(
	years.map((year) => [year, matter(readFileSync(`content/reports/inspection/${year}.md`, 'utf8'))])
);
const series = [...files.values()].map(({ data }) => inspectionSchema.parse(data));

function documentOf(year: number) {
	const report = series.find((one) => one.year === year);
	if (!report) throw new Error(`There is no report of ${year}`);
	const plan = planSchema.parse(parse(readFileSync(`content/plans/${year}.yaml`, 'utf8')));
	const account = planAccount(plan, report.publishedAt.slice(0, 10));
	const earlier = earlierStepsTold(series, report);
	const pagesOf = (paths: readonly string[]) =>
		paths.map((path, i) => ({ path, title: path, removed: i === 1 ? '已撤回' : undefined }));
	const document = inspectionDocument(report, files.get(year)?.content ?? '', { account, earlier, pagesOf });
	const tables = new Map(
		document.attachments?.map(({ title, blocks: [table] }) => [title, (table as TableBlock).rows])
	);
	return { report, account, earlier, document, tables };
}

describe.each(years)('the report of %i as an official document', (year) => {
	const { report, account, earlier, document, tables } = documentOf(year);
	const words = (title: string) => (tables.get(title) ?? []).flat().map(({ text }) => text);
	const body = (title: string) => (tables.get(title) ?? []).slice(1);

	test('names whom it is sent to, and is signed once', () => {
		expect(document).toMatchObject({
			title: report.title,
			addressee: '禾川县人民政府',
			signature: { issuer: '青禾镇人民政府' },
		});
		const signatures = document.blocks.filter(({ kind }) => kind === 'signature');
		expect(signatures).toEqual([{ kind: 'signature', ...document.signature }]);
	});

	test('has every list that is not empty as an attachment, and every row in it', () => {
		const sizes = {
			各项制度落实情况: report.measures.length,
			年度计划任务完成情况: account.length,
			以前打算落实情况: earlier.length,
			存在的问题: report.problems.length,
			下一步打算: report.nextSteps.length,
		};
		expect(Object.fromEntries([...tables].map(([title]) => [title, body(title).length]))).toEqual(
			Object.fromEntries(Object.entries(sizes).filter(([, size]) => size > 0))
		);
	});

	test('tells of every measure its system, result, figures and evidence', () => {
		const systems = body('各项制度落实情况').flatMap((row) =>
			row.filter(({ header }) => header === 'rowgroup')
		);
		expect(systems.reduce((sum, { rowSpan = 0 }) => sum + rowSpan, 0)).toBe(report.measures.length);
		const said = words('各项制度落实情况').join('\n');
		for (const { title, result, figures, evidence } of report.measures) {
			expect(said).toContain(`${title}\n${result}`);
			for (const { label, value, unit } of figures)
				expect(said.replaceAll(',', '')).toContain(`${label}${value}${unit}`);
			for (const path of evidence) expect(said).toContain(`《${path}》`);
		}
	});

	test('tells what became of problems and steps', () => {
		for (const { id, cause, status, closedBy = '' } of report.problems) {
			const [row = []] = body('存在的问题').filter(([first]) => first?.text === id);
			const texts = row.map(({ text }) => text);
			expect(texts).toContain(cause);
			expect(texts.at(-1)).toMatch(new RegExp(`^${status}`));
			expect(texts.at(-1)).toContain(closedBy);
		}
		for (const { step, told } of earlier) {
			const [row = []] = body('以前打算落实情况').filter(([first]) => first?.text === step.id);
			expect(row.at(-1)?.text).toContain(told?.result);
		}
		for (const { id, answers } of report.nextSteps)
			expect(
				body('下一步打算')
					.find(([first]) => first?.text === id)
					?.at(-1)?.text
			).toBe(answers.join('\n') || '—');
	});
});

test('evidence that was taken down since is marked', () => {
	const said = documentOf(2025)
		.tables.get('各项制度落实情况')
		?.flat()
		.map(({ text }) => text)
		.join('\n');
	expect(said).toMatch(/》\n《[^》]+》（已撤回）/);
});
