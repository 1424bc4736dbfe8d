/** The systems (制度) of administration by law that the self-inspection report accounts for, S1–S12. */
export const systems = {
	S1: { name: '推进依法行政领导小组', about: '组织领导和统筹协调全镇依法行政工作' },
	S2: { name: '依法行政年度工作计划', about: '分解年度任务，明确步骤、重点和责任人' },
	S3: { name: '学法培训', about: '领导干部、执法人员和群众的法治学习与培训' },
	S4: { name: '听取公众意见和听证', about: '决策前广泛听取意见，并公开意见和采纳情况' },
	S5: { name: '集体研究决策与合法性审查', about: '重大事项先作合法性审查，再由集体讨论决定' },
	S6: {
		name: '依法履职、案件转办督察与行政审批',
		about: '权力在法律范围内行使，违法案件有交办、有督察、有结果',
	},
	S7: { name: '行政执法程序', about: '执法流程、环节、步骤以及调查取证规则' },
	S8: { name: '行政执法证件管理', about: '执法人员培训、考试、资格以及证件的换发和登记' },
	S9: { name: '执法案卷评查与重大处罚备案', about: '评查执法案卷，重大行政处罚决定备案审查' },
	S10: { name: '政府信息公开', about: '主动公开、依申请公开、保密审查和监督检查' },
	S11: { name: '信访接待', about: '领导每日接访、来信来访办理和回访' },
	S12: { name: '行政复议', about: '学习行政复议法，依法应对和履行复议决定' },
} as const;

export type SystemId = keyof typeof systems;

export const systemIds = Object.keys(systems) as [SystemId, ...SystemId[]];
