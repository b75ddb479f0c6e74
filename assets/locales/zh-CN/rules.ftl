# 规则库说明页（assets/rulebook/README.md）中，规则语句以外的固定文字。

rulebook-title = 规则库
rulebook-about = 规则库 { $id }，版本 { $version }，依据截至 { $snapshot } 的规定编成，共{ $rules }条规则：阻断{ $blocking }条，建议{ $advisory }条，提示{ $information }条。
rulebook-reading = 每条规则均按经办人实际看到的样子列出：对一份有缺陷的虚构档案会说什么，如何处理，原因何在，适用于谁，何时起施行，来源为何。来源已核实的规则才会阻断；只有单一可靠来源的作为建议，来源较弱的作为提示。
rulebook-not-advice = 本页由程序根据规则文件生成，文字与规则文件一致，不构成法律意见；所列来源以标明的日期为准，阅读本页时可能已有变化。
rulebook-sources = 来源
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

rulebook-area-administrator = 管理员
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
