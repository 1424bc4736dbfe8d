import { describe, expect, test } from 'vitest';
import { isShown } from '../../src/domain/publication/visibility.ts';

const today = '2026-11-23';

describe('a publication is given whole', () => {
	test('when nothing speaks against it', () => expect(isShown({ title: '决定' }, today)).toBe(true));
	test('until the end of its last day', () => {
		expect(isShown({ publicUntil: '2026-11-23' }, today)).toBe(true);
		expect(isShown({ publicUntil: '2026-11-22' }, today)).toBe(false);
	});
	test('not when it was withdrawn or erased', () => {
		expect(isShown({ withdrawn: { on: '2026-11-01' } }, today)).toBe(false);
		expect(isShown({ erased: { on: '2026-11-01' } }, today)).toBe(false);
	});
	test('not when one of its rows is past its time', () => {
		const rows = (publicUntil: string) => ({ rows: ['文字', null, { publicUntil }] });
		expect(isShown(rows('2027-01-01'), today)).toBe(true);
		expect(isShown(rows('2026-01-01'), today)).toBe(false);
	});
});
