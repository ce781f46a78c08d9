# 数目、日期与量词。
turns = { $count }回合
