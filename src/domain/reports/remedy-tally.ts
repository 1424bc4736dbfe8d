import type { Remedy } from '../requests/case.ts';
import { lastDayOf, yearOfDay } from './counted-requests.ts';
import type { RemedyFigures } from './disclosure-report.ts';
import { judgementGroups, judgements, type JudgementGroup } from './judgements.ts';
import type { RequestAccount } from './request-account.ts';
import type { RequestsBehind } from './request-tally.ts';

/**
 * The requests behind every cell of table four, once for each remedy: decided in the year, or filed by 31 December and
 * not decided by then. Requests by art. 41 of the 条例 among them: a suit is a suit.
 */
export function remediesBehind(accounts: readonly RequestAccount[], year: number): RequestsBehind {
	const all = accounts.flatMap(({ number, request }) =>
		request.remedies.flatMap((remedy) => {
			const judgement = judgementIn(year, remedy);
			return judgement ? [{ number, kind: remedy.kind, judgement }] : [];
		})
	);
	const cells = (Object.keys(judgementGroups) as JudgementGroup[]).flatMap((group) => {
		const ofKind = all.filter(({ kind }) => kind === group);
		const numbers = (found: typeof all) => found.map(({ number }) => number);
		return [
			...judgements.map(
				(name) => [`${group}.${name}`, numbers(ofKind.filter(({ judgement }) => judgement === name))] as const
			),
			[`${group}.total`, numbers(ofKind)] as const,
		];
	});
	return new Map(cells);
}

/** Table four as numbers: how many remedies lie behind each cell. */
export function remedyFigures(behind: RequestsBehind): RemedyFigures {
	const of = (group: JudgementGroup) => {
		const count = (name: string) => behind.get(`${group}.${name}`)?.length ?? 0;
		return {
			upheld: count('upheld'),
			corrected: count('corrected'),
			other: count('other'),
			pending: count('pending'),
			total: count('total'),
		};
	};
	return {
		reconsideration: of('reconsideration'),
		directSuit: of('directSuit'),
		suitAfterReconsideration: of('suitAfterReconsideration'),
	};
}

function judgementIn(year: number, { filedOn, decidedOn, result }: Remedy) {
	const last = lastDayOf(year);
	if (result && decidedOn && decidedOn <= last) return yearOfDay(decidedOn) === year ? result : undefined;
	return filedOn <= last ? ('pending' as const) : undefined;
}
