# 检查报告中规则语句以外的固定文字，各种输出形式共用。

report-title = 档案检查报告
report-yes = 是
report-no = 否
report-further-dossiers = 其他档案
report-erased-dossiers = 已删除的档案

report-passed-what = 符合本项要求。
report-passed-do = 无需处理。
report-not-applicable-what = 本项要求不适用于这份档案。
report-not-applicable-do = 无需处理。
report-not-measured-what = 未检查：文件尚未打开。
report-not-measured-do = 重新添加该文件，然后再检查一次。
report-not-readable-what = 未检查：文件已打开，但图片过大或格式特殊，本程序无法查看其内容。
report-not-readable-do = 人工核对本项，或改用尺寸较小的 JPEG、PNG 图片重新添加。

report-verdict-ready = 可以移交，没有阻断项。
report-verdict-not-ready = 暂不能移交，有{ $blocking }项要求未满足。
report-basis = 判断日期 { $day }；规则库 { $id }，版本 { $version }，依据截至 { $snapshot } 的规定。
report-rule-book-old = 本规则库依据 { $snapshot } 查阅的规定编成，距本次检查已有{ $days }天，其间要求可能已有变化。请查看是否有更新的规则库，或向合作方了解变化。
report-rule-book-very-old = 本规则库已过时：所依据的规定于 { $snapshot } 查阅，距本次检查已有{ $days }天。请勿仅以此为据；移交档案前应导入更新的规则库，或请合作方逐项确认要求。
report-about-rule-book-old = 规则库距今已超过90天。
report-about-rule-book-very-old = 规则库距今已超过180天。
report-disagrees = 另有来源说法不同
report-dissent = { $says }（{ $source }）
report-dossier = 档案编号 { $id }
report-counts = 阻断{ $blocking }项，建议{ $advisory }项，提示{ $information }项，已豁免{ $waived }项，未检查{ $not-checked }项，符合{ $passed }项，不适用{ $not-applicable }项

report-severity-blocking = 阻断
report-severity-advisory = 建议
report-severity-information = 提示
report-outcome-failed = 不符合
report-outcome-waived = 已豁免
report-outcome-not-checked = 未检查
report-outcome-passed = 符合
report-outcome-not-applicable = 不适用

report-field = 字段
report-why = 原因
report-do = 处理
report-source = 来源
report-item = { $field }（第{ $item }项）
report-labelled = { $label }：{ $text }
report-rule = 规则
report-source-line = { $title }，{ $locator }（{ $date }），{ $confidence }
report-confidence-high = 已核实
report-confidence-medium = 单一可靠来源
report-confidence-low = 来源较弱，尚未核实
report-waiver = 由 { $approver } 决定仍予移交，有效期至 { $expires }，理由：{ $reason }
report-uncovered = 以下字段已填写，但没有规则检查过，移交前由人工核对。
report-nothing = 没有需要处理的事项。

# 规则库文件中的错误，供编写规则的人阅读。$file、$line 指明位置。

mistake-place = { $file } 第{ $line }行
mistake-place-file = { $file }
mistake-file-missing = 规则库必须有这个文件，现在缺失。按 FORMAT.md 补上。
mistake-file-unknown = 规则库中没有这种文件。移到 rules/<area>/<id>.toml 或 lists/ 下，或者移出。
mistake-unreadable = 此处不符合格式：{ $detail }。对照 FORMAT.md 修改。
mistake-other-format = 该规则库的格式版本为 { $named }，本程序可读取的格式版本为 1。请向发布方索取该格式的规则库，或使用能读取它的程序版本。
mistake-version-not-numbers = 版本号须由数字组成，以点号或连字符分隔，例如 2026.11.1。请按此填写，否则无法判断两个规则库孰新孰旧。
mistake-part-missing = 缺少 { $named } 部分。每条规则都要有，补上即可。
mistake-part-unknown = 规则中没有 { $named } 部分。对照 FORMAT.md 核对名称。
mistake-id-differs-from-file = id 必须与文件名一致，用小写字母和连字符。将两者改为一致。
mistake-id-taken = 规则 { $named } 使用了相同的 id。将其中一条改名。
mistake-field-unknown = 档案中没有字段 { $named }。从字段清单中选取路径。
mistake-value-impossible = 字段 { $named } 不可能为 { $detail }。改用该字段允许的值。
mistake-check-unknown = 没有名为 { $named } 的检查。从 FORMAT.md 的检查表中选取。
mistake-source-unknown = sources.toml 中没有来源 { $named }。在该文件中补上，或改用其他来源。
mistake-rule-unknown = 规则库中没有规则 { $named }。更正编号，或补充该规则。
mistake-unanswered = { $named } 须写明对应内容，或写明没有对应内容的原因，二者择一。写法见 FORMAT.md。
mistake-too-severe = 可信度为 { $named } 的来源，最高只能定为 { $detail }。降低级别，或查找更可靠的来源。
mistake-sentence-empty = 语句 { $named } 为空。两种语言的三句话都要写全。
mistake-placeholder-unknown = { $named } 中的占位符 { $detail } 不由该检查提供。使用 FORMAT.md 为它列出的占位符。
mistake-too-few-examples = { $named } 下的示例不足两个。补足示例。

example-not-applied = 规则 { $rule } 的示例“{ $about }”要改动 { $at }，与示例档案不符。改正路径或取值。
example-other-outcome = 规则 { $rule } 的示例“{ $about }”结果不同：{ $found }。改正示例或规则。

# 号码为何不成立：用作句子的一部分，可并列多项。

identifier-reason-empty = 未填写
identifier-reason-wrong-length = 位数不对
identifier-reason-unexpected-character = 含有此类号码不会出现的字符
identifier-reason-other-script-digit = 含有其他文字的数字
identifier-reason-look-alike-letter = 含有与正确字母形似的其他字符
identifier-reason-invisible-mark = 含有不可见字符
identifier-reason-full-width = 含有全角字符
identifier-reason-lower-case = 应为大写字母处写成了小写
identifier-reason-space = 含有空格
identifier-reason-hyphen = 含有连字符
identifier-reason-letter-for-digit = 应为数字处写成了字母
identifier-reason-spreadsheet-damage = 号码被电子表格四舍五入
identifier-reason-wrong-beginning = 开头不符合此类号码
identifier-reason-wrong-ending = 结尾不符合此类号码
identifier-reason-unknown-form = 不符合任何已知格式
identifier-reason-wrong-check-character = 校验码与其余各位不符
identifier-reason-no-such-date = 其中的日期不存在
identifier-reason-born-in-future = 其中的出生日期尚未到来
identifier-reason-born-too-early = 其中的出生日期过早
identifier-reason-order-not-issued = 其中的顺序码不会编发
identifier-reason-region-impossible = 其中的区划代码不属于任何省份
identifier-reason-region-unknown = 其中的区划代码不在区划表中
identifier-reason-region-not-county = 其中的区划代码是省级或地级，不是县级
identifier-reason-region-ended-before-birth = 其中的区划在本人出生前已撤销
identifier-reason-other-kind = 像是另一类号码
identifier-reason-registration-unknown = 其中的登记管理部门和机构类别不在表中
identifier-reason-wrong-organisation-check = 其中组织机构代码的校验码不符
identifier-reason-country-unknown = 其中的国家代码不在表中
identifier-reason-segment-not-allocated = 其号段未见分配
identifier-reason-segment-without-messages = 其号段不能接收短信
identifier-reason-segment-unconfirmed = 其号段只有一个来源可查
identifier-reason-area-missing = 缺少区号
identifier-reason-area-unknown = 区号不在表中
identifier-reason-area-length = 号码位数与该区号不符
identifier-reason-extension = 后面带有分机号
identifier-reason-zone-unknown = 邮政编码的地区不在表中
identifier-reason-wrong-lines = 不是两行各44个字符
identifier-reason-local-part = @ 之前的部分不成立
identifier-reason-domain = @ 之后的域名不成立
identifier-reason-misplaced-dot = 姓名间隔点的位置不对
identifier-reason-not-han = 含有非汉字字符
identifier-reason-private-use = 含有专用区字符，其他字体无法显示

# 曾被退回的内容
feedback-what = { $from }于{ $date }退回：“{ $words }”
feedback-what-advised = { $from }于{ $date }退回：“{ $words }”修改建议：“{ $advice }”
feedback-why = 被退回的内容仍未修改，原样再次提交还会被退回。
feedback-do = 按退回意见修改。如确认现有内容无误，由负责人对规则 { $rule } 作出豁免。
feedback-source = { $from }的反馈
report-not-marked-what = 未检查：无法确定当时被退回的具体内容。
report-not-marked-do = 用“feedback import”重新导入该反馈，以便标记其所指的内容。
