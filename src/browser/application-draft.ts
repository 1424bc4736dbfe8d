import { beginDraft, forgetDraft, openDraft, saveDraft, type DraftValues } from './device-draft.ts';

/**
 * Keeps what is typed into the application form on this device, for whoever asks for it: text and choices, never the
 * ID number, never files. Fills in an empty form only. Without this script, or where the browser keeps nothing, the
 * form has no such offer.
 */
const pause = 500;
/** Only while the draft is asked for; a message is read aloud once. */
const kept = '草稿只保存在这台设备上，超过7天没有改动的自动失效。证件号码和附件不保存。';
const forgotten = '草稿已清除，这台设备上不再保存。页面上已填的内容还在。';
const failed = '浏览器没有保存草稿，页面上已填的内容还在。';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const form = document.querySelector<HTMLFormElement>('form[data-draft]');
const offer = form?.querySelector<HTMLElement>('.device-draft');
const wish = offer?.querySelector<HTMLInputElement>('input');
const clear = offer?.querySelector<HTMLButtonElement>('button');
const status = offer?.querySelector<HTMLElement>('[role="status"]');

if (form && offer && wish && clear && status) {
	const unsaved = new Set(['token', 'idNumber', 'idChecked', 'keep', 'files']);
	const fields = [...form.querySelectorAll<Field>('input[name], textarea[name], select[name]')].filter(
		({ name }) => !unsaved.has(name)
	);
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let last: Promise<unknown> = Promise.resolve();

	const show = (on: boolean, words: string) => {
		wish.checked = on;
		clear.hidden = !on;
		status.textContent = words;
	};
	/** One after the other, so that forgetting is never overtaken by saving. */
	const next = (step: () => Promise<void>) => {
		last = last.then(step).catch(() => show(false, failed));
	};
	const begin = () =>
		next(async () => {
			await beginDraft(valuesOf(fields), Date.now());
			show(true, kept);
		});
	const forget = () => {
		clearTimeout(waiting);
		next(async () => {
			await forgetDraft();
			show(false, forgotten);
			wish.focus();
		});
	};
	const save = () =>
		next(async () => {
			if (wish.checked && !(await saveDraft(valuesOf(fields), Date.now()))) show(false, forgotten);
		});

	wish.addEventListener('change', () => (wish.checked ? begin() : forget()));
	clear.addEventListener('click', forget);
	form.addEventListener('input', ({ target }) => {
		if (target === wish || !wish.checked) return;
		clearTimeout(waiting);
		waiting = setTimeout(save, pause);
	});
	// On leaving there is no time to wait for a pause.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden' && wish.checked) save();
	});

	openDraft(Date.now()).then(
		(draft) => {
			offer.hidden = false;
			if (!draft) return;
			const restored = form.dataset['draft'] === 'empty' && fill(fields, draft.values);
			const day = new Date(draft.savedAt).toLocaleString('zh-CN', { dateStyle: 'long', timeStyle: 'short' });
			show(true, restored ? `已填入${day}保存的草稿。${kept}` : kept);
		},
		// Nothing can be kept here, so nothing is offered.
		() => offer.remove()
	);
}

function valuesOf(fields: readonly Field[]): DraftValues {
	return Object.fromEntries(
		fields.filter((field) => !isRadio(field) || field.checked).map(({ name, value }) => [name, value])
	);
}

/** Fills in what nobody has touched yet; says whether there was anything. */
function fill(fields: readonly Field[], values: DraftValues): boolean {
	let filled = false;
	for (const field of fields) {
		const value = values[field.name];
		if (value === undefined || value === '') continue;
		if (isRadio(field)) {
			const chosen = fields.some((other) => isRadio(other) && other.name === field.name && other.checked);
			if (chosen || field.value !== value) continue;
			field.checked = true;
		} else if (field instanceof HTMLSelectElement) {
			if (![...field.options].some((option) => option.value === value)) continue;
			field.value = value;
		} else if (field.value === '') field.value = value;
		else continue;
		filled = true;
	}
	return filled;
}

function isRadio(field: Field): field is HTMLInputElement {
	return field instanceof HTMLInputElement && field.type === 'radio';
}
