import { describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/storage/content-files.ts';
import { kinds } from '../fixtures/year/kinds.ts';
import { yearPlan } from '../fixtures/year/plan.ts';
import { replayed } from '../fixtures/year/replay.ts';
import { computedReport, reportFaultsOn } from '../fixtures/year/report-faults.ts';

const calendar = readCalendar('content');
const idOf = (number: string) => Number(number.slice(5));
const faults = (plan: ReturnType<typeof yearPlan>, played = plan) =>
	[2026, 2027].flatMap((year) =>
		reportFaultsOn(plan, computedReport(replayed(played, calendar), year, calendar), {
			year,
			calendar,
			idOf,
		})
	);

describe('the annual reports of scripted years', () => {
	test('are those that a second computation gives, which knows the plan alone', () => {
		for (let seed = 1; seed <= 12; seed += 1) expect(faults(yearPlan(100, seed, calendar))).toEqual([]);
	});
	test('differ when a single step of the plan was not taken', () => {
		const plan = yearPlan(Object.keys(kinds).length, 2026, calendar);
		const without = (kind: string, type: string) =>
			plan.map((one) =>
				one.kind === kind ? { ...one, steps: one.steps.filter((step) => step.type !== type) } : one
			);
		expect(faults(plan)).toEqual([]);
		expect(faults(plan, without('granted in part', 'delivered')).join()).toContain('2026: PT.');
		expect(faults(plan, []).join()).toMatch(/received\.0 should be .*fees should be .*timing should be /);
		expect(faults(plan, without('remedy pending', 'remedyFiled')).join()).toContain(
			'reconsideration.pending'
		);
	});
});
