import { describe, expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const { change, faults } = contentCopy();
const plan = 'disclosures/2026/00003-work-plan.md';
const coming = 'disclosures/2026/00054-certificate-management.md';
const expired = 'disclosures/2025/00002-work-plan.md';
const repealed = 'disclosures/2024/00030-enforcement-procedure-trial.md';
const valid = /^validity: .*$/m;

describe('the validity of a document', () => {
	test.each([
		['尚未施行 before its day', coming, valid, 'validity: 有效', '还没有到，有效性却写“有效”'],
		['尚未施行 no longer after it', coming, /^effectiveOn: .*$/m, "effectiveOn: '2026-11-20'", '仍写“尚未施行”'],
		['尚未施行 only with a day', coming, /^effectiveOn: .*\n/m, '', '却没有施行日期'],
		['失效 after its last day', expired, valid, 'validity: 有效', '已过，有效性仍写“有效”'],
		['失效 after its last day, when amended too', expired, valid, 'validity: 已修改', '仍写“已修改”'],
		['失效 not before', plan, valid, 'validity: 失效', '还没有过，有效性却写“失效”'],
		['失效 only with a day', plan, /^expiresOn: .*\nvalidity: .*$/m, 'validity: 失效', '却没有失效日期'],
		['废止 when another repeals it', repealed, valid, 'validity: 失效', '废止，有效性却写“失效”'],
		['有效 until an amendment is in force', coming, valid, '$&\namends: [2024/00031-reconsideration-work-rules]', ''],
	])('says %s', async (_, file, from, to, message) => {
		change(file, from, to);
		expect(await faults()).toEqual(message ? [expect.stringContaining(message)] : []);
	}); // prettier-ignore

	test('is 已修改 from the day on which the amending document takes effect', async () => {
		change(plan, valid, '$&\namends: [2024/00031-reconsideration-work-rules]');
		expect(await faults()).toEqual([
			expect.stringMatching(/00031-\S+:\d+:validity:本文件已被《.+》（2026\/00003-work-plan）修改.*，请改为“已修改”/),
		]); // prettier-ignore
		change('disclosures/2024/00031-reconsideration-work-rules.md', valid, 'validity: 已修改');
		expect(await faults()).toEqual([]);
	});

	test.each(['amends', 'repeals', 'interprets'])('wants the documents that %s names', async (relation) => {
		change(plan, valid, `$&\n${relation}: [2024/00999-nothing]`);
		expect(await faults()).toEqual([
			expect.stringMatching(/work-plan.md:\d+:\w+:\S+的文稿不存在：disclosures\/2024\/00999-nothing.md/),
		]);
	});
});

describe('what a document leaves out', () => {
	const withheld = (part: string) => change(plan, valid, `$&\nwithheld: [{ part: 责任人姓名, ${part} }]`);
	const ground = 'ground: 《政府信息公开条例》第十六条';
	test('has a ground that names its article and a day of review', async () => {
		withheld(`${ground}, reviewAgainOn: '2027-01-14'`);
		expect(await faults()).toEqual([]);
	});
	test.each([
		["ground: 个人隐私, reviewAgainOn: '2027-01-14'", '具体到条'],
		["reviewAgainOn: '2027-01-14'", '请写明不公开的依据'],
		[ground, 'reviewAgainOn'],
		[`${ground}, reviewAgainOn: '2026-11-22'`, '重新评估能否公开'],
	])('is refused with %s', async (part, message) => {
		withheld(part);
		expect(await faults()).toEqual([expect.stringContaining(message)]);
	});
});
