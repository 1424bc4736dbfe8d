import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
	{ ignores: ['dist/', '.test-build/', '.pictures/', 'data/', '.astro/', 'node_modules/'] },
	tseslint.configs.strict,
	astro.configs['flat/recommended'],
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.recommendedTypeCheckedOnly],
		languageOptions: { parserOptions: { projectService: true } },
	},
	{
		rules: {
			// The form fields refuse control characters, so their pattern names them.
			'no-control-regex': 'off',
			'no-console': ['error', { allow: ['error'] }],
			eqeqeq: 'error',
			'prefer-const': 'error',
		},
	},
	// What a command prints is its result.
	{ files: ['scripts/**', 'tests/bench/**'], rules: { 'no-console': 'off' } }
);
