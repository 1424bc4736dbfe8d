import type { Site } from '../site.ts';
import type { Outcome } from './outcomes.ts';

type Remedies = Site['remedies'];

/** Refusals on arts. 14–16: reconsideration must come before a suit (行政复议法 art. 23, 法释〔2025〕8号). */
const refusals: readonly Outcome[] = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];

/** Whether reconsideration must come before a suit, for the whole reply or for its withheld part. */
export function reconsiderationFirst(outcome: Outcome): boolean {
	return outcome === 'PT' || refusals.includes(outcome);
}

/**
 * The remedies that a reply with this outcome must tell, naming authority, court, periods and online channel. A reply
 * by art. 37 tells those of its withheld and of its other parts. `letter` is what the letter calls itself.
 */
export function remedyText(outcome: Outcome, remedies: Remedies, letter = '本答复'): string {
	if (outcome === 'PT')
		return `对不予公开的部分：${reconsiderationBeforeSuit(remedies, letter)}对其他部分：${reconsiderationOrSuit(remedies, letter)}`;
	return refusals.includes(outcome)
		? reconsiderationBeforeSuit(remedies, letter)
		: reconsiderationOrSuit(remedies, letter);
}

function reconsiderationBeforeSuit({ reconsideration, reconsiderationUrl, court }: Remedies, letter: string) {
	return `如对${letter}不服，应当自收到${letter}之日起60日内，先向${reconsideration}申请行政复议（网上申请：${reconsiderationUrl}）；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依法向${court}提起行政诉讼。`;
}

function reconsiderationOrSuit({ reconsideration, reconsiderationUrl, court }: Remedies, letter: string) {
	return `如对${letter}不服，可以自收到${letter}之日起60日内向${reconsideration}申请行政复议（网上申请：${reconsiderationUrl}），或者自收到${letter}之日起6个月内向${court}提起行政诉讼。`;
}

/**
 * What is wrong with the remedies in the text of a reply that an office has edited: reconsideration first and the
 * choice of both mixed up, or one of them missing (行政复议法 arts. 20, 22, 23). Undefined when they fit the outcome.
 */
export function remedyFault(outcome: Outcome, text: string): string | undefined {
	const plain = text.normalize('NFKC').replace(/\s/g, '');
	const first = /应当[^。]*先向[^。]*申请行政复议/.test(plain);
	const direct = /或者[^。]*(?:6|六)个月内[^。]*提起行政诉讼/.test(plain);
	if (!/(?:60|六十)日内/.test(plain) || !plain.includes('申请行政复议'))
		return '没有告知申请行政复议的权利、机关和60日期限（行政复议法第二十条）';
	if (!/https?:\/\//.test(plain)) return '没有告知网上申请行政复议的网址（行政复议法第二十二条）';
	const mustBeFirst = reconsiderationFirst(outcome);
	if (mustBeFirst && !first)
		return '不予公开的决定，应当告知先向行政复议机关申请行政复议，再提起行政诉讼（行政复议法第二十三条）';
	if (mustBeFirst && outcome !== 'PT' && direct)
		return '不予公开的决定不能直接提起行政诉讼，请删去“6个月内提起行政诉讼”（行政复议法第二十三条）';
	if (!mustBeFirst && first)
		return '这类答复不属于复议前置，请改为可以申请行政复议，或者在6个月内提起行政诉讼（行政诉讼法第四十六条）';
	if (!mustBeFirst && !direct) return '没有告知可以在6个月内提起行政诉讼（行政诉讼法第四十六条）';
	return undefined;
}
