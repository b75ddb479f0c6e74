## 证件号码与各类编号的判断用语。任何一句都不含号码本身。

identifier-limits = 号码是否真正核发过、是否属于所填姓名、是否仍在使用，离线时无从得知。

## 种类

identifier-kind-resident-id = 公民身份号码（18位）
identifier-kind-resident-id-15 = 第一代居民身份证号码（15位）
identifier-kind-uscc = 统一社会信用代码
identifier-kind-organisation-code = 组织机构代码
identifier-kind-business-registration-15 = 工商注册号（15位）
identifier-kind-mobile = 中国大陆手机号码
identifier-kind-landline = 中国大陆固定电话号码
identifier-kind-hk-macao-permit = 港澳居民来往内地通行证号码
identifier-kind-taiwan-permit = 台湾居民来往大陆通行证号码
identifier-kind-hmt-residence-permit = 港澳台居民居住证号码
identifier-kind-foreign-permanent-resident-id = 外国人永久居留身份证号码
identifier-kind-passport-cn = 中国护照号码
identifier-kind-passport-mrz = 护照机读区
identifier-kind-postal-code = 邮政编码
identifier-kind-bank-card = 银行卡号
identifier-kind-email = 电子邮箱
identifier-kind-person-name = 中文姓名
identifier-kind-icp-number = ICP 备案号或许可证号
identifier-kind-mini-program-filing-number = 小程序备案号

## 结论

identifier-verdict-valid = 号码成立，各对照表均有记载
identifier-verdict-doubtful = 须与证件核对
identifier-verdict-invalid = 这样的号码不可能存在

## 原因及处理办法

identifier-what-empty = 此处没有内容。
identifier-do-empty = 按证件填写号码。
identifier-what-wrong-length = 位数过多或过少。
identifier-do-wrong-length = 对照证件，查看是否漏填、重复，或粘贴时带入了其他内容。
identifier-what-unexpected-character = 有一个字符不会出现在此类号码中。
identifier-do-unexpected-character = 删去该字符，或改为证件上的字符。
identifier-what-other-script-digit = 有一个数字属于其他文字，只是看起来像普通数字。
identifier-do-other-script-digit = 切换到英文键盘，重新输入该数字。
identifier-what-look-alike-letter = 有一个字符与应填的字母相似，但并不是该字母。
identifier-do-look-alike-letter = 切换到英文键盘，重新输入该字母。
identifier-what-invisible-mark = 含有看不见的符号，通常由通讯录等应用带入。
identifier-do-invisible-mark = 不要粘贴，重新键入号码。
identifier-what-full-width = 含有全角字符。
identifier-do-full-width = 将输入法切换为半角，重新输入这些字符。
identifier-what-lower-case = 应为大写字母之处写成了小写。
identifier-do-lower-case = 改为大写。
identifier-what-space = 含有空格。
identifier-do-space = 删去空格。
identifier-what-hyphen = 含有连字符。
identifier-do-hyphen = 删去连字符。
identifier-what-letter-for-digit = 只能是数字之处出现了字母，例如以 O 代 0、以 l 代 1。
identifier-do-letter-for-digit = 改为证件上的数字。
identifier-what-spreadsheet-damage = 电子表格把号码当作数值，改动了其中的数字。
identifier-do-spreadsheet-damage = 按证件重新填写，并把表格中的该列设为文本格式。
identifier-what-wrong-beginning = 此类号码不会这样开头。
identifier-do-wrong-beginning = 先确认号码种类，再核对开头几位。
identifier-what-wrong-ending = 此类号码不会这样结尾。
identifier-do-wrong-ending = 先确认号码种类，再核对末尾几位。
identifier-what-unknown-form = 号码与已知的各种格式都不相符。
identifier-do-unknown-form = 逐位与证件核对；证件上确实如此印刷的，可以保留。
identifier-what-wrong-check-character = 校验码与其余各位不符，多为输错一位或颠倒两位。
identifier-do-wrong-check-character = 逐位与证件核对。
identifier-what-no-such-date = 号码中的日期在日历上不存在。
identifier-do-no-such-date = 对照证件核对日期各位。
identifier-what-born-in-future = 号码中的出生日期尚未到来。
identifier-do-born-in-future = 对照证件核对日期各位。
identifier-what-born-too-early = 该年出生的人从未获发此类号码。
identifier-do-born-too-early = 对照证件核对年份各位。
identifier-what-order-not-issued = 顺序码为 000，实际不会编发。
identifier-do-order-not-issued = 对照证件核对最后四位。
identifier-what-region-impossible = 开头几位不属于任何发放此类号码的省份。
identifier-do-region-impossible = 对照证件核对开头几位，并确认号码种类。
identifier-what-region-unknown = 区划代码不在对照表中。
identifier-do-region-unknown = 对照证件核对区划各位；新设的区划可能尚未收录。
identifier-what-region-not-county = 区划代码指省级或地级，而不是县级。
identifier-do-region-not-county = 对照证件核对前六位。
identifier-what-region-ended-before-birth = 该区划在此人出生之前已经撤销。
identifier-do-region-ended-before-birth = 对照证件核对区划和出生日期。
identifier-what-other-kind = 这是另一种号码的样式。
identifier-do-other-kind = 选择与证件相符的种类，或填写此处所要的号码。
identifier-what-registration-unknown = 前两位所指的登记管理部门和机构类别不在对照表中。
identifier-do-registration-unknown = 对照执照核对前两位；新增的类别可能尚未收录。
identifier-what-wrong-organisation-check = 其中的主体标识码与其自身的校验码不符。
identifier-do-wrong-organisation-check = 对照执照核对第9至17位，并在公示系统中查询该代码。
identifier-what-country-unknown = 国家代码不在 ISO 3166-1 之内。
identifier-do-country-unknown = 对照证件核对国家代码各位。
identifier-what-segment-not-allocated = 未见这一号段投入使用的记载。
identifier-do-segment-not-allocated = 拨打该号码或向本人核对；新号段可能尚未收录。
identifier-what-segment-without-messages = 这一号段用于物联网或应急通信，收不到短信。
identifier-do-segment-without-messages = 向本人索取能接收核验短信的手机号码。
identifier-what-segment-unconfirmed = 这一号段仅有一处来源记载。
identifier-do-segment-unconfirmed = 先向该号码发送短信确认，再行使用。
identifier-what-area-missing = 没有区号。
identifier-do-area-missing = 在前面加上带0的区号，例如 0755。
identifier-what-area-unknown = 区号不在对照表中。
identifier-do-area-unknown = 核对该城市的区号。
identifier-what-area-length = 该地区的号码不是这个位数。
identifier-do-area-length = 查看是否漏填或重复了数字。
identifier-what-extension = 号码后带有分机号。
identifier-do-extension = 去掉分机号，或改用直拨号码。
identifier-what-zone-unknown = 前两位不是对照表中的邮区。
identifier-do-zone-unknown = 查询该地址的邮政编码。
identifier-what-wrong-lines = 内容不是两行、每行44个字符。
identifier-do-wrong-lines = 完整抄录两行，包括每个 < 符号，上下各一行。
identifier-what-local-part = @ 之前的部分缺失、过长，或点号位置不对。
identifier-do-local-part = 与本人提供的邮箱核对该部分。
identifier-what-domain = @ 之后的部分不是完整的域名（例如 example.com）。
identifier-do-domain = 与本人提供的邮箱核对该部分。
identifier-what-misplaced-dot = 姓名中的间隔号位于首尾，或连写两个。
identifier-do-misplaced-dot = 两部分之间写一个“·”，其他位置不写。
identifier-what-not-han = 有一个字符不是汉字。
identifier-do-not-han = 按身份证上的写法填写姓名。
identifier-what-private-use = 有一个字由旧字体造字而成，在别处无法识别。
identifier-do-private-use = 用现行输入法重新输入该字。

## 已作的整理

identifier-changed-invisible-marks = 去掉了看不见的符号
identifier-changed-full-width = 全角字符改为半角
identifier-changed-surrounding-space = 去掉了首尾空格
identifier-changed-inner-space = 去掉了中间的空格
identifier-changed-hyphens = 去掉或统一了连字符
identifier-changed-lower-case = 小写字母改为大写
identifier-changed-text-marker = 去掉了电子表格的撇号
identifier-changed-country-code = 去掉了国家代码
identifier-changed-brackets = 去掉了括号
identifier-changed-middle-dot = 间隔号统一为“·”
identifier-changed-composed = 合并了分开书写的字符

## 未予接受的字符：名称与位置

identifier-refused = 第{ $position }个字符是{ $script }。
identifier-refused-instead = 第{ $position }个字符是{ $script }，应填的可能是“{ $instead }”。
identifier-script-ascii = 拉丁字母或符号
identifier-script-full-width = 全角字符
identifier-script-invisible = 看不见的符号
identifier-script-arabic-indic = 阿拉伯文数字
identifier-script-persian = 波斯文数字
identifier-script-devanagari = 天城文数字
identifier-script-bengali = 孟加拉文数字
identifier-script-thai = 泰文数字
identifier-script-tibetan = 藏文数字
identifier-script-mongolian = 蒙古文数字
identifier-script-chinese-numeral = 中文数字
identifier-script-circled = 带圈数字
identifier-script-superscript = 上标数字
identifier-script-subscript = 下标数字
identifier-script-mathematical = 数学字母或数字
identifier-script-cyrillic = 西里尔字母
identifier-script-greek = 希腊字母
identifier-script-roman-numeral = 罗马数字
identifier-script-sign = 符号
identifier-script-other = 不应出现的字符

## 号码所含的信息

identifier-fact-form = 格式
identifier-fact-birth-date = 出生日期
identifier-fact-age = 年龄
identifier-fact-sex = 性别
identifier-fact-region-code = 区划代码
identifier-fact-region-name = 区划
identifier-fact-region-place = 所在地
identifier-fact-region-first-year = 区划启用年份
identifier-fact-region-last-year = 区划撤销年份
identifier-fact-nationality = 国籍
identifier-fact-registration-authority = 登记管理部门
identifier-fact-registration-type = 机构类别
identifier-fact-organisation-code = 组织机构代码
identifier-fact-segment = 号段用途
identifier-fact-area-code = 区号
identifier-fact-place = 地区
identifier-fact-ownership = 主体性质
identifier-fact-upgraded = 通常对应的18位号码
identifier-fact-document-number = 证件号码
identifier-fact-issuer = 签发国
identifier-fact-surname = 姓
identifier-fact-given-names = 名
identifier-fact-expires = 有效期至
identifier-fact-character = 字符
identifier-fact-script = 字符类别
identifier-fact-position = 位置
identifier-fact-instead = 可能应填
identifier-fact-also-valid-as = 符合其他种类

identifier-sex-female = 女
identifier-sex-male = 男
identifier-ownership-domestic = 内资企业
identifier-ownership-foreign-invested = 外商投资企业
identifier-ownership-self-employed = 个体工商户
identifier-segment-public = 公众移动通信
identifier-segment-virtual-operator = 虚拟运营商
identifier-segment-data-card = 上网卡
identifier-segment-satellite = 卫星电话
identifier-segment-internet-of-things = 物联网
identifier-segment-emergency = 应急通信
identifier-segment-maritime = 海事卫星
identifier-form-card-2023 = 2023年12月起签发的证件
identifier-form-card-2004 = 2004版或2017版证件
identifier-form-lifelong-number = 终身号码
identifier-form-with-issue-count = 带换证次数的号码
identifier-form-ordinary-passport = 普通护照
identifier-form-official-passport = 公务护照
identifier-form-hong-kong-passport = 香港特别行政区护照
identifier-form-macao-passport = 澳门特别行政区护照
identifier-form-filing = 备案
identifier-form-licence = 许可证
identifier-form-telecom-licence = 电信业务经营许可证
