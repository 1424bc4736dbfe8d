import type { CheckedFile } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Maps bear their approval number (地图管理条例; 政府网站发展指引: 使用标准地图或者注明审图号). */
export const maps: Rule = {
	name: '审图号',
	check: ({ bodies, texts }) => bodies.flatMap((checked) => mapsOf(checked, texts.get(checked.file) ?? '')),
};

/** 审图号：GS（2019）1822号, 京S（2024）012号. */
const approval = /审图号 *[：:] *(?:GS|\p{Script=Han}{1,3}S) *(?:\(|（)\d{4}(?:\)|）) *\d{1,5} *号/u;

/** Names of pictures that are maps of an area. A plan of a process or of a building is none. */
const mapName =
	/地图|版图|区划图|区位图|辖区图|界线图|地形图|影像图|分布图|位置图|范围图|(?:行政区|区划|辖区|镇域|村域|县域|地理|区位|位置|分布|范围|规划|线路|路线)[^，。；]{0,8}(?:示意图|分布图|位置图|范围图|规划图)/;

function mapsOf({ file, data, body }: CheckedFile, text: string): Observation[] {
	const malformed = text.split('\n').flatMap((line, i) =>
		/审图号 *[：:]/.test(line) && !approval.test(line)
			? [
					{
						file,
						line: i + 1,
						field: '正文',
						problem: '审图号的写法不对',
						remedy: '请写成“审图号：京S（2024）012号”，与批准的一致',
					},
				]
			: []
	);
	if (malformed.length > 0 || approval.test(text)) return malformed;
	return mapTitles(data, body).map((title) => ({
		file,
		field: '审图号',
		value: title,
		problem: `地图没有审图号：${title}`,
		remedy: '请用自然资源部门的标准地图，在图的下面写明“审图号：……”；没有审图号的地图不能公开',
	}));
}

/** Titles of the maps that a text shows: of pictures, of captions (图1 …), of attachments. */
function mapTitles(data: CheckedFile['data'], body: string): string[] {
	const pictures = [...body.matchAll(/!\[([^\]]*)\]/g)].map(([, alt = '']) => alt);
	const captions = [...body.matchAll(/^图 *[\d一二三四五六七八九十]+[ 　：:.、]*(.+)$/gm)].map(
		([, caption = '']) => caption
	);
	const attachments = ((data['attachments'] ?? []) as { title: string }[]).map(({ title }) => title);
	return [...new Set([...pictures, ...captions, ...attachments])].filter((title) => mapName.test(title));
}
