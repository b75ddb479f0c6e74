# 操作过程中出现的情况：发生了什么，下一步怎么做。
error-field-no-such-place-what = 本档案中没有这个位置。
error-field-no-such-place-do = 重新打开该页面；对应条目可能已被其他修改移除。
error-field-wrong-kind-what = 填写的内容与该字段的类型不符。
error-field-wrong-kind-do = 按该字段的提示填写。
error-field-unknown-choice-what = 填写的内容不在该字段的可选项之内。
error-field-unknown-choice-do = 从以下选项中选择：{ $allowed }。
error-rule-book-broken-what = 规则库有{ $count }处错误，未被采用。
error-rule-book-broken-do = 按文件名和行号逐处更正，或使用内置规则库。
error-rule-book-unsigned-what = 规则库“{ $file }”没有签名，因此未被采用，现用规则库不变。
error-rule-book-unsigned-do = 将发布方的签名文件“{ $file }.sig”放入同一文件夹后重试。如要试用自己编写的规则库，请指定其文件夹。
error-rule-book-altered-what = 规则库“{ $file }”与其签名不符：两者之一有改动或缺失，或该签名是为其他用途所作。未被采用，现用规则库不变。
error-rule-book-altered-do = 向发布方重新索取这两个文件。如仍不符，请电话询问发布方。
error-rule-book-unknown-signer-what = 规则库“{ $file }”完整，但签名密钥 { $fingerprint } 尚未在本机被接受。未被采用，现用规则库不变。
error-rule-book-unknown-signer-do = 请电话询问发布方这是否为其指纹。如是，在窗口的“规则库”页面或终端中用“tongguan rules trust”接受其公钥后重试。
error-rule-book-not-unpacked-what = 规则库“{ $file }”由受信任的发布方签名，但无法解包：文件损坏、过大，或含有指向文件夹以外的名称。未被采用，现用规则库不变。
error-rule-book-not-unpacked-do = 告知发布方，并索取完好的文件。
error-rule-book-another-key-what = “{ $file }”中公钥的指纹为 { $fingerprint }，不是 { $expected }，未予接受。
error-rule-book-another-key-do = 选择指纹与发布方电话确认一致的公钥文件。
error-rule-book-another-what = “{ $file }”不是规则库 { $expected }，而是其他内容的规则库。未被采用，现用规则库不变。
error-rule-book-another-do = 向发布方索取规则库 { $expected }。
error-rule-book-not-newer-what = 规则库 { $version } 不比现用的 { $present } 新，未导入。
error-rule-book-not-newer-do = 如确要改回该版本，重新选择该文件并确认改用较旧的规则库；在终端中加上 --older。
rules-built-in-instead = 改用内置规则库 { $version }。
lookup-rule = 规则
lookup-category = 服务类目
lookup-licence = 资质证照
lookup-function = 功能
lookup-service-type = 服务内容
lookup-pre-approval = 前置审批
lookup-unit-nature = 单位性质
lookup-certificate-type = 证件类型
lookup-province = 省份
lookup-region = 地区
lookup-nothing = 规则库中没有与之相符的内容。换一个词，或输入中文名称。
error-no-such-rule-what = 规则库中没有规则“{ $rule }”。
error-no-such-rule-do = 用“tongguan rules list”查看全部规则编号。
error-vault-locked-what = 保险库已锁定。
error-vault-locked-do = 解锁后重复该步骤；未作任何改动。
error-no-such-field-what = 没有该名称的字段。
error-no-such-field-do = 使用档案文件中的字段路径，例如 company.name 或 licences.0.number。
error-step-day-not-reached-what = 填写的不是已到的日期。
error-step-day-not-reached-do = 填写该步骤实际到达的日期，最晚为今天。
error-no-way-chosen-what = 尚未选择保险库的打开方式。
error-no-way-chosen-do = 选择本机密钥库、口令，或两者并用。
error-no-key-store-what = 本机的密钥库没有响应，因此没有建立保险库。
error-no-key-store-do = 用口令建立保险库，或登录到运行密钥库的桌面后重复该步骤。
error-no-backup-what = 该文件夹中没有备份，未作任何改动。
error-no-backup-do = 选择写入备份的文件夹，其中有 vault.db 和 slots.json。
error-not-ready-what = 档案暂不能移交，有{ $count }项阻断。
error-not-ready-do = 检查档案以查看各项。逐项更正，或逐项登记豁免，或先生成草稿供内部审阅。
error-no-recipient-what = 档案中没有合作方的密钥。
error-no-recipient-do = 在“合作方”页面填写对方的 age 公钥，或改用口令加密资料包。
error-second-part-unsealed-what = 要求将资料包分为两份，但没有用于加密个人信息的密钥或口令。
error-second-part-unsealed-do = 用 --to 指定合作方的公钥，或用 --passphrase-file 提供口令。
error-no-file-what = 未提供文件。
error-no-file-do = 至少选择一个文件。

error-too-many-files-what = 此处最多同时放 { $limit } 份待确认文件。
error-too-many-files-do = 请先将已有的文件加入档案，再添加其余文件。
error-no-such-preference-what = 该设置没有这个取值。
error-no-such-preference-do = 从设置页面列出的取值中选择。
error-line-not-json-what = 输入的第{ $line }行不是 JSON 字符串。此前各行已判断。
error-line-not-json-do = 每行写作双引号内的 JSON 字符串；如要按原样读取，去掉 --json-input。
error-disk-full-what = 磁盘空间不足，无法写入“{ $file }”。没有写入任何内容，原有的同名文件保持不变。
error-disk-full-do = 腾出空间或选择其他磁盘，然后重复该步骤。
error-name-taken-what = 已有名为“{ $file }”的内容，未作改动。
error-name-taken-do = 换一个名称，或移开已有内容。
error-folder-missing-what = “{ $file }”要写入的文件夹不存在。
error-folder-missing-do = 新建该文件夹或选择其他文件夹。
error-not-written-what = 无法写入“{ $file }”。原有的同名文件保持不变。
error-not-written-do = 选择有写入权限的文件夹。
error-sample-broken-what = 无法读取程序自带的示例档案。
error-sample-broken-do = 重新安装本程序。您的档案不受影响。
error-stopped-what = 已停止。没有留下任何内容，原有内容保持不变。
error-stopped-do = 可随时重复该命令。
error-cancelled-what = 已停止，未写入任何内容。
error-cancelled-do = 可随时重新开始。
error-unexpected-what = 出现意外情况，未作任何改动。
error-unexpected-do = 重试该步骤。如再次出现，关闭并重新打开本程序；已保存的内容不会丢失。

# 两个规则库之间的变化，以及规则库的覆盖范围。
rules-diff-none = 没有变化。
rules-diff-added = { $kind ->
    [rule] 新增规则：{ $name }
    [source] 新增来源：{ $name }
   *[file] 新增文件：{ $name }
}
rules-diff-removed = { $kind ->
    [rule] 删除规则：{ $name }
    [source] 删除来源：{ $name }
   *[file] 删除文件：{ $name }
}
rules-diff-changed = { $kind ->
    [rule] 修改规则：{ $name }（{ $parts }）
    [source] 修改来源：{ $name }（{ $parts }）
   *[file] { $parts ->
        [none] 修改文件：{ $name }
       *[other] 修改文件：{ $name }（{ $parts }）
    }
}
rules-coverage-none = 以下字段没有规则检查，但其内容可能决定某些规则是否适用：
rules-coverage-record = 以下字段仅作记录，没有规则检查；曾被退回的内容不得再次提交：
rules-coverage-compared = 参与比对：{ $rules }
error-dossier-packed-what = 该档案为 ZIP 压缩文件或来自标准输入，无法写入。
error-dossier-packed-do = 解压后指定其文件夹，或将其加入保险库。
error-feedback-of-another-dossier-what = 该回执对应另一份档案的资料包，未作任何改动。
error-feedback-of-another-dossier-do = 选择生成该资料包的档案。
error-feedback-signature-broken-what = 回执旁的签名与回执不符：回执在签名后有改动，或该签名用于其他用途。未作任何改动。
error-feedback-signature-broken-do = 请合作方重新发送回执及签名，并通过电话核对密钥。
error-feedback-signer-differs-what = 回执不是用预期的密钥签名，未作任何改动。
error-feedback-signer-differs-do = 通过电话核对合作方的密钥；如回执无须签名，导入时不指定密钥。


# 存放多份档案的文件夹，每份一行。
office-ready = { $name }：可以移交（建议{ $advisory }条，提示{ $information }条，豁免{ $waived }条，未检查{ $not-checked }条）
office-not-ready = { $name }：尚不能移交（阻断{ $blocking }条，建议{ $advisory }条，提示{ $information }条，豁免{ $waived }条，未检查{ $not-checked }条）
office-unreadable = { $name }：未检查。{ $what }{ $action }
office-tally = 可以移交{ $ready }份，尚不能移交{ $not-ready }份，无法读取{ $unreadable }份。
office-passed-over = 以下内容不含档案，已跳过：{ $names }
error-officer-name-missing-what = 操作记录须注明经办人。
error-officer-name-missing-do = 请填写您的姓名，也可使用本机账户的名称。
error-clipboard-missing-what = 本机剪贴板未能接收该内容，没有复制任何内容。
error-clipboard-missing-do = 可显示该内容后手工录入，或重试。
