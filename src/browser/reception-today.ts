import { receptionFrom } from '../domain/publication/reception-days.ts';

/** Marks today among the reception days and starts the short list with it. Without this script the dates stand alone. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
const days = (within: ParentNode) =>
	[...within.querySelectorAll<HTMLElement>('[data-reception]')].map((row) => ({
		row,
		on: row.dataset['reception'] ?? '',
	}));

for (const { row } of days(document).filter((day) => day.on === today)) {
	// Its place is kept free, so that nothing on the page moves.
	const mark = row.querySelector<HTMLElement>('.today');
	if (!mark) continue;
	mark.textContent = '今天';
	mark.dataset['byScript'] = '';
}

const list = document.querySelector<HTMLElement>('[data-reception-count]');
if (list) {
	const listed = days(list);
	const shown = receptionFrom(listed, today, Number(list.dataset['receptionCount']));
	if (shown.length > 0) for (const day of listed) day.row.hidden = !shown.includes(day);
}
