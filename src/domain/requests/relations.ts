import type { RequestCase } from './case.ts';

/** Other requests that this one belongs with: how, and which. */
export interface Relation {
	words: string;
	numbers: readonly string[];
	/** The query code of this request opens them too. */
	sameCode: boolean;
}

/** How a request came of another or went into others, as applicant and desk read it. */
export function relationsOf({ splitFrom, splitInto, mergedInto, joined }: RequestCase): Relation[] {
	const all = [
		{ words: '本件由这件申请拆分而来', numbers: splitFrom ? [splitFrom] : [], sameCode: true },
		{
			words: '本件已按“一事一申请”拆分，由下列各件分别答复，本件不再另行答复',
			numbers: splitInto,
			sameCode: true,
		},
		{ words: '本件已并入这件申请，一并答复', numbers: mergedInto ? [mergedInto] : [], sameCode: false },
		{ words: '下列申请已并入本件，一并答复', numbers: joined, sameCode: false },
	];
	return all.filter(({ numbers }) => numbers.length > 0);
}

/**
 * Why table three of the annual report counts a request in none of its rows; undefined when it counts it (国办公开办函
 * 〔2021〕30号). Table four counts the remedies of every request.
 */
export function notCounted({ matter, splitInto }: RequestCase): string | undefined {
	if (matter === 'recordCorrection') return '更正申请不计入年度报告的申请数量。';
	return splitInto.length > 0 ? '拆分后的各件分别计入年度报告，本件不计。' : undefined;
}
