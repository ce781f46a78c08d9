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
map-calm = 安静；骚动：
map-bare = 无粮；存粮：
map-none-empty = 无空屋；空屋：
map-people-without = 无屋之民
map-your-own = 己方
map-trusts-you = 据者信你
map-distrusts-you = 据者疑你，色愈深则愈甚
map-who-claims = 他方声索之纹
map-army-seen = 今所见
map-army-reported = 仅据报：色愈淡则报愈旧
map-paper-lies = 你的文书，及其所在
map-paper-rides = 本回合所封，在途
map-order-rides = 本回合明发，在途

# 声索图中地名之旁；流民之旁。
map-claimed-by = 声索：{ $who }
map-people = 民 { $number }

# 一地之签。
map-between = 、
map-walls = 城防
map-garrison = 守军
map-stores = 存粮
map-unrest = 骚动
map-empty-houses = 空屋

# 一军之签。$age 为军情之新旧。
map-men = 兵力
map-marches-to = 进向
map-commander = 主将
map-quality = 战力
map-loyalty = 忠诚
map-months-unpaid = 欠饷月数
map-stores-turns = 军粮可支回合

# 图上之军；图签之钮。
map-army = { $strength }，{ $age }
map-close = 关闭

# 在外文书之签，在途之令之签。
map-rider-goes = 往
map-rider-leaves = 留于彼处
map-rider-undo = 本回合未终，犹可撤回（U）。
