import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchIndex } from '../src/search/documents.ts';
import { openSearch } from '../src/search/query.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Asks the built index, with the code that the browser runs. */
const usage = 'npm run search -- [--json] 词…';
const { values, positionals } = readArguments({ json: { type: 'boolean', default: false } }, usage);
if (positionals.length === 0) wrongUse(usage);
const file = join(settingsOrExit().buildDir, 'current/client/search/index.json');
if (!existsSync(file)) {
	console.error('还没有检索数据，请先运行 npm run build');
	process.exit(2);
}
const search = openSearch(JSON.parse(readFileSync(file, 'utf8')) as SearchIndex);
const results = search(positionals.join(' ')).map(({ document, passage }) => ({
	path: document.path,
	title: document.title,
	number: document.number,
	publishedOn: document.publishedOn,
	column: document.column,
	validity: document.validity,
	passage: passage.map((piece) => piece.text).join(''),
}));
if (values.json) console.log(JSON.stringify(results, null, 2));
else {
	for (const { publishedOn, title, validity, path } of results) {
		const mark = ['', '有效'].includes(validity) ? '' : `（${validity}）`;
		console.log(`${publishedOn}　${title}${mark}　${path}`);
	}
	if (results.length === 0) console.log('没有找到');
}
