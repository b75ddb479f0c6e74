# 检查报告中规则语句以外的固定文字，各种输出形式共用。

report-title = 材料检查报告
report-yes = 是
report-no = 否

report-passed-what = 符合本项要求。
report-passed-do = 无需处理。
report-not-applicable-what = 本项要求不适用于这份材料。
report-not-applicable-do = 无需处理。
report-not-measured-what = 未检查：文件尚未打开。
report-not-measured-do = 重新添加该文件，然后再检查一次。
report-not-readable-what = 未检查：文件已打开，但图片过大或格式特殊，本程序无法查看其内容。
report-not-readable-do = 人工核对本项，或改用尺寸较小的 JPEG、PNG 图片重新添加。

report-verdict-ready = 可以移交，没有阻断项。
report-verdict-not-ready = 暂不能移交，有 { $blocking } 项要求未满足。
report-basis = 判断日期 { $day }；规则库 { $id }，版本 { $version }，依据截至 { $snapshot } 的规定。
report-dossier = 材料编号 { $id }
report-counts = 阻断 { $blocking } 项，建议 { $advisory } 项，提示 { $information } 项，已豁免 { $waived } 项，未检查 { $not-checked } 项，符合 { $passed } 项，不适用 { $not-applicable } 项

report-severity-blocking = 阻断
report-severity-advisory = 建议
report-severity-information = 提示
report-outcome-failed = 不符合
report-outcome-waived = 已豁免
report-outcome-not-checked = 未检查
report-outcome-passed = 符合
report-outcome-not-applicable = 不适用

report-field = 字段
report-why = 依据
report-do = 处理
report-source = 来源
report-item = { $field }（第 { $item } 项）
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

mistake-place = { $file } 第 { $line } 行
mistake-place-file = { $file }
mistake-file-missing = 规则库必须有这个文件，现在缺失。按 FORMAT.md 补上。
mistake-file-unknown = 规则库中没有这种文件。移到 rules/<area>/<id>.toml 或 lists/ 下，或者移出。
mistake-unreadable = 此处不符合格式：{ $detail }。对照 FORMAT.md 修改。
mistake-part-missing = 缺少 { $named } 部分。每条规则都要有，补上即可。
mistake-part-unknown = 规则中没有 { $named } 部分。对照 FORMAT.md 核对名称。
mistake-id-differs-from-file = id 必须与文件名一致，用小写字母和连字符。将两者改为一致。
mistake-id-taken = 规则 { $named } 使用了相同的 id。将其中一条改名。
mistake-field-unknown = 材料中没有字段 { $named }。从字段清单中选取路径。
mistake-check-unknown = 没有名为 { $named } 的检查。从 FORMAT.md 的检查表中选取。
mistake-source-unknown = sources.toml 中没有来源 { $named }。在该文件中补上，或改用其他来源。
mistake-too-severe = 可信度为 { $named } 的来源，最高只能定为 { $detail }。降低级别，或查找更可靠的来源。
mistake-sentence-empty = 语句 { $named } 为空。两种语言的三句话都要写全。
mistake-placeholder-unknown = { $named } 中的占位符 { $detail } 不由该检查提供。使用 FORMAT.md 为它列出的占位符。
mistake-too-few-examples = { $named } 下的示例不足两个。补足示例。

example-not-applied = 规则 { $rule } 的示例“{ $about }”要改动 { $at }，与样例材料不符。改正路径或取值。
example-other-outcome = 规则 { $rule } 的示例“{ $about }”结果不同：{ $found }。改正示例或规则。
