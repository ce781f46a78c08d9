# 数、状态与事物的名称。

# 无处、无人；句中之我方。
nowhere = 无处
nobody = 无人
nothing = 无
us = 我方

# 诸数之名。$name、$holder、$about 等为事物之名。
number-own = { $name }之{ $quantity }
number-own-flag = { $name }：{ $quantity }
number-own-nameless = 数
number-hears = { $name }之耳目
number-capital = { $name }之都
number-mood = { $name }之人心
number-home = { $name }所在之邦
number-serves = { $name }所事之主
number-place = { $name }所在之地
number-influence = { $name }之影响力
number-foretold-right = { $name }言中之数
number-foretold-wrong = { $name }言失之数
number-walls = { $name }之城防
number-garrison = { $name }之守军
number-siege = { $name }围城之势
number-holder = { $name }为谁所据
number-besieger = { $name }为谁所围
number-houses = { $name }之空屋
number-stores-in = { $name }之存粮
number-unrest = { $name }之骚动
number-owner = { $name }归属
number-clause-state = 条款‘{ $clause }’
number-clause-paid = ‘{ $clause }’已付之数
number-clause-due = ‘{ $clause }’之期
number-clause-late = ‘{ $clause }’逾期之回合
number-clause-amount = ‘{ $clause }’应付之数
number-strength = { $name }之兵力
number-quality = { $name }之战力
number-loyalty = { $name }之忠诚
number-unpaid = { $name }欠饷之月
number-stores = { $name }之军粮
number-paymaster = { $name }由谁给饷
number-commander = { $name }之主将
number-goal = { $name }所向之地
number-progress = { $name }行军之日
number-registered = { $name }在籍之数
number-claimant = { $name }为谁所索
number-origin = { $name }之故土
number-paper-holder = { $name }在谁手中
number-author = { $name }出自谁手
number-deniable = { $name }可抵赖几分
number-teams = 在事人手：{ $name }
number-teams-arriving = 赴任人手：{ $name }
number-seat = 你居谁家之位
number-turn = 回合
number-year = 年份
number-month = 月份
number-day = 日期
number-days = 回合之日数
number-attention = 心力
number-answered-times = ‘{ $name }’批答之次
number-answered-choice = ‘{ $name }’之批答
number-answered-last = ‘{ $name }’批答之时
number-event-times = ‘{ $name }’之次数
number-event-last = ‘{ $name }’上次之时
number-share = 廷议赞成之比：{ $name }
number-leaning = { $person }于{ $motion }之向背
number-leaning-nobody = 无人之向背
number-foretelling-due = { $by }所限之期：‘{ $text }’
number-foretelling = { $by }所言：‘{ $text }’
number-trust-ours = 我方对{ $about }之信任
number-trust = { $holder }对{ $about }之信任
number-awe-ours = 我方对{ $about }之畏惮
number-awe = { $holder }对{ $about }之畏惮
number-war-ours = 我方与{ $about }之间
number-war = { $holder }与{ $about }之间
number-proof-ours = 我方凭{ $paper }可证之事
number-proof = { $reader }凭{ $paper }可证之事
number-other = { $name }之{ $quantity }
figure-before = { $name }，此前
figure-after = { $name }，此后

# 以词示之之值。
value-war = 战
value-peace = 和
value-exists = 现存
value-none = 无
value-never = 从未
value-after-the-end = 末回合之后
value-yes = 是
value-no = 否
value-now = 今为{ $value }
proof-none = 无
proof-suspected = 有疑
proof-proven = 有据
proof-public = 昭然

# 条款、人物、预言之状。
state-dormant = 未行
state-not-in-force = 未生效
state-pending = 待履行
state-met = 已履行
state-late = 逾期
state-short = 短缺
state-breached = 已背
state-waived = 已免
state-disputed = 有争议
state-none = 未言
state-open = 未验
state-right = 应验
state-wrong = 落空
state-active = 在任
state-dismissed = 不在任
state-captive = 被俘
state-dead = 已故
state-unknown = 不详

# 廷议之向背，自力主至力阻。
leans-bent = 力主
leans-for = 赞成
leans-inclined = 意近赞成
leans-undecided = 未决
leans-disinclined = 意近反对
leans-against = 反对
leans-set-against = 力阻

# 邦国之态，视其信任；民众之情。
disposed-devoted = 倾心
disposed-content = 相安
disposed-hopeful = 有所期
disposed-watchful = 观望
disposed-doubting = 存疑
disposed-bitter = 怨恨
disposed-hostile = 敌视
temper-glad = 欢悦
temper-content = 安然
temper-hopeful = 有望
temper-waiting = 观望
temper-uneasy = 不安
temper-bitter = 怨怼
temper-lost = 离心

# 剧本或另有其词者。
word-attention = 心力
