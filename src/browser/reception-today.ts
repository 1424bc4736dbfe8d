import { receptionFrom } from '../domain/publication/reception-days.ts';

/** Marks today among the reception days and starts the short list with it. Without this script the dates stand alone. */
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format();
const days = (within: ParentNode) =>
	[...within.querySelectorAll<HTMLElement>('[data-reception]')].map((row) => ({
		row,
		on: row.dataset['reception'] ?? '',
	}));

for (const { row } of days(document).filter((day) => day.on === today)) {
	const tag = document.createElement('strong');
	tag.className = 'tag';
	tag.textContent = '今天';
	tag.dataset['byScript'] = '';
	row.querySelector('time')?.append(' ', tag);
}

const list = document.querySelector<HTMLElement>('[data-reception-count]');
if (list) {
	const listed = days(list);
	const shown = receptionFrom(listed, today, Number(list.dataset['receptionCount']));
	if (shown.length > 0) for (const day of listed) day.row.hidden = !shown.includes(day);
}
