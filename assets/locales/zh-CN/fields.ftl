# 档案各字段的名称及填写提示。
# 键名：field-<路径>、field-…-hint、choice-<选项>、role-<附件用途>。

field-id = 档案编号

field-title = 档案名称
field-title-hint = 自定义的档案名称，便于查找

field-route = 办理路径

field-assessment = 路径评估
field-assessment-company-place = 公司所在地
field-assessment-users = 用户所在地
field-assessment-takes-money = 小程序内收款
field-assessment-chinese-id-holder = 持中国身份证的管理员
field-assessment-how-soon = 期望发布时间
field-assessment-how-long = 计划运营期限
field-assessment-hosting = 服务器由谁运营
field-assessment-route-reason = 选择该路径的理由
field-assessment-route-reason-hint = 说明为何选择该路径，将印入评估报告
field-assessment-chosen-on = 路径选定日期
field-assessment-chosen-on-hint = 格式为 YYYY-MM-DD

field-company = 主体信息
field-company-name = 主体名称
field-company-name-hint = 与证件完全一致，包括括号
field-company-name-en = 主体英文名称
field-company-name-en-hint = 以公司自用的英文名称为准
field-company-jurisdiction = 注册国家（地区）
field-company-jurisdiction-hint = 2位字母代码（ISO 3166-1），例如 CN、HK、SG
field-company-entity-type = 主体类型
field-company-unit-nature = 单位性质
field-company-certificate-type = 主体证件类型
field-company-uscc = 统一社会信用代码
field-company-uscc-hint = 18位数字与大写字母，不含 I、O、S、V、Z
field-company-registration-number = 境外主体注册编号
field-company-registration-number-hint = 境外主体填写，与注册证书一致
field-company-licence-valid-from = 营业期限起始日期
field-company-licence-valid-from-hint = YYYY-MM-DD，与执照一致
field-company-licence-valid-until = 营业期限截止日期
field-company-licence-valid-until-hint = YYYY-MM-DD；执照载明“长期”的，填“长期”
field-company-business-scope = 经营范围
field-company-business-scope-hint = 与执照所载一致
field-company-region = 所属行政区（省市区县）
field-company-region-hint = 执照住所所在区县的6位代码，例如 440304
field-company-registered-address = 证件住所
field-company-registered-address-hint = 与执照所载住所一致，含省市区县
field-company-contact-address = 通讯地址
field-company-contact-address-hint = 不含省市区县，精确到门牌及房间号
field-company-comment = 主体备注
field-company-comment-hint = 无门牌号的，注明“通讯地址已是最详细地址”
field-company-legal-representative = 法定代表人
field-company-legal-representative-name = 法定代表人姓名
field-company-legal-representative-name-hint = 与营业执照一致
field-company-legal-representative-id-type = 法定代表人证件类型
field-company-legal-representative-id-number = 法定代表人证件号码
field-company-legal-representative-id-number-hint = 居民身份证为18位，末位可为X

field-administrator = 管理员（小程序负责人）
field-administrator-name = 管理员姓名
field-administrator-name-hint = 与证件一致，中间不留空格；少数民族姓名的间隔号用“·”
field-administrator-id-type = 管理员证件类型
field-administrator-id-number = 管理员证件号码
field-administrator-id-number-hint = 居民身份证为18位，末位可为X
field-administrator-id-valid-from = 管理员证件有效期起始日期
field-administrator-id-valid-from-hint = YYYY-MM-DD，与证件一致
field-administrator-id-valid-until = 管理员证件有效期截止日期
field-administrator-id-valid-until-hint = YYYY-MM-DD；证件载明“长期”的，填“长期”
field-administrator-mobile = 管理员手机号码
field-administrator-mobile-hint = 11位中国大陆手机号码，本人实名使用，用于接收工信部核验短信（12381）
field-administrator-email = 管理员电子邮箱
field-administrator-email-hint = 本人邮箱，不得与其他备案人员共用
field-administrator-emergency-contact = 管理员应急联系电话
field-administrator-emergency-contact-hint = 填写第三人的电话号码，不得与两位负责人的号码相同
field-administrator-is-legal-representative = 管理员是否为法定代表人

field-subject-principal = 主体负责人
field-subject-principal-same-as-administrator = 主体负责人与管理员为同一人
field-subject-principal-name = 主体负责人姓名
field-subject-principal-name-hint = 与证件一致，中间不留空格；少数民族姓名的间隔号用“·”
field-subject-principal-id-type = 主体负责人证件类型
field-subject-principal-id-number = 主体负责人证件号码
field-subject-principal-id-number-hint = 居民身份证为18位，末位可为X
field-subject-principal-id-valid-from = 主体负责人证件有效期起始日期
field-subject-principal-id-valid-from-hint = YYYY-MM-DD，与证件一致
field-subject-principal-id-valid-until = 主体负责人证件有效期截止日期
field-subject-principal-id-valid-until-hint = YYYY-MM-DD；证件载明“长期”的，填“长期”
field-subject-principal-mobile = 主体负责人手机号码
field-subject-principal-mobile-hint = 11位中国大陆手机号码，本人实名使用，用于接收工信部核验短信（12381）
field-subject-principal-email = 主体负责人电子邮箱
field-subject-principal-email-hint = 本人邮箱，不得与其他备案人员共用
field-subject-principal-emergency-contact = 主体负责人应急联系电话
field-subject-principal-emergency-contact-hint = 填写第三人的电话号码，不得与两位负责人的号码相同
field-subject-principal-is-legal-representative = 主体负责人是否为法定代表人

field-mini-program = 小程序信息
field-mini-program-name = 小程序名称
field-mini-program-name-hint = 4至30个字符，1个汉字计2个字符，字母、数字计1个；不得含“小程序”
field-mini-program-short-name = 小程序简称
field-mini-program-short-name-hint = 4至10个字符，须按顺序取自小程序名称
field-mini-program-introduction = 小程序介绍
field-mini-program-introduction-hint = 4至120个字，其中汉字不少于4个
field-mini-program-categories = 服务类目
field-mini-program-categories-item = 服务类目
field-mini-program-categories-item-level1 = 一级类目
field-mini-program-categories-item-level2 = 二级类目
field-mini-program-categories-item-level3 = 三级类目
field-mini-program-main-category = 主营类目
field-mini-program-main-category-hint = 从已选服务类目中选择一项
field-mini-program-service-types = 服务内容类型
field-mini-program-service-types-hint = 选择1至5项二级服务内容类型，建议1至2项
field-mini-program-service-types-item = 服务内容类型
field-mini-program-pre-approvals = 前置审批项
field-mini-program-pre-approvals-hint = 均不涉及的，仅选“以上都不涉及”
field-mini-program-pre-approvals-item = 前置审批项
field-mini-program-pre-approvals-item-type = 前置审批类型
field-mini-program-pre-approvals-item-attachment = 前置审批文件
field-mini-program-remark = 小程序备注
field-mini-program-remark-hint = 20至200个字，如实说明实际内容与主要服务
field-mini-program-functionality = 小程序功能
field-mini-program-functionality-item = 功能项
field-mini-program-backend-domains = 服务器域名
field-mini-program-backend-domains-item = 服务器域名
field-mini-program-backend-domains-item-host = 域名
field-mini-program-backend-domains-item-host-hint = 仅填域名，不含 https:// 和路径
field-mini-program-backend-domains-item-icp-number = 域名ICP备案号
field-mini-program-backend-domains-item-icp-number-hint = 例如 粤ICP备12345678号-1
field-mini-program-backend-domains-item-hosted-in = 服务器所在地

field-partner = 合作方
field-partner-name = 合作方名称
field-partner-contact = 合作方联系人
field-partner-contact-hint = 合作方负责接收资料包的人员
field-partner-age-recipient = 合作方公钥（age）
field-partner-age-recipient-hint = 以 age1 开头，由合作方提供
field-partner-fees = 合作方收费
field-partner-fees-hint = 计入所选办理路径的费用；尚未选择路径时，计入由境内合作方办理的路径。
field-partner-fees-item = 收费项目
field-partner-fees-item-what = 费用用途
field-partner-fees-item-amount = 金额（人民币元）
field-partner-fees-item-amount-hint = 填写数字，例如 12800 或 99.50
field-partner-fees-item-charged = 收费周期

field-licences = 资质证照
field-licences-item = 资质证照
field-licences-item-kind = 证照种类
field-licences-item-number = 证照编号
field-licences-item-number-hint = 与证照所载一致
field-licences-item-holder = 持证方
field-licences-item-issuer = 发证机关
field-licences-item-issuer-hint = 与证照所载一致
field-licences-item-valid-from = 证照有效期起始日期
field-licences-item-valid-from-hint = YYYY-MM-DD
field-licences-item-valid-until = 证照有效期截止日期
field-licences-item-valid-until-hint = YYYY-MM-DD；无截止日期的，填“长期”
field-licences-item-attachment = 证照影像

field-attachments = 附件
field-attachments-item = 附件
field-attachments-item-id = 附件编号
field-attachments-item-role = 附件用途
field-attachments-item-file = 文件
field-attachments-item-sha256 = 校验值（SHA-256）
field-attachments-item-note = 附件说明
field-attachments-item-note-hint = 填写需要说明的内容；类目要求的材料须写明材料名称

field-waivers = 豁免
field-waivers-item = 豁免
field-waivers-item-rule = 豁免的规则
field-waivers-item-field = 涉及字段
field-waivers-item-reason = 豁免理由
field-waivers-item-reason-hint = 说明在该项未通过的情况下仍然移交的理由
field-waivers-item-approver = 批准人
field-waivers-item-approver-hint = 作出决定的人员姓名及职务
field-waivers-item-expires = 豁免到期日
field-waivers-item-expires-hint = YYYY-MM-DD，逾期后豁免不再有效

field-consent = 单独同意
field-consent-administrator = 管理员的单独同意
field-consent-administrator-given-on = 管理员同意日期
field-consent-administrator-given-on-hint = YYYY-MM-DD，以签署日期为准
field-consent-administrator-attachment = 管理员单独同意书
field-consent-subject-principal = 主体负责人的单独同意
field-consent-subject-principal-given-on = 主体负责人同意日期
field-consent-subject-principal-given-on-hint = YYYY-MM-DD，以签署日期为准
field-consent-subject-principal-attachment = 主体负责人单独同意书

field-history = 办理记录
field-history-steps = 已办步骤
field-history-steps-item = 已办步骤
field-history-steps-item-step = 步骤
field-history-steps-item-state = 进展
field-history-steps-item-reached-on = 日期
field-history-steps-item-reached-on-hint = YYYY-MM-DD，之后的预测自该日起算
field-history-steps-item-note = 备注
field-history-feedback = 收到的反馈
field-history-feedback-item = 对整份档案的反馈
field-history-feedback-item-id = 反馈编号
field-history-feedback-item-from = 反馈方
field-history-feedback-item-received-on = 收到日期
field-history-feedback-item-packet = 所涉资料包
field-history-feedback-item-item = 对方所称项目
field-history-feedback-item-field = 所涉字段
field-history-feedback-item-code = 错误码
field-history-feedback-item-words = 反馈原文
field-history-feedback-item-advice = 修改建议原文
field-history-feedback-item-refused = 被退回内容的指纹
field-history-feedback-item-signer = 签名密钥
field-history-packets = 已生成的资料包
choice-platform = 微信平台
choice-administration = 通信管理局
choice-begun = 已开始
choice-returned = 已退回
choice-completed = 已完成

# 办理路径
choice-international-entity = 境外主体直接办理
choice-chinese-subsidiary = 中国大陆子公司办理
choice-local-partner = 由境内合作方办理

# 主体类型
choice-enterprise = 企业
choice-sole-trader = 个体工商户
choice-government = 政府
choice-media = 媒体
choice-other-organisation = 其他组织
choice-individual = 个人
choice-overseas = 境外主体

# 证件类型
choice-resident-id = 居民身份证
choice-passport = 护照
choice-hk-macao-permit = 港澳居民来往内地通行证
choice-taiwan-permit = 台湾居民来往大陆通行证
choice-foreign-permanent-resident-id = 外国人永久居留身份证
choice-hk-macao-residence-permit = 港澳居民居住证
choice-taiwan-residence-permit = 台湾居民居住证

# 持证方
choice-applicant = 申请主体
choice-partner = 合作方

# 服务器所在地
choice-mainland = 中国大陆
choice-elsewhere = 中国大陆以外

# 选择路径前的问题
choice-outside-mainland = 仅在中国大陆以外
choice-in-mainland = 仅在中国大陆
choice-on-both-sides = 中国大陆境内外均有
choice-everywhere = 中国大陆及其他地区
choice-within-a-month = 一个月内
choice-within-half-a-year = 六个月内
choice-no-hurry = 更晚，或尚未确定
choice-trial = 试水市场
choice-lasting = 长期运营
choice-own-in-mainland = 自行运营，服务器在中国大陆
choice-own-elsewhere = 自行运营，服务器在中国大陆以外
choice-by-partner = 由合作方在中国大陆运营

# 收费周期
choice-once = 一次性
choice-yearly = 每年

# 附件用途
role-business-licence = 营业执照
role-icon = 小程序头像
role-administrator-id-front = 管理员证件人像面
role-administrator-id-back = 管理员证件国徽面
role-subject-principal-id-front = 主体负责人证件人像面
role-subject-principal-id-back = 主体负责人证件国徽面
role-legal-representative-id = 法定代表人证件
role-authorisation-letter = 小程序负责人授权书
role-subject-authorisation-letter = 主体负责人授权书
role-commitment-letter = 互联网信息服务备案承诺书
role-residence-permit = 居住证明
role-licence = 资质证照
role-pre-approval = 前置审批文件
role-name-evidence = 名称佐证材料
role-application-letter = 申请公函
role-consent-form = 单独同意书
role-overseas-registration-certificate = 境外主体注册证书
role-overseas-contact-proof = 境外主体联系证明
role-other-subject = 其他主体材料
role-other-mini-program = 其他小程序材料
