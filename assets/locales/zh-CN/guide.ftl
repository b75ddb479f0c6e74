# 使用指南：窗口和命令行如何提供。各页内容在 assets/guide。

window-help = 帮助
window-help-contents = 指南目录
window-help-close = 关闭

guide-part-first = 开始使用
guide-part-dossier = 办理一份档案
guide-part-pages = 档案的各个页面
guide-part-handover = 移交
guide-part-vault = 规则、记录与设置
guide-part-beyond = 术语与其他指南

cli-guide-about = 输出使用指南的某一页，或列出各页
cli-argument-guide-page = 页面名称；不填则列出全部页面
error-no-such-guide-page-what = 指南中没有该名称的页面。
error-no-such-guide-page-do = 运行“tongguan guide”查看全部页面的名称。
