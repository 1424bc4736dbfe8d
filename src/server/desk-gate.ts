import {
	mayAct,
	mayAudit,
	mayEnter,
	mayExportPersons,
	mayManageAccounts,
	mayRead,
} from '../domain/requests/rights.ts';
import type { Role } from '../domain/requests/roles.ts';

/** Pages of the desk for those who are not signed in yet. */
const beforeSignIn = ['/staff/sign-in', '/staff/enrol'];
/** Pages of the desk for everybody who is signed in. */
const forEveryone = ['/staff/account', '/staff/session-ended', '/staff/forbidden'];

/**
 * Who may come to a page of the desk. `accounts` leads an administrator from the desk's first page to the accounts.
 * Every page that is not named here is one of cases: to be read by those who may, and posted to by those who act.
 */
export function deskGateOf(
	routePattern: string,
	method: string,
	roles: readonly Role[] | undefined
): 'open' | 'sign-in' | 'forbidden' | 'accounts' {
	if (beforeSignIn.includes(routePattern)) return 'open';
	if (!roles) return 'sign-in';
	if (forEveryone.includes(routePattern)) return 'open';
	if (/^\/staff\/accounts(\/|$)/.test(routePattern)) return mayManageAccounts(roles) ? 'open' : 'forbidden';
	if (/^\/staff\/audit(\/|$)/.test(routePattern)) return mayAudit(roles) ? 'open' : 'forbidden';
	if (routePattern === '/staff/requests/new') return mayEnter(roles) ? 'open' : 'forbidden';
	if (routePattern === '/staff/requests/[number]/case-file')
		return mayExportPersons(roles) ? 'open' : 'forbidden';
	if (routePattern === '/staff' && method === 'GET' && mayManageAccounts(roles)) return 'accounts';
	const right = method === 'POST' ? mayAct : mayRead;
	return right(roles) ? 'open' : 'forbidden';
}
