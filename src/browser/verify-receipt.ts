import { checkReceipt } from '../domain/requests/receipt-check.ts';
import { receiptFindings, type ReceiptFindings } from '../domain/requests/receipt-findings.ts';
import type { ReceiptKey } from '../domain/requests/receipt-key.ts';
import { canCheckSignatures } from '../domain/requests/receipt-signature.ts';
import { longestReceiptText } from '../domain/requests/receipt-text.ts';

/**
 * Checks receipts in the browser: what is pasted, a saved file, or what follows # in the address. Nothing is sent, and
 * once the page is there no network is needed. A browser that cannot check signatures leaves the form to the server.
 */
const form = document.querySelector<HTMLFormElement>('#verify-receipt');
const box = form?.querySelector('textarea');
const file = form?.querySelector<HTMLInputElement>('#receipt-file');
const where = document.querySelector('#verify-where');
const result = document.querySelector('#receipt-result');

if (form && box && file && where && result) {
	const keys = JSON.parse(form.dataset['keys'] ?? '[]') as ReceiptKey[];
	const show = async (typed: string) => {
		result.replaceChildren(...drawn(receiptFindings(await checkReceipt(typed, keys))));
	};
	const showAddress = async (check: boolean) => {
		const typed = location.hash.slice(1);
		if (!typed.startsWith('GKR')) return;
		box.value = typed;
		if (check) await show(typed);
	};
	if (await canCheckSignatures()) {
		file.parentElement?.classList.remove('waiting');
		form.addEventListener('submit', (event) => {
			event.preventDefault();
			void show(box.value);
		});
		file.addEventListener('change', () => {
			void file.files?.[0]
				?.slice(0, 4 * longestReceiptText)
				.text()
				.then((typed) => {
					box.value = typed.slice(0, longestReceiptText + 1);
					return show(typed);
				});
		});
		addEventListener('hashchange', () => void showAddress(true));
		await showAddress(true);
	} else {
		where.textContent =
			'您的浏览器不能自己核验签名（需要Chrome 137、Safari 17、Firefox 129以上，并用https打开）。按“核验”，由本网站核验，回执不保存。';
		await showAddress(false);
	}
}

/** The findings as `ReceiptFindings.astro` writes them; all text is set as text. */
function drawn({ valid, title, note, rows, content }: ReceiptFindings): HTMLElement[] {
	const notice = element('div', element('h2', title), element('p', note));
	notice.className = valid ? 'notice' : 'notice warning';
	if (!valid) return [notice];
	const list = element(
		'dl',
		...rows.map(({ name, value }) => element('div', element('dt', name), element('dd', value)))
	);
	list.className = 'answers';
	if (content === undefined) return [notice, list];
	const words = element('p', content);
	words.className = 'receipt-content';
	return [notice, list, element('h3', '申请内容'), words];
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
	const made = document.createElement(name);
	made.append(...children);
	return made;
}
