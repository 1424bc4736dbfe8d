import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

/** Does the work of the human check while the answers are read. Where it cannot, the question stays. */
const check = document.getElementById('human-check');
const form = check?.closest('form');
const proof = check?.querySelector<HTMLInputElement>('input[name="proof"]');
const question = check?.querySelector<HTMLElement>('[data-question]');
const status = check?.querySelector('[role="status"]');
/** After this long a person is quicker than the device, milliseconds. */
const patience = 30_000;

if (check && form && proof && question && status && isSecureContext) {
	let pressed = false;
	question.hidden = true;
	status.textContent = '正在确认不是程序在提交，不需要您操作';
	form.addEventListener('submit', (event) => {
		if (proof.value !== '' || !question.hidden) return;
		event.preventDefault();
		pressed = true;
		status.textContent = '还在确认，完成后自动提交，请稍候';
	});
	solve(JSON.parse(check.dataset['challenge'] ?? '') as Challenge)
		.then((solved) => {
			proof.value = solved;
			status.textContent = '已确认，可以提交';
			if (pressed) form.requestSubmit();
		})
		.catch(() => {
			question.hidden = false;
			status.textContent = '本设备不能自动确认，请回答上面的问题再提交';
		});
}

/** The payload that altcha's server part reads. Each key is derived off the main thread, so the page stays smooth. */
async function solve(challenge: Challenge): Promise<string> {
	const solution = await solveChallenge({ challenge, deriveKey, timeout: patience });
	if (!solution) throw new Error('The challenge took too long');
	return btoa(JSON.stringify({ challenge, solution }));
}
