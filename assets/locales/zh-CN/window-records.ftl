# 窗口的用语：规则库、反馈、操作日志。

window-nav-rule-book = 规则库
window-nav-feedback = 反馈
window-nav-activity = 操作日志

# 规则库
window-book-in-use = 正在使用规则库 { $version }
window-book-read-on = 依据{ $date }查阅的规定编成。
window-book-built-in = 随程序提供。
window-book-signed-by = 由 { $signer } 签名。
window-book-used = 使用中
window-book-kept = 未使用
window-book-taken = 规则库已导入，现使用 { $version }。
window-books-here = 本机的规则库
window-import-book = 导入规则库
window-import-book-hint = 选择发布方提供的 ZIP 文件，签名文件（.sig）须在同一文件夹内。未经受信任发布方签名的规则库不予采用，仍使用原有规则库。
window-import-older = 重新选择文件，改用较旧的规则库
window-accept-signer = 接受该发布方的公钥
window-accept-signer-hint = 须先通过电话向发布方确认指纹 { $fingerprint }，再选择其公钥文件（通常为 .pub）；其他公钥不予接受。
window-signer-accepted = 今后接受由 { $signer } 签名的规则库。请重新导入。
window-book-holds = 收录内容
window-book-sources = 来源
window-book-weights = 仅已核实的要求会阻断移交；单一可靠来源的要求列为建议，来源较弱的仅作提示。
window-look-up = 查询
window-look-up-hint = 规则、服务类目、资质证照、代码或地区，可输入中文、拼音首字母或英文
window-hits = { $count ->
    [60] 显示最相符的60项
   *[other] 找到{ $count }项
}
window-rule-field = 字段
window-rule-weight = 级别
window-rule-says = 提示示例
window-rule-concerns = 适用范围
window-rule-since = 生效时间
window-other-word = 另有来源
window-book-changes = 变更内容
window-book-changes-none = 本机没有更早的规则库可供对比。导入新规则库后，此处列出变更内容及受影响的档案。
window-book-changes-since = 与规则库 { $version }（依据{ $date }查阅的规定）相比。
window-book-changes-show = 逐项查看变更
window-touched = { $count ->
    [0] 没有档案受影响
   *[other] { $count }份档案受影响
}
window-open-dossier = 打开
window-not-known = 已查找但未找到的事项
window-not-known-text = 以下事项未找到公开来源，请向合作方或主管部门了解。
window-see-rule-book = 查看规则库
window-open-other = 打开“{ $title }”

# 反馈
window-no-answers = 尚未收到反馈
window-no-answers-text = 合作方、平台或通信管理局退回意见后，在此导入。每一项都在所涉字段上形成检查意见，直至该字段更正。
window-answers-open = { $count ->
    [0] 没有待处理的反馈
   *[other] { $count }项反馈待处理
}
window-answers-lead-in = 被退回的内容更正或获得豁免之前，待处理的反馈会阻断移交。
window-drop-answer = 将回执拖到此处，或选择文件
window-drop-answer-hint = 合作方的回执，或保存下来的平台答复。通过电话、消息得知的意见可以手工录入。
window-choose-answer = 选择回执
window-type-answer = 手工录入反馈
window-record-answer = 保存反馈
window-taken-in = 新导入{ $added }项，此前已有{ $known }项，接收{ $accepted }项。
window-whole-dossier = 整份档案
window-answer-field-hint = 针对整份档案的意见，此处留空
window-find-field = 查找字段
window-answer-words-hint = 按对方原话或原文填写
window-answer-advice-hint = 对方给出修改建议时填写
window-answer-advised = 修改建议：“{ $advice }”
window-answer-code = 错误码 { $code }
window-answer-item = 对方所称项目“{ $item }”
window-answer-state-open = 被退回的内容未改
window-answer-state-waived = 已豁免
window-answer-state-changed = 已更改
window-answer-state-unknown = 无法比对
error-answer-incomplete-what = 反馈须写明反馈方、原文和日期
error-answer-incomplete-do = 请填写这三项

# 操作日志
window-activity-lead = 本保险库内的全部操作，最近的在前。日志只能追加，不能修改。
window-verify-journal = 核验日志
window-save-journal = 导出供审计使用
window-save-journal-hint = 供审计使用的文件只含时间、操作、字段和校验值，不含姓名、档案名称及任何填写内容。
window-journal-holds = 日志完整，共{ $entries }条
window-journal-holds-text = 各条记录逐条相连，没有改动，也没有缺失。
window-journal-broken = 日志自第{ $entry }条起被改动或截断
window-journal-broken-text = 该条之前的记录与写入时一致。可与备份对照，查看原有内容。
window-journal-saved = 已保存为 { $file }
window-activity-about = 档案
window-activity-all = 全部档案及保险库
window-activity-count = 共{ $count }条
window-activity-none = 该档案尚无操作记录。
window-activity-when = 时间
window-activity-what = 操作
window-activity-which = 档案
window-activity-who = 操作人
window-activity-number = 序号
window-activity-erased = 已清除的档案
window-activity-older = 显示更早的记录

window-find = 转到…
window-find-hint = 输入界面、页面、字段、档案或规则库内容名称的一部分，中文、英文、拼音或拼音首字母均可
window-find-nothing = 没有匹配的内容。请换一个词，或只输入其中一部分。
window-way-screen = 界面
window-way-page = 页面
window-way-field = 字段
window-way-dossier = 档案
