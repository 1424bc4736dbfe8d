/**
 * Family names that begin few ordinary words: 方, 高, 安, 金, 林, 田, 黄, 马 and the like are left out, because 方案,
 * 高速 and 林地 are no persons.
 */
const family =
	'王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐韩冯邓曹彭曾萧蔡潘袁董余叶蒋杜魏吕丁卢姚钟姜崔谭陆范廖韦贾邹熊孟秦阎薛侯雷郝邵尹黎乔贺赖龚庞樊殷颜倪芦俞翟葛伍尤毕聂丛焦邢霍詹邱翁阮欧';

/** Characters that stand in names of places and of things, not in given names. */
const given = '[^\\P{Script=Han}村庄镇乡县市区社组路街巷湾桥家河沟江湖庙店坝坪岭山的等与和及述请围经热分]';
const name = `[${family}]${given}{1,2}`;

const patterns = [
	// 王某、李某某、张××
	new RegExp(`[${family}](?:某{1,3}|[×xX*＊]{1,3})(?![a-z])`, 'gu'),
	new RegExp(`${name}(?:先生|女士|小姐|同志|夫妇|夫妻|老人|本人)`, 'gu'),
	new RegExp(`(?:申请人|村民|居民|户主|业主|当事人|上访人|举报人)${name}`, 'gu'),
	new RegExp(`${name}(?:户|等人|等户|一家|之[父母妻夫子女])`, 'gu'),
	new RegExp(`${name}的?(?:宅基地|房屋|住房|自建房|承包地|林权|户籍|低保|病历|档案|举报|信访|处罚)`, 'gu'),
	/我(?:家|的|父|母|儿|女|妻|丈夫|爷|奶)|本人(?!民)|我们[家村组]/gu,
];

/**
 * What in a short text looks like a private person, or speaks as one: a name with a title, as a party, a household or
 * an owner, an abridged name, 我家. It knows no list of persons, so a person still has to read the text.
 */
export function personsIn(text: string): string[] {
	return [...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found)))];
}
