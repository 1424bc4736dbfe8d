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

/** The voice that reads Chinese aloud: one of the device before one of a network service, the mainland's before others. */
export function chineseVoice<T extends Voice>(voices: readonly T[]): T | undefined {
	const ranked = voices
		.map((voice) => ({ voice, rank: rankOf(voice) }))
		.filter(({ rank }) => rank >= 0)
		.sort((a, b) => a.rank - b.rank);
	return ranked[0]?.voice;
}

function rankOf({ lang, localService }: Voice): number {
	// Android writes zh_CN, and some of its voices carry a tail such as zh-CN-x-ccc.
	const tag = lang.toLowerCase().replaceAll('_', '-');
	const language = mandarin.findIndex((pattern) => pattern.test(tag));
	return language < 0 ? -1 : language + (localService ? 0 : mandarin.length);
}
