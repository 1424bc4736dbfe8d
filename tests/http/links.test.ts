import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortal, type Portal } from '../fixtures/portal.ts';

let portal: Portal;

beforeAll(async () => {
	portal = await startPortal();
});
afterAll(() => portal.stop());

test('no internal link of the whole site is dead', async () => {
	const seen = new Set<string>(['/']);
	const waiting = ['/'];
	const dead: string[] = [];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		const response = await fetch(portal.url + path);
		if (response.status !== 200) dead.push(`${path} ${response.status}`);
		if (!response.headers.get('Content-Type')?.includes('html')) {
			await response.body?.cancel();
			continue;
		}
		for (const [, link = ''] of (await response.text()).matchAll(/ (?:href|src)="(\/[^"#?]*)/g)) {
			if (seen.has(link)) continue;
			seen.add(link);
			waiting.push(link);
		}
	}
	expect(dead).toEqual([]);
	expect(seen.size).toBeGreaterThan(100);
});
