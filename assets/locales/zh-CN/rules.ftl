# 规则库说明页（assets/rulebook/README.md）中，规则语句以外的固定文字。

rulebook-title = 规则库
rulebook-about = 规则库 { $id }，版本 { $version }，依据截至 { $snapshot } 的规定编成，共{ $rules }条规则：阻断{ $blocking }条，建议{ $advisory }条，提示{ $information }条。
rulebook-reading = 每条规则均按经办人实际看到的样子列出：对一份有缺陷的虚构档案会说什么，如何处理，原因何在，适用于谁，何时起施行，来源为何。来源已核实的规则才会阻断；只有单一可靠来源的作为建议，来源较弱的作为提示。
rulebook-not-advice = 本页由程序根据规则文件生成，文字与规则文件一致，不构成法律意见；所列来源以标明的日期为准，阅读本页时可能已有变化。
rulebook-sources = 来源
rulebook-not-known = 未查到的事项
rulebook-weight = 级别
rulebook-says = 检查意见（示例）
rulebook-concerns = 适用范围
rulebook-everyone = 填有该字段的所有档案
rulebook-since = 施行日期
rulebook-from = 自{ $day }起
rulebook-until = 至{ $day }止
rulebook-undated = 来源未载明施行日期，查阅日期为 { $day }

rulebook-when-routes = 办理路径：{ $list }
rulebook-when-entity-types = 主体类型：{ $list }
rulebook-when-provinces = 省份：{ $list }
rulebook-when-id-types = 证件类型：{ $list }
rulebook-when-roles = 附件：{ $list }
rulebook-when-filled = “{ $field }”已填写
rulebook-when-blank = “{ $field }”未填写
rulebook-when-is = “{ $field }”为：{ $list }
rulebook-when-is-not = “{ $field }”不为：{ $list }
rulebook-when-matches = “{ $field }”的写法符合规则文件所述

rulebook-area-across = 多份档案之间
rulebook-area-administrator = 管理员
rulebook-area-assessment = 路径评估
rulebook-area-attachments = 附件
rulebook-area-categories = 服务类目与功能
rulebook-area-company = 主体
rulebook-area-consent = 个人信息单独同意
rulebook-area-documents = 照片与扫描件
rulebook-area-domains = 服务器域名
rulebook-area-dossier = 档案本身
rulebook-area-filing = 备案
rulebook-area-licences = 资质证照
rulebook-area-mini-program = 小程序
rulebook-area-partner = 合作方
rulebook-area-subject-principal = 主体负责人
rulebook-area-waivers = 豁免

# rules coverage 命令中有关平台一侧的文字。

rules-coverage-filing = 备案请求的各字段，以及档案中的对应内容：
rules-coverage-codes = 平台的错误码与状态，以及防止其出现的规则。所列为已知部分，平台另有其他错误码：
rules-coverage-because-part = （仅包含下级字段）
rules-coverage-because-platform = （仅平台可知）
rules-coverage-because-live = （仅在合作方联机办理时产生）
rules-coverage-because-no-role = （没有专门的附件用途；作为其他材料添加，由合作方归入该字段）
rules-coverage-because-sending = （取决于合作方的提交方式）
rules-coverage-because-packet = （由资料包按平台要求生成，不会出现）
rules-coverage-because-several = （平台返回信息会指明字段）
rules-coverage-because-review = （属于代码审核，档案不涉及）

# rules diff 命令中有关所列档案的文字。

rules-diff-untouched = 档案 { $id }：按 { $day } 判断，没有变化。
rules-diff-touched = 档案 { $id }，按 { $day } 判断：
rules-diff-finding-appears = 新增检查意见：{ $rule }，字段 { $field }
rules-diff-finding-goes = 不再有检查意见：{ $rule }，字段 { $field }
rules-diff-finding-differs = 检查意见有变化：{ $rule }，字段 { $field }
