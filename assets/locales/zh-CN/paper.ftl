# 表单标题
paper-cover = 材料交接封面
paper-registration = 小程序账号注册信息表
paper-filing = 小程序备案信息表
paper-checklist = 核对清单
paper-licences = 资质证照目录
paper-card = 管理员须知卡
paper-consent-administrator = 个人信息单独同意书（管理员）
paper-consent-principal = 个人信息单独同意书（主体负责人）
paper-authorisation-administrator = 小程序负责人授权书
paper-authorisation-principal = 主体负责人授权书
paper-commitment = 互联网信息服务备案承诺书

# 页眉与页脚
paper-origin = { $program }   { $stamp }
paper-page = 第{ $number }页，共{ $count }页
paper-band-draft = 草稿：仅供查看，不得用于提交
paper-band-redacted = 脱敏件：个人号码已遮盖

# 取值
paper-nothing = 未填写
paper-no-file = 资料包中没有此文件
paper-long-term = 长期
paper-yes = 是
paper-no = 否
paper-main-category = 主营类目

# 封面
paper-number = 资料包编号
paper-stamp = 生成时间
paper-recipient = 加密所用公钥
paper-recipient-words = 公钥核对词
paper-recipient-check = 同一公钥在双方显示的核对词相同。与电话中念出的词逐一核对。有一个词不一致，说明资料包是为另一公钥加密的：拨打已知的发送方电话告知对方，查明之前不要处理本资料包。

# 分两份的资料包
paper-second = 个人信息
paper-second-file = 个人信息件
paper-second-text = 本件不出现任何人的姓名和号码。个人信息在另一份加密的个人信息件中，可随本件一并发送，也可另行发送。提交时只用个人信息件。
paper-counts = 检查意见统计
paper-contents = 材料目录
paper-contents-none = 除表格外，资料包中没有其他文件。
paper-contents-check = 如需确认材料在途中未被改动，打开解压后文件夹中的 START-HERE.html，并把该文件夹拖入页面。页面会将每个文件与清单中的校验值逐一比对，全程不联网。
paper-column-number = 序号
paper-column-title = 名称
paper-column-path = 包内路径及 SHA-256
paper-column-file = 包内文件
paper-handover = 交接
paper-handed-by = 移交人
paper-received-by = 接收人
paper-date = 日期
paper-signature-person = 本人签字
paper-signature-legal = 法定代表人签字
paper-seal = 单位公章

# 注册
paper-registration-use = 用于注册小程序账号。按本表所列内容逐字填写；通过接口提交的内容见 data/wechat 文件夹。
paper-section-company = 主体信息
paper-section-legal = 法定代表人
paper-section-administrator = 管理员信息
paper-section-program = 小程序信息
paper-section-categories = 服务类目
paper-section-domains = 服务器域名

# 备案：顺序与名称均与平台一致
paper-filing-use = 用于小程序备案，顺序与平台填写顺序一致。代码取自规则库日期时的平台列表；平台会不时调整，提交前须与平台当前列表核对。
paper-filing-subject = 备案主体
paper-filing-nature = 主办单位性质
paper-filing-name = 主办单位名称
paper-filing-region = 主办单位所在地
paper-filing-address = 通讯地址
paper-filing-comment = 主体备注
paper-filing-certificate = 主体证件
paper-filing-certificate-type = 主办单位证件类型
paper-filing-certificate-number = 主办单位证件号码
paper-filing-certificate-address = 主办单位证件住所
paper-filing-principal = 主体负责人
paper-filing-legal = 法定代表人
paper-filing-program = 小程序信息
paper-filing-program-name = 小程序名称（由平台带出）
paper-filing-services = 服务内容类型
paper-filing-pre-approvals = 前置审批项
paper-filing-remark = 备注
paper-filing-administrator = 小程序负责人
paper-filing-person-name = 姓名
paper-filing-person-mobile = 手机号码
paper-filing-person-email = 电子邮箱
paper-filing-person-emergency = 应急联系电话
paper-filing-person-id-type = 证件类型
paper-filing-person-id-number = 证件号码
paper-filing-person-id-from = 证件有效期起始日
paper-filing-person-id-until = 证件有效期截止日
paper-filing-face = 人脸核身
paper-filing-face-later = 由管理员本人用手机最后完成，结果3天内有效
paper-filing-materials = 其他材料
paper-filing-materials-none = 资料包中没有其他材料。各省可能另有要求，以备案后台提示为准。

# 核对清单
paper-origin-of-finding = { $field }。来源：{ $source }。
paper-checklist-none = 没有需要人工处理的事项。符合要求{ $passed }项。

# 资质证照
paper-licences-use = 证照副本存放在资料包内所列路径。提交前，将证号、持有人和有效期与副本核对。
paper-licences-none = 未登记资质证照。
paper-column-licence = 证照名称及持有人
paper-column-licence-number = 证号及发证机关
paper-column-validity = 有效期起止

# 管理员须知卡
paper-card-use = 由管理员留存。备案必须由管理员本人配合办理，需要配合的环节如下。
paper-card-particulars = 所提交的信息
paper-card-steps = 需要您配合的事项
paper-card-scan = 注册账号时，用本人实名认证的微信扫码。一人最多可担任5个小程序的管理员。
paper-card-call = 保持电话畅通。平台初审期间可能来电核实，一般在2个工作日内。
paper-card-face = 收到合作方发送的通知后，在微信中完成人脸核身。通知24小时内有效，核身结果3天内有效。
paper-card-picture = 拍摄人脸时，背景应为白色或极浅色，不戴帽子、口罩和耳机，双眼睁开，光线均匀。该照片将用作备案照片。
paper-card-message = 收到12381发送的短信后，24小时内在 beian.miit.gov.cn 完成核验，逾期短信失效。
paper-card-partner = 如有疑问，请联系合作方：

# 单独同意
paper-consent-purpose = { $company }正在办理微信小程序“{ $program }”的注册和备案。平台和主管部门要求提供负责人的个人信息。本同意书说明涉及哪些信息、用于何处、由谁接收，并征求您的单独同意。
paper-consent-person = 本人信息
paper-consent-part = 在备案中的身份
paper-part-administrator = 管理员暨小程序负责人
paper-part-principal = 主体负责人
paper-consent-data = 所提供的个人信息
paper-consent-data-tick = 请在同意的项目前打勾。五项缺一则无法以您的名义备案，届时可另行指定他人。
paper-consent-data-name = 姓名及在单位中的身份
paper-consent-data-id = 身份证件的类型、号码和有效期
paper-consent-data-pictures = 身份证件正反面照片
paper-consent-data-contact = 手机号码、电子邮箱和应急联系电话
paper-consent-data-face = 人脸核身，由您本人在微信中完成；单位和合作方均不会从本资料包取得人脸照片
paper-consent-recipients = 接收方
paper-consent-partner = { $partner }以加密文件方式接收上述信息，仅用于填报注册和备案，不作他用。
paper-consent-onward = 此后，上述信息依照备案规定提交至微信平台运营方（腾讯），并经其提交至所在省通信管理局及工业和信息化部。
paper-consent-rights = 告知事项
paper-consent-sensitive = 身份证件号码、证件照片和人脸信息属于敏感个人信息。一旦泄露，他人可能冒用您的名义开立账户或签署文件。
paper-consent-keeping = 单位和合作方仅在注册、备案及续期所需期限内保存上述信息，期满予以删除。您有权查阅、复制、更正或要求删除。
paper-consent-withdraw = 您可随时书面通知单位或合作方撤回同意。撤回不影响此前依法进行的处理；撤回后须另行指定负责人。
paper-consent-declaration = 声明
paper-consent-agree = 本人已阅读并理解本同意书，自愿同意将以上勾选的个人信息提供给上述接收方，用于上述目的。
paper-working-draft = 本页为工作草稿。平台或所在省另有规定格式的，以其格式为准，内容可按本页填写。

# 授权书
paper-authorise-to = 致：所在省通信管理局、微信平台运营方（腾讯）
paper-authorise-administrator = { $company }授权{ $person }担任小程序“{ $program }”的负责人，办理该小程序备案信息的提交和变更，完成本人核验，并答复平台和主管部门的来电和信息。
paper-authorise-principal = { $company }授权{ $person }担任小程序“{ $program }”备案的主体负责人，办理主体备案信息的提交、变更和注销。
paper-authorise-answer = 被授权人在授权范围内的行为由本单位承担责任。本授权至备案注销或本单位书面撤回之日止。
paper-authorise-company = 授权单位
paper-authorise-person = 被授权人

# 承诺书
paper-commit-open = { $company }（小程序“{ $program }”的主办单位）郑重承诺如下：
paper-commit-true = 一、所填报的备案信息和提交的材料真实、准确、完整、有效。
paper-commit-content = 二、小程序不发布法律法规禁止的内容；需要取得许可的服务，未取得许可前不予提供。
paper-commit-security = 三、依法履行网络安全和个人信息保护义务，留存应当留存的记录。
paper-commit-change = 四、备案信息发生变化时及时变更备案，终止服务时及时注销备案。
paper-commit-cooperate = 五、接受主管部门的监督管理；违反本承诺的，承担相应责任。
paper-commit-company = 承诺单位
paper-commit-hand = 在广东省，须由法定代表人用黑色笔正楷签字。

# 表单无法生成的情形
error-paper-missing-glyph-what = { $field ->
    [none] 表格未生成：字体中没有字符 { $character }（{ $code }），该字符出现在检查意见、文件名称或资料包编号中。
   *[other] 表格未生成：“{ $field }”中的字符 { $character }（{ $code }）在字体中没有字形。
}
error-paper-missing-glyph-do = 与证件核对该字符，按证件所印字形填写，并去掉表情和装饰符号。如字符无误，按发证机关为不支持该字的系统给出的写法填写，并在备注中说明。
error-paper-font-unreadable-what = 程序自带的表格字体无法读取，未生成任何表格。
error-paper-font-unreadable-do = 使用原安装包重新安装程序。
error-paper-unwritable-what = 表格未能生成 PDF，未写入任何文件。
error-paper-unwritable-do = 重新生成资料包。如仍失败，属程序故障，将程序版本和表格名称反馈给开发方。

# 更正后的资料包改了什么
paper-corrections = 更正内容
paper-corrections-of = 本资料包替代编号{ $number }的资料包。变更之处及其依据的反馈如下：
paper-corrections-origin = { $from }，{ $date }
paper-column-place = 字段或文件
paper-column-change = 变更
paper-column-why = 原因

# 路径与资质评估
paper-assessment = 路径与资质评估
paper-assessment-use = 本评估比较各来源截至上述日期的说法，不构成法律意见，也不代为选择。方括号中的编号对应文末的来源清单，其中列明来源日期与可靠程度。
paper-assessment-aspect = 方面
paper-assessment-function = 功能
paper-assessment-licence = 资质、备案或义务
paper-assessment-differs = 各来源说法不一，均予列出。
paper-assessment-held = 档案中已有
paper-assessment-not-held = 档案中没有
paper-assessment-duty = 属于义务而非证件
paper-assessment-enforced-platform = 腾讯核验
paper-assessment-enforced-partly = 腾讯部分核验
paper-assessment-enforced-law-only = 腾讯不核验，但法律要求
paper-assessment-enforced-unknown = 腾讯是否核验未知
paper-assessment-question = 问题
paper-assessment-answer = 回答
paper-assessment-bearing = 影响
paper-assessment-reason = 理由
paper-assessment-no-reasons = 就已回答的问题而言，各来源对该路径没有有利或不利的说法。
paper-assessment-asked = 要求的材料
paper-assessment-not-met = 要求：{ $asked }。档案中尚无
paper-assessment-called-for = 提出要求的功能或类目
paper-assessment-cost = 费用项目
paper-assessment-applicant = 申请主体
paper-assessment-category = 类目
paper-assessment-route = 办理路径
paper-assessment-missing = 尚缺材料（每行任选一种方式）
paper-assessment-picture = 方框从该步骤最早可以开始之日画至最晚办结之日，涂实部分为最可能的办理期间。菱形表示步骤的开始之日，其所需时间没有来源说明。具体日期见下表。
paper-assessment-step = 步骤及各来源说明
paper-assessment-begins = 开始：最早、可能、最迟
paper-assessment-over = 完成：最早、可能、最迟
paper-assessment-waits = 办理方
paper-assessment-unknown = 未知，没有来源说明所需时间
paper-assessment-sources = 来源
paper-assessment-source = 来源及其位置
paper-assessment-source-date = 日期
paper-assessment-confidence = 可靠程度
