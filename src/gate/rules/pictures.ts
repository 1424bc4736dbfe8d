import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CheckedFile } from '../content.ts';
import type { Observation, Rule } from '../rule.ts';

/** Pictures of a text: beside it, with words for who cannot see them, and none in a withdrawn document. */
export const pictures: Rule = {
	name: '图片',
	check: ({ dir, bodies }) => bodies.flatMap((file) => picturesOf(dir, file)),
};

function picturesOf(dir: string, { file, data, body }: CheckedFile): Observation[] {
	return [...withoutCode(body).matchAll(/!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g)].flatMap(
		([value, alt = '', path = '']) => {
			const fault = (problem: string, remedy: string) => [{ file, field: '正文', value, problem, remedy }];
			// The build writes every picture that a text names, shown or not.
			if (data['withdrawn'] !== undefined) return fault(`已撤回的文件不再公开图片：${path}`, '请从正文删去');
			if (/^[a-z]+:/i.test(path))
				return fault(`不能引用其他网站的图片：${path}`, '图片应放在文稿旁边的 files 文件夹');
			if (!existsSync(join(dir, dirname(file), path)))
				return fault(`图片不存在：${path}`, '请核对文件名，或者把图片放到这个位置');
			return alt.trim() === '' ? fault(`图片没有文字说明：${path}`, '请在方括号里写明图的内容') : [];
		}
	);
}

/** A body without listings and code, where nothing is a picture. */
function withoutCode(body: string): string {
	return body.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
}
