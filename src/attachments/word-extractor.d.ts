/** The parts of the package that are used here; it brings no types. */
declare module 'word-extractor' {
	interface Options {
		filterUnicode: boolean;
	}
	export interface WordDocument {
		getBody(options?: Options): string;
		getFootnotes(options?: Options): string;
		getEndnotes(options?: Options): string;
		getHeaders(options?: Options): string;
		getAnnotations(options?: Options): string;
		getTextboxes(options?: Options): string;
	}
	export default class WordExtractor {
		extract(source: Buffer): Promise<WordDocument>;
	}
}

declare module 'word-extractor/lib/ole-compound-doc.js' {
	export default class OleCompoundDoc {
		constructor(reader: {
			read(buffer: Buffer, offset: number, length: number, position: number): Promise<Buffer>;
		});
		read(): Promise<this>;
		stream(name: string): NodeJS.ReadableStream;
	}
}
