import { globSync } from 'node:fs';
import { join } from 'node:path';
import { readAttachment } from '../attachments/read-attachment.ts';
import type { Reading } from '../attachments/reading.ts';
import { attachmentExtensions } from '../domain/publication/record.ts';
import type { Content } from './content.ts';
import type { Observation, Rule } from './rule.ts';

/** An attachment of the content folder, with what was read from it. */
export interface ReadFile {
	/** Path below the content folder. */
	file: string;
	reading: Reading;
}

const ofRun = new WeakMap<Content, Promise<ReadFile[]>>();

/** Every attachment of the content folder; read once in a run of the gate. */
export function attachmentReadings(content: Content): Promise<ReadFile[]> {
	const known = ofRun.get(content);
	if (known) return known;
	const readings = readAll(content.dir);
	ofRun.set(content, readings);
	return readings;
}

/** A rule that looks at the attachments one by one. */
export function attachmentRule(
	name: string,
	check: (read: ReadFile, content: Content) => Omit<Observation, 'file' | 'line'>[]
): Rule {
	return {
		name,
		check: async (content) =>
			(await attachmentReadings(content)).flatMap((read) =>
				check(read, content).map((seen) => ({ file: read.file, line: 1, ...seen }))
			),
	};
}

async function readAll(dir: string): Promise<ReadFile[]> {
	const readings: ReadFile[] = [];
	for (const file of globSync(`**/*.{${attachmentExtensions.join(',')}}`, { cwd: dir }).sort())
		readings.push({ file, reading: await readAttachment(join(dir, file)) });
	return readings;
}
