import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteBuild } from '../fixtures/build-site.ts';

const read = (id: string) => readFileSync(`${siteBuild}/current/client/documents/${id}/index.html`, 'utf8');
const similarOf = (html: string) =>
	[
		...(html.split('id="similar"')[1]?.split('</section>')[0] ?? '').matchAll(
			/href="\/documents\/([^"]+)\/"/g
		),
	].map(([, id]) => id);

test('a document names at most five similar ones, each to be read, none twice', () => {
	const html = read('2026/00044-final-accounts-2025');
	const similar = similarOf(html);
	expect(similar).toContain('2026/00031-budget-2026');
	expect(similar.length).toBeLessThanOrEqual(5);
	expect(new Set(similar).size).toBe(similar.length);
});

test('a withdrawn document is similar to none, and names none', () => {
	expect(similarOf(read('2025/00036-land-transfer-2025'))).not.toContain(
		'2025/00037-land-transfer-2025-first'
	);
	expect(similarOf(read('2025/00037-land-transfer-2025-first'))).toEqual([]);
});
