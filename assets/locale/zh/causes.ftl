# 因由。

# 变动之由。$what 为所批所令，$secretly 为剧本中密行之称。
cause-start = 起初之势
cause-untold = 未曾奏闻之事
cause-you = 你：{ $what }
cause-you-secretly = 你（{ $secretly }）：{ $what }
cause-secretly = 密
cause-delegated = { $who }代你裁断：{ $answer }
cause-left = ‘{ $paper }’，{ $date }留于案上
cause-left-meant = ‘{ $paper }’，{ $date }留于案上；晨间其意本为：{ $meant }
cause-ordered = { $date }下令
cause-moved-teams = 你调派人手：{ $task }
cause-hazard = 非人力所致
cause-teams = 人手在事
cause-sworn = 盟誓所定：{ $clause }
cause-read = { $paper }为{ $reader }所阅
cause-marched = { $army }进军
cause-battle = { $place }之战
cause-siege = { $place }之围
cause-reported = { $who }奏报
cause-as-reported = 据奏
cause-reports = 奏报所言
cause-only-heard = 未见，唯闻
cause-seen = 有目共睹之事
cause-time = 时日推移
cause-faded = 时日推移：{ $memory }
cause-weighed = { $who }重加斟酌：{ $motion }
cause-in-council = 廷议之中
cause-debate = { $power }廷议：{ $motion }
cause-by-weight = 以发言者之轻重为断
cause-foretold = { $by }曾有预言
cause-came-right = { $by }之言应验
cause-came-wrong = { $by }之言落空
cause-desk = ‘{ $paper }’呈至案上
cause-ending = 结局
cause-cited = { $text }（{ $source }）
cause-disputed = 学者所见不一：{ $low }；{ $high }
cause-acted-alone = { $who }擅自行事
cause-word-came = 消息传来：{ $title }

# 因果之链。
why = 何以至此：{ $asked }
why-both = { $first }；{ $second }
why-unheard = 未达我处之事
why-rest = 其余诸因

# 账目：其数由来。
account-rule = 此为规则所定，不因事而变。
account-as-stated = 剧本所定
account-first-told = 初闻之数
account-at-the-start = 起初之数
account-unseen = 不见之消长
account-reported = 你所知出于奏报；此即奏报所积。
account-since = 自{ $date }以来 { $change }
account-weighs = 自首日之晨起，各数依剧本所定之轻重计入。
account-weighed = { $name } { $moved }，{ $date }
account-remembered = 所记之事
