/** Acts of accounts: what the administrator sees of the desk's record. */
const accountActs = {
	'signed in': '登录',
	'signed in with recovery code': '用恢复码登录',
	'sign-in failed': '登录失败',
	'signed out': '退出',
	'session ended': '结束登录',
	'second factor bound': '绑定验证器',
	'password changed': '修改密码',
	'account added': '添加账号',
	'roles changed': '更改角色',
	'account reset': '重置密码和验证器',
	'account disabled': '停用账号',
	'account enabled': '启用账号',
} as const;

/** Looking at cases and at the record itself, and taking copies of them away. */
const readingActs = {
	'case opened': '查阅申请',
	'file opened': '查阅文件',
	'ledger exported': '导出登记台账',
	'ledger with persons exported': '导出登记台账（含个人信息）',
	'audit read': '查阅审计记录',
	'audit exported': '导出审计记录',
	export: '导出',
} as const;

/** What the desk keeps a record of beside the events of cases, in the words of the audit view. */
export const logActions = { ...accountActs, ...readingActs } as const;

export type LogAction = keyof typeof logActions;

/** The acts that are of accounts alone, not of cases. */
export const accountActions = Object.keys(accountActs) as LogAction[];

/** The acts of looking and of taking copies away. */
export const readingActions = Object.keys(readingActs) as LogAction[];
