/**
 * Changes the reading view without leaving the page, so that a half-written form, a query code that is shown once and
 * the place on the page stay. Without script the same forms load the page again.
 */
const unchanged = '没有连上网站，显示方式没有改变，请稍后再试。';

async function change(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
	const body = new FormData(form, button);
	const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
	if (answer.type !== 'opaqueredirect') throw new Error(`The view was not changed: ${answer.status}`);
	await showChosen();
	if (button && button.offsetParent === null) nextButton()?.focus();
}

/** Loads the stylesheet of the chosen view and takes the former one away. */
async function showChosen(): Promise<void> {
	const shown = document.querySelector<HTMLLinkElement>('link[data-view]');
	if (!shown) return;
	const fresh = shown.cloneNode() as HTMLLinkElement;
	fresh.href = `${shown.href.split('?')[0] ?? ''}?${Date.now()}`;
	const loaded = new Promise((resolve, reject) => {
		fresh.addEventListener('load', resolve);
		fresh.addEventListener('error', reject);
	});
	shown.after(fresh);
	await loaded.catch((error: unknown) => {
		fresh.remove();
		throw error;
	});
	shown.remove();
}

/** The button that undoes what the button that has just disappeared did. */
function nextButton(): HTMLElement | undefined {
	const buttons = document.querySelectorAll<HTMLElement>('.elder-on, .elder-off');
	return [...buttons].find((button) => button.offsetParent !== null);
}

/** Says that nothing has changed, where the reader pressed. */
function sayUnchanged(form: HTMLFormElement): void {
	const said = form.querySelector('[role="status"]') ?? document.createElement('span');
	said.setAttribute('role', 'status');
	form.append(said);
	said.textContent = unchanged;
}

let last = Promise.resolve();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-view-form]')) {
	form.hidden = false;
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		// One after the other: each change starts from what the one before it left.
		last = last
			.then(() => change(form, event.submitter))
			.then(
				() => form.querySelector('[role="status"]')?.remove(),
				() => sayUnchanged(form)
			);
	});
}
