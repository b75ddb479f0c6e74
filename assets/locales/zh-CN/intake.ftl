## 无法读入的情况。$file 只是文件名，$path 是档案中的字段。

error-input-missing-what = 在所指位置没有找到文件或文件夹“{ $file }”。
error-input-missing-do = 核对名称，确认文件未被移动、磁盘已连接，然后重新选择。

error-input-not-readable-what = { $kind ->
    [permission] “{ $file }”存在，但当前用户没有读取权限。
    [busy] “{ $file }”正被另一个程序使用。
   *[device] 无法从磁盘读取“{ $file }”。
}
error-input-not-readable-do = { $kind ->
    [permission] 将文件复制到自己的文件夹，或向文件所有者申请读取权限。
    [busy] 关闭正在使用该文件的程序，然后重新选择。
   *[device] 确认磁盘已连接且完好，将文件复制到其他位置，再选择副本。
}

error-input-not-a-file-what = 此处需要文件，而“{ $file }”是文件夹、设备或管道。
error-input-not-a-file-do = 选择文件本身。

error-input-too-large-what = “{ $file }”超过 { $limit }，这是本程序一次读入的上限。
error-input-too-large-do = 请改选较小的文件：图片或扫描件可压缩或拆成几个文件，文本请删去无关内容。

error-input-too-many-files-what = 该文件夹中此类文件超过{ $limit }个。
error-input-too-many-files-do = 选择只包含所需内容的文件夹。

error-input-not-utf8-what = “{ $file }”不是 UTF-8 编码的文本。
error-input-not-utf8-do = 用文本编辑器打开，以 UTF-8 编码保存，然后重新选择。

error-input-not-json-what = “{ $file }”从第{ $line }行第{ $column }列起不再是 JSON。
error-input-not-json-do = 查看该处是否缺少逗号、引号或括号，或从来源处重新获取该文件。
error-feedback-not-an-answer-what = { $file } 既不是合作方的回执，也不是平台的答复，档案未改动。
error-feedback-not-an-answer-do = 选择合作方发来的回执文件，或保存下来的平台答复。以其他方式收到的反馈可手工录入。
error-feedback-too-many-items-what = 该反馈涉及的项目超过{ $limit }项，档案未改动。
error-feedback-too-many-items-do = 请合作方按资料包分别出具回执，再逐份导入。

## 档案

error-not-a-dossier-what = “{ $file }”不是一份档案：其中没有 dossier.json。
error-not-a-dossier-do = 选择包含 dossier.json 的文件夹、该文件本身，或仅含这一个文件夹的 ZIP。

error-not-requests-what = “{ $file }”中没有平台接口的请求内容：未找到 register.json、verification.json 或 filing.json。
error-not-requests-do = 选择已解包的资料包文件夹，或其中的 wechat 文件夹。

error-dossier-too-large-what = 这份档案的附件合计超过 { $limit }。
error-dossier-too-large-do = 用较小的副本替换最大的扫描件，然后重新打开档案。

error-dossier-not-json-what = dossier.json 从第{ $line }行第{ $column }列起不再是 JSON。
error-dossier-not-json-do = 查看该处是否缺少逗号、引号或括号。

error-dossier-other-schema-what = dossier.json 的格式不是“{ $schema }”，可能由本程序的更新版本写成。
error-dossier-other-schema-do = 用写成它的版本打开，或更新本程序。

error-dossier-repeated-member-what = dossier.json 中“{ $path }”出现两次，无法判断以哪一个为准。
error-dossier-repeated-member-do = 保留正确的一个，删除另一个。

error-dossier-unknown-member-what = 档案中没有字段“{ $path }”。
error-dossier-unknown-member-do = { $nearest ->
    [none] 从 dossier.json 中删除该字段，或在“tongguan schema dossier”列出的名称中查找。
   *[other] 如果本意是“{ $nearest }”，在 dossier.json 中改名；否则删除该字段。
}

error-dossier-wrong-kind-what = { $expected ->
    [group] dossier.json 中的“{ $path }”不是花括号内的一组字段。
    [list] dossier.json 中的“{ $path }”不是方括号内的列表。
    [date] dossier.json 中的“{ $path }”不是引号内的日期。
    [integer] dossier.json 中的“{ $path }”不是不带引号的整数。
    [flag] dossier.json 中的“{ $path }”既不是 true 也不是 false。
    [text-list] dossier.json 中的“{ $path }”不是文本列表。
    [integer-list] dossier.json 中的“{ $path }”不是整数列表。
   *[text] dossier.json 中的“{ $path }”不是引号内的文本。
}
error-dossier-wrong-kind-do = { $expected ->
    [group] 写成 {"{"} … {"}"}，字段写在其中。
    [list] 写成 [ … ]，只有一项时也是如此。
    [date] 写成 "2026-12-31"；没有截止日期的证件写 "long-term"。
    [integer] 只写数字，例如 1。
    [flag] 写 true 或 false，不加引号。
    [text-list] 写成 ["一", "二"]。
    [integer-list] 写成 [1, 2]。
   *[text] 加上引号；证件号码也是文本。
}

error-dossier-unknown-choice-what = dossier.json 中“{ $path }”的取值不在可选范围内。
error-dossier-unknown-choice-do = { $nearest ->
    [none] 从以下取值中选一个：{ $allowed }。
   *[other] 如果本意是“{ $nearest }”，就写这个词。可选的词有：{ $allowed }。
}

error-dossier-value-too-long-what = dossier.json 中的“{ $path }”过长。文本不得超过{ $limit }字节（约为其三分之一个汉字），列表不得超过{ $limit }项。
error-dossier-value-too-long-do = 缩短内容，或将长文本作为文件附上。

error-attachment-unsafe-path-what = { $fault ->
    [empty] “{ $path }”没有写明文件。
    [absolute] “{ $path }”从磁盘根目录开始，而不是从档案文件夹开始。
    [climbs] “{ $path }”指向档案文件夹之外。
    [character] “{ $path }”含有反斜杠、冒号或看不见的字符。
    [reserved] “{ $path }”是 Windows 无法保存的名称。
    [too-long] “{ $path }”在某些系统上过长。
   *[link] “{ $path }”经过一个链接，而链接可能指向任何地方。
}
error-attachment-unsafe-path-do = { $fault ->
    [link] 将文件本身放入档案文件夹，取代链接。
   *[other] 将文件放入档案文件夹，使用“files/licence.jpg”这样的简单名称，路径用正斜杠书写。
}

## 压缩的档案

error-archive-damaged-what = ZIP 文件“{ $file }”已损坏或不完整，因此没有读入任何内容。
error-archive-damaged-do = 向发送方重新索取，或重新压缩档案文件夹。

error-archive-encrypted-what = ZIP 文件“{ $file }”设有密码。
error-archive-encrypted-do = 用制作它的工具解压，再打开解压后的文件夹。

error-archive-bomb-what = ZIP 文件“{ $file }”解压后会异常膨胀，因此没有打开。
error-archive-bomb-do = 向发送方索取文件夹本身，并谨慎处理此文件。

error-archive-too-many-entries-what = ZIP 文件“{ $file }”列出的文件超过{ $limit }个。
error-archive-too-many-entries-do = 只压缩档案自己的文件夹。

error-archive-duplicate-name-what = ZIP 文件“{ $file }”中有两个文件的名称相同，或只有大小写、重音符号之别。
error-archive-duplicate-name-do = 将其中一个改名，再重新压缩文件夹。

error-archive-unsafe-name-what = ZIP 文件“{ $file }”中有一个名称指向文件夹之外，或在某些系统上无法保存。
error-archive-unsafe-name-do = 使用不含 \ 和 : 的简单文件名，再重新压缩文件夹。如果 ZIP 来自外部，向发送方询问。

error-archive-special-entry-what = ZIP 文件“{ $file }”中有链接或设备，而不是文件。
error-archive-special-entry-do = 将文件本身放入文件夹，再重新压缩。

error-archive-unknown-packing-what = ZIP 文件“{ $file }”的压缩方式本程序无法读取。
error-archive-unknown-packing-do = 解压后打开文件夹，或用普通方式（Deflate）重新压缩。

## 图片

error-picture-not-a-picture-what = 不论名称如何，“{ $file }”既不是 JPEG、PNG、BMP、GIF、WebP 或 TIFF 图片，也不是 PDF。
error-picture-not-a-picture-do = 将图片保存或导出为 JPEG 或 PNG，然后重新选择。

error-picture-is-heic-what = “{ $file }”是 HEIC 图片，即 iPhone 保存照片的格式。本程序和平台都不接受这种格式。
error-picture-is-heic-do = 导出为 JPEG，或将手机相机格式设为“兼容性最佳”后重新拍摄。

error-picture-damaged-what = “{ $file }”已损坏或不完整，无法读到结尾。
error-picture-damaged-do = 从相机、手机或扫描仪重新复制，或重新扫描证件。

error-picture-beyond-limits-what = “{ $file }”超过 { $megapixels } 百万像素，或有一边超过 { $side } 像素，或所需内存超出本程序对单张图片的上限。
error-picture-beyond-limits-do = 另存为较小的副本；证件以 300 dpi 扫描即可。

error-picture-too-small-what = “{ $file }”为 { $width } × { $height } 像素，需要 { $asked-width } × { $asked-height } 像素。放大只会变得模糊。
error-picture-too-small-do = 以更高的分辨率重新拍摄或扫描。

error-picture-does-not-fit-what = “{ $file }”在 { $limit } 以内无法保留足够的像素。
error-picture-does-not-fit-do = 以纯色背景重新扫描，或裁去不属于证件的部分。

error-picture-no-specification-what = “{ $file }”所属的文件类别没有需要满足的图片规格。
error-picture-no-specification-do = 按原样附上文件。

error-paper-encrypted-what = PDF 文件“{ $file }”需要密码才能打开。
error-paper-encrypted-do = 用密码打开后，打印或导出为不带密码的新 PDF，再选择新文件。

error-paper-no-such-page-what = “{ $file }”没有第 { $page } 页，共 { $pages } 页。
error-paper-no-such-page-do = 页码应在 1 至 { $pages } 之间。

error-picture-too-slow-what = 读取“{ $file }”超过 { $seconds } 秒，已停止。其他内容均未受影响。
error-picture-too-slow-do = 用常用软件重新保存该文件，或将证件重新扫描为 JPEG，再选择新文件。

error-picture-crashed-what = 读取“{ $file }”时出错，或占用内存超过 { $limit }，已停止。其他内容均未受影响。
error-picture-crashed-do = 用常用软件重新保存该文件，或将证件重新扫描为 JPEG。如果文件来自外部，请谨慎处理。

error-picture-not-started-what = 系统未能启动读取“{ $file }”所需的进程，因此没有读入任何内容。
error-picture-not-started-do = 关闭一些程序后重试；若仍如此，重新启动本程序。

## 图片文件除图像外携带的内容

picture-metadata-exif = 相机、时间和参数
picture-metadata-gps = 拍摄地点
picture-metadata-thumbnail = 缩略图，可能显示已裁去的部分
picture-metadata-xmp = 编辑历史
picture-metadata-iptc = 新闻图片的说明和署名
picture-metadata-icc = 色彩配置
picture-metadata-comment = 注释
picture-metadata-appendix = 图像结尾之后的附加内容

## 副本所作的改动

picture-change-turned = 已转正。
picture-change-metadata-dropped = 已去除文件除图像外携带的内容，例如地点和时间。
picture-change-first-frame-kept = 多帧或多页中保留第一帧。
picture-change-laid-on-white = 透明部分已铺为白色。
picture-change-drawn = 已将 PDF 页面绘制为图片。
picture-change-colours-converted = 已将色彩配置转换为标准颜色，在各处显示一致。
picture-change-cut-square = 已裁成正方形。
picture-change-reduced = 已减少像素。
picture-change-converted = 已转换为另一种格式。
picture-change-recompressed = 已重新压缩，略有损失。
