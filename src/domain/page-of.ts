/** One page of a list: its rows, which page it is from 1, and how many there are. */
export interface PageOf<T> {
	rows: readonly T[];
	page: number;
	pages: number;
}

/** The page of a list that an address asks for by its number; the nearest one where there is none of this number. */
export function pageOf<T>(list: readonly T[], asked: string | null, size: number): PageOf<T> {
	const { page, pages } = pageAt(list.length, asked, size);
	return { rows: list.slice((page - 1) * size, page * size), page, pages };
}

/** Which page of how many an address asks for, when there are `total` rows. */
export function pageAt(total: number, asked: string | null, size: number): { page: number; pages: number } {
	const pages = Math.max(1, Math.ceil(total / size));
	const number = /^\d{1,7}$/.test(asked ?? '') ? Number(asked) : 1;
	return { page: Math.min(Math.max(1, number), pages), pages };
}
