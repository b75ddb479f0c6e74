# 窗口文字：人员、资料提供和保存期限。

window-nav-persons = 人员
window-persons-lead = 保险库中持有的本档案各人员的信息，以及各人员可以提出的要求：获取副本、撤回同意、清除信息。
window-persons-none = 本档案中没有任何人员的信息。
window-person-name = 姓名
window-person-held = 本档案持有
window-person-held-text = { $fields }个字段、{ $files }份文件
window-person-consent = 同意日期
window-person-no-consent = 档案中没有同意
window-person-elsewhere = 同一人还是
window-person-mentioned = 文字内容中还提及于
window-person-received = 接收方
window-person-backups = 备份
window-person-backups-text = { $count }份备份中也有该信息
window-disclose = 导出全部信息
window-disclose-data = 导出为数据（JSON）
window-disclosed = 已写入 { $file }。其中含有可直接阅读的个人信息，交付后请删除。
window-withdraw = 撤回同意
window-withdraw-title = 撤回{ $name }的同意？
window-withdraw-text = 取得新的同意之前，本档案不得再提供给他人，也不再收入该人员的文件。已持有的信息在您清除前仍保留，自今日起列为应清除。
window-withdraw-tell = 请告知已接收信息的各方：
window-erase = 清除
window-erase-title = 清除{ $name }的信息？
window-erase-text = 将清除{ $fields }个字段和{ $files }份文件，以及本档案的全部历史版本和草稿。此操作无法撤销。
window-erase-everywhere = 同一人在其他{ $count }处的信息一并清除：
window-erase-certificate = 清除前会先询问清除证明的保存位置，证明中不含上述信息。
window-certificate-kept = 已保存为 { $file }。

window-handing = 提供说明
window-handing-text = 与资料包的校验值一同保存在保险库内，不含资料内容。
window-handing-recipient = 提供给谁
window-handing-purpose = 目的
window-handing-basis = 依据
window-handing-abroad = 接收方在中国大陆以外
window-handing-transfer = 出境依据
window-handing-no-transfer = 无
window-handing-warning = 依《个人信息保护法》第三十八条，个人信息出境须具备其中一项条件。没有依据的，请先确认再提供；记录中会注明未列出境依据。

window-keeping = 个人信息保存期限
window-keeping-text = 法律要求保存期限为实现目的所必需的最短时间。请选择本公司的期限；届满后，该档案会列在首页。系统不会自行清除任何内容。
window-keeping-released = 小程序上线后
window-keeping-prepared = 未上线的，自最近一次修改起
window-keeping-days = { $days }天
