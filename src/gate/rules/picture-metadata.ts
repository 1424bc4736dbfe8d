import { globSync } from 'node:fs';
import { join } from 'node:path';
import { isPicture, pictureTraces } from '../../attachments/picture-traces.ts';
import type { Rule } from '../rule.ts';

/** Where a picture was taken and by whom, in the metadata of pictures. */
export const pictureMetadata: Rule = {
	name: '图片信息',
	check: ({ dir, site }) =>
		globSync('**/*', { cwd: dir })
			.filter(isPicture)
			.sort()
			.flatMap((file) => {
				const fault = (problem: string, remedy: string) => ({
					file,
					line: 1,
					field: '图片信息',
					problem,
					remedy,
				});
				const traces = pictureTraces(join(dir, file));
				if (!traces) return [fault('图片打不开，可能已损坏', '请用原图重新导出')];
				const persons = traces.persons.filter(
					({ value }) => value !== site?.organ && value !== site?.office.name
				);
				return [
					...(traces.position ? [fault('图片带有拍摄地点（GPS 坐标）', '请清除位置信息后重新保存')] : []),
					...persons.map(({ name, value }) =>
						fault(`图片信息里的${name}是“${value}”`, '请清除，或者改为本机关的名称')
					),
				];
			}),
};
