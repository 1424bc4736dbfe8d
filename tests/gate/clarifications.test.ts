import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, faults } = contentCopy();
const file = 'clarifications/2026-bus-fare.md';

describe('a clarification', () => {
	test.each([
		['the claim', /^claim: .*$/m, '', '请写明不实或者不完整的说法'],
		['the facts', /^facts: .*$/m, '', '请写明事实'],
		['a source', /^sources:\n( {2}- .*\n)+/m, 'sources: []\n', '请至少写明一项依据'],
		['its review', /^review:\n( {2}.*\n)+/m, '', '缺少审查记录'],
		['a day on which it was learned of', /^on: .*$/m, '', '请填写日期'],
		['that day before its own', /^on: .*$/m, "on: '2026-11-19'", '发现日期不应晚于成文日期'],
	])('needs %s', async (_, from, to, message) => {
		change(file, from, to);
		expect(await faults()).toEqual([expect.stringContaining(message)]);
	});

	test('has an index number of its own', async () => {
		change(file, '2026-00081', '2026-00080');
		expect((await faults()).join()).toContain('重复');
	});
});
