import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/**/*.test.ts'],
		globalSetup: ['tests/fixtures/build-site.ts', 'tests/fixtures/postgres.ts'],
		testTimeout: 30_000,
		hookTimeout: 120_000,
		// Two cores: each file starts servers and browsers of its own.
		maxWorkers: 2,
	},
});
