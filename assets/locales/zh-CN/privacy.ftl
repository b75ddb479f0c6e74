# 个人：在档案中的身份、清除、告知和保存期限。

part-administrator = 管理员
part-subject-principal = 主体负责人
part-legal-representative = 法定代表人

erasure-title = 清除证明
erasure-whole-dossier = 整份档案
erasure-when = 清除时间：{ $at }，经办人：{ $officer }。
erasure-place = { $what }，档案{ $dossier }：已清除各字段、{ $files }个文件、{ $states }个历史版本和{ $drafts }份草稿。操作记录第{ $entry }条。
erasure-how = 加密数据库中的相关记录已覆写，日志已清空；文件密钥已清除，文件已删除。
erasure-nowhere = 清除后以{ $searched }项内容检索全部档案及其历史版本和草稿，均未发现。
erasure-still-in = 清除后以{ $searched }项内容检索全部档案及其历史版本和草稿，仍见于：{ $ids }。请打开这些档案后自行决定。
erasure-papers = 档案中还有{ $count }份文件（如授权函）可能载有该人姓名，请查看，必要时移除。
erasure-handed-over = { $at }的资料包{ $number }已提供给{ $recipient }，请告知对方该信息已清除。
erasure-backups = 此前共写入{ $count }份备份，最近一份为{ $last }。在您删除这些备份之前，其中仍有上述信息。
erasure-stays = 保留内容：操作记录（仅含加密散列，不含内容本身）、用于识别重复使用的加密散列，以及资料包接收方记录。

error-nobody-there-what = 档案中没有该身份人员的信息。
error-nobody-there-do = 请选择其他身份或其他档案。
error-consent-missing-what = { $part ->
    [administrator] 该文件载有管理员的证件信息，但档案中尚无其同意日期，文件未收入。
   *[other] 该文件载有主体负责人的证件信息，但档案中尚无其同意日期，文件未收入。
}
error-consent-missing-do = 请先由本人签署单独同意书，在“单独同意”页填写日期，再添加文件。
error-no-consent-what = 该人员没有可撤回的同意。
error-no-consent-do = 如仍持有其个人信息，请予清除。
error-handing-incomplete-what = 尚未说明资料包提供给谁、用于何种目的、依据是什么，没有写入任何文件。
error-handing-incomplete-do = 请填写接收方、目的和依据。

purpose-registration-and-filing = 小程序注册和备案
purpose-correction = 退回后更正
purpose-renewal = 年审或续期
purpose-other-work = 本小程序的其他事务
basis-separate-consent = 各人的单独同意（第二十三条、第二十九条）
basis-entrusted = 委托对方按合同处理（第二十一条）
basis-legal-duty = 履行法定义务（第十三条）
transfer-standard-contract = 标准合同，已备案（第三十八条）
transfer-certification = 个人信息保护认证（第三十八条）
transfer-security-assessment = 已通过安全评估（第三十八条）
transfer-none = 未注明出境依据
transfer-not-abroad = 未出境

disclosure-title = 本公司持有的{ $name }的全部个人信息
disclosure-lead = { $at }由本公司保险库导出。本页无需联网即可打开，也未发送至任何地方。
disclosure-place = “{ $title }”中的{ $part }
disclosure-papers = 文件
disclosure-paper = { $role }：{ $file }，{ $bytes }字节
disclosure-received = 接收方
disclosure-done = 处理记录
disclosure-nothing = 无。
disclosure-mentioned = 同一姓名或号码还见于以下档案的文字内容：{ $titles }。
disclosure-handover = { $recipient }：{ $purpose }。{ $basis }；{ $transfer }。
disclosure-deed = { $deed }：{ $field }（{ $who }）

retention-due-withdrawn = 已于{ $since }撤回同意，请清除该人员的个人信息。
retention-due-released = 小程序于{ $since }上线，所定个人信息保存期限已于{ $due }届满。
retention-due-prepared = 最近一次修改为{ $since }，尚未上线，所定个人信息保存期限已于{ $due }届满。
retention-status-title = 应清除的个人信息
retention-status-line = { $title }：{ $why }
erasure-would = “{ $title }”（{ $dossier }）中的{ $part }：将清除{ $fields }个字段和{ $files }个文件，以及该档案的全部历史版本和草稿。
