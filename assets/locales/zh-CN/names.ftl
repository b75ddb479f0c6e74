# 产品与概念的名称。
product = 通关
