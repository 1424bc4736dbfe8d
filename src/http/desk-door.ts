import { isListed, type AddressList } from '../address-list.ts';

/**
 * Whether the desk is closed to an address: it is not on the list, and the path (below the base path) is one of the
 * desk. The handbook below the same path is for everybody. Without a list the desk is open.
 */
export function deskIsClosed(path: string, address: string, list: AddressList | undefined): boolean {
	if (!list || !/^staff(\/|$)/i.test(path) || /^staff\/handbook(\/|$)/.test(path)) return false;
	return !isListed(list, address);
}
