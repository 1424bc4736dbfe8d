import { globSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';
import { isShown } from '../domain/publication/visibility.ts';
import { contentKinds } from '../gate/content-kinds.ts';
import { checkMarkdown, checkYaml } from '../storage/content-check.ts';
import { buildDay } from './catalogue.ts';
import { settings } from './site.ts';

/** A content file that publishes and may be given whole. */
export interface SourceFile {
	/** Path below the content folder. */
	file: string;
	data: object;
	/** The Markdown below the front matter; empty for YAML. */
	body: string;
}

/** Path below the content folder of the file that Astro read an entry from. */
export function sourceOf(filePath = ''): string {
	return relative(settings.contentDir, join(process.cwd(), filePath)).replaceAll(sep, '/');
}

/** The publishing files that may be given whole: neither withdrawn nor erased, and no row past its time. */
export function sourceFiles(): SourceFile[] {
	const publishing = contentKinds.filter(({ publishes }) => publishes);
	return globSync('**/*.{md,yaml}', { cwd: settings.contentDir })
		.sort()
		.flatMap((file) => {
			const kind = publishing.find(({ pattern }) => matchesGlob(file, pattern));
			if (!kind) return [];
			const check = file.endsWith('.md') ? checkMarkdown : checkYaml;
			const checked = check(settings.contentDir, file, kind.schema);
			// The gate passed before the build: a file that is faulty now is not given.
			if (!checked.ok || !isShown(checked.value as object, buildDay)) return [];
			return [{ file, data: checked.value as object, body: checked.body }];
		});
}
