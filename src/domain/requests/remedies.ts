import type { Site } from '../site.ts';
import type { Outcome } from './outcomes.ts';

/** Refusals on arts. 14–16: reconsideration must come before a suit (行政复议法 art. 23, 法释〔2025〕8号). */
const reconsiderationFirst: readonly Outcome[] = ['PT', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'];

/** The remedies that a reply with this outcome must tell, naming authority, court, periods and online channel. */
export function remedyText(outcome: Outcome, remedies: Site['remedies']): string {
	const { reconsideration, reconsiderationUrl, court } = remedies;
	if (reconsiderationFirst.includes(outcome)) {
		return `如对本答复不服，应当自收到本答复之日起60日内，先向${reconsideration}申请行政复议（网上申请：${reconsiderationUrl}）；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内，依法向${court}提起行政诉讼。`;
	}
	return `如对本答复不服，可以自收到本答复之日起60日内向${reconsideration}申请行政复议（网上申请：${reconsiderationUrl}），或者自收到本答复之日起6个月内向${court}提起行政诉讼。`;
}
