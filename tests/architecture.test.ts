import { globSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';

/** What the files of each folder may import. A trailing slash means the whole folder. */
const allowed: Record<string, string[]> = {
	'src/domain/': ['src/domain/', 'zod', 'diff', 'node:crypto'],
	'src/search/': ['src/search/', 'src/domain/', 'lunr'],
	'src/storage/': [
		'src/storage/',
		'src/domain/',
		'node:',
		'kysely',
		'otpauth',
		'pg',
		'gray-matter',
		'yaml',
		'zod',
	],
	'src/gate/': [
		'src/gate/',
		'src/attachments/',
		'src/domain/',
		'src/storage/',
		'src/markdown/body-links.ts',
		'src/fonts/',
		'src/letters/',
		'node:',
		'zod',
		'yaml',
	],
	'src/letters/': [
		'src/letters/',
		'src/domain/',
		'src/word/word-text.ts',
		'node:',
		'docxtemplater',
		'pizzip',
	],
	'src/word/': [
		'src/word/',
		'src/domain/',
		'src/markdown/chinese-autolinks.ts',
		'docx',
		'fflate',
		'remark-',
		'unified',
		'unist-util-visit',
		'mdast',
	],
	'src/case-file/': ['src/case-file/', 'src/domain/', 'src/storage/', 'fflate', 'zod'],
	'src/attachments/': [
		'src/attachments/',
		'node:',
		'exifreader',
		'fast-xml-parser',
		'fflate',
		'file-type',
		'sharp',
		'unpdf',
		'word-extractor',
	],
	'src/browser/': ['src/browser/', 'src/domain/', 'altcha-lib'],
	'src/markdown/': ['src/domain/', 'unified', 'remark-', 'unist-util-visit', 'mdast', 'hast'],
	'src/fonts/': ['src/fonts/', 'src/domain/', 'node:', 'subset-font'],
	'src/notices/': [
		'src/notices/',
		'src/domain/',
		'src/storage/',
		'src/settings.ts',
		'src/message-settings.ts',
		'node:',
		'nodemailer',
		'pino',
	],
	'src/http/': ['src/http/', 'src/settings.ts', 'src/address-list.ts', 'node:', 'sirv', 'pino'],
	'src/server/': [
		'src/server/',
		'src/attachments/',
		'src/case-file/',
		'src/domain/',
		'src/gate/content-kinds.ts',
		'src/gate/templates/disclosure.ts',
		'src/letters/',
		'src/search/',
		'src/storage/',
		'src/word/',
		'src/settings.ts',
		'node:',
		'astro:content',
		'astro',
		'src/styles/',
		'altcha-lib',
		'csv-stringify',
		'feed',
		'write-excel-file',
		'hast',
		'rehype-',
		'unified',
		'unist-util-visit',
		'zod',
	],
	'src/components/': [
		'src/components/',
		'src/attachments/preview.ts',
		'src/domain/',
		'src/search/query.ts',
		'src/browser/',
		'src/styles/',
		'astro/types',
		'uqr',
		'd3-scale',
	],
	'src/layouts/': [
		'src/layouts/',
		'src/components/',
		'src/domain/',
		'src/styles/',
		'src/browser/',
		'astro/types',
		'astro:actions',
	],
	'src/gallery/': ['src/gallery/', 'src/layouts/', 'src/components/', 'src/domain/', 'src/server/'],
	'src/actions/': ['src/server/', 'src/domain/', 'src/storage/sessions.ts', 'astro:actions'],
	'src/pages/': [
		'src/server/',
		'src/domain/',
		'src/layouts/',
		'src/components/',
		'src/search/',
		'src/browser/',
		'astro',
		'zod',
		'node:crypto',
	],
	'scripts/': [
		'scripts/',
		'src/case-file/',
		'src/domain/',
		'src/search/',
		'src/storage/',
		'src/gate/',
		'src/http/',
		'src/notices/',
		'src/settings.ts',
		'node:',
		'pino',
		'fflate',
		'sharp',
	],
};

const importPattern = /^\s*(?:import|export)\s(?:[^'";=]*\sfrom\s)?['"]([^'"]+)['"]/gm;

test.each(Object.entries(allowed))('%s imports only what it may', (folder, targets) => {
	const files = globSync(`${folder}**/*.{ts,astro}`);
	expect(files.length).toBeGreaterThan(0);
	const strays = files.flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(importPattern)]
			.map(([, source = '']) => (source.startsWith('.') ? posix.join(dirname(file), source) : source))
			.filter((source) => !targets.some((target) => source.startsWith(target)))
			.map((source) => `${file} imports ${source}`)
	);
	expect(strays).toEqual([]);
});

test('every folder of src has a rule', () => {
	const folders = globSync('src/*/').map((folder) => `${folder.replace(/\/$/, '')}/`);
	expect(folders.filter((folder) => folder !== 'src/styles/' && !(folder in allowed))).toEqual([]);
});

test('the domain takes time and chance as arguments', () => {
	const strays = globSync('src/domain/**/*.ts').filter((file) =>
		/Date\.now\(|new Date\(\)|Math\.random|randomUUID|process\.|console\./.test(readFileSync(file, 'utf8'))
	);
	expect(strays).toEqual([]);
});

test('no folder is a drawer for everything', () => {
	const drawers = globSync('src/**/{utils,lib,helpers,common,services}/');
	expect(drawers).toEqual([]);
});
