import { isUnavailable } from './database-faults.ts';

/** A database that cannot be used, in words for who runs the server. Never holds the password. */
export class DatabaseError extends Error {
	override name = 'DatabaseError';
}

const refusals: Record<string, string> = {
	'28P01': '用户名或者密码不对',
	'28000': '数据库服务器不允许这个用户登录',
	'3D000': '数据库不存在，请先建立：createdb --encoding=UTF8 数据库名',
	'42501': '用户在这个数据库里没有建表的权限',
};

/** What is wrong with the PostgreSQL database of `url`, for an error met when it was opened; any other error is given back. */
export function openingFault(url: string, error: unknown): unknown {
	const { code = '', message = '' } = error as { code?: string; message?: string };
	const why = refusals[code] ?? (isUnavailable(error) ? `连接不上（${code || message}）` : undefined);
	return why
		? new DatabaseError(`数据库 ${placeOf(url)} ${why}。请核对 DATABASE_URL，并确认数据库服务器正在运行。`)
		: error;
}

function placeOf(url: string): string {
	const { host, pathname } = new URL(url);
	return `${host}${pathname}`;
}
