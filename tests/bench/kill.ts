import pg from 'pg';
import { killRounds, type Killed } from '../fixtures/kill/rounds.ts';
import { runScript } from '../fixtures/portal.ts';
import { startPostgres } from '../fixtures/postgres-server.ts';
import { buildForBench, endWith, numberOf, postgresPlaceOn, sqlitePlace, type Place } from './setup.ts';

/**
 * Kills the portal with SIGKILL at random moments of writing and looks after each kill for anything that was acknowledged
 * and is gone, or is half-written: `npm run bench -- kill [--times 200] [--on sqlite|postgres|postgres-server]`. With
 * `postgres-server` it is a process of the database that is killed, which makes PostgreSQL recover from its log. Ends
 * with 1 when anything is lost.
 */
const times = numberOf('times', 200);
const at = process.argv.indexOf('--on');
const on = at < 0 ? 'sqlite' : (process.argv[at + 1] ?? '');
if (!['sqlite', 'postgres', 'postgres-server'].includes(on)) {
	console.error('--on 应为 sqlite、postgres 或者 postgres-server');
	process.exit(2);
}
buildForBench();
if (on === 'sqlite') await measure(sqlitePlace());
else {
	const server = await startPostgres();
	await measure(await postgresPlaceOn(server.url));
	await server.stop();
}

async function measure(settings: Place): Promise<void> {
	const start = performance.now();
	const url = settings['DATABASE_URL'];
	const tell = (words: string) => console.error(words);
	const kill = on === 'postgres-server' && url ? () => killBackend(url) : undefined;
	const killed = await killRounds(times, settings, { tell, ...(kill && { kill }) });
	const verified = runScript('verify', [], settings);
	print(killed, (performance.now() - start) / 1000);
	console.log((verified.stdout || verified.stderr).trim());
	endWith([...killed.faults, ...(verified.status === 0 ? [] : ['登记簿不完整'])]);
}

function print({ acknowledged, events, unanswered, faults }: Killed, seconds: number): void {
	const { requests, events: steps, passedOn, signIns } = acknowledged;
	const rows: [string, number][] = [
		['强行终止（次）', times],
		['已确认的申请', requests.length],
		['已确认的办理步骤', steps.length],
		['其中带附件', steps.filter(({ file }) => file).length],
		['已确认的人工告知', passedOn.length],
		['已确认的登录', signIns.length],
		['登记簿里的记录', events],
		['已写入、还没有答复就被终止的', unanswered],
		['丢失、残缺、重复', faults.length],
	];
	console.log(`${on}，用时${seconds.toFixed(0)}秒`);
	for (const [name, value] of rows) console.log(`  ${name}：${value}`);
}

/** Kills one process that serves the portal: PostgreSQL then ends all of them and recovers. */
async function killBackend(databaseUrl: string): Promise<void> {
	const client = new pg.Client({ connectionString: databaseUrl });
	client.on('error', () => undefined);
	await client.connect();
	const { rows } = await client.query<{ pid: number }>(
		'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1'
	);
	const [victim] = rows;
	if (victim) process.kill(victim.pid, 'SIGKILL');
	await client.end().catch(() => undefined);
}
