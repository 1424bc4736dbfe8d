/** The part of the package that is used here; it brings no types. */
declare module 'subset-font' {
	export default function subsetFont(
		font: Buffer,
		text: string,
		options: { targetFormat: 'sfnt' | 'woff2'; preserveNameIds?: number[] }
	): Promise<Buffer>;
}
