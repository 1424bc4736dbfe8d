import { describe, expect, test } from 'vitest';
import { databases } from '../fixtures/databases.ts';
import { runScript } from '../fixtures/portal.ts';
import { findingsOn } from '../fixtures/year/findings.ts';
import { kinds } from '../fixtures/year/kinds.ts';
import { lastDayOf, yearPlan } from '../fixtures/year/plan.ts';
import { playYear } from '../fixtures/year/play.ts';
import { reportedFaults } from '../fixtures/year/report-faults.ts';
import { untaken } from '../fixtures/year/untaken.ts';
import { eventSchema } from '../../src/domain/requests/events.ts';
import { readCalendar } from '../../src/storage/content-files.ts';

const calendar = readCalendar('content');
const plan = yearPlan(Object.keys(kinds).length, 2026, calendar);
const registers: string[][] = [];

describe.each(databases)('a scripted year on $name', ({ place }) => {
	test('every kind of request goes as the law has it, every forbidden step is refused with its article', async () => {
		const { dataDir, databaseUrl } = await place();
		const settings = { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
		const { portal, receipts, refused, env } = await playYear(plan, settings);
		expect(reportedFaults(plan, receipts, calendar, env)).toEqual([]);
		await portal.stop();
		const today = lastDayOf(plan);
		const where = { place: { dataDir, databaseUrl }, calendar, today };
		const found = await findingsOn(plan, receipts, where);
		expect(found.faults).toEqual([]);
		// A plan that the register does not follow is told from one that it follows.
		const another = plan.map((one) =>
			one.kind === 'granted' ? { ...one, steps: one.steps.slice(0, 1) } : one
		);
		expect((await findingsOn(another, receipts, where)).faults.join()).toContain(
			'(granted): state should be'
		);
		expect(refused).toBeGreaterThanOrEqual(40);
		expect(found.late).toBe(plan.filter(({ kind }) => kind.includes('late')).length);
		const types = eventSchema.options.map((option) => option.shape.type.value);
		expect(types.filter((type) => !(type in found.events))).toEqual(Object.keys(untaken));
		expect(runScript('verify', [], env).stdout).toContain('登记簿完整');
		registers.push(found.lines);
	}, 600_000);
});

test('both databases hold the same register', () => {
	const [one, other] = registers;
	expect(one?.length).toBeGreaterThan(plan.length);
	expect(other).toEqual(one);
});

test('the same seed gives the same plan, another seed another one', () => {
	const again = yearPlan(Object.keys(kinds).length, 2026, calendar);
	expect(again).toEqual(plan);
	expect(yearPlan(Object.keys(kinds).length, 7, calendar)).not.toEqual(plan);
});

test('the steps of every plan follow each other', () => {
	for (let seed = 1; seed <= 20; seed += 1)
		for (const { submittedOn, steps } of yearPlan(400, seed, calendar)) {
			const days = [submittedOn, ...steps.map(({ on }) => on)];
			expect(days).toEqual(days.toSorted());
		}
});
