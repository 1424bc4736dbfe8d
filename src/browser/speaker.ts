import { chineseVoice } from '../domain/reading/chinese-voice.ts';

/** Milliseconds: some browsers lose what is spoken right after a cancel. */
const afterCancel = 80;
/** Milliseconds: browsers fill the list of voices late. */
const patience = 1500;

/** What the browser says aloud, one text after another. Only the last one asked for reports back. */
export class Speaker {
	// Held for a second reason: Chrome forgets an utterance that nobody holds, and with it the event of its end.
	#current: SpeechSynthesisUtterance | undefined;
	#voice: SpeechSynthesisVoice | undefined;

	/** Waits until the browser knows its voices; false when none of them speaks Chinese. */
	async findVoice(): Promise<boolean> {
		const deadline = Date.now() + patience;
		while (!this.#chooseVoice() && speechSynthesis.getVoices().length === 0 && Date.now() < deadline)
			await voicesChange(deadline - Date.now());
		return this.#chooseVoice();
	}

	/** Says a text; `done` is told whether it was said to the end. */
	say(text: string, rate: number, done: (whole: boolean) => void): void {
		const busy = speechSynthesis.speaking || speechSynthesis.pending;
		this.silence();
		const utterance = new SpeechSynthesisUtterance(text);
		const ifCurrent = (act: () => void) => () => utterance === this.#current && act();
		utterance.lang = 'zh-CN';
		utterance.voice = this.#voice ?? null;
		utterance.rate = rate;
		utterance.onend = ifCurrent(() => done(true));
		utterance.onerror = ifCurrent(() => done(false));
		this.#current = utterance;
		setTimeout(
			ifCurrent(() => speechSynthesis.speak(utterance)),
			busy ? afterCancel : 0
		);
	}

	/** Falls silent at once. */
	silence(): void {
		this.#current = undefined;
		speechSynthesis.cancel();
	}

	#chooseVoice(): boolean {
		this.#voice = chineseVoice(speechSynthesis.getVoices());
		return this.#voice !== undefined;
	}
}

function voicesChange(longest: number): Promise<void> {
	return new Promise((resolve) => {
		speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true });
		setTimeout(resolve, longest);
	});
}
