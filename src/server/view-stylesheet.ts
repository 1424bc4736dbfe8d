import type { AstroCookies } from 'astro';
import type { Colours } from '../domain/reading/reading-view.ts';
import blackOnWhite from '../styles/view/black-on-white.css?inline';
import elder from '../styles/view/elder.css?inline';
import whiteOnBlack from '../styles/view/white-on-black.css?inline';
import yellowOnBlack from '../styles/view/yellow-on-black.css?inline';
import { readingView } from './reading-view.ts';
import { settings } from './site.ts';

const colourSheets: Record<Colours, string> = {
	system: '',
	'black-on-white': blackOnWhite,
	'white-on-black': whiteOnBlack,
	'yellow-on-black': yellowOnBlack,
};

/** The styles that the reader's view adds to those of the site; empty for the standard view. */
export function viewStylesheet(cookies: AstroCookies): string {
	const { layout, size, colours } = readingView(cookies);
	if (layout === 'standard') return colourSheets[colours];
	const cursor = `url("${settings.base}cursor-large.svg") 8 4, auto`;
	return `${elder}:root:root{--elder-text:${size}pt}html:root *{cursor:${cursor}}${colourSheets[colours]}`;
}
