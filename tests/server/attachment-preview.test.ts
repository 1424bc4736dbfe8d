import { expect, test } from 'vitest';
import { builtPage } from '../fixtures/build-site.ts';

test('a document shows the beginning of the text of its attachment, closed and named by its title', () => {
	const page = builtPage('documents/2026/00038-flood-and-drought-plan');
	const [, summary, text] =
		/<details class="preview no-print"><summary>(.*?)<\/summary><p>([^<]+)<\/p><\/details>/.exec(page) ?? [];
	expect(summary).toContain('青禾镇防汛抗旱应急预案（2026年修订）');
	expect(text).toContain('青禾府〔2026〕32号');
	expect(text?.length).toBeLessThan(520);
});
