import { CompiledQuery, sql } from 'kysely';
import { isPostgres } from './dialect.ts';
import type { Database, Tables } from './tables.ts';

type Row = Record<string, unknown>;
type TableName = keyof Tables;

/** Rows that are read at once: each can hold a file of many megabytes. */
const rowsAtOnce = 8;

/**
 * Copies every row of the register `from` to the empty register `to`, both in their newest schema and one of them SQLite.
 * To be called inside a transaction of each. Throws when `to` has rows already: nothing is overwritten.
 */
export async function copyRegister(from: Database, to: Database): Promise<void> {
	const tables = await tablesInOrder(isPostgres(from) ? to : from);
	for (const table of tables)
		if (
			await to
				.selectFrom(table)
				.select(sql`1`.as('one'))
				.limit(1)
				.executeTakeFirst()
		)
			throw new Error('数据库里已有登记簿。请先停止网站，换一个空的数据库，再恢复。');
	for (const table of tables)
		for await (const row of rowsOf(from, table)) await to.insertInto(table).values(row).execute();
	if (isPostgres(to)) await countOn(to);
}

/** All tables of a SQLite register, each after those that it refers to. */
async function tablesInOrder(sqlite: Database): Promise<TableName[]> {
	const waiting = new Map<string, string[]>();
	for (const { name } of await sqlite.introspection.getTables()) {
		const query = CompiledQuery.raw('select "table" from pragma_foreign_key_list(?)', [name]);
		const { rows } = await sqlite.executeQuery<{ table: string }>(query);
		waiting.set(
			name,
			rows.map((row) => row.table).filter((other) => other !== name)
		);
	}
	const ordered: string[] = [];
	while (waiting.size > 0) {
		const next = [...waiting].find(([, others]) => others.every((other) => !waiting.has(other)));
		if (!next)
			throw new Error(`The tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
		waiting.delete(next[0]);
		ordered.push(next[0]);
	}
	return ordered as TableName[];
}

async function* rowsOf(from: Database, table: TableName): AsyncGenerator<Row> {
	if (!isPostgres(from)) {
		yield* from.selectFrom(table).selectAll().stream();
		return;
	}
	await sql`declare copied no scroll cursor for select * from ${sql.table(table)}`.execute(from);
	for (;;) {
		const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from copied`.execute(from);
		yield* rows;
		if (rows.length < rowsAtOnce) break;
	}
	await sql`close copied`.execute(from);
}

/** Lets the columns that PostgreSQL counts up go on after the highest number that was copied. */
async function countOn(postgres: Database): Promise<void> {
	const { rows } = await sql<{ table_name: string; column_name: string }>`
		select table_name, column_name from information_schema.columns
		where table_schema = current_schema() and is_identity = 'YES'`.execute(postgres);
	for (const { table_name: table, column_name: column } of rows)
		await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
			from ${sql.table(table)}`.execute(postgres);
}
