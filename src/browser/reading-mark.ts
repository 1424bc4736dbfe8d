import type { SpokenSentence } from './reading-blocks.ts';

let marked: Element | undefined;

/** Shows which sentence is being read, and brings it into view when it is out of it; without one, shows nothing. */
export function markReading(sentence: SpokenSentence | undefined): void {
	if (marked !== sentence?.block) {
		marked?.classList.remove('being-read');
		sentence?.block.classList.add('being-read');
		marked = sentence?.block;
	}
	if ('highlights' in CSS) {
		if (sentence) CSS.highlights.set('reading', new Highlight(sentence.range));
		else CSS.highlights.delete('reading');
	}
	if (sentence) bringIntoView(sentence.range.getBoundingClientRect());
}

function bringIntoView({ top, bottom }: DOMRect): void {
	if (top >= 0 && bottom <= innerHeight) return;
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	scrollBy({ top: top - innerHeight / 3, behavior: still ? 'instant' : 'smooth' });
}
