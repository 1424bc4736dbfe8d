import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import pg from 'pg';
import { buildSite, siteBuild } from '../fixtures/build-site.ts';
import { newDataDir } from '../fixtures/portal.ts';

/** Settings of a register of its own, with the folder that holds its key. */
export type Place = Record<string, string> & { DATA_DIR: string };

/** Builds the demonstration town for a measurement; `--keep-build` uses the build that is there. */
export function buildForBench(): void {
	if (!process.argv.includes('--keep-build') || !existsSync(siteBuild)) buildSite({ BUILD_DIR: siteBuild });
}

/** The value of an option of the command line, such as `--times 200`; wrong values end the process with 2. */
export function numberOf(option: string, fallback: number): number {
	const place = process.argv.indexOf(`--${option}`);
	if (place < 0) return fallback;
	const value = Number(process.argv[place + 1]);
	if (Number.isSafeInteger(value) && value > 0) return value;
	console.error(`--${option} 应为正整数`);
	process.exit(2);
}

/** A new SQLite register. */
export function sqlitePlace(): Place {
	return { DATA_DIR: newDataDir() };
}

/** A new register in a database of its own on a PostgreSQL server; its commits wait for the log. */
export async function postgresPlaceOn(server: string): Promise<Place> {
	const name = `bench_${randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(`create database ${name}`);
	await client.query(`alter database ${name} set synchronous_commit = on`);
	await client.end();
	const url = new URL(server);
	url.pathname = name;
	return { DATA_DIR: newDataDir(), DATABASE_URL: url.href };
}

/** Ends the process with 1 after printing faults, the first 20 of them. */
export function endWith(faults: readonly string[]): void {
	for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
	if (faults.length > 20) console.error(`  另有${faults.length - 20}处`);
	if (faults.length > 0) process.exitCode = 1;
}
