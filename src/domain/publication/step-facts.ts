import { dayInChinese, daysBetween } from '../calendar/day.ts';
import { groupedDigits } from '../chart.ts';
import type { DecisionStep } from './decision-step.ts';

/** What a step says in figures and days beside its evidence, each as name and value. */
export function stepFacts(step: DecisionStep): { name: string; value: string }[] {
	const { received, resultOn, listOn, materialsOn, conclusion, numbers, from } = step;
	const facts: [string, string | undefined][] = [
		['收到意见', received === undefined ? undefined : `${groupedDigits(received)}条`],
		['采纳情况公布', resultOn && dayInChinese(resultOn)],
		['参加人名单公布', listOn && dayInChinese(listOn)],
		[
			'材料送达',
			materialsOn && `${dayInChinese(materialsOn)}（会前${groupedDigits(daysBetween(materialsOn, from))}日）`,
		],
		...numbers.map(({ name, value, unit }): [string, string] => [name, `${groupedDigits(value)}${unit}`]),
		['结论', conclusion],
		['缩短期限的理由', step.shortenReason],
	];
	return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}
