# 路径问题、路径比较、费用与变更推演的文字。

cli-advise-questions-about = 列出选择路径前的问题及提问理由
cli-advise-costs-about = 按年汇总各路径的费用
cli-option-answers = 回答文件（JSON：问题编号对应选项、true 或 false，或功能编号），优先于档案中的回答
cli-option-with = 推演增加该功能后的变化（可重复）
cli-option-without = 推演去掉该功能后的变化（可重复）
cli-option-years = 汇总年数，1 至 30
cli-usage-years = --years 须为 1 至 30 的整数。
error-no-such-function-what = 规则库中没有功能“{ $function }”。
error-no-such-function-do = 用“tongguan advise questions”查看全部功能编号。

advice-list-separator = 、
advice-or = { "，或" }

advice-questions-title = 选择路径前的问题
advice-answers-title = 已有的回答
advice-question-answered = 回答：{ $answer }
advice-question-prefilled = 取自“{ $field }”（{ $path }）：{ $answer }。如与实际不符，请直接回答该问题。
advice-question-open = 尚未回答，未计入比较。
choice-yes = 是
choice-no = 否

advice-chosen-because = 选择理由：{ $reason }
advice-chosen-on = 选定日期：{ $day }
advice-state-impossible = 按现有情况不可行
advice-state-conditional = 满足条件后可行
advice-state-open = 未发现障碍
advice-bearing-impossible = 不可行
advice-bearing-condition = 条件
advice-bearing-unknown = 未知
advice-bearing-favours = 有利
advice-bearing-burdens = 不利
advice-reason-differs = 另有来源说法不同，两者均已列出。
advice-reason-function-impossible = 该路径不开放“{ $function }”。
advice-reason-function-condition = 该路径有条件开放“{ $function }”：须具备材料，或限于部分地区、部分商品，详见资质建议。
advice-reason-function-unknown = 该路径是否开放“{ $function }”尚不明确。
advice-reason-no-category = 该路径的类目清单中没有对应类目。
advice-reason-barred = 所涉资质中禁止外商投资的有：{ $licences }。
advice-reason-detail = { $reason }{ $detail }
advice-reason-category-others = 类目“{ $category }”仅对其他类型的主体开放。
advice-reason-category-list = 类目“{ $category }”不在该路径的类目清单中，请在该路径的类目清单中查找合适的类目。

advice-missing-title = 类目要求的材料中尚缺的最小组合
advice-missing-none = 就类目要求而言，材料已齐备。
advice-missing-group = 用于{ $names }
advice-clause-met = 要求：{ $asked }。已满足：{ $met }

advice-costs-title = 各路径的费用
advice-costs-partner = 档案中的合作方收费计入该路径：{ $route }
advice-costs-route = { $route }（申请主体：{ $applicant }）
advice-cost-line = { $name }：{ $amount }，{ $charged }
advice-cost-amount = { $amount } { $currency }
advice-cost-quoted = 报价 { $amount } { $currency }，尚未证实，不计入合计
advice-cost-unknown = 未知
advice-cost-unnamed = 合作方收费（尚未填写用途）
advice-charged-once = 一次性
advice-charged-yearly = 每年
advice-charged-when-it-happens = 发生时支付，不计入合计
advice-charged-unstated = 未填写收费周期，按一次计算
advice-costs-year = 第{ $year }年：{ $sum }
advice-costs-total = 第1年至第{ $years }年合计：{ $sum }
advice-costs-at-least = 至少{ $sum }，另有未知费用
advice-costs-nothing = 无

advice-what-if-title = 变更推演
advice-what-if-with = 增加：{ $functions }
advice-what-if-without = 去掉：{ $functions }
advice-what-if-licences-appear = 新增的资质要求
advice-what-if-licences-fall-away = 不再要求的资质
advice-what-if-none = 无。
advice-what-if-route = { $route }：{ $before }；变更后：{ $after }
advice-what-if-route-same = { $route }：{ $after }，无变化
advice-what-if-appear = 新增理由
advice-what-if-fall-away = 不再适用的理由
advice-what-if-papers-appear = 变更后尚缺
advice-what-if-papers-fall-away = 变更后不再缺
