import type { Certificates } from '../../domain/publication/certificates.ts';
import type { Licences } from '../../domain/publication/licences.ts';
import type { Penalties, Penalty } from '../../domain/publication/penalties.ts';
import {
	countedPenalties,
	countOf,
	penaltyRowOf,
	type EnforcementStatistics,
} from '../../domain/reports/enforcement-statistics.ts';
import { filesOf, type Content } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

type Words = Pick<Observation, 'field' | 'value' | 'problem' | 'remedy' | 'level'>;

/** Statistics that are smaller than the decisions and certificates of the year that the site itself shows. */
export const enforcementStatistics: Rule = {
	name: '行政执法统计',
	check: (content) =>
		filesOf(content, 'enforcement statistics').flatMap(({ file, data }) => {
			const statistics = data as unknown as EnforcementStatistics;
			return [
				...penaltyFaults(content, statistics),
				...licenceFaults(content, statistics),
				...certificateFaults(content, statistics),
			].map((words) => ({ file, ...words }));
		}),
};

function penaltyFaults(content: Content, { year, penalties }: EnforcementStatistics): Words[] {
	const decided = decidedIn(
		year,
		filesOf(content, 'penalties').flatMap(({ data }) => (data as unknown as Penalties).penalties)
	).filter(({ withdrawn }) => !withdrawn);
	const rows = Map.groupBy(decided, ({ kind }: Penalty) => penaltyRowOf(kind));
	return countedPenalties.flatMap((kind) => {
		const published = rows.get(kind)?.length ?? 0;
		return published > countOf(penalties.kinds[kind])
			? [fewer('penalties', kind, kind, `${penalties.kinds[kind]}`, published, '行政处罚决定')]
			: [];
	});
}

function licenceFaults(content: Content, { year, licences }: EnforcementStatistics): Words[] {
	const published = decidedIn(
		year,
		filesOf(content, 'licences').flatMap(({ data }) => (data as unknown as Licences).licences)
	).length;
	return published > countOf(licences.granted)
		? [fewer('licences', 'granted:', '许可数量', `${licences.granted}`, published, '行政许可决定')]
		: [];
}

/** Only a register that was brought up to date in the year tells who held a certificate at its end. */
function certificateFaults(content: Content, { year, certified }: EnforcementStatistics): Words[] {
	const registers = filesOf(content, 'certificates').map(({ data }) => data as unknown as Certificates);
	return registers
		.filter(({ publishedAt }) => publishedAt.startsWith(`${year}-`))
		.map(({ certificates }) => certificates.filter(({ validUntil }) => validUntil >= `${year}-12-31`).length)
		.filter((valid) => valid > certified.holders)
		.map((valid) => ({
			field: 'certified',
			value: 'certified:',
			problem: `持证人数为${certified.holders}人，执法人员公示中年底有效的证件有${valid}个`,
			remedy: '请核对持证人数和 enforcement/certificates.yaml',
			level: 'warning',
		}));
}

function decidedIn<Row extends { decidedOn: string }>(year: number, rows: readonly Row[]): Row[] {
	return rows.filter(({ decidedOn }) => decidedOn.startsWith(`${year}-`));
}

function fewer(
	field: string,
	value: string,
	row: string,
	counted: string,
	published: number,
	what: string
): Words {
	return {
		field,
		value,
		problem: `“${row}”为${counted}，网站公开的当年${what}有${published}件`,
		remedy: '统计数不应少于公开的件数，请核对',
	};
}
