import { blanksIn } from '../domain/requests/text-blanks.ts';

/** Puts a template into its field without asking the server, so that chosen files stay, and selects its first blank. */
const picker = document.querySelector<HTMLElement>('[data-templates]');
const list = picker?.querySelector('select');
const button = picker?.querySelector('button');

button?.addEventListener('click', (event) => {
	const { field = '', text = '' } = list?.selectedOptions[0]?.dataset ?? {};
	const target = button.form?.elements.namedItem(field);
	if (!(target instanceof HTMLTextAreaElement)) return;
	event.preventDefault();
	const typed = target.value.trimEnd();
	target.value = typed === '' ? text : `${typed}\n${text}`;
	target.focus();
	const [first] = blanksIn(text);
	const at = first === undefined ? target.value.length : target.value.indexOf(first, typed.length);
	target.setSelectionRange(at, at + (first?.length ?? 0));
});
