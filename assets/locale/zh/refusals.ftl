# 不可与何以可。

# 何以不可，何以使之可。$name 为数之名，$now 为现值，附其单位。
refusal-costs = 需费{ $costs }；{ $name }现为{ $now }。
refusal-needs-more = 尚缺{ $lacks }。
refusal-needs-less = 尚多{ $lacks }。
refusal-over = { $more }为{ $have }；{ $less }为{ $want }。
refusal-over-needs = { $more }须再增{ $lacks }方及之。
refusal-month = 今为{ $month }。
refusal-month-needs = 唯{ $months }可行。
refusal-far = { $left }与{ $right }不相邻。
refusal-far-needs = 须为邻地或同地。
refusal-otherwise = { $name }：今非其时。
refusal-otherwise-needs = 须先至另一步。
refusal-must-be = 须为{ $value }。
refusal-must-be-so = 须为：{ $value }。
refusal-must-be-other = 须非{ $value }。
refusal-is = { $name }：{ $now }。
refusal-is-not = { $name }非{ $value }。
refusal-no-way = 诸途皆不通。
refusal-one-way = 须有其一：{ $ways }。
refusal-so = 今正如此：{ $says }。
refusal-not-so = 须非如此。
refusal-missing = 所涉之物不在。
refusal-unanswered = ‘{ $title }’尚未批答。
refusal-unanswered-needs = 须先批答。
refusal-answered = ‘{ $title }’业已批答。
refusal-answered-needs = 唯批答之前可行。
refusal-at-least = { $name }为{ $now }；须至少{ $needed }。
refusal-at-most = { $name }为{ $now }；须至多{ $needed }。
refusal-never-was = ‘{ $what }’未曾有。
refusal-never-was-needs = 须在{ $turns }之前。
refusal-too-soon = ‘{ $what }’距今仅{ $turns }。
refusal-too-soon-needs = 再过{ $turns }可行。
refusal-unfit = 与此事不合。
refusal-attention = 需{ $word }{ $needs }；尚余{ $left }。

# 以词述条件；$now 述今况。
says-now = （今为{ $now }）
says-another-point = { $name }至另一步
says-moved = ‘{ $name }’有变
says-other-word = { $name }：非{ $value }
says-word = { $name }：{ $value }
says-at-least = { $name }至少{ $value }
says-at-most = { $name }至多{ $value }
says-other-thing = 所涉为他事
says-is = { $name }为{ $value }
says-is-not = { $name }非{ $value }
says-over = { $more }{ $have }不少于{ $less }{ $want }
says-ago = ‘{ $what }’至少在{ $turns }之前（其时：{ $last }）
says-never = 从未
says-month = 月份为{ $months }
says-near = { $left }与{ $right }相邻
says-one-of = 其一：{ $ways }
says-one-of-many = { $count }事之一
says-not = 非如此：{ $says }
says-gone = 不在之物

# 择一之途、择一之月、并具之条件，其间所用。
says-or-way = ；或
says-or-month = 或
says-and = 且

# 不可之由中诸数之所由。
lack = 所缺之数
lack-asked = 此处所求
lack-costs = 所需之费
lack-reach = 须及之数
lack-bound = 所求之数
lack-turn-now = 今之回合
lack-turn-then = 其时之回合
lack-turns-asked = 所需之回合
lack-turns-since = 其后之回合
lack-takes = 所需之数
lack-left = 本回合所余
lack-time = 所需之心力
attention-left = 所余{ $word }
attention-this-turn = 在本回合

# 令下未久。
order-given = 本回合已下此令，所涉为他。
order-too-soon = 此令上次下达距今{ $turns }。
order-once = 无可改：只能下一次。
order-again = 再过{ $turns }可复下此令。
order-not-again = 无可改：终局之前不能再下。
order-rests = 须歇之回合
order-rests-turns = 须歇之回合
order-since = 下令后之回合
order-until = 距可复下之回合
order-ago = 下令后之回合
order-calendar = 依历而计
