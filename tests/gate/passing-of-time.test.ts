import { expect, test } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';

test.each(['2026-12-05', '2027-01-15', '2027-03-01', '2027-12-01', '2029-01-01'])(
	'content that was sound builds on %s too: what a mere day brought is only told',
	async (day) => {
		const { findings } = await checkContent('content', day);
		expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
		expect(findings.length).toBeGreaterThan(0);
	}
);
