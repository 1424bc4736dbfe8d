/** What a choice of voice looks at; a browser's `SpeechSynthesisVoice` is one. */
export interface Voice {
	lang: string;
	localService: boolean;
}

/** Best first. Cantonese (`zh-HK`, `yue`) is another language when spoken. */
const mandarin = [
	/^(?:zh|cmn)(?:-hans)?-cn\b/,
	/^(?:zh|cmn)(?:-hans)?$/,
	/^(?:zh|cmn)(?:-han[st])?-(?:sg|tw)\b/,
];

/**
 * The voice that reads Chinese aloud, the mainland's before others. Only voices of the device itself: one of a network
 * service would send the page, and what the reader does, to a third party.
 */
export function chineseVoice<T extends Voice>(voices: readonly T[]): T | undefined {
	const ranked = voices
		.filter(({ localService }) => localService)
		.map((voice) => ({ voice, rank: rankOf(voice) }))
		.filter(({ rank }) => rank >= 0)
		.sort((a, b) => a.rank - b.rank);
	return ranked[0]?.voice;
}

function rankOf({ lang }: Voice): number {
	// Android writes zh_CN, and some of its voices carry a tail such as zh-CN-x-ccc.
	const tag = lang.toLowerCase().replaceAll('_', '-');
	return mandarin.findIndex((pattern) => pattern.test(tag));
}
