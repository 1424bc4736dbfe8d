import { describe, expect, test } from 'vitest';
import { decisionTimeline, spanInWords } from '../../src/domain/publication/decision-timeline.ts';
import type { DecisionStep } from '../../src/domain/publication/decision-step.ts';

describe('the timeline of a decision', () => {
	const timeline = (consultation: Partial<DecisionStep>, today: string) =>
		decisionTimeline(
			{
				title: '项目',
				steps: [
					{ step: '决策启动', from: '2026-02-01', evidence: '立项' },
					{ step: '公众参与', from: '2026-03-01', evidence: '征求意见', ...consultation },
				],
			},
			today
		);
	const shortenReason = '汛期将至。';
	test.each([
		['2026-05-01', { to: '2026-04-01' }, '公开征求意见31日，不少于法定的30日。'],
		['2026-05-01', { to: '2026-03-31' }, '公开征求意见30日，不少于法定的30日。'],
		['2026-03-31', { to: '2026-03-31' }, '正在公开征求意见30日，至2026年3月31日止，不少于法定的30日。'],
		['2026-02-10', { to: '2026-03-31' }, '将公开征求意见30日，至2026年3月31日止，不少于法定的30日。'],
		['2026-05-01', { to: '2026-03-21', shortenReason }, '公开征求意见20日，少于法定的30日，理由是：汛期将至。'],
		['2026-05-01', { shortenReason }, '公开征求意见的期限为2026年3月1日当日，少于法定的30日，理由是：汛期将至。'],
	])('on %s with %j says: %s', (today, consultation, words) => {
		expect(timeline(consultation, today).conclusion).toBe(`公众参与环节${words}`);
	}); // prettier-ignore
	test('counts days as the form does, the first one not', () => {
		expect(timeline({ to: '2026-03-31' }, '2026-03-10').table.rows).toEqual([
			['决策启动', '2026-02-01', '2026-02-01', 0, '已完成'],
			['公众参与', '2026-03-01', '2026-03-31', 30, '进行中'],
		]);
	});
	test('marks where the shortest consultation ends', () => {
		expect(timeline({ to: '2026-04-20' }, '2026-05-01').steps[1]?.shortestUntil).toBe('2026-03-31');
	});
	test('says that nobody was asked', () => {
		const steps = [{ step: '决策启动' as const, from: '2026-02-01' }];
		expect(decisionTimeline({ title: '项目', steps }, '2026-02-01').conclusion).toBe(
			'已列明1个程序环节，其中没有公众参与环节。'
		);
	});
	test.each([
		['2026-03-02', '2026-03-02', 0, '2026年3月2日'],
		['2026-03-02', '2026-04-03', 32, '2026年3月2日至4月3日（32日）'],
		['2026-12-20', '2027-01-30', 41, '2026年12月20日至2027年1月30日（41日）'],
	])('%s to %s is read with its days', (from, to, days, words) => {
		expect(spanInWords({ label: '听证', from, to, days, state: '已完成' })).toBe(words);
	});
});
