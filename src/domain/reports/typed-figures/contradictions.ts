import { figureNamed, type Figure, type ReportFigures } from '../figures.ts';
import { typedFigures, type Paragraph, type Reading, type TypedFigure } from './typed-figures.ts';

/** A typed number that no table agrees with. */
export interface Contradiction extends Pick<TypedFigure, 'words' | 'index' | 'value' | 'unit'> {
	/** The likeliest figure that the words mean. */
	meant: Reading;
	/** Where its numbers stand, and what they make; yuan for money. */
	place: string;
	tableValue: number;
}

/** The typed numbers of a paragraph that contradict the tables of every report that they can mean. */
export function contradictions(
	paragraph: Paragraph,
	reports: ReadonlyMap<number, ReportFigures>
): Contradiction[] {
	return typedFigures(paragraph).flatMap(({ words, index, value, unit, readings }) => {
		const meant = readings.map((reading) => ({
			reading,
			tableValue: valueOf(reading, reports.get(reading.year)),
		}));
		const [likeliest] = meant;
		if (meant.some(({ tableValue }) => tableValue === undefined || isSame(tableValue, value))) return [];
		if (likeliest?.tableValue === undefined) return [];
		const { reading, tableValue } = likeliest;
		return [{ words, index, value, unit, meant: reading, place: placeOf(reading), tableValue }];
	});
}

function valueOf({ names }: Reading, report: ReportFigures | undefined): number | undefined {
	const values = figuresOf(names).map((figure) => {
		const value = report && figure.valueIn(report);
		return figure.unit === '万元' && value !== undefined ? value * 10_000 : value;
	});
	return values.reduce<number | undefined>(
		(sum, value) => (sum === undefined || value === undefined ? undefined : sum + value),
		0
	);
}

function placeOf({ names }: Reading): string {
	const places = figuresOf(names).map(({ place }) => place);
	return places.length > 1 ? `${places.join('与')}之和` : places.join('');
}

function figuresOf(names: readonly string[]): Figure[] {
	return names.flatMap((name) => figureNamed(name) ?? []);
}

/** Whether two amounts are the same to the cent. */
function isSame(a: number, b: number): boolean {
	return Math.abs(a - b) < 0.005;
}
