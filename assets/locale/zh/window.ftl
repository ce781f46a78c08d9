# 窗口：诸页、诸标识、按键、设置与存档之页，以及行事之后所言。

# 多处所用之按钮。
window-back = 返回
window-begin = 开始
window-cancel = 取消
window-close = 关闭
window-keys = 按键
window-load = 读档
window-quit = 退出
window-save = 存档
window-settings = 设置

# 首页。
window-title = 脆弱的和平
window-title-motto = 今日所缄，明日或宣于众。
window-title-no-scenario = 未见剧本。
window-title-anew = 新开一局
window-title-turns = { $count }回合
window-title-lesson = 由此入门 · { $count }回合
window-title-portrait = 《{ $title }》首日舆图
window-title-seed = 种子
window-title-seed-by-chance = 随机
window-title-seed-spoken = 种子：数同则运同
window-title-seed-told = 数同，则运同。
window-title-seed-unfit = 种子须为整数。
window-title-continue = 继续
window-title-no-save = 尚无存档。

# 首回合前诸页。
window-opening-page = 第{ $page }页，共{ $pages }页
window-opening-skip = 略过
window-opening-turn = 翻页

# 择誓。$count 为须立之数。
window-vows-swear-count = { $count ->
    [0] 不立誓
    [1] 立一誓
    [2] 立二誓
    [3] 立三誓
    [4] 立四誓
   *[other] 立{ $count }誓
}
window-vows-told = 进言以此为衡，终局之时亦以此论你。誓可守，可屈，可违，而不可改。
window-vows-chosen = 须择{ $count }，已择{ $chosen }
window-vows-swear = 立誓
# 读屏所诵：誓名与誓文。
window-vows-spoken = { $name }。{ $text }

# 案上：结束回合之按钮下所书。
window-table-undecided = { $count ->
    [0] 案上诸事皆已批答
   *[other] 案上尚有{ $count }件未决
}

# 上回合之所致。
window-brought-sheet = 看那张纸
window-brought-title = { $date }之所致
window-brought-before = 上一回
window-brought-after = 下一回
window-brought-nothing = 未闻有事。
window-brought-reported = { $name }（据奏）
window-brought-why = 因由
window-brought-why-told = 择左侧一行，可逐环见其由来。
# 其人、其情、其言。
window-brought-voice = { $name }，{ $word }：“{ $line }”
window-brought-the-end = 终局
window-brought-to-the-desk = 至案前
window-brought-ended = 结局如此
window-brought-papers = { $count }件待批

# 终局论定。
window-ending-close = 合卷
window-ending-last-turn = 末回合
window-ending-told = 诸数皆依模型之假设。至此终局，实情尽示。
window-ending-head = { $title } · { $date } · 凡{ $count }回合
# 史家所书，逐句相续；然后全文。
window-ending-goes-on = { $said }{ $more }
window-ending-said = “{ $said }”
window-ending-calls = 称你为{ $epithet }。
window-ending-calls-for-good = 称你为{ $epithet }。此名自此随你。
window-ending-judged = { $word } { $score }
window-ending-vows = 所立之誓
window-ending-no-vows = 未尝立誓。
window-ending-by-paper = 因此一批：{ $paper }
window-ending-unknown = 终未得知之事
window-ending-all-known = 紧要之事，你皆已知。
window-ending-course = 所决诸事
window-ending-history = 与史相较
window-ending-no-history = 所批诸件，史皆无载。
window-ending-as-done = 与史同：{ $done }
window-ending-you = 你：{ $chosen }
window-ending-then = 史：{ $done }
# 其名与其时；其实；所信。
window-ending-unknown-head = { $name }，{ $date }
window-ending-never-told = { $truth }。始终无人告你。
window-ending-told-late = { $truth }。事后方闻。
window-ending-believed = 你信其为{ $believed }；实为{ $truth }。
window-ending-so-answered = 你因此批答‘{ $paper }’。
window-ending-had-made = 其所以然：{ $because }。

# 读屏所诵：诸标识，以及左书其名、右书其数之行。
window-sign-gain = 益
window-sign-loss = 损
window-sign-neither = 无益无损
window-mark-seal = { $name }之印
window-mark-bar = { $name }：{ $value }
window-mark-left = { $name }：{ $all }中余{ $left }
window-mark-idle = { $name }：{ $all }中闲置{ $idle }
window-line-fact = { $name }：{ $value }
window-line-change = { $name }：{ $change }，{ $sign }

# 剧本或另有其词者。
window-word-secret = 密令
window-word-open = 明令
window-word-paper = 文书
window-word-capacity = 人手
window-word-attention = 心力
window-word-end-turn = 结束本回合

# 行事之后所言。$why 自成一句，$needs 亦为一句。
window-says-first-steps = 以字母键或鼠标择一批答，而后发出：明发（O）或密发（X）。空格键结束本回合。F1 列出诸键。
window-says-taken-back = 已收回。
window-says-refused = { $why }{ $needs }
window-says-settings-lost = 设置未能保存：{ $error }
window-says-not-kept = 自动存档未成：{ $error }
window-says-saved = 已存为 { $path }。

# 存档。$what 与 $error 为程序或系统就文件所言。
window-saves-told = 每行一事，皆自动存档。此处可另名存之。
window-saves-name = 存档之名
window-saves-name-unfit = 名中只可有文字、数字、- 与 _。
window-saves-name-there = 已有同名存档，将被取代。
window-saves-replace = 取代
window-saves-none = 尚无存档。
window-saves-spoken = { $name }：{ $what }
window-saves-picture = 当时舆图：{ $what }
window-saves-line = { $title }，{ $year }年{ $month }，第{ $turn }回合
window-saves-no-scenario = 此处无剧本‘{ $scenario }’
window-saves-disk = { $path }：{ $error }
window-saves-damaged = { $path } 已损坏：{ $what }
window-saves-foreign = { $path } 不可用：{ $what }
window-saves-unwritten = 此局未能写出：{ $error }

# 设置。
window-settings-language = 语言
window-settings-language-told = 随处可按 F3 改之。
window-settings-text = 字号
window-settings-percent = { $size }%
window-settings-text-told = 随处可按 Ctrl 与 +、Ctrl 与 − 改之。
window-settings-palette = 色彩
window-settings-palette-usual = 常色
window-settings-palette-red-green = 红绿难辨者
window-settings-palette-blue-yellow = 蓝黄难辨者
window-settings-palette-told = 用于得失、图表与据有之色；记号与纹样不变。
window-settings-motion = 动态
window-settings-motion-on = 文书滑入，印落，驿骑驰行
window-settings-motion-off = 无

# 是否离去。
window-leave-title = 离开此局？
window-leave-told = 此局已照原样存入自动存档。另立一名，方可长存。
window-leave-stay = 留下
window-leave-to-title = 回首页

# 按键之页：有名之键，而后诸键之用。
window-keys-told = 单用鼠标或单用键盘，皆可行一切事。F 起之字母可换：在此点它，再按新键。文中所称仍为原键。
window-keys-first = 复原
window-keys-press = 请按一字母
window-keys-change = { $key }：{ $does }。按此可换键。
window-key-papers = 1 – 9、方向键
window-key-places = 逗号、句号
window-key-move = Shift 与方向键
window-does-papers = 择一件
window-does-answers = 择一批答
window-does-open = 明发
window-does-secret = 密发：展开待用印之页
window-does-enter = 继续：用印、确认
window-does-space = 结束本回合；继续
window-does-back = 返回；搁置
window-does-fold = 收起文书看全图；再展开
window-does-undo = 收回本回合最后一事
window-does-orders = 下令
window-does-tasks = 人手分派
window-does-realm = 国中民情与见证之人
window-does-court = 大臣与其所料
window-does-powers = 列国彼此之情
window-does-treaties = 所立盟约
window-does-chronicle = 所历之事
window-does-brought = 上回合之所致；← → 翻看前后
window-does-seek = 于旧事中检寻
window-does-pin = 钉住旧事一则，或取下
window-does-leaf = 上下各翻十行
window-does-charts = 各数起落
window-does-encyclopedia = 名目、人物、地方，以及案上这份文书所提到的
window-does-name = 下一个有卡片的名目；Enter 开启
window-does-card-back = 卡片或典故退回一页
window-does-save = 存档
window-does-load = 读档
window-does-mode = 地图所示
window-does-places = 在地图上逐地而行；书页之上，则换其所示
window-does-move = 移动地图
window-does-zoom = 地图：近、远、复原
window-does-text = 字号
window-does-focus = 逐项而行；Enter 按下
window-does-keys = 本页
window-does-settings = 设置
window-does-language = 另一语言
