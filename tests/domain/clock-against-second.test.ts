import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

interface Outcome {
	zone: string;
	offset: number;
	same: number;
	kinds: Record<string, number>;
	different: unknown[];
}

const zones: [zone: string, offset: number][] = [
	['UTC', 0],
	['Asia/Shanghai', -480],
	['America/New_York', 300],
];
const casesPerZone = 34_000;

test('agrees with an independent second clock in 102,000 random cases, under three time zones', async () => {
	const outcomes = await Promise.all(
		zones.map(async ([zone], i) => {
			const words = ['tests/fixtures/compare-clocks.ts', String(casesPerZone), String(i + 1)];
			const env = { ...process.env, TZ: zone };
			const { stdout } = await promisify(execFile)('node', words, { env });
			return JSON.parse(stdout) as Outcome;
		})
	);
	for (const [i, { zone, offset, same, kinds, different }] of outcomes.entries()) {
		expect([zone, offset]).toEqual(zones[i]);
		expect(different).toEqual([]);
		expect(same).toBe(casesPerZone);
		// No kind of case is missing from the comparison.
		for (const state of ['running', 'waiting', 'ended'])
			for (const kind of ['official', 'estimated', 'unknown'])
				expect(kinds[`${state} ${kind}`]).toBeGreaterThan(10);
	}
}, 240_000);
