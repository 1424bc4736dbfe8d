/** Headings of the six parts of the report, exactly as the form has them (国办公开办函〔2021〕30号). */
export const reportHeadings = {
	一: '一、总体情况',
	二: '二、主动公开政府信息情况',
	三: '三、收到和处理政府信息公开申请情况',
	四: '四、政府信息公开行政复议、行政诉讼情况',
	五: '五、存在的主要问题及改进情况',
	六: '六、其他需要报告的事项',
} as const;
