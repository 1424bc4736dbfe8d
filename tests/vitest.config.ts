import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const longest = /\/(browser\/(accessibility|templates)|http\/(year|releases))\.test\.ts$/;

/** The longest files begin first, so that none of them runs on alone at the end. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const sorted = await super.sort(files);
		const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
		return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
	}
}

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		globalSetup: ['tests/fixtures/build-site.ts', 'tests/fixtures/postgres.ts'],
		sequence: { sequencer: LongestFirst },
		testTimeout: 30_000,
		hookTimeout: 120_000,
		// Two cores: each file starts servers and browsers of its own.
		maxWorkers: 2,
	},
});
