import { groupedDigits } from '../chart.ts';
import type { Decision } from './decision.ts';

const results = ['采纳', '部分采纳', '未采纳'] as const;

/** What became of the public's comments, in a sentence: how many came, and how many opinions were taken up. Undefined while nothing is known. */
export function opinionsInWords({
	steps,
	opinions,
}: Pick<Decision, 'steps' | 'opinions'>): string | undefined {
	const received = steps.find(({ step }) => step === '公众参与')?.received;
	if (received === 0) return '征求意见期间没有收到意见。';
	if (opinions.length === 0) return undefined;
	const counts = results
		.map((result) => ({ result, count: opinions.filter((opinion) => opinion.result === result).length }))
		.filter(({ count }) => count > 0)
		.map(({ result, count }) => `${result}${groupedDigits(count)}项`);
	const came = received === undefined ? '收到的意见' : `收到意见${groupedDigits(received)}条，`;
	return `${came}归并为${groupedDigits(opinions.length)}项，其中${counts.join('、')}。`;
}
