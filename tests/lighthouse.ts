import { spawnSync } from 'node:child_process';
import setup from './fixtures/build-site.ts';
import { browserPath } from './fixtures/chromium.ts';
import { startPortal } from './fixtures/portal.ts';

/**
 * Lighthouse (mobile setting) on the main pages; every score must be 100. The package is fetched when this is run,
 * because it is as large as all others together.
 */
const paths = {
	home: '/',
	list: '/disclosure/statutory/20-05/',
	document: '/documents/2026/00003-work-plan/',
	form: '/request/new/',
	search: '/search/',
};
const kinds = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

await setup();
const portal = await startPortal();
let below = 0;
for (const [name, path] of Object.entries(paths)) {
	const scores = scoresOf(portal.url + path);
	below += scores.filter((score) => score < 100).length;
	console.error(`${name}: ${kinds.map((kind, i) => `${kind} ${scores[i]}`).join(', ')}`);
}
await portal.stop();
process.exit(below === 0 ? 0 : 1);

function scoresOf(url: string): number[] {
	const flags = ['--quiet', '--output=json', '--chrome-flags=--headless=new --no-sandbox'];
	const run = spawnSync('npx', ['--yes', 'lighthouse@13.5.0', url, ...flags], {
		encoding: 'utf8',
		maxBuffer: 2 ** 28,
		env: { ...process.env, CHROME_PATH: browserPath() },
	});
	if (run.status !== 0) throw new Error(run.stderr);
	const { categories } = JSON.parse(run.stdout) as { categories: Record<string, { score: number }> };
	return kinds.map((kind) => Math.round((categories[kind]?.score ?? 0) * 100));
}
