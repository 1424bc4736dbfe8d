import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	changedView,
	colours,
	cookieValueOf,
	layouts,
	readingViewOf,
	standardView,
	textSizes,
	type ReadingView,
} from '../../src/domain/reading/reading-view.ts';

const anyView: fc.Arbitrary<ReadingView> = fc.record({
	layout: fc.constantFrom(...(Object.keys(layouts) as ReadingView['layout'][])),
	size: fc.constantFrom(...textSizes),
	colours: fc.constantFrom(...(Object.keys(colours) as ReadingView['colours'][])),
});

describe('the reading view', () => {
	test('is remembered whole by its cookie', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(readingViewOf(cookieValueOf(view))).toEqual(view);
			})
		);
	});

	test('is the standard one for whatever else a cookie holds', () => {
		for (const value of [
			undefined,
			'',
			'elder',
			'elder.19.system',
			'elder.18.pink',
			'{}',
			'elder.18.system}*{',
		])
			expect(readingViewOf(value)).toEqual(standardView);
		fc.assert(
			fc.property(fc.string(), (value) => {
				const view = readingViewOf(value);
				expect(view).toEqual(value.startsWith(cookieValueOf(view)) ? view : standardView);
			})
		);
	});

	test('grows from 18 to 30 points and no further, and shrinks back', () => {
		let view = changedView(standardView, { step: 'elder' });
		const sizes = [view.size];
		for (let i = 0; i < 5; i += 1) {
			view = changedView(view, { step: 'larger' });
			sizes.push(view.size);
		}
		expect(sizes).toEqual(['18', '22', '26', '30', '30', '30']);
		expect(changedView(view, { step: 'smaller' }).size).toBe('26');
		expect(changedView(standardView, { step: 'smaller' }).size).toBe('18');
	});

	test('keeps colours and size when the layout changes, and ignores what it does not know', () => {
		const view: ReadingView = { layout: 'elder', size: '26', colours: 'yellow-on-black' };
		expect(changedView(view, { step: 'standard' })).toEqual({ ...view, layout: 'standard' });
		expect(changedView(view, { step: 'sideways' })).toEqual(view);
		expect(changedView(view, { colours: 'url(x)' })).toEqual(view);
		expect(changedView(view, { size: '22', colours: 'system' })).toEqual({
			layout: 'elder',
			size: '22',
			colours: 'system',
		});
	});
});
