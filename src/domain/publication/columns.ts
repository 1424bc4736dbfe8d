/**
 * The fixed columns of the disclosure section, in the order of 国办公开办函〔2019〕61号, and the entrance for requests.
 */
export const columns = [
	{
		path: 'disclosure/guide/',
		name: '政府信息公开指南',
		about: '本机关公开哪些信息、怎样查找、怎样申请',
	},
	{
		path: 'disclosure/rules/',
		name: '政府信息公开制度',
		about: '主动公开、依申请公开、保密审查和监督检查等制度',
	},
	{
		path: 'disclosure/statutory/',
		name: '法定主动公开内容',
		about: '条例第二十条、第二十一条规定应当主动公开的信息',
	},
	{
		path: 'disclosure/reports/',
		name: '政府信息公开年报',
		about: '每年1月31日前公布上一年度的工作情况',
	},
	{
		path: 'request/',
		name: '依申请公开',
		about: '没有公开的信息，可以向本机关申请',
	},
] as const;
