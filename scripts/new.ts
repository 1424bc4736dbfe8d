import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { readContent } from '../src/gate/check-content.ts';
import { askAnswers } from '../src/gate/ask-answers.ts';
import { blanksOf, newFile } from '../src/gate/new-file.ts';
import { templates } from '../src/gate/templates.ts';
import { questionNames } from '../src/gate/templates/questions.ts';
import type { Answers } from '../src/gate/templates/template.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** Writes a new content file of one kind, with the next index number and every blank named. Never overwrites. */
const usage = [
	'npm run new -- 种类 [选项]',
	'',
	'种类：',
	...templates.map(
		({ word, name, questions }) =>
			`  ${word}　${name}　${questions.map((question) => `--${question}`).join(' ')}`
	),
	'',
	'没有写的选项，在终端里逐项询问；例如：',
	'  npm run new -- disclosure --title 青禾镇2027年财政预算 --slug budget-2027 --item 20-07',
].join('\n');
const { values, positionals } = readArguments(
	Object.fromEntries(questionNames.map((name) => [name, { type: 'string' as const }])),
	usage
);
const chosen = templates.find(({ word, name }) => positionals[0] === word || positionals[0] === name);
if (!chosen || positionals.length !== 1) wrongUse(usage);
const template = chosen;
const { contentDir } = settingsOrExit();
const { content } = readContent(contentDir, dayInShanghai(new Date().toISOString()));
const given = values as Answers;
const answers = process.stdin.isTTY ? await askOnTerminal(given) : given;
const made = newFile(template, answers, content);
if (!made.ok) {
	for (const fault of made.faults) console.error(fault);
	process.exit(2);
}
const path = join(contentDir, made.file.file);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, made.file.text, { flag: 'wx' });
console.log(`已新建 ${relative(process.cwd(), path)}`);
const [, indexNumber] = /^indexNumber: '(.*)'$/m.exec(made.file.text) ?? [];
if (indexNumber) console.log(`索引号 ${indexNumber}`);
console.log('请填写：');
for (const blank of blanksOf(made.file)) console.log(`  ${blank}`);
console.log('填好以后运行 npm run check -- --content');

async function askOnTerminal(options: Answers): Promise<Answers> {
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	const ask = (question: string) => terminal.question(question);
	try {
		return await askAnswers(template, options, content, { ask, tell: console.error });
	} catch {
		// Ctrl+C or Ctrl+D.
		console.error('\n没有新建文件');
		process.exit(2);
	} finally {
		terminal.close();
	}
}
