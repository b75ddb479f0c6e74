# 窗口的用语：标题、按钮、说明。字段名称另有文件。

window-works-offline = 无需联网
window-program-version = 通关 { $version }
window-rule-book-version = 微信规则库 { $version }
window-rule-book-snapshot = 截至{ $date }
window-rule-book = 规则库
window-rule = 规则
window-program = 程序
window-network = 网络
window-language = 语言
window-summary = 概要
window-partner = 合作方
window-title-screen = { $screen } – 通关
window-title-page = { $page } – { $dossier } – 通关
window-title-page-error = 有误：{ $page } – { $dossier } – 通关
window-skip-to-content = 跳到正文
window-dossier-named = 档案：{ $title }

# 导航
window-nav-home = 档案
window-nav-verify = 核验资料包
window-nav-settings = 设置
window-nav-overview = 总览
window-nav-answers = 已填内容
window-nav-documents = 文件
window-nav-check = 检查
window-nav-packet = 资料包
window-all-dossiers = 全部档案
window-lock = 锁定
window-lock-now = 锁定保险库
window-lock-text = 锁定后保险库关闭，密钥和已显示的内容都从内存中清除。已输入的内容会保留，解锁后仍在原处。
window-lock-idle = 自动锁定
window-lock-after = 无操作{ $minutes }分钟后
window-lock-idle-hint = 电脑休眠、屏幕锁定或切换用户时，如系统发出通知，保险库也会锁定
window-officer = 您的姓名
window-officer-hint = 操作记录中会注明由您经办；姓名保存在保险库内
window-copy = 复制
window-copy-value = 复制{ $label }
window-copied = 已复制，10秒后从剪贴板清除
window-undo = 撤销
window-redo = 重做
window-saved-at = 已保存 { $time }
window-done-of = { $done }/{ $total }

# 通用按钮与词语
window-try-again = 重试
window-cancel = 取消
window-later = 以后再说
window-new-kit = 生成新的恢复密钥
window-new-kit-lead = 抄写或打印以下各行；输入核对后，之前显示的恢复密钥即失效。
window-enter = 填写
window-change = 修改
window-remove = 移除
window-remove-named = 移除{ $name }
window-reveal = 显示
window-hide = 隐藏
window-show = 显示
window-reveal-value = 显示{ $label }
window-hide-value = 隐藏{ $label }
window-masked-hint = 已遮盖。直接输入可替换，点“显示”可查看
window-not-chosen = 未选择
window-not-entered = 未填写
window-nothing-entered = 尚未填写
window-answer-yes = 是
window-answer-no = 否
window-no-end-date = 长期
window-date-day = 日
window-date-month = 月
window-date-year = 年
window-date-hint = 按证件填写数字，例如 2026 11 3
window-date-part = { $label }，{ $part }
window-counter-characters = { $count }/{ $limit }个字符
window-counter-halves = { $count }/{ $limit }个字符，1个汉字计2个字符
window-search-in = 搜索：{ $list }
window-found-count = { $count ->
    [0] 未找到。可改用更短的词或英文名称
   *[other] { $shown ->
        [12] 找到{ $count }项，显示前12项
       *[other] 找到{ $count }项
    }
}
window-item-number = { $list } { $number }
window-add-to = 添加：{ $list }

# 首次使用
window-first-start = 设置保险库
window-first-start-lead = 您输入的内容都会在本机加密保存。选择打开方式；失去全部打开方式后，任何人都无法读取，包括我们。
window-open-by-key-store = 本机密钥库
window-open-by-key-store-why = 登录本机后即可打开，无需输入。
window-open-by-passphrase = 口令
window-open-by-passphrase-why = 没有密钥库或由他人登录本机时，也能打开保险库。
window-no-key-store = 本机没有可用的密钥库，保险库将使用口令打开。
window-passphrase = 口令
window-passphrase-hint = 至少{ $limit }个字符。四五个互不相关的词语便于记忆，可以粘贴
window-passphrase-more = 还需{ $count }个字符
window-passphrase-enough = 长度足够。互不相关的词语比书中的句子更安全
window-create-vault = 创建保险库
window-creating-vault = 正在创建保险库，需要几秒钟
window-about-vault = 关于保险库
window-no-account = 无需账号
window-no-account-text = 通关从不连接网络。在您生成资料包之前，任何内容都不会离开本机。
window-next-recovery = 下一步：恢复密钥
window-next-recovery-text = 打印并妥善保管的几行文字。忘记口令或更换电脑时，可用来打开保险库。

# 恢复密钥
window-recovery-kit = 恢复密钥
window-recovery-kit-lead = 其他方式都无法打开时，用这些文字打开保险库。仅显示这一次。打印或抄写下来，然后重新输入。
window-kit-kept = 已妥善保管
window-print-kit = 打印
window-show-kit-again = 再次显示
window-recovery-confirm-lead = 对照纸质副本重新输入，以确认副本清晰可读。在此之前，保险库不接收个人信息。
window-recovery-text = 恢复密钥
window-recovery-text-hint = 按顺序输入全部各行，空格和连字符不影响结果
window-confirm-recovery = 确认
window-about-kit = 关于恢复密钥
window-kit-where = 保管方式
window-kit-where-text = 写在纸上，放入保险柜或密封信封。不要存在本机、照片或邮件中。
window-kit-why = 为何重要
window-kit-why-text = 无法重置。没有口令、密钥库或恢复密钥，档案将永远无法打开。
window-kit-unconfirmed = 恢复密钥尚未重新输入。在此之前，保险库不接收个人信息。
window-type-kit-back = 重新输入

# 解锁
window-unlock = 解锁
window-unlock-lead = 保险库已锁定。
window-unlock-lead-kit = 口令或密钥库无法使用时，可用恢复密钥打开保险库。
window-unlock-with-key-store = 用密钥库解锁
window-unlock-with-kit = 使用恢复密钥
window-unlock-other-way = 返回常用方式
window-unlocking = 正在解锁，需要一两秒钟

# 首页
window-need-you-today = { $count ->
    [0] 今天没有待处理的档案
   *[other] 今天有{ $count }份档案需要处理
}
window-problems-block = 有{ $count }项问题，暂不能移交。
window-no-dossiers = 还没有档案
window-no-dossiers-text = 一份档案包含一个小程序的全部资料：主体、人员、文字、头像和证照。在您生成资料包之前，资料只保存在本机。
window-start-dossier = 新建档案
window-start-dossier-text = 填写名称即可开始，任务清单会列出所需内容。
window-add-sample = 添加示例档案
window-add-sample-text = 一家虚构的茶叶公司，资料齐全，供您熟悉操作。
window-search-dossiers = 搜索档案
window-home-first = 共{ $count }份，显示前{ $shown }份，其余可按名称或公司查找。
window-name-or-company = 名称或主体
window-dossiers-found = { $count ->
    [0] 未找到档案
   *[other] { $count }份档案
}
window-column-name = 名称
window-column-company = 主体
window-column-check = 检查
window-column-changed = 最近修改
window-check-ready = 可以移交
window-dossier-title = 档案名称
window-dossier-title-hint = 便于您识别的名称，例如小程序名称
window-create-dossier = 创建档案

# 结论与数量
window-verdict = 结论
window-verdict-ready = 可以移交
window-verdict-not-ready = 暂不能移交
window-verdict-counts = { $blocking ->
    [0] 没有阻断项
   *[other] { $blocking }项阻断
}{ $advisory ->
    [0] { "" }
   *[other] ，{ $advisory }项建议
}{ $waived ->
    [0] { "" }
   *[other] ，{ $waived }项豁免
}。
window-tasks-completed = 已完成{ $done }/{ $total }项任务。
window-checked-against = { $date }按微信规则库 { $version } 检查。
window-count-blocking = { $count }项阻断
window-count-advisory = { $count }项建议

# 总览
window-overview-of = { $title }：总览
window-see-what-blocks = 查看阻断项
window-check-everything = 全面检查
window-create-packet = 生成资料包
window-dates-and-papers = 日期与证照
window-papers-run-out = 即将到期的证照
window-papers-unknown = 尚未填写有效期
window-expiry-administrator-id-valid-until = 管理员证件
window-expiry-subject-principal-id-valid-until = 主体负责人证件
window-expiry-company-licence-valid-until = 营业执照
window-partner-none = 尚未填写合作方
window-partner-key-on-file = 已登记加密公钥
window-partner-key-missing = 尚无加密公钥
window-remove-dossier = 移除此档案
window-remove-dossier-title = 移除“{ $title }”？
window-remove-dossier-text = 档案及其文件将从保险库中清除。已生成的资料包仍在原保存位置。此操作无法撤销。
window-keep-dossier = 保留
window-task-note = { $blocking ->
    [1] { $note }
   *[other] { $blocking }项阻断：{ $note }
}
window-task-not-needed = 此路径或主体类型不需要
window-task-state-not-started = 未开始
window-task-state-in-progress = 进行中
window-task-state-problem = 有问题
window-task-state-completed = 已完成
window-task-state-not-needed = 不需要
window-step-1 = 注册账号
window-step-2 = 备案
window-step-3 = 基本信息
window-step-4 = 开发设置
window-step-5 = 开发与测试
window-step-6 = 提交审核
window-step-7 = 移交与发布
window-step-of = 第{ $step }步（共{ $total }步）：{ $name }

# 页面
window-page-company = 主体信息
window-page-company-intro = 小程序所属的单位，须与证照完全一致。
window-page-company-where = 营业执照载有名称、18位代码、住所、经营范围和有效期，按原文逐字填写。
window-page-legal-representative = 法定代表人
window-page-legal-representative-intro = 营业执照上载明的人员。微信会与登记信息核对姓名。
window-page-legal-representative-where = 姓名见营业执照，证件号码见本人证件正面。
window-page-administrator = 管理员
window-page-administrator-intro = 负责扫码、接听微信来电并完成人脸核身的人员。备案时小程序负责人须为同一人。
window-page-administrator-where = 号码在身份证人像面最下方，有效期限在国徽面。
window-page-consent = 单独同意
window-page-consent-intro = 每位人员须分别书面同意：其个人信息提供给合作方，并转交微信和主管部门。
window-page-consent-where = 资料包的表格中附有同意书，可打印签署。添加签署件并填写日期。
window-page-mini-program = 名称与头像
window-page-mini-program-intro = 用户在微信中看到的内容：名称、简称、介绍和头像。
window-page-mini-program-where = 由小程序主体确定。名称涉及商标的，须提供证明材料。
window-page-categories = 服务类目
window-page-categories-intro = 从微信类目清单中选择小程序提供的服务，部分类目需要资质文件。
window-page-categories-where = 类目清单使用中文名称，可用中文或英文搜索。
window-page-licences = 资质证照
window-page-licences-intro = 除营业执照外，类目或功能要求的许可文件。
window-page-licences-where = 证照上载有编号、发证机关和有效期。持证人须为申请主体或合作方。
window-page-subject-principal = 主体负责人
window-page-subject-principal-intro = 备案中对主办单位负责的人员，一般为法定代表人；由他人担任的，须提供授权书。
window-page-subject-principal-where = 按本人证件正面填写姓名和号码。
window-page-filing = 备案信息
window-page-filing-intro = 备案所需的服务信息。
window-page-filing-where = 服务内容说明用户在小程序中做什么，通常填写一至两项。
window-page-documents = 文件
window-page-documents-intro = 本档案的全部文件。说明每份文件的用途，程序会将其规格与微信的要求比对。
window-page-documents-where = 扫描件或照片应为 JPEG 或 PNG 彩色图片，四角完整、无遮挡。手机拍摄的 HEIC 照片须先另存为 JPEG。
window-page-domains = 服务器域名
window-page-domains-intro = 小程序访问的服务器。位于中国大陆的服务器须另行办理 ICP 备案。
window-page-domains-where = 域名可向开发人员确认，ICP 备案号见网站底部。
window-page-partner = 合作方
window-page-partner-intro = 接收资料包并提交的一方。
window-page-partner-where = 合作方的公钥以 age1 开头。向对方索取，并在电话中核对末尾几位字符。
window-page-waivers = 豁免
window-page-waivers-intro = 规则未通过但决定移交的记录，须写明理由、批准人和豁免到期日。
window-page-waivers-where = 在检查页面的检查意见处登记豁免最为方便。
window-page-other = 整份档案
window-help-for-page = 本页帮助
window-where-to-find = 从何处获取
window-how-it-is-kept = 如何保存
window-how-it-is-kept-text = 输入时即保存到加密的保险库。证件号码默认遮盖，每次只能显示一项。
window-save-and-continue = 保存并继续
window-back-to-overview = 返回总览
window-problems-can-wait = 继续后仍有{ $count }项问题待处理，可以稍后修改。
window-there-is-a-problem = 有问题
window-error-prefix = 有误：
window-why-this-matters = 为何重要
window-source-prefix = 来源：
window-source-line = { $title }{ $locator ->
    [none] { "" }
   *[other] ，{ $locator }
}，{ $date }。
window-confidence-high = 可信度：高。
window-confidence-medium = 可信度：中。
window-confidence-low = 可信度：低。
window-confidence-unknown = 可信度：未注明。
window-severity-blocking = 阻断
window-severity-advisory = 建议
window-severity-information = 提示

# 文件
window-choose-file = 选择文件
window-choose-another-file = 另选文件
window-choose-files = 选择文件
window-no-file-chosen = 未选择文件
window-drop-files = 将文件拖到此处，或选择文件
window-drop-files-limits = 图片和 PDF。先检查规格，再将副本存入保险库，原文件保持不变。
window-files-count = { $count }份文件
window-role-not-said = 尚未说明用途
window-role-of-file = { $file } 的用途
window-file-measures = { $format }{ $width ->
    [0] { "" }
   *[other] ，{ NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } 像素
}，{ $size }
window-file-missing = 文件不在档案所记的位置
window-format-jpeg = JPEG
window-format-png = PNG
window-format-bmp = BMP
window-format-gif = GIF
window-format-webp = WebP
window-format-tiff = TIFF
window-format-heic = HEIC
window-format-pdf = PDF
window-format-other = 未知格式

# 类目
window-categories-hint = 可用中文或英文搜索，最多5个，并指定主营类目
window-search-categories = 搜索类目清单
window-main-category = 主营类目
window-papers-none = 无需特殊资质
window-papers-needed = 所需资质：{ $papers }
window-category-not-open = 未向该主体类型开放

# 已填内容
window-answers-lead = 目前已填写的全部内容。证件号码等在此处遮盖。

# 检查
window-check-of = { $title }：检查
window-filter-findings = 筛选检查意见
window-filter-all = 全部
window-filter-blocking = 阻断
window-filter-advisory = 建议
window-filter-information = 提示
window-filter-waived = 豁免
window-next-finding = 下一条检查意见
window-no-findings = 没有需要处理的检查意见。
window-findings-count = { $count }条检查意见
window-rules-count = { $count }条规则
window-not-checked = 未检查
window-what-was-checked = 检查范围
window-cover-found = 发现问题
window-cover-passed = 未发现问题
window-cover-not-needed = 不适用
window-finding-what = 问题
window-finding-why = 原因
window-finding-do = 处理
window-finding-source = 来源
window-go-to = 前往：{ $field }
window-record-waiver = 登记豁免
window-waived-by = 已豁免。{ $waiver }

# 资料包
window-recipient = 接收方
window-encryption = 加密
window-seal-age = 使用合作方公钥
window-seal-age-text = 只有{ $partner }能打开，无需另行告知口令。
window-seal-age-missing = 档案中尚无{ $partner }的公钥。
window-seal-passphrase = 使用口令
window-seal-passphrase-text = 可用 7-Zip 打开的 ZIP 文件。口令在本机生成，仅显示一次；通过电话告知，不要用邮件发送。
window-the-partner = 合作方
window-contents = 内容清单
window-part-start = 使用说明与核验
window-part-forms = 封面与表格
window-part-interface = 微信接口数据
window-part-report = 检查报告
window-personal-in-packet = { $count ->
    [0] 档案中尚无证件号码。
   *[other] { $count }项身份信息在表格和数据中完整列出，在封面和核对清单中遮盖。
}
window-draft = 草稿
window-draft-choice = 虽有阻断项，仍生成草稿
window-draft-text = 每一页都会注明“草稿，不得用于备案”。
window-two-part-choice = 将个人信息放入另一份加密的资料包
window-two-part-text = 第一份不出现任何人的姓名和号码，不加密，可供内部传阅和沟通；提交时只用第二份。
window-two-part-ready = 个人信息已加密存入 { $file } 旁的 { $second }。两份可一并发送，第二份也可另行发送。
window-create-packet-for = 为{ $partner }生成资料包
window-create-draft-for = 为{ $partner }生成草稿
window-nothing-is-sent = 不会发送任何内容，文件如何送达由您决定。
window-export-starting = 正在准备资料包
window-export-progress = 第{ $done }步，共{ $total }步
window-export-progress-label = 资料包进度
window-export-cancelling = 正在取消，不会留下任何文件
window-export-cancelled = 已取消，未写入任何文件
window-files = 文件
window-attachments-sum = { $count }份文件，{ $size }
window-what-happens-next = 后续步骤
window-export-next-text = 写入资料包后，从磁盘重新打开并核验，然后显示带校验值的回执。
window-receipt = 回执
window-draft-ready = 草稿 { $number } 已就绪
window-packet-ready = 资料包 { $number } 已就绪
window-packet-for = 接收方：{ $recipient }
window-packet-verified = 已从磁盘重新打开并核验，{ $count }份文件均与校验值一致。
window-print-receipt = 打印回执
window-create-another = 再生成一个资料包
window-one-passphrase = 此资料包的口令
window-one-passphrase-text = 仅显示这一次，不作保存。通过电话告知合作方，不要与文件一同发送。
window-fingerprint = 校验值
window-fingerprint-text = 在电话中向合作方读出第一组和最后一组。
window-fingerprint-of = 文件的 SHA-256 值：
window-handed-over-with = 移交时的检查结果
window-signed-with = 签名密钥
window-next-deliver = 将文件交给合作方，并读出校验值。
window-next-wechat = 由合作方提交，微信可能致电管理员。
window-next-back = 收到退回意见后，修改档案并生成新的资料包。

# 核验
window-verify-lead = 以第三方的方式打开资料包：逐一比对文件校验值并检查签名。不会在磁盘上解压任何内容。
window-choose-packet = 选择资料包
window-verifying = 正在核验
window-packet-intact = 资料包完好
window-packet-not-intact = 资料包不完好
window-packet-number = 资料包 { $number }
window-signed-by = 签名密钥：{ $signer }
window-not-signed = 未签名

# 设置
window-theme = 外观
window-theme-system = 跟随系统
window-theme-light = 浅色
window-theme-dark = 深色
window-about = 关于

# 窗口自身的提示
error-short-passphrase-what = 口令为{ $count }个字符，至少需要{ $limit }个
error-short-passphrase-do = 再加一个不相关的词语
error-no-title-what = 档案还没有名称
error-no-title-do = 填写名称，以后可以修改
error-waiver-incomplete-what = 豁免须写明理由、批准人和豁免到期日
error-waiver-incomplete-do = 填写全部三项

## 材料整理

window-bench = 材料整理
window-bench-all = 全部文件（{ $count }）
window-bench-lead = 逐一对照微信对影像的要求。符合要求的副本会替换档案中的原件；撤销即可恢复原件，您所选的源文件始终不变。
window-bench-empty = 尚无需要图片的文件。请先添加文件并说明用途。
window-bench-fits = 符合要求
window-bench-does-not-fit = 不符合要求
window-bench-original = 原件
window-bench-original-of = { $name }，原件
window-bench-copy = 副本
window-bench-copy-of = { $name }，符合要求的副本
window-bench-no-copy = 尚未生成副本。
window-bench-no-copy-needed = 无需副本。
window-bench-page = 页码（共{ $pages }页）
window-bench-make = 生成符合要求的副本
window-bench-make-again = 重新生成
window-bench-keep = 用副本替换原件
window-bench-working = 正在生成副本……
window-bench-focus-across = 正方形的左右位置
window-bench-focus-down = 正方形的上下位置
window-bench-round-alt = 列表中的圆形头像
window-bench-round-light = 列表中显示，48像素
window-bench-round-dark = 深色背景下显示
window-bench-measured = 检查项
window-bench-asked = 微信要求
window-bench-shape = 形状
window-bench-pixels = 像素
window-bench-bytes = 大小
window-bench-format = 格式
window-bench-square = 正方形
window-bench-is-square = 正方形
window-bench-is-not-square = 非正方形
window-bench-asked-pixels = 不小于 { $long } × { $short }，横竖均可
window-bench-asked-square = 不小于 { $long } × { $short }
window-bench-asked-bytes = 不超过 { $size }
window-bench-comma = 、
window-files-coming = 已添加 { $done }/{ $total } 份文件
window-stop = 停止

## 待确认用途的文件

window-tray = 待添加的文件（{ $count }）
window-tray-lead = 请逐份确认文件用途，已按文件名和形状预选。点击添加之前，文件不会进入档案。
window-tray-take = { $count ->
    [0] 添加文件
   *[other] 添加{ $count }份文件
}
window-tray-aside = 不添加
window-tray-aside-named = 不添加{ $name }

## 从表格导入档案

window-import = 从表格导入
window-import-text = 从Excel、OpenDocument或CSV文件一次建立多份档案。
window-import-lead = 每行建立一份档案。先列出每个单元格的处理结果，确认后才存入保险库。公式不会被计算；被表格软件改坏的内容会逐一指出，不予导入。
window-import-choose = 选择表格
window-import-choose-another = 选择其他表格
window-import-template = 保存模板
window-import-template-saved = 已保存为{ $file }
window-import-take = 将{ $count }份档案存入保险库
window-import-nothing = 此文件没有可用的单元格。请与模板核对表头。
window-import-cut = 单元格过多，仅列出未导入的部分。
window-import-untitled = 未命名
window-import-no-dossier = 不建立档案
window-import-left = { $count }个单元格未导入
window-import-cell = 单元格
window-import-field = 字段
window-import-outcome = 处理结果
