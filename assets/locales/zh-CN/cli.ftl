# 命令行：帮助、用法、面向使用者的结果。
cli-about = 准备微信小程序的注册与备案，并移交可供核验的资料包。
cli-heading-usage = 用法：
cli-heading-commands = 命令
cli-heading-options = 选项
cli-heading-arguments = 参数
cli-help-default = { $help }（默认：{ $default }）
cli-help-choices = { $help }：{ $choices }
cli-exit-codes =
    退出码：0 表示完成，没有阻断项；1 表示完成，有阻断项；2 用法有误；3 输入缺失、无法读取或与所称不符；4 规则库缺失、有误或不可信；5 本程序故障；130 被中断。
    凡需要文件之处，- 表示标准输入。

cli-check-about = 按规则库检查一份档案，或文件夹中的全部档案
cli-check-folder =
    给出存放多份档案的文件夹时（含 dossier.json 的子文件夹及 zip 文件，只看一层），各核并行检查，并将各份档案相互比对：同一号码用于不同人员、名称或主体重复、小程序数量超限。每份档案一行，其下列出与其他档案相关的检查意见，末行为汇总。使用 --json 时每行一个对象，含 name 与 report，或 name 与 problem，末行为 summary。SARIF、JUnit、HTML 仅用于单份档案。
    个别档案无法读取不影响其他档案，但退出码为 3，不论其他结果如何。
cli-packet-about = 生成、核验、打开资料包
cli-packet-build-about = 为合作方生成资料包，并从磁盘重新核验
cli-packet-recipient-about = 给出接收方公钥的核对词，供电话核对
cli-packet-verify-about = 以第三方的方式核验资料包
cli-packet-open-about = 先核验资料包，再解包
cli-packet-recover-about = 由已解包资料包中的平台请求内容还原档案
cli-identify-about = 判断证件及编号，每行输出一个 JSON 对象
cli-image-about = 检查图片和 PDF 的规格，并生成符合要求的副本
cli-image-inspect-about = 检查图片和 PDF 的规格，每行输出一个 JSON 对象
cli-image-fix-about = 按用途要求生成副本，原图保持不变
cli-rules-about = 查看规则库
cli-rules-list-about = 列出全部规则：编号、级别、可信度、字段、内容
cli-rules-show-about = 显示一条规则的来源与文字
cli-rules-find-about = 按中文、拼音或英文查找规则、服务类目、资质证照、功能、代码和地区
cli-rules-diff-about = 列出规则库 A 到规则库 B 的变化
cli-rules-coverage-about = 列出检查各字段或与之比对的规则，以及没有规则检查的字段
cli-rules-lint-about = 读取规则库，逐条指出错误所在的文件和行号
cli-rules-books-about = 列出本机的规则库：版本、规定截至日期、签名方，以及正在使用的是哪一个
cli-rules-pack-about = 将规则库打包为一个文件并签名，供发布方使用
cli-rules-import-about = 导入由受信任的发布方签名的规则库；签名文件 FILE.sig 须放在同一文件夹
cli-rules-trust-about = 信任发布方的公钥，此后接受用该密钥签名的规则库
cli-vault-about = 操作加密保险库
cli-vault-init-about = 新建有两种打开方式的保险库
cli-vault-list-about = 列出档案
cli-vault-add-about = 将档案连同附件收入保险库
cli-vault-get-about = 将档案连同附件取出为文件夹
cli-vault-remove-about = 从保险库清除档案及其附件和历史
cli-vault-erase-about = 彻底清除档案或其中某人的信息，并出具清除证明
cli-vault-disclose-about = 将持有的某人全部信息导出为一个网页（.html）或数据文件（.json）
cli-vault-withdraw-about = 撤回某人的同意
cli-option-person = 在档案中具有该身份的人员
cli-option-everywhere = 在该人员出现的所有档案中一并清除
cli-option-dry-run-erase = 只说明将清除哪些内容、该人员还出现在哪里
cli-option-certificate = 清除证明的写入位置：.json 为数据，其余为文本
cli-vault-disclosed = 已写入 { $file }。其中含有可直接阅读的个人信息，交付后请删除。
cli-vault-withdrawn = 已撤回同意：{ $part }。该档案不得再提供给他人，也不再收入该人员的文件。已持有的信息在您清除前仍保留。
cli-vault-search-about = 按档案名称、主体或小程序名称查找档案
cli-vault-backup-about = 写入加密备份或更新已有备份，并回读核对
cli-vault-restore-about = 在没有保险库的位置从备份恢复
cli-vault-verify-about = 检查保险库的每一页和每个文件
cli-vault-rekey-about = 更换口令；加上 --recovery-out 时一并更换数据密钥和全部打开方式
cli-vault-journal-about = 输出日志：何时做了什么
cli-schema-about = 输出 JSON Schema

cli-option-help = 显示本帮助
cli-option-version = 显示版本
cli-option-lang = 输出所用语言
cli-option-data-dir = 所有数据存放于此文件夹，而非系统默认位置
cli-option-as-of = 以哪一天为准检查档案；默认为今天
cli-option-as-of-identify = 以哪一天为准判断年龄和未来日期；默认为今天
cli-option-format = 结果的格式
cli-option-json = 等同于 --format json
cli-option-fail-on = 达到哪一级别时退出码为1
cli-option-rulebook = 代替现用规则库的规则库：其文件夹、其中的 pack.toml，或由受信任的发布方签名的文件
cli-option-exit-code = 有变化时退出码为1
cli-option-all = 列出全部结果，包括符合的规则
cli-option-identity = 用于打开加密资料包的 age 身份文件
cli-option-passphrase-file = 首行为口令的文件
cli-option-new-passphrase-file = 首行为新口令的文件
cli-option-signer = 必须由此公钥（OpenSSH 格式）签名；可为公钥本身或存有公钥的文件
cli-option-out = 结果的写入位置
cli-option-to = 接收方的 age 公钥，资料包以此加密；可多次给出
cli-option-sign-with = 用于签名的 OpenSSH 私钥（Ed25519）
cli-option-sign-book = 用于签署规则库的 OpenSSH 私钥（Ed25519）
cli-option-older = 允许导入不比现用版本新的规则库
cli-option-remove = 不再接受用该密钥签名的规则库
cli-option-stamp = 资料包内所有时间均以此为准；默认为当前时间
cli-option-vault-passphrase-file = 首行为保险库口令的文件；不提供时以本机密钥库打开保险库
cli-option-base = 本资料包所更正的上一份资料包；新包会列出变更
cli-option-base-identity = 用于打开上一份资料包的 age 身份文件
cli-option-base-passphrase-file = 首行为上一份资料包口令的文件
cli-option-draft = 虽有阻断项，仍生成；每一页都会注明
cli-option-redacted = 遮盖个人号码和证件图片
cli-option-two-part = 将个人信息放入另一份加密的资料包，其余内容不加密
cli-option-strict = 不作任何规范化
cli-option-json-input = 每行按 JSON 字符串读取
cli-option-for = 图片的用途
cli-option-page = 将 PDF 的哪一页制成图片，默认为第一页
cli-option-focus = 裁成正方形时的中心位置，以距左、距上的百分比表示，默认为 50,50
cli-option-recovery-out = 写入恢复密钥的文件；打印后删除该文件
cli-option-recovery-out-rekey = 写入新恢复密钥的文件。给出此项时，除口令外还会更换数据密钥和全部打开方式
cli-option-verify = 检查日志是否被改动或截断

cli-argument-dossier = 档案文件夹、其中的 dossier.json，或该文件夹的压缩包
cli-argument-packet = 资料包文件，或已解包的文件夹
cli-argument-requests = 已解包的资料包文件夹，或其中的 wechat 文件夹
cli-argument-recipient = age 接收方，即合作方的公钥
cli-argument-kind = 编号的种类
cli-argument-value = 待判断的值；未给出时从标准输入逐行读取
cli-argument-files = 图片
cli-argument-file = 图片
cli-argument-rule = 规则编号
cli-argument-rulebook = 规则库文件夹
cli-argument-rulebook-file = 已签名的规则库文件
cli-argument-public-key = OpenSSH 格式的公钥（Ed25519）
cli-argument-rulebook-before = 较早的规则库：其文件夹或已签名的文件
cli-argument-rulebook-after = 较新的规则库：其文件夹或已签名的文件
cli-argument-dossiers = 按两个规则库分别检查的档案
cli-argument-id = 档案编号，或其开头几位
cli-argument-text = 要查找的文字
cli-argument-sought = 查找内容：中文、全拼或拼音首字母，或英文
cli-argument-backup = 备份文件夹
cli-argument-schema = schema 的名称

cli-identify-reasons = 原因代码：{ $reasons }

cli-usage-unknown-argument = { $choices ->
    [none] 此处没有选项“{ $argument }”。
   *[other] 此处没有选项“{ $argument }”。最接近的是 { $choices }。
}
cli-usage-one-too-many = 多给了一个参数。
cli-usage-unknown-command = { $choices ->
    [none] 没有命令“{ $argument }”。
   *[other] 没有命令“{ $argument }”。最接近的有：{ $choices }。
}
cli-usage-no-command = 第一个词不是命令名称。
cli-usage-missing-argument = 缺少：{ $argument }。
cli-usage-value = { $choices ->
    [none] { $argument } 不接受该取值。
   *[other] { $argument } 不接受该取值。可用：{ $choices }。
}
cli-usage-no-value = { $argument } 需要一个取值。
cli-usage-conflict = { $other ->
    [none] { $argument } 不能与另一个已给出的选项同时使用。
   *[other] { $argument } 不能与 { $other } 同时使用。
}
cli-usage-missing-command = { $choices ->
    [none] 缺少命令。
   *[other] 缺少命令。可用：{ $choices }。
}
cli-usage-other = 无法读取命令行。
cli-usage-office-format = 文件夹的检查结果只能以 text 或 json 形式输出。
cli-usage-date = 日期写作 YYYY-MM-DD，且须是存在的日子。
cli-usage-dossier-or-vault = 请指定一份档案，或用 --vault 指定保险库中的全部档案，二者择一。
cli-usage-stamp = 时间按 RFC 3339 书写，例如 2026-11-23T09:00:00+08:00。
cli-usage-passphrase = 需要口令。用 --passphrase-file 给出口令文件。
cli-usage-help = 加 --help 可查看该命令的用法。

cli-packet-built = 资料包 { $number } 已生成，并已从磁盘核验：{ $file }，{ $bytes }字节。
cli-packet-signed = 签名写在资料包旁的 { $file } 中，签名密钥为 { $fingerprint }。通过电话等其他途径将该指纹告知合作方。
cli-packet-recipient = 合作方公钥的指纹：{ $fingerprint }
    发送资料包之前，拨打已知的合作方电话，逐词核对：
    中文：{ $chinese }
    英文：{ $english }
    有一个词不一致，就不是同一公钥：请合作方重新提供公钥，先不要发送。
cli-packet-in-two = 个人信息只在 { $file } 中（已加密），提交时用这一份；公开的一份不出现任何人的姓名。
cli-packet-open-to-all = 此资料包未加密：得到该文件的人都能读取其中的全部内容。移出本机之前，用 --to 或 --passphrase-file 重新生成。
cli-packet-draft = 此资料包为草稿，不得用于提交。仍有{ $count }项阻断。
cli-packet-opened = 已解包到文件夹 { $folder }。
cli-packet-recovered = 已由请求内容还原档案，写入文件夹 { $folder }。随附文件数：{ $files }。
cli-packet-left-out = 以下内容在档案中没有对应字段，未予保留：

cli-rules-ok = 规则库无误。规则{ $rules }条，全部示例结果相符。
cli-rules-mistakes = 规则库有错误，共{ $count }处。
cli-rules-packed = 规则库 { $version } 已打包为 { $file }，签名文件为 { $signature }，签名密钥为 { $fingerprint }。请将两个文件一并提供，指纹则通过其他方式告知。
cli-rules-imported = 规则库 { $version }（依据截至 { $snapshot } 的规定）已导入并开始使用。签名方：{ $signer }，{ $fingerprint }。
cli-rules-kept = 规则库 { $version }（依据截至 { $snapshot } 的规定）已导入。签名方：{ $signer }，{ $fingerprint }。内置规则库并不比它旧，因此仍使用内置规则库。
cli-rules-trusted = 此后接受由 { $signer } 签名的规则库。请通过电话与发布方核对以下指纹，如不一致，用 --remove 撤销：{ $fingerprint }
cli-rules-trusted-already = 此前已接受由 { $signer } 签名的规则库，未作改动。该密钥的指纹为 { $fingerprint }
cli-rules-untrusted = 此后不再接受由 { $signer } 签名的规则库。该密钥的指纹为 { $fingerprint }
cli-rules-untrusted-already = 该密钥不在本机已接受的密钥之列，未作改动。其指纹为 { $fingerprint }
cli-rules-book-built-in = 内置
cli-rules-book-signed = 签名方 { $signer }，{ $fingerprint }
cli-rules-book-in-use = 使用中
cli-image-fixed = { $file }：{ $width } × { $height } 像素，{ $bytes }字节。
cli-image-unchanged = 无需改动。

cli-vault-made = 保险库已建立。打印恢复密钥，存放于本机之外，然后删除该文件。
cli-vault-added = 已收入，编号 { $id }。
cli-vault-given = 已写到文件夹 { $folder }。其中的内容未加密，不再需要时即删除。
cli-vault-removed = 已清除 { $id }。
cli-vault-none = 保险库中还没有档案。用“tongguan vault add”收入一份。
cli-vault-nothing-found = 保险库中没有档案的名称、主体或小程序名称含有这些文字。“tongguan vault list”列出全部档案。
cli-vault-backed-up = 备份已写入并回读核对，共{ $files }个文件，本次新复制{ $copied }个。
cli-vault-restored = 保险库已恢复。
cli-vault-sound = 保险库完好：{ $dossiers }份档案，{ $files }个文件。
cli-vault-rekeyed = 口令已更换。旧口令不能再打开保险库；此前的备份仍以旧口令打开。
cli-vault-key-changed = 数据密钥、口令和恢复密钥均已更换，原有打开方式全部失效。请打印恢复密钥文件，然后删除该文件。此前的备份仍以原方式打开；如果原方式可能已被他人知道，请删除这些备份。
cli-vault-journal-holds = 日志完好：共{ $entries }条，无改动、无缺失。
cli-vault-journal-broken = 日志自第{ $entry }条起被改动或截断。

cli-vault-database-damaged = 数据库有损坏的页。将最近的备份恢复到新的位置。
cli-vault-dossier-unreadable = 档案 { $id } 无法读取。从备份恢复。
cli-vault-file-lost = 档案 { $id }：附件 { $attachment } 的文件缺失或损坏，重新添加即可。

error-output-not-written-what = 结果无法写到标准输出。
error-output-not-written-do = 检查磁盘或接收输出的程序是否还有空间，然后重复该命令。
cli-packet-receipt-about = 由合作方为资料包出具回执：逐项注明接收，或退回及原因
cli-packet-receipt-written = 已生成 { $file }，对应资料包 { $number }：共{ $items }项，其中退回{ $returned }项。
cli-option-accept-all = 全部接收
cli-option-return = 退回一项并写明原因，其余接收；项目用字段路径、平台字段名或文件路径表示，可多次使用
cli-option-partner = 出具回执的合作方名称
cli-option-as-of-receipt = 回执日期，默认为当天
cli-usage-return = “--return”后须写明项目和原因，例如“--return mini_program.name='与营业执照不符'”。
cli-usage-receipt = 使用“--accept-all”，或对每个退回的项目使用“--return”。
cli-feedback-about = 导入平台或合作方的反馈
cli-feedback-import-about = 将合作方的回执或平台的答复导入档案；每一项都在所涉字段上形成检查意见，直至该字段更正
cli-feedback-taken-in = 新导入{ $added }项，此前已有{ $known }项，接收{ $accepted }项。
cli-feedback-on-field =   { $field }：{ $words }
cli-feedback-on-the-whole =   针对整份档案 { $item }：{ $words }
cli-feedback-signed = 签名密钥为 { $fingerprint }。
cli-argument-answer = 回执文件，或平台答复的 JSON；“-”表示标准输入
cli-option-vault-id = DOSSIER 为保险库中的档案编号
