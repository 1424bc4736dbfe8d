/**
 * What 《政府信息公开条例》 arts. 20 and 21 order a township to publish, in the words of the regulation.
 * The one spelling of this list: schema, catalogue and navigation read it.
 */
export const statutoryItems = {
	'20-01': '行政法规、规章和规范性文件',
	'20-02': '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
	'20-03': '国民经济和社会发展规划、专项规划、区域规划及相关政策',
	'20-04': '国民经济和社会发展统计信息',
	'20-05': '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
	'20-06': '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
	'20-07': '财政预算、决算信息',
	'20-08': '行政事业性收费项目及其依据、标准',
	'20-09': '政府集中采购项目的目录、标准及实施情况',
	'20-10': '重大建设项目的批准和实施情况',
	'20-11': '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
	'20-12': '突发公共事件的应急预案、预警信息及应对情况',
	'20-13': '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
	'20-14': '公务员招考的职位、名额、报考条件等事项以及录用结果',
	'20-15': '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
	'21-1': '贯彻落实农业农村政策',
	'21-2': '农田水利工程建设运营',
	'21-3': '农村土地承包经营权流转',
	'21-4': '宅基地使用情况审核',
	'21-5': '土地征收',
	'21-6': '房屋征收',
	'21-7': '筹资筹劳',
	'21-8': '社会救助',
} as const;

export type StatutoryItem = keyof typeof statutoryItems;

export const statutoryItemIds = Object.keys(statutoryItems) as [StatutoryItem, ...StatutoryItem[]];

const numerals = [
	'一',
	'二',
	'三',
	'四',
	'五',
	'六',
	'七',
	'八',
	'九',
	'十',
	'十一',
	'十二',
	'十三',
	'十四',
	'十五',
];

/** The provision that an item comes from: 条例第二十条第（三）项, or 条例第二十一条. */
export function basisOf(item: StatutoryItem): string {
	const [article, number] = item.split('-');
	return article === '20' ? `条例第二十条第（${numerals[Number(number) - 1]}）项` : '条例第二十一条';
}
