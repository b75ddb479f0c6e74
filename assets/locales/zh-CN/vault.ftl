# 保险库的各种情形：发生了什么，现在怎么办。每个代码一对。

error-vault-absent-what = 此数据文件夹中没有保险库。
error-vault-absent-do = 新建保险库、恢复备份，或用存有保险库的数据文件夹启动程序。
error-vault-already-there-what = 此数据文件夹中已有保险库或其一部分，未作任何改动。
error-vault-already-there-do = 打开已有的保险库；如要另建，选择其他数据文件夹。
error-vault-in-use-what = 保险库正在另一个窗口或命令中打开。
error-vault-in-use-do = 关闭该窗口或等命令结束，然后重试。
error-vault-from-newer-version-what = 此保险库由更新版本的通关写入，未作任何改动。
error-vault-from-newer-version-do = 在本机安装该版本或更高版本，然后重新打开保险库。
error-vault-damaged-what = 保险库的数据库已损坏。密钥无误，数据库未作改动。
error-vault-damaged-do = 先把数据文件夹复制到安全的地方，再把最近的备份恢复到空的数据文件夹。
error-vault-slots-damaged-what = 记录保险库打开方式的文件共有两份，都无法读取，因此无法尝试任何打开方式。
error-vault-slots-damaged-do = 从此保险库的备份中把 slots.json 和 slots.twin.json 复制到保险库文件夹，或把整个备份恢复到空的数据文件夹。
error-vault-key-change-unfinished-what = 更换保险库密钥的操作中断了。新旧打开方式目前都能打开保险库。
error-vault-key-change-unfinished-do = 请同时备好原口令和新口令。锁定保险库后重新打开，更换操作随之结束，此后两个口令中只有一个有效。然后重复上一步，届时会生成新的恢复密钥。

error-way-not-set-up-what = { $way ->
    [key-store] 此保险库没有设置用本机密钥库打开。
    [passphrase] 此保险库没有设置口令。
   *[recovery-kit] 此保险库没有恢复密钥。
}
error-way-not-set-up-do = 换一种方式打开：密钥库、口令或恢复密钥。
error-second-way-in-missing-what = 保险库暂不能存放档案，否则电脑或密钥库一旦丢失，档案也随之丢失。
error-second-way-in-missing-do = 抄下恢复密钥并输入一次以确认。除恢复密钥外，保险库还需要口令或密钥库。
error-vault-passphrase-wrong-what = 此口令打不开保险库。
error-vault-passphrase-wrong-do = 检查大小写和输入法后重新输入。如口令已丢失，用恢复密钥打开保险库。
error-vault-passphrase-too-short-what = 保险库口令至少{ $limit }个字符。未作任何改动。
error-vault-passphrase-too-short-do = 换一个更长的口令；四个以上互不相关的词好记又难猜。
error-recovery-kit-typo-what = 恢复密钥第{ $line }行有字符输错、缺少或多余。
error-recovery-kit-typo-do = 对照纸面逐个核对第{ $line }行并重新输入。其中不会出现字母 I、L、O、U。
error-recovery-kit-incomplete-what = 恢复密钥共5行，目前输入了{ $lines }行。
error-recovery-kit-incomplete-do = 按纸面输入全部5行。
error-recovery-kit-other-what = 恢复密钥输入无误，但它属于另一个保险库，或已被更新的恢复密钥取代。
error-recovery-kit-other-do = 找出此保险库最后一次确认的恢复密钥，或换一种方式打开。

error-key-store-missing-what = 本机的密钥库没有响应。保险库未作改动。
error-key-store-missing-do = 用口令或恢复密钥打开保险库。如要使用密钥库，登录到运行密钥库的桌面后重试，无须重启程序。
error-key-store-locked-what = 本机的密钥库处于锁定状态。保险库未作改动。
error-key-store-locked-do = 解锁密钥库后重试，或用口令或恢复密钥打开保险库。
error-key-store-forgetful-what = 本机的密钥库接受了密钥但没有保存，因此未设为打开方式。
error-key-store-forgetful-do = 改为设置口令。
error-key-store-entry-lost-what = 本机的密钥库中已没有此保险库的密钥。保险库本身没有变化。
error-key-store-entry-lost-do = 用口令或恢复密钥打开保险库，然后在设置中重新设置密钥库。
error-key-store-key-wrong-what = 本机密钥库中的密钥打不开此保险库。保险库本身没有变化。
error-key-store-key-wrong-do = 用口令或恢复密钥打开保险库，然后在设置中重新设置密钥库。

error-dossier-unknown-what = 保险库中没有此编号的档案。
error-dossier-unknown-do = 在档案列表中查找编号。该档案可能已被移除。
error-dossier-already-there-what = 保险库中已有此编号的档案，未作任何改动。
error-dossier-already-there-do = 打开已有的档案，或先移除它再收入这一份。
error-stored-dossier-unreadable-what = 此档案无法作为本程序的档案存入或读出。先前的状态仍然保留。
error-stored-dossier-unreadable-do = 撤销最后一次修改，或缩短最长的文字。如档案打不开，从备份恢复。
error-nothing-to-undo-what = 此档案没有可以退回的先前状态。
error-nothing-to-undo-do = 从当前状态继续。
error-nothing-to-redo-what = 此档案没有可以重做的修改。
error-nothing-to-redo-do = 从当前状态继续。

error-attachment-unknown-what = 保险库中没有此附件的文件。
error-attachment-unknown-do = 重新添加文件，或从档案中移除该附件。
error-attachment-id-twice-what = 此档案有两个附件编号相同，无法确定指的是哪个文件。未收入任何内容。
error-attachment-id-twice-do = 在 dossier.json 中给每个附件各自的编号，然后重新收入档案。
error-stored-file-missing-what = 此附件的加密文件已不在保险库文件夹中。
error-stored-file-missing-do = 重新添加原件，或从备份恢复该文件。
error-stored-file-damaged-what = 此附件的加密文件被改动或截断，因此不予显示。
error-stored-file-damaged-do = 重新添加原件，或从备份恢复该文件。
error-vault-file-too-large-what = 文件超过保险库单个文件的上限 { $limit } MB。未存入任何内容。
error-vault-file-too-large-do = 添加较小的文件，例如分辨率较低的扫描件。
error-vault-file-unreadable-what = 文件无法完整读取。未存入任何内容。
error-vault-file-unreadable-do = 确认磁盘仍然连接、文件可以打开，然后重新添加。
error-vault-file-changed-what = 文件在添加过程中发生了变化。未存入任何内容。
error-vault-file-changed-do = 关闭正在使用该文件的其他程序，然后重新添加。

error-backup-target-taken-what = 所选的备份位置已有其他内容：不是本保险库的备份，或者是更换密钥之前的备份。未作任何改动。
error-backup-target-taken-do = 换一个尚不存在的名称。
error-backup-damaged-what = 备份无法完整读回，不能使用。
error-backup-damaged-do = 写备份时：检查保险库并换一个磁盘。恢复时：换一份备份。

error-vault-disk-full-what = 保险库所在的磁盘已没有空间。先前保存的内容都在。
error-vault-disk-full-do = 在该磁盘上腾出空间，然后重复上一步。
error-vault-no-permission-what = 系统不允许本程序读写保险库文件夹。未作任何改动。
error-vault-no-permission-do = 给您的用户账户授予数据文件夹的访问权限，然后重试。
error-vault-storage-fault-what = 保险库所在的磁盘报告故障。先前保存的内容都在。
error-vault-storage-fault-do = 确认磁盘已连接，然后重复上一步。如再次出现，在另一个磁盘上做备份。
error-vault-memory-short-what = 可用内存不足，无法完成这一步。未作任何改动。
error-vault-memory-short-do = 关闭其他程序，然后重试。
error-vault-randomness-missing-what = 操作系统没有给出随机数，无法生成安全的密钥。未存入任何内容。
error-vault-randomness-missing-do = 重启电脑，然后重试。
error-vault-engine-unsafe-what = 这份程序所带的数据库不能保护数据。保险库没有打开。
error-vault-engine-unsafe-do = 用原始安装包重新安装程序。
error-vault-database-fault-what = 保险库的数据库给出了程序不认识的答复（编号 { $result }）。先前保存的内容都在。
error-vault-database-fault-do = 重新启动程序并重复上一步。如再次出现，把这个编号告知开发方。

# 打开方式。
way-key-store = 本机密钥库
way-passphrase = 口令
way-recovery-kit = 恢复密钥

# 日志条目。
deed-vault-created = 新建保险库
deed-unlocked = 解锁保险库
deed-locked = 锁定保险库
deed-way-changed = 更改打开方式
deed-data-key-changed = 更换数据密钥及全部打开方式
deed-kit-confirmed = 确认恢复密钥
deed-dossier-created = 新建档案
deed-dossier-imported = 收入档案
deed-changed = 修改档案
deed-undone = 撤销修改
deed-redone = 重做修改
deed-history-forgotten = 清除修改历史
deed-attached = 添加附件
deed-detached = 移除附件
deed-dossier-removed = 清除档案
deed-person-erased = 清除个人信息
deed-person-disclosed = 导出个人信息副本
deed-consent-withdrawn = 撤回同意
deed-officer-named = 登记经办人
deed-revealed = 显示内容
deed-packet-built = 生成资料包
deed-handed-over = 登记接收方、目的和依据
deed-dossier-exported = 导出档案
deed-feedback-imported = 收入反馈
deed-backed-up = 写入备份
deed-restored = 从备份恢复
