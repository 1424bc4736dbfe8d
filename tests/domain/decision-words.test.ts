import { describe, expect, test } from 'vitest';
import { decisionStepSchema, type DecisionStep } from '../../src/domain/publication/decision-step.ts';
import type { Decision } from '../../src/domain/publication/decision.ts';
import { opinionsInWords } from '../../src/domain/publication/opinions.ts';
import { stepFacts } from '../../src/domain/publication/step-facts.ts';

const step = (fields: Partial<DecisionStep>): DecisionStep =>
	decisionStepSchema.parse({
		step: '公众参与',
		from: '2026-03-02',
		to: '2026-04-03',
		evidence: '公布',
		...fields,
	});
const opinion = (result: Decision['opinions'][number]['result']) => ({ opinion: '一', result, reason: '二' });

describe('what became of the comments', () => {
	test.each([
		[47, [opinion('采纳'), opinion('未采纳'), opinion('采纳')], '收到意见47条，归并为3项，其中采纳2项、未采纳1项。'],
		[undefined, [opinion('部分采纳')], '收到的意见归并为1项，其中部分采纳1项。'],
		[0, [], '征求意见期间没有收到意见。'],
		[undefined, [], undefined],
	])('%s of %j is told as %s', (received, opinions, words) => {
		expect(opinionsInWords({ steps: [step(received === undefined ? {} : { received })], opinions })).toBe(words);
	}); // prettier-ignore
});

describe('the facts of a step', () => {
	test('of a hearing are its days before it', () => {
		const hearing = step({
			step: '听证',
			from: '2026-04-24',
			to: '2026-04-24',
			listOn: '2026-04-14',
			materialsOn: '2026-04-16',
			numbers: [{ name: '参加人', value: 1500, unit: '名' }],
		});
		expect(stepFacts(hearing).map(({ name, value }) => `${name}：${value}`)).toEqual([
			'参加人名单公布：2026年4月14日',
			'材料送达：2026年4月16日（会前8日）',
			'参加人：1,500名',
		]);
	});

	test('of comments are how many came, when the result was public, and why the time was short', () => {
		const comments = step({
			to: '2026-03-20',
			received: 3,
			resultOn: '2026-03-25',
			shortenReason: '汛期将至',
		});
		expect(stepFacts(comments).map(({ value }) => value)).toEqual(['3条', '2026年3月25日', '汛期将至']);
	});
});
