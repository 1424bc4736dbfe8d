/** What a member of staff may be. The first three work on cases and may be held together; the others stand alone. */
export const roles = {
	handler: '经办人',
	reviewer: '审核人',
	head: '机构负责人',
	auditor: '审计员',
	administrator: '管理员',
} as const;

export type Role = keyof typeof roles;

/** Roles that work on cases, in the order of the procedure. */
export const caseRoles = ['handler', 'reviewer', 'head'] as const satisfies readonly Role[];
