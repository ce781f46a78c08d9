# 列国、其交与盟约，如窗中所见。

# 列国之交：图、表，与诸线所示。
relations-diagram = 图
relations-table = 表
relations-table-told = 每行：此国信他国几何。
relations-key-war = 交战
relations-key-treaty = 盟约
relations-key-trust = 信
relations-key-distrust = 疑
relations-key-seen = 所知
relations-key-told = 所信
relations-key-old = 旧闻
# $age：知之何时；$word：其情。
relations-trust = { $holder }之信{ $about }：{ $trust }，{ $word }（{ $age }）。
relations-known = { $name }：{ $trust }，{ $word }（{ $age }）。
relations-awe = 畏惮：百中{ $awe }。
relations-at-war = 两国交战。
relations-sworn = 所立盟约：{ $treaties }。

# 一国之情。
relations-own = 我方
relations-in-us = 彼之信我
relations-ours = 我方之信彼
relations-ours-in-all = 我方之信诸国
relations-proof = 不利我方之证：{ $paper }
# $fades：每回合消退几何；或空。
relations-memory = { $amount } { $name }。{ $fades }
relations-treaties = 与我所盟
relations-clauses = { $clauses }条
relations-clauses-bad = { $clauses }条中{ $bad }条已违或有争

# 其廷所议。$as_of：据何时所闻。
relations-heard = { $word }，{ $as_of }
relations-read = 我方料之
# $leaning：其向背；$words：所知几何；$weight：其影响力。
relations-voice = { $name }：{ $leaning }，{ $words }，{ $weight }
relations-leans = { $name }之意，{ $as_of }
relations-comes-to = 我方料其意，合为
relations-would-move = 可移其意者

# 盟约之页。首五条为择条款之钮。
clauses-all = 全部
clauses-ours = 我方所负
clauses-theirs = 彼方所负
clauses-due = 有期者
clauses-broken = 已违或有争
clauses-counted = { $name } · { $count }
clauses-keys = 逗号、句号：前一类、后一类
clauses-none = 无此类条款。
clauses-parties = { $parties }所立
clauses-both-read = 双方皆解为
clauses-we-read = 我方解为
clauses-they-read = 彼方解为
# $due 或空；$sign 为增损。
clauses-state = { $parties }：{ $state }，{ $sign }。{ $due }
