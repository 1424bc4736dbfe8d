import { rmSync } from 'node:fs';
import type { Finding } from '../../src/domain/publication/finding.ts';
import { checkContent } from '../../src/gate/check-content.ts';
import { goodDocuments } from './good-documents.ts';
import { benchDay } from './recall.ts';

/** What the gate says of sound documents, and how long it takes. */
export interface Precision {
	demonstration: number;
	lookAlikes: number;
	laws: number;
	errors: Finding[];
	warnings: Finding[];
	/** Wall time of the check. */
	seconds: number;
}

/** Checks sound documents: the demonstration's, those that resemble faulty ones, and the laws of a corpus folder when there is one. */
export async function checkGoodDocuments(contentDir: string, corpus: string | undefined): Promise<Precision> {
	const { folder, ...counts } = await goodDocuments(contentDir, corpus);
	try {
		const start = performance.now();
		const { findings } = await checkContent(folder, benchDay);
		const seconds = (performance.now() - start) / 1000;
		const errors = findings.filter(({ level }) => level === 'error');
		const warnings = findings.filter(({ level }) => level === 'warning');
		return { ...counts, errors, warnings, seconds };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
