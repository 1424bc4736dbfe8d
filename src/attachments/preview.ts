import { visibleText, type Reading } from './reading.ts';

/** What a page shows of an attachment's text: its beginning, or that it is a scan. */
export type Preview = { kind: 'text'; text: string } | { kind: 'scan' };

/** Length of a preview in characters, about a third of a printed page. */
const longest = 500;

/** The preview of an attachment; undefined when there is none to show. Text that was painted over stays out of sight. */
export function previewOf(reading: Reading): Preview | undefined {
	if (reading.trouble || reading.covered.length > 0) return undefined;
	const lines = visibleText(reading)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !/^[-–—\s]*\d+[-–—\s]*$/.test(line));
	const characters = [...lines.join('\n')];
	if (characters.length === 0) return isPageImage(reading) ? { kind: 'scan' } : undefined;
	const text = characters.slice(0, longest).join('');
	return { kind: 'text', text: characters.length > longest ? `${text}……` : text };
}

/** Whether a file without text can only be a picture of pages. */
export function isPageImage(reading: Reading): boolean {
	const { type, trouble } = reading;
	return (type === 'pdf' || type === 'ofd') && !trouble && visibleText(reading) === '';
}
