# 窗口中有关办理路径、资质、日期、费用和方案推演的文字。各项陈述出自规则库。

window-nav-start = 办理路径
window-nav-advice = 资质
window-nav-timeline = 时间安排
window-source = 来源
window-unknown = 未知
window-file-written = 已写入：{ $file }

# 开始之前
window-start-title = 开始之前的判断
window-start-lead = 回答几个问题，再对比三种办理路径。每项陈述均可展开查看来源，路径由您选定。
window-start-questions = 问题
window-start-open = { $count ->
    [0] 已全部回答
   *[other] 还有{ $count }项未回答
}
window-start-numbered = { $number }. { $question }
window-start-prefilled = 取自档案中的“{ $field }”。如与实际不符，选择其他答案
window-start-why = 为何询问
window-start-routes = 三种办理路径
window-start-aspects = 各来源的说法
window-start-aspect = 方面
window-start-choose = 选定路径
window-start-choose-this = 选定该路径
window-start-chosen = { $route }，{ $date }选定。
window-start-not-chosen = 尚未选定路径并填写理由。
window-route-state-impossible = 按现有情况不可行
window-route-state-conditional = 满足条件后可行
window-route-state-open = 未发现障碍

# 资质
window-advice-title = 资质与费用
window-advice-sum = { $count ->
    [0] 该路径不涉及资质
   *[other] 该路径涉及{ $count }项资质，档案中已有{ $held }项
}{ $missing ->
    [0] 。类目材料无缺。
   *[other] 。类目材料尚缺{ $missing }组。
}
window-advice-save-pdf = 将报告存为PDF
window-advice-save-html = 存为网页
window-advice-functions = 各项功能涉及的资质
window-advice-functions-hint = 取消勾选某项功能，或在下方添加功能，即可查看会有哪些变化。确认之前不会保存。
window-advice-implied = （无须勾选，默认计入）
window-advice-by-category = 所选类目涉及的资质
window-advice-none-called = 不涉及资质
window-advice-held-of = { $count }项中已有{ $held }项
window-advice-needs = 涉及的资质与材料
window-advice-category = 可选类目：{ $category }
window-advice-category-chosen = 档案中的类目：{ $category }
window-advice-met = 已满足：
window-advice-asked = 要求而尚缺：
window-advice-shown-by = 档案中已填写“{ $field }”，是否相符须由人工确认。
window-advice-not-held = 档案中没有。如已取得，在此填写：
window-advice-standing = 在该路径下：{ $standing }
window-advice-missing = 尚缺的材料
window-advice-or = 或：
window-advice-more-ways = 还有其他方式，此处未全部列出。

# 方案推演
window-what-if-without = 去掉：{ $functions }
window-what-if-with = 增加：{ $functions }
window-what-if-search = 试加其他功能
window-what-if-trial = （试加）
window-what-if-same = 资质、理由和材料均无变化。
window-what-if-keep = 写入档案
window-what-if-back = 档案保持不变
window-what-if-not-stored = 尚未保存

# 费用
window-costs = 分年费用
window-costs-year-column = 年度
window-costs-year = 第{ $year }年
window-costs-total = 第1年至第{ $years }年合计
window-costs-at-least = 至少{ $sum }
window-costs-quoted = 报价{ $amount }，不计入合计
window-costs-items = 费用明细：{ $route }
window-costs-partner = 填写合作方收费

# 时间安排
window-timeline-likely = 预计{ $date }上线
window-timeline-live-since = 已于{ $date }上线
window-timeline-unknown = 上线时间未知
window-timeline-span = 最早{ $low }，最迟{ $high }。
window-timeline-counted = 自{ $start }起按中国工作日计算。
window-timeline-change-start = 更改开始日期
window-timeline-start = 首个步骤的开始日期
window-timeline-set-start = 按该日期预测
window-timeline-save = 存为 .ics
window-timeline-picture = { $count }个步骤的时间预测。下方表格列有相同日期。
window-timeline-papers = 证件
window-timeline-no-end = 没有来源说明所需时间
window-timeline-range = { $low }至{ "\u200B" }{ $high }
window-timeline-legend = 图例
window-timeline-legend-likely = 预计
window-timeline-legend-band = 最早至最迟
window-timeline-legend-holiday = 法定节假日
window-timeline-legend-cut = 证件在步骤进行中到期
window-timeline-collisions = 时间冲突与说明
window-timeline-table = 日期列表
window-timeline-step = 步骤
window-timeline-takes = 所需时间
window-timeline-earliest = 最早完成
window-timeline-likely-end = 预计完成
window-timeline-latest = 最迟完成
window-timeline-basis = 依据
window-timeline-enter = 填写日期
window-timeline-enter-text = 填写的日期取代预测，后续步骤据此推算。
window-timeline-record = 保存日期
window-progress-ahead = 等待
window-progress-open = 可以开始
window-progress-running = 进行中
window-progress-returned = 已退回
window-progress-completed = 已完成
window-progress-passed-by = 已结束
window-collision-over = { $field }：有效期仅至{ $day }，早于后续步骤开始。更换证件后填写新日期。
window-collision-certain = { $field }：{ $day }到期，即使一切最快也早于上线。最先受影响的步骤：{ $step }。开始前先更换证件。
window-collision-likely = { $field }：{ $day }到期，早于预计的上线日期。最先受影响的步骤：{ $step }。及时更换证件。
window-collision-possible = { $field }：{ $day }到期，若一切最慢则早于上线。最先受影响的步骤：{ $step }。提前准备更换。
window-collision-consent = { $field }：同意书日期为{ $day }，晚于开始日期。提供个人信息之前完成签署。
window-collision-verification = 微信认证于{ $day }到期，早于上线。最先受影响的步骤：{ $step }。及时重新认证。

# 首页
window-home-overdue = “{ $step }”已超出来源所述的时间，可询问办理进展。
window-home-document-near = { $field }将至，及时续办。
window-home-document-over = { $field }已过，更换后填写新日期。
window-home-verification-near = 年度认证即将到期。
window-home-verification-over = 年度认证已到期，重新认证后填写日期。
window-home-more-dates = 另有{ $count }个日期
window-home-days-left = { $days ->
    [0] 今日
   *[other] 还有{ $days }天
}
window-home-days-over = 已过{ $days }天

# 方案推演与对比
window-compare = 方案对比
window-compare-open = 复制或对比
window-compare-lead = 复制一份内容相同的档案作为备选方案，修改后两相对比，保留其一。
window-compare-duplicate = 复制为备选方案
window-compare-duplicate-text = 副本含有相同的内容和文件，此后两份互不影响。
window-compare-create = 复制
window-compare-title-of = { $title }（备选方案）
window-compare-with = 对比对象
window-compare-none = 尚无可对比的档案，先复制当前档案。
window-compare-what = 对比项目
window-compare-sides = 并列对比
window-compare-licences = 尚缺资质
window-compare-licences-none = 无
window-compare-live = 预计上线
window-compare-released = { $likely }（{ $low }至{ $high }）
window-compare-keep = 仅保留该份
window-compare-keep-title = 仅保留{ $title }？
window-compare-keep-text = “{ $title }”及其文件将从保险库中彻底删除，无法恢复。
window-compare-keep-both = 两份都保留
window-compare-differences = 不同的字段
window-compare-count = { $count ->
    [0] 各字段均相同
   *[other] { $count }个字段
}
window-compare-field = 字段

error-no-route-what = 尚未选择路径
error-no-route-do = 从三种路径中选择一种
error-no-route-reason-what = 尚未填写选择该路径的理由
error-no-route-reason-do = 用一句话说明理由，报告中将列出
error-no-day-what = 填写的不是日历中的日期
error-no-day-do = 填写年、月、日，例如 2026 11 3
