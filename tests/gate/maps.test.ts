import { expect, test } from 'vitest';
import { contentCopy } from '../fixtures/content-copy.ts';

const file = 'disclosures/2026/00032-functions-and-leaders.md';
const picture = './files/organisation-chart.png';
const { change, faults } = contentCopy();

test.each([
	['a picture', `![青禾镇行政区划示意图](${picture})`],
	['a map of routes', `![镇村公交线路示意图](${picture})`],
	['a caption', '图1 青禾镇地图'],
])('the gate finds %s without approval number', async (_, text) => {
	change(file, /$/, `\n${text}\n`);
	expect(await faults()).toEqual([expect.stringContaining('地图没有审图号')]);
});

test('the gate finds an attached map without approval number', async () => {
	const plan = 'disclosures/2026/00038-flood-and-drought-plan.md';
	change(plan, 'title: 青禾镇防汛抗旱应急预案（2026年修订） }', 'title: 青禾镇危险区域分布图 }');
	expect(await faults()).toEqual([expect.stringContaining('地图没有审图号：青禾镇危险区域分布图')]);
	change(plan, 'title: 青禾镇危险区域分布图 }', 'title: 青禾镇危险区域分布示意图 }');
	expect(await faults()).toEqual([expect.stringContaining('地图没有审图号：青禾镇危险区域分布示意图')]);
});

test.each(['审图号：京S（2024）012号', '审图号：GS(2019)1822号'])('%s approves a map', async (number) => {
	change(file, /$/, `\n![青禾镇地图](${picture})\n\n${number}\n`);
	expect(await faults()).toEqual([]);
});

test.each(['审图号：2024-012', '审图号：京S2024-012号', '审图号：'])('%s is no approval', async (number) => {
	change(file, /$/, `\n![青禾镇地图](${picture})\n\n${number}\n`);
	expect(await faults()).toEqual([expect.stringContaining('审图号的写法不对')]);
});

test.each([`![行政处罚流程示意图](${picture})`, '公开地图应当标明审图号。', `![机构图](${picture})`])(
	'%s is no map',
	async (text) => {
		change(file, /$/, `\n${text}\n`);
		expect(await faults()).toEqual([]);
	}
);
