import { controlReading } from './reading-control.ts';

/** Makes the control of ReadAloud.astro work, where the browser can speak. */
const control = document.getElementById('read-aloud');
const main = document.querySelector('main');
const go = control?.querySelector<HTMLButtonElement>('[data-does=go]');
const end = control?.querySelector<HTMLButtonElement>('[data-does=stop]');
const rate = control?.querySelector('select');
const status = control?.querySelector('[role=status]');

if ('speechSynthesis' in window && control && main && go && end && rate && status) {
	controlReading({ main, control, go, end, rate, status });
	control.hidden = false;
}
