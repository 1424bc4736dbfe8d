import { addDays, type Day } from '../calendar/day.ts';
import type { Disclosure } from '../publication/disclosure.ts';
import { lastDayOf, yearOfDay } from './counted-requests.ts';

/** A published document with its id. */
export interface PublishedDocument {
	id: string;
	data: Disclosure;
}

/** 行政规范性文件 of one organ in a year, as they stood on 31 December. */
export interface NormativeDocuments {
	made: PublishedDocument[];
	repealed: PublishedDocument[];
	inForce: PublishedDocument[];
	/** Past their last day since the end of the year before, without a repeal. */
	expired: PublishedDocument[];
	/** Made, and not in force yet. */
	notYet: PublishedDocument[];
	/** Repealed on a day that nothing tells. */
	endUnknown: PublishedDocument[];
}

/**
 * 行政规范性文件 (条例 art. 20 (1)): what the organ made under that item, interpretations aside. A document that
 * had been withdrawn or erased from the site by then is none, and repeals none.
 */
export function normativeDocuments(
	documents: readonly PublishedDocument[],
	organ: string,
	year: number
): NormativeDocuments {
	const last = lastDayOf(year);
	const standing = documents.filter(({ data: { withdrawn, erased } }) => {
		const gone = withdrawn ?? erased;
		return !gone || gone.on > last;
	});
	const own = standing
		.filter(({ data }) => data.issuer === organ && data.item === '20-01' && data.interprets.length === 0)
		.filter(({ data }) => data.writtenOn <= last)
		.map((document) => ({ document, end: endOf(document, standing) }));
	const current = own.filter(({ end }) => !end || (end.from !== undefined && end.from > last));
	const ended = (how: End['how']) =>
		own.filter(({ end }) => end?.how === how && end.from && yearOfDay(end.from) === year);
	const isNotYet = ({ document: { data } }: Own) => data.effectiveOn !== undefined && data.effectiveOn > last;
	return {
		made: plain(own.filter(({ document }) => yearOfDay(document.data.writtenOn) === year)),
		repealed: plain(ended('repealed')),
		inForce: plain(current.filter((one) => !isNotYet(one))),
		expired: plain(ended('expired')),
		notYet: plain(current.filter(isNotYet)),
		endUnknown: plain(own.filter(({ end }) => end && end.from === undefined)),
	};
}

/** How the force of a document ends, and the first day without it; none where nothing tells the day of a repeal. */
interface End {
	how: 'repealed' | 'expired';
	from: Day | undefined;
}

interface Own {
	document: PublishedDocument;
	end: End | undefined;
}

const plain = (found: readonly Own[]) => found.map(({ document }) => document);

function endOf({ id, data }: PublishedDocument, all: readonly PublishedDocument[]): End | undefined {
	const { validity, expiresOn } = data;
	const [repealedOn] = all
		.filter((other) => other.data.repeals.includes(id))
		.map(({ data: { effectiveOn, publishedAt } }) => effectiveOn ?? publishedAt.slice(0, 10))
		.sort();
	if (repealedOn !== undefined && validity !== '失效') return { how: 'repealed', from: repealedOn };
	if (validity === '废止') return { how: 'repealed', from: expiresOn };
	return expiresOn === undefined ? undefined : { how: 'expired', from: addDays(expiresOn, 1) };
}
