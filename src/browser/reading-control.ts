import { spokenSentences, type SpokenSentence } from './reading-blocks.ts';
import { markReading } from './reading-mark.ts';
import { Speaker } from './speaker.ts';

/** What stands in the control, and what it reads. */
export interface ReadingParts {
	main: HTMLElement;
	control: HTMLElement;
	go: HTMLButtonElement;
	end: HTMLButtonElement;
	rate: HTMLSelectElement;
	status: Element;
}

type State = 'silent' | 'starting' | 'reading' | 'paused';
const labels: Record<State, string> = { silent: '朗读', starting: '暂停', reading: '暂停', paused: '继续' };

/** Lets the buttons start, pause, resume and stop the reading of `main`. */
export function controlReading({ main, control, go, end, rate, status }: ReadingParts): void {
	const speaker = new Speaker();
	let state: State = 'silent';
	let sentences: SpokenSentence[] = [];
	let at = 0;
	let selected: Range | undefined;

	// A press on a button ends the selection before the click arrives.
	control.addEventListener('pointerdown', () => (selected = selectionIn(main)));
	go.addEventListener('click', () => {
		if (state === 'silent') void start();
		else if (state === 'paused') read();
		else pause();
	});
	end.addEventListener('click', () => {
		stop('已停止朗读');
		go.focus();
	});
	rate.addEventListener('change', () => state === 'reading' && read());
	addEventListener('pagehide', () => stop(''));

	async function start(): Promise<void> {
		const from = selected ?? selectionIn(main);
		selected = undefined;
		become('starting', '');
		const speaks = await speaker.findVoice();
		if (!isStarting()) return;
		if (!speaks) {
			stop('本设备没有中文语音，不能朗读');
			return;
		}
		sentences = spokenSentences(main);
		at = from ? placeOf(from, sentences) : 0;
		read();
	}

	function read(): void {
		const sentence = sentences[at];
		if (!sentence) {
			stop('朗读完毕');
			return;
		}
		if (state !== 'reading') become('reading', '正在朗读');
		markReading(sentence);
		speaker.say(sentence.text, Number(rate.value), (whole) => {
			at += 1;
			if (whole) read();
			else stop('朗读中断，请再按一次“朗读”');
		});
	}

	/** Falls silent and keeps the place: a browser's own pause does not come back on every device. */
	function pause(): void {
		if (isStarting()) {
			stop('');
			return;
		}
		speaker.silence();
		become('paused', '已暂停');
	}

	function stop(message: string): void {
		speaker.silence();
		markReading(undefined);
		become('silent', message);
	}

	function become(next: State, message: string): void {
		state = next;
		go.textContent = labels[state];
		end.hidden = state !== 'reading' && state !== 'paused';
		status.textContent = message;
	}

	function isStarting(): boolean {
		return state === 'starting';
	}
}

function selectionIn(main: HTMLElement): Range | undefined {
	const selection = getSelection();
	const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
	return range && !range.collapsed && main.contains(range.startContainer) ? range.cloneRange() : undefined;
}

/** The first sentence that reaches behind the beginning of a selection. */
function placeOf(selection: Range, sentences: SpokenSentence[]): number {
	const place = sentences.findIndex(
		({ range }) => range.compareBoundaryPoints(Range.START_TO_END, selection) > 0
	);
	return Math.max(place, 0);
}
