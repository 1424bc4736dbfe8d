import { PostgresAdapter, sql, type ColumnDefinitionBuilder, type QueryExecutorProvider } from 'kysely';

/** Whether a database (or transaction) is PostgreSQL; the only other one is SQLite. */
export function isPostgres(db: QueryExecutorProvider): boolean {
	return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** The type of a column of bytes, for migrations: `blob` in SQLite, `bytea` in PostgreSQL. */
export function binary(db: QueryExecutorProvider) {
	return isPostgres(db) ? sql`bytea` : sql`blob`;
}

/** Makes an integer column, for migrations, the key that the database counts up by itself. */
export function counted(db: QueryExecutorProvider) {
	return (column: ColumnDefinitionBuilder) =>
		isPostgres(db) ? column.primaryKey().generatedByDefaultAsIdentity() : column.primaryKey().autoIncrement();
}
