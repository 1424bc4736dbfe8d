/** The fills of charts in the order of use: told apart by their lines, in print too, not by colour alone. */
export const tones = ['solid', 'diagonal', 'cross', 'dots', 'level', 'blank'] as const;

export type Tone = (typeof tones)[number];

/** What is drawn on each tone, as the path data of a tile of 8 by 8 px. */
export const lines: Record<Tone, string> = {
	solid: '',
	diagonal: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
	cross: 'M0 4H8M4 0V8',
	dots: 'M4 4h.01',
	level: 'M0 2H8M0 6H8',
	blank: '',
};

/** Id of the pattern of a tone in the chart `id`. */
export function toneId(id: string, tone: Tone): string {
	return `${id}-${tone}`;
}

/** The fill of the `index`th part of the chart `id`. */
export function fillOf(id: string, index: number): string {
	return `url(#${toneId(id, tones[index % tones.length] ?? 'solid')})`;
}
