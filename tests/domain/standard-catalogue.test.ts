import { describe, expect, test } from 'vitest';
import {
	standardCatalogueSchema,
	standardChannels,
	standardTable,
	type StandardRow,
} from '../../src/domain/publication/standard-catalogue.ts';

const row: StandardRow = {
	first: '组织机构',
	second: '领导信息',
	content: '负责人姓名、职务',
	basis: '条例第二十条第（二）项',
	within: '20个工作日内',
	by: '青禾镇人民政府',
	channels: ['政府网站', '公开查阅点'],
	audiences: ['全社会'],
	modes: ['主动'],
	levels: ['乡级'],
};
const faults = (rows: unknown) =>
	standardCatalogueSchema.safeParse(rows).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the standard catalogue', () => {
	test('has the columns of the standard, in its order', () => {
		expect(standardTable([]).columns).toEqual([
			...['序号', '一级事项', '二级事项', '公开内容（要素）', '公开依据', '公开时限', '公开主体'],
			...['公开渠道和载体', '全社会', '特定群体', '主动', '依申请', '县级', '乡级'],
		]);
	});
	test('numbers its rows, fills the boxes of the channels and marks whom, how and where', () => {
		const [, second = []] = standardTable([row, row]).rows;
		expect(second[0]).toBe(2);
		expect(second[7]).toMatch(/^■政府网站 □政府公报 .*■公开查阅点 .*□其他$/);
		expect(String(second[7]).match(/[■□]/g)).toHaveLength(standardChannels.length);
		expect(second.slice(8)).toEqual(['√', '', '√', '', '', '√']);
	});
	test('takes a sound row, and refuses a channel that is not on the list and an item twice', () => {
		expect(faults([row])).toBeUndefined();
		expect(faults([{ ...row, channels: ['广场'] }])?.[0]?.[0]).toBe('0.channels.0');
		expect(faults([row, row])).toEqual([['1.second', '“组织机构—领导信息”已经在目录里，请合并或者改名']]);
	});
});
