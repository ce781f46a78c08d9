# 案上诸栏与诸页。

# 诸栏通用。$word 为剧本中之称。
panel-close = 关闭
panel-take-back = 收回
panel-why = 何故
panel-click-why = 点击：何以至此
panel-nobody = 无人
panel-as-believed = 据所信
panel-between = 、
panel-sentences = { $first }{ $then }
panel-sentence = { $text }。
panel-named = { $name }：{ $what }
panel-with-office = { $name }，{ $office }
panel-with-record = { $name }，{ $record }
panel-with-key = { $name }（{ $key }）

# 顶栏：回合、所余可用者、诸页之门、诸仪。
panel-turn = 第 { $turn } 回合，共 { $turns } 回合
panel-attention = { $word } { $left }/{ $all }
panel-idle = { $word }：闲置 { $idle }

# 案上各页
page-orders = 号令
page-realm = 朝野
page-court = 朝堂
page-powers = 列国
page-treaties = 盟约
page-chronicle = 纪事
page-charts = 起落
page-encyclopedia = 典故

panel-powers = 列国
panel-since-last-turn = 较上回合 { $change }
panel-gauge = { $name }：{ $value } { $unit }，较上回合 { $change }
panel-gauge-value = { $value } { $unit }（较上回合 { $change }）

# 案上。$paper、$teams 为剧本中之称。
panel-desk-clear = 案上已清
panel-desk-clear-hint = 无{ $paper }待批。仍可下令（G）、调派{ $teams }（K），或任时日推移。
panel-tab = { $number }：{ $title }
panel-tab-answered = { $number }：{ $title }，已批
panel-fold = 收起文书（F）
panel-unfold = 展开文书（F）
panel-choose-hint = 择一批答，可知谁赞成、谁反对，及其所致。
panel-if-done = 若行 { $letter }
panel-option = { $label }。{ $detail }
panel-option-impossible = { $label }。{ $detail }（不可行）
panel-option-lettered = { $letter }：{ $option }
# $way：剧本中明行、密行之称。
panel-answered = 已批：{ $letter }（{ $way }）。按 U 收回。
# 若不亲裁，则由谁、于何时、如何裁断。
panel-left = 留而不批，则由{ $name }代裁。
panel-left-answer = 留而不批，则由{ $name }代裁：{ $letter }。
panel-left-answer-later = 留而不批，{ $turns }后由{ $name }代裁：{ $letter }。
panel-openly-hint = 明载于册。待他方行动之后方始生效，不留隐秘供人查得。
panel-secretly-hint = 即刻施行，先于他方。或遗一纸，他日为人所阅。

# 不待奏请而可下之令。
panel-orders-none = 眼下无令可下。
panel-order-given = 令已下。回合末发出；按 U 收回。
panel-if-given = 若下此令

# 批答与号令之所致，及赞成、反对之人。
panel-change-after = { $turns }后 { $change }
panel-chance = { $name }（百中{ $chance }）
panel-refused = 今不可行
panel-would-change = 欲改之：{ $needs }
panel-nothing-foreseen = 我方无可预见者。
panel-only-by = 唯{ $way }所致
panel-for-answer = 赞成 { $letter }
panel-against-answer = 反对 { $letter }
panel-for-order = 赞成此令
panel-against-order = 反对此令
panel-also = 另有{ $names }

# 密令用印之前：他日谁或阅之。
panel-secret-swift = 密 · 速
panel-in-answer-to = 批答：{ $title }
panel-exposed-head = { $date }，为人所读
panel-exposed-did = 由此而来
panel-exposed-on = 继续
panel-exposed-why = 因由
panel-readers = 他日谁或阅之
panel-no-paper = 据你所知，不留片纸。
panel-no-way-known = 不知其如何可为人所阅。不知，非无也。
panel-ways-known = 墨迹不忘。据你所知，其途有 { $ways }，各有其数：
panel-what-it-does = 所致
# $attention 为剧本中之称，$left 为所余之数。
panel-seal-cost = 先于他方行动而行。所余{ $attention } { $left }，此举取其 { $cost }。
panel-lay-aside = 暂且搁置
panel-send-openly = 改为明发
panel-hold-to-seal = 按住用印
# 为此人所阅，其期远近。
panel-way-now = 即今 · { $reader }
panel-way-not-yet = 尚未 · { $reader }
panel-way-met = 今已有
panel-way-unmet = 尚无
panel-way-sure-now = 必被读到
panel-way-chance-now = 每回合百中之 { $chance }
panel-way-sure = 诸事俱备，则必被读到
panel-way-chance = 诸事俱备，每回合百中之 { $chance }
panel-it-proves = 所证
panel-it-lies = 所存
panel-deniable = 可否抵赖
panel-if-read = 若为人所阅

# 人手及其所任。
panel-teams-hint = 人手 { $all }，闲置 { $idle }。改派者本回合不任事，下回合起在事；无所派者即归。
panel-teams = 在事 { $at_work } · 至多 { $most }
panel-teams-and-arriving = 在事 { $at_work }，赴任 { $arriving } · 至多 { $most }
panel-teams-of = { $wanted }/{ $most }
panel-team-fewer = 减派人手：{ $task }
panel-team-more = 增派人手：{ $task }

# 境内之人。
panel-realm-hint = 境内之人可抗命，可罢大臣，亦可废你。
panel-mood = 人心
panel-witnesses-head = 见证
panel-audiences-head = 境内之人
panel-audience = { $name }：人心 { $mood }，{ $word }

# 列国及其信任。
panel-trust = 信任
panel-trust-in-us = 对我方之信任
panel-power = { $name }：信任 { $trust }，{ $word }
panel-at-war-with-us = 与我方交战
panel-awe = 其畏惮我方，百中{ $awe }。
panel-at-war = 与{ $powers }交战。
panel-click-trust = 点击：其信任何以至此

# 盟约与条款。
panel-all-treaties = 全部盟约
panel-treaties-none = 你无盟约在身。
panel-our-clause = 我方之条
panel-no-clause-due = 今无到期之条。
panel-next-clause = 将到期之条款
panel-paid = 已付 { $paid }，应付 { $amount }
panel-if-breached = 若背此条，据所信

# 廷议。$as_of：据何时所闻。
panel-share = 赞成者百中{ $share }
panel-share-as-of = 赞成者百中{ $share }，{ $as_of }
panel-share-unheard = 未有所闻
panel-share-part-heard = 赞成者百中{ $share }，未闻者{ $unheard }
panel-in-council = 廷议：{ $motion }
panel-council-rests = 今似未议此事。{ $why }
panel-no-voice = 不预廷议：{ $why }
panel-leans = { $word } { $leaning }
# $reasons：诸由各书其轻重；或空。
# $needs：言其所尚缺；或空。

# 我方大臣及其预言。$record：“言中 2/3”。
panel-influence = 影响力 { $influence }
panel-influence-in-council = 朝中影响力
panel-in-place = 在{ $place }
panel-cares = 所重
panel-scorns = 所轻
panel-blind = 所不见
panel-foretold-head = 预言
panel-foretold-nothing = 尚无。大臣于某批答有所预言，则书于案上该批答之侧。
panel-advises-head = 于案上之事
panel-is-for = 赞成 { $answer }
panel-is-against = 反对 { $answer }
panel-foretold-spoken = { $text }{ $came }，{ $said }
# $state、$date：应验与否，及其期。
panel-foretold-came = { $state }，{ $date }
panel-foretells = { $name }预言，{ $date }：“{ $text }”
panel-foretells-record = { $name }（{ $record }）预言，{ $date }：“{ $text }”

# 底栏诸人之声。$word 为其情，$sign 为增损，$line 为其言，或空。
panel-voice = { $name }：{ $word }，{ $sign }。{ $line }
panel-voice-unmoved = 尚无一事动其意。
panel-says-nothing = { $name }默然不语。

# 因果之链：图例，及读屏所闻。
panel-key-choice = 你的抉择
panel-key-believed = 所信
panel-key-known = 所知
panel-since-the-beginning = 自始如此。
panel-link = { $title }。{ $detail }。{ $date }
panel-link-choice = 你的抉择。{ $title }。{ $detail }。{ $date }

# 纪事，及于其中检寻。
panel-seek = 检寻（/）
panel-seek-all = 尽列
panel-seek-nothing = 所知之中，无合此者。
panel-found = { $found }/{ $all }
panel-matter = 事类
panel-any-matter = 诸事
panel-whom = 所涉
panel-anybody = 诸人诸地
panel-newest-first = 由近及远
panel-oldest-first = 由远及近
panel-chronicle-empty = 尚无所历。首回合所致，将书于此。
# $brief：事类，及其所变之最重者。
panel-chronicle-row = { $date }。{ $title }。{ $brief }
panel-concerns = 所涉
panel-pin = 钉住
panel-unpin = 取下
panel-worth = 得失
panel-worth-any = 得失皆列
panel-worth-gains = 所得
panel-worth-losses = 所失
panel-worth-own = 亲裁
panel-power-sought = 何国
panel-any-power = 列国

# 因由简图之下。
panel-chain-whole = 因由始末
panel-chain-between = 其间略去 { $count } 步

# 一途何以不可行。
panel-choose-first = 先择一批答。
panel-no-such-way = 此批不可循此途发出。
panel-no-such-order = 此令不可循此途。

# 密书他日何以为人所阅之页。
panel-hold-hint = 按住此钮，待线满即用印；亦可按 Enter。早放手则不用印。

# 案前廷议简说之下。
panel-voices-on-page = 诸人之意详见列国（P）。点之可知其故。
panel-not-enough = 本回合{ $attention }不足。
