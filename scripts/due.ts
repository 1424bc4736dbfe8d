import { dayInShanghai } from '../src/domain/calendar/day.ts';
import { readContent } from '../src/gate/check-content.ts';
import { distanceInWords, dueWork } from '../src/gate/due.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { settingsOrExit } from './settings-or-exit.ts';

/** What is due and overdue across all content, nearest first: `--days` how far ahead (90), `--json` for machines. */
const usage = 'npm run due -- [--days 天数] [--json]';
const { values, positionals } = readArguments(
	{ days: { type: 'string', default: '90' }, json: { type: 'boolean', default: false } },
	usage
);
if (positionals.length > 0 || !/^\d{1,4}$/.test(values.days)) wrongUse(usage);
const today = dayInShanghai(new Date().toISOString());
const { content, findings } = readContent(settingsOrExit().contentDir, today);
const work = dueWork(content, Number(values.days));
if (values.json) console.log(JSON.stringify({ today, days: Number(values.days), work }, null, 2));
else {
	for (const { on, task, basis, file } of work)
		console.log([distanceInWords(on, today), on, task, ...(basis ? [basis] : []), file].join(' · '));
	const overdue = work.filter(({ on }) => on < today).length;
	console.log(`${today}：逾期${overdue}项，今后${values.days}日内到期${work.length - overdue}项`);
	if (findings.length > 0) console.log('有文件格式不对，没有计入。请先运行 npm run check -- --content');
}
