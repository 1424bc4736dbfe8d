/**
 * Changes the reading view without leaving the page, so that a half-written form and the place on the page stay.
 * Without script the same forms load the page again.
 */
async function change(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
	await fetch(form.action, { method: 'POST', body: new FormData(form, button), redirect: 'manual' });
	const shown = document.querySelector<HTMLLinkElement>('link[data-view]');
	if (!shown) return;
	const fresh = shown.cloneNode() as HTMLLinkElement;
	fresh.href = `${shown.href.split('?')[0] ?? ''}?${Date.now()}`;
	fresh.addEventListener('load', () => {
		shown.remove();
		if (button && button.offsetParent === null) nextButton()?.focus();
	});
	shown.after(fresh);
}

/** The button that undoes what the button that has just disappeared did. */
function nextButton(): HTMLElement | undefined {
	const buttons = document.querySelectorAll<HTMLElement>('.elder-on, .elder-off');
	return [...buttons].find((button) => button.offsetParent !== null);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-view-form]')) {
	form.addEventListener('submit', (event) => {
		if (form.dataset['viewForm'] === 'plain') return;
		event.preventDefault();
		change(form, event.submitter).catch(() => {
			form.dataset['viewForm'] = 'plain';
			form.requestSubmit(event.submitter);
		});
	});
}
