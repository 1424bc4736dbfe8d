import { systemIds, type SystemId } from '../../publication/systems.ts';
import type { Measure } from './measure.ts';

/** What the year has for one system. */
export interface SystemCoverage<Document> {
	system: SystemId;
	measures: Measure[];
	/** Paths of the pages that its measures name, each once. */
	evidence: string[];
	/** What was published in the year with the tag of this system. */
	documents: Document[];
	/** Whether a measure names evidence; before there is a report, whether the year has a document of the system. */
	proven: boolean;
}

/** Every system, S1 to S12, with what the report of a year and the year's documents have of it. */
export function coverageOf<Document extends { systems: readonly SystemId[]; publishedAt: string }>(
	year: number,
	measures: readonly Measure[] | undefined,
	documents: readonly Document[]
): SystemCoverage<Document>[] {
	return systemIds.map((system) => {
		const own = (measures ?? []).filter((measure) => measure.system === system);
		const evidence = [...new Set(own.flatMap((measure) => measure.evidence))];
		const tagged = documents.filter(
			({ systems, publishedAt }) => systems.includes(system) && publishedAt.startsWith(`${year}-`)
		);
		const proven = measures === undefined ? tagged.length > 0 : evidence.length > 0;
		return { system, measures: own, evidence, documents: tagged, proven };
	});
}
