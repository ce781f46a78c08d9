# 其余各页。

# 剧本之文及其中之数。
fill-about = 所涉之数

# 所将致者。$hearer 为将闻之者。
foreseen = 据你所信、依此举自身之规则推之；他人所为不在其内。
foreseen-hears = { $hearer }将闻{ $number }
foreseen-told = 依此举之规则，所将告者
foreseen-report = 我方将闻{ $number }
foreseen-a-report = 奏报
foreseen-own = 依其自身规则所致
foreseen-now = 你所信之现值
foreseen-earlier = 届时必已所致
foreseen-alike = { $name }，另有 { $more } 项相同
foreseen-others = 变化相同之他项
foreseen-each = 各 { $change }
foreseen-chance = { $name }：{ $change }（百中{ $chance }）
foreseen-after = { $name }：{ $change }（{ $turns }后）
foreseen-chance-after = { $name }：{ $change }（百中{ $chance }，{ $turns }后）
paper-gone = 已失
paper-somewhere = 存于世间
paper-in = 存于{ $place }

# 密令所遗之纸：将存何处，易否抵赖。
lies-with-us = 在{ $place }，我方手中
lies-in = 在{ $place }
lies-with = 在{ $place }，{ $holder }手中
exposed-spent = 此纸在彼手中。据你所知，再无旁人可读。
exposed-left = 纸还在。据你所知，尚有 { $ways } 途可读。
way-chance = 诸事俱备后每回合之机会，百中几分
deniable-hardly = 难以抵赖
deniable-not-easily = 不易抵赖
deniable-perhaps = 或可抵赖
deniable-easily = 易于抵赖

# 预言之期，或应验之时。
foretold-by = 限至{ $date }
foretold-in = 于{ $date }
foretold-within = { $turns }之内
foretold-turns = 须在几回合内应验
foretold-record = 言中 { $right }/{ $all }
foretold-settled = 已见分晓之预言
foretold-said = { $date }所言，论‘{ $choice }’

# 廷议之题。
as-of = 据{ $date }所闻
council-for = 廷议分量，赞成者
council-not-for = 廷议分量，不赞成者
council-unheard = 廷议分量，未闻其意者
council-rounding = 取整所致
voice-serves-another = 改事他主
voice-own-bent = 其人本意
voice-own-bent-rule = 其人本意
voice-furthest = 向背至此而极
voice-comes-to = { $name }权衡之果

# 进言者权衡之由。
advice-that = 此事
advice-weighs = 此由之轻重，视其于{ $concern }之好恶
advice-weighs-scaled = 此由之轻重，视其于{ $concern }之好恶，并及{ $number }
advice-makes = 其于{ $concern }之所见
advice-thinks-little = 不以{ $concern }为意

# 列国及其信任之由。
power-you = 你
fades-never = 不减
fades = 每回合减{ $fade }
fades-rule = 其减之速：{ $name }
trust-disposition-title = 本态
trust-at-the-start = 起初之数
trust-disposition = 本态
trust-less-disposition = 减去本态
trust-heard = 其信任，如我方所闻
trust-rest-title = 以上皆不能释者
trust-rest = 其消长，如我方所闻

# 盟约。
clause-pays = { $from }输与{ $to }
clause-owes = { $from }有约于{ $to }
due-was = 本应于{ $date }交付
due-this-turn = 应于{ $date }交付，限本回合之末
due-after-the-end = { $turns }后交付，在末回合之后
due-in = 应于{ $date }交付，尚有{ $turns }
due-counted = 交付之回合，自首回合起计
due-until = 距交付之回合
due-turn-now = 今之回合

# 顶栏：所余可用者。
top-seat-has = 此位每回合所有
top-left = 所余{ $word }
top-this-turn = ‘{ $name }’，本回合
top-there-is = 现有之数
top-sealed = 本回合已用印者，回合末扣取

# 有司人手。
teams-in-all-title = 人手总数
teams-in-all = 人手总数
teams-wanted = ‘{ $task }’所需
teams-not-there = 所需而未有
teams-idle = 闲置人手

# 其事所据。
mark-attested = 史有明文
mark-disputed = 史有异说
mark-invented = 虚构
mark-source = { $mark } · { $source }

# 军情之新旧。
age-now = 今所亲见
age-start = 起初所知

# 一回合之所致。
brought-foretelling = 所预言之事

# 旧事属何类。
matter-own = 亲裁
matter-came = 亲裁之所致
matter-deed = 他人所为
matter-war = 兵事
matter-hazard = 天数
matter-report = 奏报
matter-news = 所闻
matter-foretold = 预言
matter-course = 常势

# 结局。
lesser-causes = 余因所致
lesser-causes-title = 余因
lesser-all = 总数
you-ordered = 你下令
papers-decided = { $who }所裁之奏

# 誓愿、史家、终未得知之事。
vow-kept = 守
vow-bent = 屈
vow-broken = 违
vow-paper = { $title }（{ $detail }）
historian-share = { $judgement }在{ $historian }处之轻重
historian-part = { $judgement } { $score }，权重 { $share }
historian-makes = { $historian }之论定
historian-note = 诸评各以其权重，除以权重之总和。

# 同位之他朝，与终局之后诸月。
courts-worse = { $judgement }逊于此者之朝
courts-alike = { $judgement }与此相同之朝
courts-ended = 结局如此之朝：{ $ending }
courts-ruled = 为政如此：{ $policy }
courts-random = 为政好恶随机
courts-note = 于他朝中计之。
after-ending = 后续终至于此者：{ $ending }
after-lasted = 后续中和局得存者
after-stood = 后续中社稷得存者
after-without-war = 无战
after-with-war = 有战，或旧或新
after-note = 于诸后续中计之。
futures-survive = 自{ $date }起社稷得存之未来
futures-survives = 得存者
futures-note = 于自当日晨实况推演之诸未来中计之。

# Charts
chart-trust = 对{ $us }的信任
chart-loyalty = 各军忠诚
chart-homeless = 流离之民
chart-registered = { $who }（在册）
chart-moods = 国中人心

# The sheet of charts
chart-believed = { $name }（当时所信）
chart-why = 何以如此
chart-was-believed = 当时所信如此。
chart-nothing-moved = 就你所知，无事使之变动。
chart-lesser = 其余小因
