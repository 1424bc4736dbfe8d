import { isDeepStrictEqual } from 'node:util';
import { readCalendar } from '../../src/storage/content-files.ts';
import { runScript } from '../fixtures/portal.ts';
import { startPostgres } from '../fixtures/postgres-server.ts';
import { findingsOn, type Findings } from '../fixtures/year/findings.ts';
import { lastDayOf, yearPlan } from '../fixtures/year/plan.ts';
import { playYear } from '../fixtures/year/play.ts';
import { reportedFaults } from '../fixtures/year/report-faults.ts';
import { buildForBench, endWith, numberOf, postgresPlaceOn, sqlitePlace, type Place } from './setup.ts';

/**
 * Plays a scripted year of requests through the server on both databases and compares what came of it with the plan:
 * `npm run bench -- year [--count 400]`. Ends with 1 when anything differs.
 */
const count = numberOf('count', 400);
buildForBench();
const calendar = readCalendar('content');
const plan = yearPlan(count, 2026, calendar);
const steps = plan.flatMap((request) => request.steps);
const forbidden = steps.filter(({ refusal }) => refusal !== undefined).length;
console.log(
	`${count}件申请，${plan[0]?.submittedOn}至${lastDayOf(plan)}，${steps.length - forbidden}个步骤，另有${forbidden}次不允许的办理`
);
const postgres = await startPostgres();
const found = [
	await played('SQLite', sqlitePlace()),
	await played('PostgreSQL', await postgresPlaceOn(postgres.url)),
];
await postgres.stop();
const [sqlite, other] = found;
const same = isDeepStrictEqual(sqlite?.lines, other?.lines);
console.log(`两种数据库的登记簿${same ? '相同' : '不同'}`);
endWith([...found.flatMap(({ faults }) => faults), ...(same ? [] : ['两种数据库的登记簿不同'])]);

async function played(name: string, settings: Place): Promise<Findings> {
	const start = performance.now();
	const { portal, receipts, refused, env } = await playYear(plan, settings);
	const reportFaults = reportedFaults(plan, receipts, calendar, env);
	await portal.stop();
	const seconds = (performance.now() - start) / 1000;
	const place = { dataDir: settings.DATA_DIR, databaseUrl: settings['DATABASE_URL'] };
	const findings = await findingsOn(plan, receipts, { place, calendar, today: lastDayOf(plan) });
	const verified = runScript('verify', [], env);
	const events = Object.values(findings.events).reduce((sum, one) => sum + one, 0);
	console.log(`${name}：${seconds.toFixed(0)}秒，${events}条办理记录，拒绝不允许的办理${refused}次`);
	console.log(`  按期${findings.inTime}件，逾期${findings.late}件，与计划不符${findings.faults.length}处`);
	console.log(`  年度报告：报告与计划不符${reportFaults.length}处`);
	const outcomes = Object.entries(findings.outcomes).sort(([a], [b]) => (a < b ? -1 : 1));
	console.log(`  办理结果：${outcomes.map(([code, n]) => `${code} ${n}`).join('，')}`);
	console.log(`  ${(verified.stdout || verified.stderr).trim()}`);
	const broken = verified.status === 0 ? [] : [`${name}：登记簿不完整`];
	return { ...findings, faults: [...findings.faults, ...reportFaults, ...broken] };
}
