/** What the desk keeps a record of beside the events of cases, in the words of the audit view. */
export const logActions = {
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
	'case opened': '查阅申请',
	'file opened': '查阅文件',
	export: '导出',
} as const;

export type LogAction = keyof typeof logActions;
