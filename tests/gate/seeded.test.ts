import { beforeAll, describe, expect, test } from 'vitest';
import { tryCases, type Recall } from '../../scripts/bench/recall.ts';
import { rules } from '../../src/gate/rules.ts';
import { seededSet } from '../../scripts/bench/seeded-set.ts';

describe('the seeded set of faults', () => {
	let recall: Recall;
	beforeAll(async () => {
		recall = await tryCases(await seededSet(), 'content');
	}, 240_000);

	test('is caught completely, each fault by the rule that should', () => {
		const missed = recall.tried
			.filter(({ caught }) => !caught)
			.map(({ seeded, said }) => ({
				missed: seeded.name,
				said: said.map(({ rule, problem }) => rule + problem),
			}));
		expect(missed).toEqual([]);
	});

	test('has a case for every rule', () => {
		const tried = new Set(recall.tried.map(({ seeded }) => seeded.expected.rule));
		expect(rules.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
	});

	test('names every case differently', () => {
		expect(new Set(recall.tried.map(({ seeded }) => seeded.name)).size).toBe(recall.tried.length);
	});

	test('leaves a sound document made in the same way without findings', () => {
		expect(recall.alarmsOnSound).toEqual([]);
	});
});
