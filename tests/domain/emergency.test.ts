import { expect, test } from 'vitest';
import { emergencySchema } from '../../src/domain/publication/emergency.ts';

const emergency = {
	title: '暴雨红色预警',
	text: '今晚八时至明早八时，山边、河边住户请立即转移到村党群服务中心。求助电话：0300-5550108。',
	publishedAt: '2026-11-24 18:05',
};
const messages = (changes: object) =>
	emergencySchema.safeParse({ ...emergency, ...changes }).error?.issues.map((i) => i.message) ?? [];

test.each([
	{},
	{ link: { text: '安置点和转移路线', to: 'documents/2026/00038-flood-and-drought-plan/' } },
	{ link: { text: '县气象台', to: 'https://www.hechuan.example/weather' } },
])('an emergency is taken: %j', (changes) => expect(messages(changes)).toEqual([]));

test.each([
	['标题不超过30字', { title: '雨'.repeat(31) }],
	['内容不超过100字', { text: '雨'.repeat(101) }],
	['请填写内容', { text: '' }],
	['发布时间应写成', { publishedAt: '2026-11-24' }],
	['https://', { link: { text: '详情', to: 'http://www.hechuan.example/' } }],
	['https://', { link: { text: '详情', to: 'javascript:alert(1)/' } }],
	['https://', { link: { text: '详情', to: '/contact/' } }],
	['链接应写明', { link: 'https://www.hechuan.example/' }],
])('an emergency is refused with: %s', (message, changes) => {
	expect(messages(changes).join()).toContain(message);
});
