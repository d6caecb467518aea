/** Words for the artificial articles, the most frequent first. */

export const english = `
the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there
would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may
first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way
down should because long each just state those people too Mr. how little good world make very year still see own work men day get here between both
life being under three never know same last another while us might great go come since against right came take used himself few house use place
during high without again home around small however found Mrs. thought went say part once general upon school every don't does got united left
number course war until always away something fact water public though less put think almost hand enough far took head yet government system better
set told nothing night end why called didn't eyes find going look asked later knew point next city business give group toward days young let room
word law children village women health notice board member county province meeting report reform service office letter school river market field
harvest teacher doctor hospital court right equal pay wage care mother daughter sister grandmother neighbour committee federation election council
research science letter paper page column picture story question answer help group chat phone code address train road bridge winter spring summer
autumn morning evening street garden kitchen table bread rice tea factory machine worker union strike record figure share table half sky history
archive journal reader writer editor translator language sentence voice choir song film theatre museum library book print press radio`
  .trim()
  .split(/\s+/);

export const chinese = `
的 一 是 了 我 不 人 在 他 有 这 个 上 们 来 到 时 大 地 为 子 中 你 说 生 国 年 着 就 那 和 要 她 出 也 得 里 后 自 以 会 家 可 下 而 过 天 去 能 对 小 多 然 于 心 学 么 之 都 好 看 起 发 当 没 成 只 如 事 把 还 用
第 样 道 想 作 种 开 美 总 从 无 情 己 面 最 女 但 现 前 些 所 同 日 手 又 行 意 动 方 期 它 头 经 长 儿 回 位 分 爱 老 因 很 给 名 法 间 斯 知 世 什么 我们 他们 她们 自己 没有 可以 一个 这个 现在 知道 工作 妇女 妇联
妇女联合会 改革 基层 组织 村 乡镇 县 市 省 全国 群众 成员 群 公告栏 二维码 服务 帮助 家庭 孩子 母亲 女儿 姐妹 教育 学校 老师 医生 医院 健康 法律 权利 平等 工资 劳动 工厂 农业 收成 土地 河流 道路 春天 夏天 秋天 冬天
早晨 晚上 街道 市场 会议 报告 报道 记者 编辑 翻译 读者 文章 专栏 图片 故事 问题 回答 数字 历史 档案 杂志 语言 声音 歌曲 电影 图书馆 博物馆 科学 研究 实验室 论文 数据 选举 代表 委员会 政府 制度 发展 社会 经济 文化 生活
时间 地方 世界 国家 城市 农村 今天 明天 去年 以后 因为 所以 但是 如果 虽然 已经 还是 或者 不是 需要 开始 认为 希望 觉得 告诉 发现 参加 支持 提高 解决`
  .trim()
  .split(/\s+/);

export const givenNames = 'Ada Bei Clara Dora Edith Fang Grace Hui Irene Juan'.split(' ');
export const familyNames = 'Abbott Chen Dube Hoang Lindqvist'.split(' ');
export const columnNames = ['Village boards', 'Written into law', 'Firsts', 'Unpaid work', 'Letters'];

/** The divisions of the first level, and characters that are frequent in names of places in China. */
export const provinces =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );
export const placeCharacters = [
  ...'安宝北昌长城川大丹德东定都恩方丰凤福富冈高关广贵桂海汉合和河黑红洪湖华怀淮会惠吉嘉建江金锦津晋京靖九开康昆兰乐黎理利连凉辽临灵凌岭柳龙隆泸陆洛麻马梅门孟弥绵民闽南内宁盘平坪屏莆浦齐',
  ...'祁千前青清庆曲泉仁荣容如瑞三沙山陕商上韶邵沈石寿水顺朔四泗松苏绥随遂台太泰塘桃腾天田铁通同铜屯万威潍渭文乌吴武西息溪仙咸湘祥象萧孝新信兴雄宿徐宣雅烟延盐扬阳宜义益阴银应英永余榆玉原远岳云漳昭肇镇正中舟周竹资紫尊遵左',
];
