# 表格导入：无法读取的情形、各单元格的处理结果、模板。

error-sheet-not-a-spreadsheet-what = “{ $file }”不是工作簿（xlsx、ods），也不是以分隔符分列的文本（csv）。
error-sheet-not-a-spreadsheet-do = 用表格软件打开，另存为 xlsx、ods 或 csv 后重新选择。
error-sheet-encrypted-what = “{ $file }”设有打开密码。
error-sheet-encrypted-do = 用表格软件打开，取消密码并另存后重新选择。
error-sheet-old-format-what = “{ $file }”是旧版或二进制格式的工作簿（xls、xlsb）。
error-sheet-old-format-do = 用表格软件打开，另存为 xlsx 后重新选择。
error-sheet-damaged-what = “{ $file }”内容不完整，或其结构与表格软件生成的工作簿不符。
error-sheet-damaged-do = 用表格软件打开，以其他名称另存为 xlsx 后重新选择；无法打开的，向提供方重新索取。
error-sheet-expands-what = “{ $file }”中的表格解压后超过 { $limit }。
error-sheet-expands-do = 将需要生成档案的各行复制到单独的工作簿，再选择该工作簿。
error-sheet-too-many-rows-what = “{ $file }”在第 { $limit } 行之后仍有内容，本程序最多读取到该行。
error-sheet-too-many-rows-do = 删除无需生成档案的行，或将表格拆分为多个文件。
error-sheet-too-many-columns-what = “{ $file }”在第 { $limit } 列之后仍有内容，本程序最多读取到该列。
error-sheet-too-many-columns-do = 删除与档案字段无关的列后重新选择。
error-sheet-cell-too-long-what = “{ $file }”中有单元格超过 { $limit } 个字符。
error-sheet-cell-too-long-do = 缩短该单元格的内容；若并无此类单元格，检查是否有未闭合的引号，再重新选择。
error-sheet-unknown-encoding-what = “{ $file }”的文本编码不是 UTF-8、UTF-16 或 GB18030。
error-sheet-unknown-encoding-do = 用表格软件打开，另存为 xlsx 或“CSV UTF-8”后重新选择。
error-sheet-empty-what = “{ $file }”的第一张表为空。
error-sheet-empty-do = 将填有档案的工作表移到最前并取消隐藏，再重新选择。
error-sheet-not-on-input-what = 标准输入传来的是工作簿，而标准输入只能读取以分隔符分列的文本（csv）。
error-sheet-not-on-input-do = 将工作簿保存为文件，再指定该文件。
error-sheet-no-known-heading-what = “{ $file }”中没有与档案字段对应的表头。
error-sheet-no-known-heading-do = 在首行填写字段名称。“tongguan import --template FILE”可生成含全部字段的空白模板。
error-no-such-template-what = 模板按文件扩展名保存为 xlsx 或 csv。
error-no-such-template-do = 使用以 .xlsx 或 .csv 结尾的文件名。

import-yes = 是
import-no = 否

import-summary = 档案：{ $dossiers } 份。单元格：已导入 { $taken } 个，空白 { $empty } 个，未导入 { $left } 个。
import-line = { $kind ->
    [column] { $place } 列
   *[row] 第 { $place } 行
}
import-entry = { $folder ->
    [none] { $line }：
   *[other] { $line }，文件夹 { $folder }：
}
import-entry-nothing = { $line }：没有可导入的单元格，未生成档案。
import-cell = {"  "}{ $place } { $field }：{ $sentence }

import-heading-unknown = 表头 { $place }“{ $text }”不对应任何字段，该列（行）未导入。
import-heading-nearest = 表头 { $place }“{ $text }”不对应任何字段，该列（行）未导入。最接近的字段是“{ $nearest }”。
import-heading-repeated = 表头 { $place }“{ $text }”重复，以第一个为准，此处未导入。
import-heading-not-taken = 表头 { $place }“{ $text }”对应的内容不通过表格导入，请在档案中填写。

import-cell-taken = 已导入。
import-cell-empty = 空白。
import-cell-formula = 为公式。公式不予计算，请直接填写结果。
import-cell-fault = 为 #N/A 等错误值，请填写实际内容。
import-cell-scientific = 号码已被表格软件转为 4.4E+17 形式，部分数字已丢失。将单元格设为文本，并按证件重新填写。
import-cell-digits = 表格软件仅保留15位数字，其后各位已变为0。将单元格设为文本，并按证件重新填写。
import-cell-zeros = 以数值形式保存，开头的0可能已丢失。将单元格设为文本，并按证件重新填写。
import-cell-date = 已被表格软件转为日期或时间。将单元格设为文本，并按证件重新填写。
import-cell-decimal = 号码以“.0”结尾，已被其他软件改动。将单元格设为文本，并按证件重新填写。
import-cell-apostrophe = 号码前有撇号。核对证件后，在文本单元格中填写不带撇号的号码。
import-cell-not-a-date = 无法确定是哪一天。按 2026-03-01 的形式填写；无截止日期的，填“长期”。
import-cell-not-listed = 不在该字段的可选项中。从模板的“可选项”工作表中选取名称或代码。
import-cell-not-a-number = 不是整数。
import-cell-not-a-flag = 既不是“是”，也不是“否”。
import-cell-not-a-list = 单项内容的组成部分过多。各项之间用“;”分隔，同一项的各部分之间用“>”分隔。
import-cell-no-such-category = 不是本档案的服务类目。按服务类目一栏的写法填写，例如“商家自营 > 食品饮料”。
import-cell-too-long = 超过该字段的长度上限。

import-sheet-dossiers = 档案
import-sheet-notes = 填写说明
import-sheet-lists = 可选项
import-note-rows = “档案”工作表中，表头以下每一行生成一份档案。各列可以调换顺序或删除，表头中英文均可识别。
import-note-digits = 所有单元格均已设为文本，以免号码丢失数字。请保持该格式，粘贴时仅粘贴值。
import-note-lists = 单元格提供下拉选项的，从中选取；可填多项的，各项之间用“;”分隔，名称见“可选项”工作表。
import-note-attachments = 图片、扫描件、单独同意和豁免在档案中添加，不在此填写。
import-note-heading = 表头
import-note-path = 字段路径
import-note-filling = 填写方法
import-note-main-category = 填写服务类目中的一项，写法与该栏一致。
import-note-several = 多项之间用“;”分隔。
import-note-parts = 每项依次填写：{ $members }。多项之间用“;”分隔。

cli-import-about = 将表格（xlsx、ods、csv）转为档案
cli-argument-sheet = 表格文件；“-”表示从标准输入读取 csv
cli-option-dry-run = 逐个报告单元格的处理结果，不写入任何文件
cli-option-template = 生成空白模板，扩展名为 .xlsx 或 .csv
cli-import-template = 模板已生成：{ $file }。
