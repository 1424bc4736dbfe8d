import { PostgresDialect } from 'kysely';
import type { PoolConfig } from 'pg';

const second = 1000;

/** Connections of one process: a town's desk and form need few, and a server of PostgreSQL has about a hundred. */
const mostConnections = 10;

/**
 * For whom the connections are. `serving`: many, and nothing waits long, so that a person is told. `upkeep` (migrations,
 * backup, restore): one, and a statement may take its time.
 */
export type Use = 'serving' | 'upkeep';

const limits: Record<Use, PoolConfig> = {
	serving: {
		max: mostConnections,
		statement_timeout: 15 * second,
		// The server cannot end a statement that it never got.
		query_timeout: 20 * second,
		// A process that stands still in a step must not keep the others waiting for its lock.
		idle_in_transaction_session_timeout: 30 * second,
	},
	upkeep: { max: 1 },
};

/** The number of PostgreSQL's type int8, which the driver would give as text: counts are numbers here. */
const int8 = 20;

/** Connects kysely to the PostgreSQL server of `url`. The driver is loaded here, for whoever uses SQLite never needs it. */
export async function postgresDialect(url: string, use: Use): Promise<PostgresDialect> {
	const { default: pg } = await import('pg');
	const types = new pg.TypeOverrides();
	types.setTypeParser(int8, Number);
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'gongkai',
		connectionTimeoutMillis: 5 * second,
		keepAlive: true,
		types,
		...limits[use],
	});
	// A connection that breaks is dropped by the pool and the next query opens another; whoever was using it is told by
	// the query that fails. Without a listener the event would end the process.
	pool.on('error', ignore);
	pool.on('connect', (client) => client.on('error', ignore));
	return new PostgresDialect({ pool });
}

const ignore = () => undefined;
