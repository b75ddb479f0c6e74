# 窗口的用语：标题、按钮、说明。字段名称另有文件。

works-offline = 无需联网
program-version = 通关 { $version }
rule-book-version = 微信规则库 { $version }
rule-book-snapshot = 截至{ $date }
rule-book = 规则库
rule = 规则
program = 程序
network = 网络
language = 语言
summary = 概要
partner = 合作方
title-screen = { $screen } – 通关
title-page = { $page } – { $dossier } – 通关
title-page-error = 有误：{ $page } – { $dossier } – 通关
skip-to-content = 跳到正文
dossier-named = 档案：{ $title }

# 导航
nav-home = 档案
nav-verify = 核验资料包
nav-settings = 设置
nav-overview = 总览
nav-answers = 已填内容
nav-documents = 文件
nav-check = 检查
nav-packet = 资料包
all-dossiers = 全部档案
lock = 锁定
lock-now = 锁定保险库
lock-text = 锁定后保险库关闭，密钥从内存中清除。锁定前会先保存已输入的内容。
undo = 撤销
redo = 重做
saved-at = 已保存 { $time }
done-of = { $done }/{ $total }

# 通用按钮与词语
cancel = 取消
later = 以后再说
enter = 填写
change = 修改
remove = 移除
remove-named = 移除{ $name }
reveal = 显示
hide = 隐藏
show = 显示
reveal-value = 显示{ $label }
hide-value = 隐藏{ $label }
masked-hint = 已隐藏。显示后可查看或修改
not-chosen = 未选择
not-entered = 未填写
nothing-entered = 尚未填写
answer-yes = 是
answer-no = 否
no-end-date = 长期
date-day = 日
date-month = 月
date-year = 年
date-hint = 按证件填写数字，例如 2026 11 3
date-part = { $label }，{ $part }
counter-characters = { $count }/{ $limit } 个字符
counter-halves = { $count }/{ $limit } 个字符，1 个汉字计 2 个字符
search-in = 搜索：{ $list }
found-count = { $count ->
    [0] 未找到。可改用更短的词或英文名称
   *[other] { $shown ->
        [12] 找到 { $count } 项，显示前 12 项
       *[other] 找到 { $count } 项
    }
}
item-number = { $list } { $number }
add-to = 添加：{ $list }

# 首次使用
first-start = 保护保险库
first-start-lead = 您输入的内容都会在本机加密保存。请选择打开方式。没有打开方式，任何人都无法读取，包括我们。
open-by-key-store = 本机密钥库
open-by-key-store-why = 登录本机后即可打开，无需输入。
open-by-passphrase = 密码短语
open-by-passphrase-why = 没有密钥库或由他人登录本机时，也能打开保险库。
no-key-store = 本机没有可用的密钥库，保险库将使用密码短语打开。
passphrase = 密码短语
passphrase-hint = 至少 { $limit } 个字符。四五个互不相关的词语便于记忆，可以粘贴
passphrase-more = 还需 { $count } 个字符
passphrase-enough = 长度足够。互不相关的词语比书中的句子更安全
create-vault = 创建保险库
creating-vault = 正在创建保险库，需要几秒钟
about-vault = 关于保险库
no-account = 无需账号
no-account-text = 通关从不连接网络。在您生成资料包之前，任何内容都不会离开本机。
next-recovery = 下一步：恢复凭据
next-recovery-text = 打印并妥善保管的几行文字。忘记密码短语或更换电脑时，可用来打开保险库。

# 恢复凭据
recovery-kit = 恢复凭据
recovery-kit-lead = 其他方式都无法打开时，用这些文字打开保险库。仅显示这一次。请打印或抄写，然后重新输入。
kit-kept = 已妥善保管
print-kit = 打印
show-kit-again = 再次显示
recovery-confirm-lead = 请对照纸质副本重新输入，以确认副本清晰可读。在此之前，保险库不接收个人信息。
recovery-text = 恢复凭据
recovery-text-hint = 按顺序输入全部各行，空格和连字符不影响结果
confirm-recovery = 确认
about-kit = 关于恢复凭据
kit-where = 保管方式
kit-where-text = 写在纸上，放入保险柜或密封信封。不要存在本机、照片或邮件中。
kit-why = 为何重要
kit-why-text = 无法重置。没有密码短语、密钥库或恢复凭据，档案将永远无法打开。
kit-unconfirmed = 恢复凭据尚未重新输入。在此之前，保险库不接收个人信息。
type-kit-back = 重新输入

# 解锁
unlock = 解锁
unlock-lead = 保险库已锁定。
unlock-lead-kit = 密码短语或密钥库无法使用时，可用恢复凭据打开保险库。
unlock-with-key-store = 用密钥库解锁
unlock-with-kit = 使用恢复凭据
unlock-other-way = 返回常用方式
unlocking = 正在解锁，需要一两秒钟

# 首页
need-you-today = { $count ->
    [0] 今天没有待处理的档案
   *[other] 今天有 { $count } 份档案需要处理
}
problems-block = 有 { $count } 项问题，暂时无法移交。
no-dossiers = 还没有档案
no-dossiers-text = 一份档案包含一个小程序的全部资料：主体、人员、文字、头像和证照。在您生成资料包之前，资料只保存在本机。
start-dossier = 新建档案
start-dossier-text = 填写名称即可开始，任务清单会列出所需内容。
add-sample = 添加示例档案
add-sample-text = 一家虚构的茶叶公司，资料齐全，供您熟悉操作。
search-dossiers = 搜索档案
name-or-company = 名称或公司
dossiers-found = { $count ->
    [0] 未找到档案
   *[other] { $count } 份档案
}
column-name = 名称
column-company = 公司
column-check = 检查
column-changed = 最近修改
check-ready = 可以移交
dossier-title = 档案名称
dossier-title-hint = 便于您识别的名称，例如小程序名称
create-dossier = 创建档案

# 结论与数量
verdict = 结论
verdict-ready = 可以移交
verdict-not-ready = 暂时不能移交
verdict-counts = { $blocking ->
    [0] 没有阻断项
   *[other] { $blocking } 项阻断
}{ $advisory ->
    [0] { "" }
   *[other] ，{ $advisory } 项建议
}{ $waived ->
    [0] { "" }
   *[other] ，{ $waived } 项豁免
}。
tasks-completed = 已完成 { $done }/{ $total } 项任务。
checked-against = { $date }按微信规则库 { $version } 检查。
count-blocking = { $count } 项阻断
count-advisory = { $count } 项建议

# 总览
overview-of = { $title }：总览
see-what-blocks = 查看阻断项
check-everything = 全面检查
create-packet = 生成资料包
dates-and-papers = 日期与证照
papers-run-out = 即将到期的证照
papers-unknown = 尚未填写有效期
expiry-administrator-id-valid-until = 管理员证件
expiry-subject-principal-id-valid-until = 主体负责人证件
expiry-company-licence-valid-until = 营业执照
partner-none = 尚未填写合作方
partner-key-on-file = 已登记加密公钥
partner-key-missing = 尚无加密公钥
remove-dossier = 移除此档案
remove-dossier-title = 移除“{ $title }”？
remove-dossier-text = 档案及其文件将从保险库中清除。已生成的资料包仍在原保存位置。此操作无法撤销。
keep-dossier = 保留
task-note = { $blocking ->
    [1] { $note }
   *[other] { $blocking } 项阻断：{ $note }
}
task-not-needed = 此路径或主体类型不需要
task-state-not-started = 未开始
task-state-in-progress = 进行中
task-state-problem = 有问题
task-state-completed = 已完成
task-state-not-needed = 不需要
step-1 = 注册账号
step-2 = 微信认证
step-3 = 备案
step-4 = 基本信息
step-5 = 开发设置
step-6 = 代码审核
step-7 = 发布
step-of = 第 { $step } 步（共 { $total } 步）：{ $name }

# 页面
page-company = 主体信息
page-company-intro = 小程序所属的单位，须与证照完全一致。
page-company-where = 营业执照载有名称、18 位代码、住所、经营范围和有效期，请逐字照录。
page-legal-representative = 法定代表人
page-legal-representative-intro = 营业执照上载明的人员。微信会与登记信息核对姓名。
page-legal-representative-where = 姓名见营业执照，证件号码见本人证件正面。
page-administrator = 管理员
page-administrator-intro = 负责扫码、接听微信来电并完成人脸核验的人员。备案时小程序负责人须为同一人。
page-administrator-where = 号码在身份证人像面最下方，有效期限在国徽面。
page-consent = 单独同意
page-consent-intro = 每位当事人须分别书面同意将其个人信息提供给合作方、微信及主管部门。
page-consent-where = 资料包的表格中附有同意书，可打印签署。请上传签署件并填写日期。
page-mini-program = 名称与头像
page-mini-program-intro = 用户在微信中看到的内容：名称、简称、介绍和头像。
page-mini-program-where = 由小程序运营者确定。名称涉及商标的，须提供证明材料。
page-categories = 服务类目
page-categories-intro = 从微信类目表中选择小程序提供的服务，部分类目需要资质文件。
page-categories-where = 类目表使用中文名称，可用中文或英文搜索。
page-licences = 资质证照
page-licences-intro = 除营业执照外，类目或功能要求的许可文件。
page-licences-where = 证照上载有编号、发证机关和有效期。持证人须为申请主体或合作方。
page-subject-principal = 主体负责人
page-subject-principal-intro = 备案中对主办单位负责的人员，一般为法定代表人；由他人担任的，须提供授权书。
page-subject-principal-where = 请照录本人证件正面的姓名和号码。
page-filing = 备案信息
page-filing-intro = 备案所需的服务信息。
page-filing-where = 服务内容说明用户在小程序中做什么，通常填写一至两项。
page-documents = 文件
page-documents-intro = 本档案的全部文件。请说明每份文件的用途，系统会将其规格与微信的要求比对。
page-documents-where = 扫描件或照片应为 JPEG 或 PNG 彩色图片，四角完整、无遮挡。手机拍摄的 HEIC 照片请先另存为 JPEG。
page-domains = 服务器域名
page-domains-intro = 小程序访问的服务器。位于中国内地的服务器须另行办理 ICP 备案。
page-domains-where = 域名可向开发人员确认，ICP 备案号见网站底部。
page-partner = 合作方
page-partner-intro = 接收资料包并提交的一方。
page-partner-where = 合作方的公钥以 age1 开头。请向对方索取，并在电话中核对末尾几位字符。
page-waivers = 豁免
page-waivers-intro = 规则未通过但决定移交的记录，须写明理由、批准人和截止日期。
page-waivers-where = 在检查页面的具体条目中登记豁免最为方便。
page-other = 整份档案
help-for-page = 本页帮助
where-to-find = 从何处获取
how-it-is-kept = 如何保存
how-it-is-kept-text = 输入时即保存到加密的保险库。证件号码默认隐藏，每次只能显示一项。
save-and-continue = 保存并继续
back-to-overview = 返回总览
problems-can-wait = 继续后仍有 { $count } 项问题待处理，可以稍后修改。
there-is-a-problem = 有问题
error-prefix = 有误：
why-this-matters = 为何重要
source-prefix = 依据：
source-line = { $title }{ $locator ->
    [none] { "" }
   *[other] ，{ $locator }
}。记录于{ $date }。
confidence-high = 可信度：高。
confidence-medium = 可信度：中。
confidence-low = 可信度：低。
confidence-unknown = 可信度：未注明。
severity-blocking = 阻断
severity-advisory = 建议
severity-information = 提示

# 文件
choose-file = 选择文件
choose-another-file = 另选文件
choose-files = 选择文件
no-file-chosen = 未选择文件
drop-files = 将文件拖到此处，或选择文件
drop-files-limits = 图片和 PDF。先检查规格，再将副本存入保险库，原文件保持不变。
files-count = { $count } 份文件
role-not-said = 尚未说明用途
role-of-file = { $file } 的用途
file-measures = { $format }{ $width ->
    [0] { "" }
   *[other] ，{ NUMBER($width, useGrouping: 0) } × { NUMBER($height, useGrouping: 0) } 像素
}，{ $size }
format-jpeg = JPEG
format-png = PNG
format-bmp = BMP
format-gif = GIF
format-webp = WebP
format-tiff = TIFF
format-heic = HEIC
format-pdf = PDF
format-other = 未知格式

# 类目
categories-hint = 可用中文或英文搜索，最多五个，并指定主类目
search-categories = 搜索类目表
main-category = 主类目
papers-none = 无需特殊资质
papers-needed = 所需资质：{ $papers }
category-not-open = 未向该主体类型开放

# 已填内容
answers-lead = 目前已填写的全部内容。证件号码等在此处隐藏。

# 检查
check-of = { $title }：检查
filter-findings = 筛选条目
filter-all = 全部
filter-blocking = 阻断
filter-advisory = 建议
filter-information = 提示
filter-waived = 豁免
next-finding = 下一条
no-findings = 没有需要处理的条目。
findings-count = { $count } 条
rules-count = { $count } 条规则
not-checked = 未检查
what-was-checked = 检查范围
cover-found = 发现问题
cover-passed = 未发现问题
cover-not-needed = 不适用
finding-what = 问题
finding-why = 原因
finding-do = 处理
finding-source = 依据
go-to = 前往：{ $field }
record-waiver = 登记豁免
waived-by = 已豁免。{ $waiver }

# 资料包
recipient = 接收方
encryption = 加密
seal-age = 使用合作方公钥
seal-age-text = 只有{ $partner }能打开，无需另行发送密码。
seal-age-missing = 档案中尚无{ $partner }的公钥。
seal-passphrase = 使用密码短语
seal-passphrase-text = 可用 7-Zip 打开的 ZIP 文件。密码短语在本机生成，仅显示一次；请通过电话告知，不要用邮件发送。
the-partner = 合作方
contents = 内容清单
part-start = 使用说明与校验
part-forms = 封面与表格
part-interface = 微信接口数据
part-report = 检查报告
personal-in-packet = { $count ->
    [0] 档案中尚无证件号码。
   *[other] { $count } 项身份信息在表格和数据中完整列出，在封面和核对清单中隐藏。
}
draft = 草稿
draft-choice = 仍有阻断项，生成草稿
draft-text = 每一页都会注明“草稿，不得用于备案”。
create-packet-for = 为{ $partner }生成资料包
create-draft-for = 为{ $partner }生成草稿
nothing-is-sent = 不会发送任何内容，文件如何送达由您决定。
export-starting = 正在准备资料包
export-progress = 第 { $done } 步，共 { $total } 步
export-progress-label = 资料包进度
export-cancelling = 正在取消，不会留下任何文件
files = 文件
attachments-sum = { $count } 份文件，{ $size }
what-happens-next = 后续步骤
export-next-text = 写入资料包后，从磁盘重新打开并核验，然后显示带校验码的回执。
receipt = 回执
packet-ready = 资料包 { $number } 已就绪
packet-for = 接收方：{ $recipient }
packet-verified = 已从磁盘重新打开并核验，{ $count } 份文件均与校验码一致。
print-receipt = 打印回执
create-another = 再生成一个资料包
one-passphrase = 此资料包的密码短语
one-passphrase-text = 仅显示这一次，不作保存。请通过电话告知合作方，不要与文件一同发送。
fingerprint = 校验码
fingerprint-text = 请在电话中向合作方读出第一组和最后一组。
fingerprint-of = 文件的 SHA-256 值：
handed-over-with = 移交时的检查结果
signed-with = 签名密钥
next-deliver = 将文件交给合作方，并读出校验码。
next-wechat = 由合作方提交，微信可能致电管理员。
next-back = 收到退回意见后，修改档案并生成新的资料包。

# 核验
verify-lead = 以第三方的方式打开资料包：逐一比对文件校验码并检查签名。不会在磁盘上解压任何内容。
choose-packet = 选择资料包
verifying = 正在核验
packet-intact = 资料包完整
packet-not-intact = 资料包不完整
packet-number = 资料包 { $number }
signed-by = 签名密钥：{ $signer }
not-signed = 未签名

# 设置
theme = 外观
theme-system = 跟随系统
theme-light = 浅色
theme-dark = 深色
about = 关于

# 窗口自身的提示
error-short-passphrase-what = 密码短语为 { $count } 个字符，至少需要 { $limit } 个
error-short-passphrase-do = 再加一个不相关的词语
error-no-title-what = 档案还没有名称
error-no-title-do = 请填写名称，以后可以修改
error-waiver-incomplete-what = 豁免须写明理由、批准人和截止日期
error-waiver-incomplete-do = 请填写全部三项
