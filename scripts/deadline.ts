import { dayInShanghai, dayOfWeekInChinese } from '../src/domain/calendar/day.ts';
import { clockOf } from '../src/domain/requests/clock/clock.ts';
import type { ClockDay } from '../src/domain/requests/clock/days.ts';
import { explainClock } from '../src/domain/requests/clock/explanation.ts';
import { ContentError, readCalendar, readSite } from '../src/storage/content-files.ts';
import { readArguments, wrongUse } from './arguments.ts';
import { dayOrExit, factsOrExit } from './deadline-facts.ts';
import { settingsOrExit } from './settings-or-exit.ts';
import { padded } from './terminal-columns.ts';

/** The statutory clock of a request, day by day, with the article for each rule. Exit code 1: no date can be given. */
const usage = `npm run deadline -- --received 收到日期 [--extended 延长的工作日数]
  [--consulted 发出..收回]… [--corrected 告知补正..收到补正 | 收到补正] [--fee 通知缴费..缴费]
  [--delayed 延迟答复到] [--today 日期] [--json]
日期写成 YYYY-MM-DD；还没有收回、补正或缴费的，“..”后面不写`;

const text = { type: 'string' } as const;
const { values, positionals } = readArguments(
	{
		received: text,
		extended: text,
		consulted: { type: 'string', multiple: true, default: [] },
		corrected: text,
		fee: text,
		delayed: text,
		today: text,
		json: { type: 'boolean', default: false },
	},
	usage
);
if (positionals.length > 0 || !values.received) wrongUse(usage);
const facts = factsOrExit(values);
const today = values.today ? dayOrExit('today', values.today) : dayInShanghai(new Date().toISOString());

const { calendar, afterPayment } = contentOrExit();
const clock = clockOf(facts, calendar, today, afterPayment);
if (values.json) console.log(JSON.stringify({ today, facts, afterPayment, ...clock }, null, 2));
else {
	const head = ['日期', '计入', '第几日', '原因', '依据'];
	for (const cells of [head, ...clock.days.map(cellsOf)]) console.log(aligned(cells));
	console.log(`\n${explainClock(clock, facts, afterPayment)}`);
	if (clock.left !== undefined)
		console.log(clock.left < 0 ? `逾期${-clock.left}个工作日` : `截至${today}，还有${clock.left}个工作日`);
}
if (clock.due?.kind === 'unknown') {
	console.error(`calendar/${clock.due.year}.yaml：没有这一年的工作日历，请运行 npm run new 录入`);
	process.exit(1);
}

function contentOrExit() {
	try {
		const { contentDir } = settingsOrExit();
		return { calendar: readCalendar(contentDir), ...readSite(contentDir).requests };
	} catch (error) {
		if (!(error instanceof ContentError)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}

function cellsOf({ day, counted, number, why, article, estimated }: ClockDay): string[] {
	const date = `${day.slice(0, 4)}年${dayOfWeekInChinese(day)}`;
	return [date, counted ? '是' : '否', String(number ?? ''), estimated ? `${why}（暂估）` : why, article];
}

/** The cells in columns. */
function aligned(cells: string[]): string {
	const widths = [28, 6, 8, 36, 0];
	return cells
		.map((cell, i) => padded(cell, widths[i] ?? 0))
		.join('')
		.trimEnd();
}
