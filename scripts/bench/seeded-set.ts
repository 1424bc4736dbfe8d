import { dates } from './cases/dates.ts';
import { decisions } from './cases/decisions.ts';
import { documentNumbers } from './cases/document-numbers.ts';
import { formats } from './cases/formats.ts';
import { links } from './cases/links.ts';
import { pictureCases } from './cases/pictures.ts';
import { reviews } from './cases/reviews.ts';
import { validity } from './cases/validity.ts';
import { seededCases, type SeededCase } from './seeded-case.ts';

/** The seeded set of faulty files and attachments: every kind of fault that the gate must know, always the same. */
export async function seededSet(): Promise<SeededCase[]> {
	return seededCases([
		formats,
		dates,
		reviews,
		documentNumbers,
		links,
		await pictureCases(),
		decisions,
		validity,
	]);
}
