# 地图：诸图、图例、图签。

# 读屏所闻。
map-map = 舆图。逗号键与句号键逐地移动。

# 诸图之签：图上之色所示。
map-mode-holder = 据有
map-mode-claims = 声索
map-mode-trust = 信任
map-mode-houses = 空屋
map-mode-unrest = 骚动
map-mode-stores = 存粮
map-mode-armies = 兵马
map-mode-papers = 文书

# 图例：色与纹所示。
map-calm = 安静
map-unrest-scale = 骚动：色愈深则愈甚
map-bare = 无粮
map-stores-scale = 存粮：色愈深则愈多
map-none-empty = 无空屋
map-houses-scale = 空屋：色愈深则愈多
map-trusts-you = 据者信你
map-distrusts-you = 据者疑你
map-who-claims = 声索者

# 一地之签。$claimants 为并列之诸邦。
map-held = 据有者：{ $holder }
map-held-claimed = 据有者：{ $holder }；声索者：{ $claimants }
map-nobody = 无人
map-between = 、
map-walls = 城防
map-garrison = 守军
map-stores = 存粮
map-unrest = 骚动
map-empty-houses = 空屋
map-besieged = 被围
# $far：围城之势，以百为满。
map-besieged-by = { $who }围之，百中{ $far }
map-registered = { $number }，在籍 { $registered }
map-your-paper = 你的文书存于此
map-as-believed = 诸数皆据我方所信。

# 一军之签。$age 为军情之新旧。
map-army-of = 属{ $owner }；{ $age }
map-men = 兵力
map-stands-at = 驻于
map-marches-to = 进向
map-commander = 主将
map-quality = 战力
map-loyalty = 忠诚
map-months-unpaid = 欠饷月数
map-stores-turns = 军粮可支回合

# 图上之军；图签之钮。
map-army = { $name }：{ $strength }，{ $age }
map-close = 关闭
