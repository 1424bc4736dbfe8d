/** Applicant columns of table three, the total aside (国办公开办函〔2021〕30号). The one spelling of this list. */
export const applicantColumns = [
	'自然人',
	'商业企业',
	'科研机构',
	'社会公益组织',
	'法律服务机构',
	'其他',
] as const;

/** The seven value columns of table three, as they stand in data and on paper. */
export const reportColumns = [...applicantColumns, '总计'] as const;
