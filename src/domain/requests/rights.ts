import { caseRoles, roles, type Role } from './roles.ts';

/** What a role opens: the one place where the desk's rights are ruled. */
export type Right = (held: readonly Role[]) => boolean;

const worksOnCases: Right = (held) => held.some((role) => (caseRoles as readonly Role[]).includes(role));

/** Whether cases may be read: by those who work on them, and by the auditor. */
export const mayRead: Right = (held) => worksOnCases(held) || held.includes('auditor');

/** Whether steps may be taken in cases. Which of them is ruled by the procedure. */
export const mayAct: Right = worksOnCases;

/** Whether a whole case, or the ledger with who applied and for what, may be taken from the desk: by those who answer for the handling. */
export const mayExportPersons: Right = (held) => held.includes('handler') || held.includes('head');

/** Whether applications that did not come through the form may be entered: by handlers (条例 art. 29). */
export const mayEnter: Right = (held) => held.includes('handler');

/** Whether the desk shows whose personal data is erased soon: to the head, who can hold it, and to the auditor. */
export const seesErasures: Right = (held) => held.includes('head') || held.includes('auditor');

/** Whether accounts may be added and changed: by the administrator alone, who sees no case. */
export const mayManageAccounts: Right = (held) => held.includes('administrator');

/** Whether the record of who did what may be read: all of it by the auditor, that of accounts by the administrator. */
export const mayAudit: Right = (held) => held.includes('auditor') || mayManageAccounts(held);

/** What is wrong with the roles of one account; undefined when they go together. */
export function roleFault(held: readonly Role[]): string | undefined {
	if (held.length === 0) return '请至少选择一个角色';
	for (const alone of ['auditor', 'administrator'] as const) {
		if (held.includes(alone) && held.some((role) => role !== alone))
			return `${roles[alone]}不能兼任其他角色，请另设账号`;
	}
	return undefined;
}

/** The roles in the order of the procedure, each once. */
export function inOrder(held: readonly Role[]): Role[] {
	return (Object.keys(roles) as Role[]).filter((role) => held.includes(role));
}

/** The roles in words: 经办人、审核人. */
export function rolesInWords(held: readonly Role[]): string {
	return inOrder(held)
		.map((role) => roles[role])
		.join('、');
}

/** The roles that words name, such as `经办人,审核人`; undefined when one of them is none. */
export function rolesOfWords(words: string): Role[] | undefined {
	const named = words.split(/[,，、\s]+/).filter(Boolean);
	const held = (Object.keys(roles) as Role[]).filter((role) => named.includes(roles[role]));
	return held.length === new Set(named).size ? held : undefined;
}
