import { spawnSync } from 'node:child_process';
import { readArguments } from './arguments.ts';

/**
 * Prints what is measured of every template: accessibility, validity, zoom, layout shift, targets, weight, and both
 * main tasks by keyboard. `--lighthouse` measures the five main pages with Lighthouse instead.
 */
const { values } = readArguments(
	{ lighthouse: { type: 'boolean', default: false } },
	'npm run measure [-- --lighthouse]'
);
const measures = ['templates', 'accessibility', 'keyboard-walk'].map(
	(name) => `tests/browser/${name}.test.ts`
);
const command = values.lighthouse
	? ['node', 'tests/lighthouse.ts']
	: ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--disable-console-intercept', ...measures];
const [program = '', ...rest] = command;
process.exit(spawnSync(program, rest, { stdio: 'inherit' }).status ?? 1);
