# The window: its screens, its marks, its sheets of keys, settings and saves, and what it says of what was done.

# Buttons that stand in more than one place.
window-back = Back
window-begin = Begin
window-cancel = Cancel
window-close = Close
window-keys = Keys
window-load = Load
window-quit = Quit
window-save = Save
window-settings = Settings

# The first page.
window-title = Fragile Peace
window-title-motto = What is sealed today may be read aloud tomorrow.
window-title-no-scenario = No scenario was found.
window-title-anew = Begin anew
window-title-turns = { $count ->
    [one] { $count } turn
   *[other] { $count } turns
}
window-title-lesson = Learn the game here · { $count ->
    [one] one turn
   *[other] { $count } turns
}
window-title-portrait = The map on the first morning of { $title }
window-title-seed = Seed
window-title-seed-by-chance = by chance
window-title-seed-spoken = Seed: the same number gives the same fortune
window-title-seed-told = The same number, the same fortune.
window-title-seed-unfit = A seed is a whole number.
window-title-continue = Continue
window-title-no-save = There is no save yet.

# The pages before the first turn.
window-opening-page = { $page } of { $pages }
window-opening-skip = Skip
window-opening-turn = Turn the page

# The choice of vows. $count is how many are to be sworn.
window-vows-swear-count = { $count ->
    [0] Swear no vow
    [1] Swear one vow
    [2] Swear two vows
    [3] Swear three vows
    [4] Swear four vows
   *[other] Swear { $count } vows
}
window-vows-told = Advice is measured by them, and so are you, at the end. They can be kept, bent or broken; they cannot be changed.
window-vows-chosen = { $chosen } of { $count } chosen
window-vows-swear = Swear
# What a screen reader says of a vow: its name, and what is sworn.
window-vows-spoken = { $name }. { $text }

# The table: what stands beneath the button that ends the turn.
window-table-undecided = { $count ->
    [0] nothing lies undecided
    [one] { $count } paper lies undecided
   *[other] { $count } papers lie undecided
}

# What the last turn brought.
window-brought-sheet = See the sheet
window-brought-title = What { $date } brought
window-brought-before = The turn before
window-brought-after = The turn after
window-brought-nothing = Nothing that you have heard of.
window-brought-reported = { $name } (as reported)
window-brought-why = Why
window-brought-why-told = Choose a line on the left to see what led to it, link by link.
# A voice, how it feels in a word, and what it says.
window-brought-voice = { $name }, { $word }: “{ $line }”
window-brought-the-end = The end
window-brought-to-the-desk = To the desk
window-brought-ended = this is how it ended
window-brought-papers = { $count ->
    [one] { $count } paper waits
   *[other] { $count } papers wait
}

# The reckoning at the end.
window-ending-close = Close the records
window-ending-last-turn = The last turn
window-ending-told = Figures rest on the model's assumptions. Here, at the end, the truth is open.
window-ending-head = { $title } · { $date } · { $count ->
    [one] { $count } turn
   *[other] { $count } turns
}
# What a historian writes, sentence after sentence; then the whole of it.
window-ending-goes-on = { $said } { $more }
window-ending-said = “{ $said }”
window-ending-calls = Calls you { $epithet }.
window-ending-calls-for-good = Calls you { $epithet }. That name stays with you.
window-ending-judged = { $word } { $score }
window-ending-vows = Your vows
window-ending-no-vows = None was sworn.
window-ending-by-paper = By the paper: { $paper }
window-ending-unknown = What you never knew
window-ending-all-known = You knew as much as mattered.
window-ending-course = What you decided
window-ending-history = Against history
window-ending-no-history = None of these papers is known to history.
window-ending-as-done = You did as was done: { $done }
window-ending-you = You: { $chosen }
window-ending-then = Then: { $done }
# What something was called, and when; what it was; what was believed.
window-ending-unknown-head = { $name }, { $date }
window-ending-never-told = { $truth }. You were never told.
window-ending-told-late = { $truth }. You heard of it only later.
window-ending-believed = You believed { $believed }; it was { $truth }.
window-ending-so-answered = So you answered ‘{ $paper }’.
window-ending-had-made = What had made it so: { $because }.

# What a screen reader says of marks, and of lines with a name on the left and something on the right.
window-sign-gain = gain
window-sign-loss = loss
window-sign-neither = neither gain nor loss
window-mark-seal = seal of { $name }
window-mark-bar = { $name }: { $value }
window-mark-left = { $name }: { $left } of { $all }
window-mark-idle = { $name }: { $idle } idle of { $all }
window-line-fact = { $name }: { $value }
window-line-change = { $name }: { $change }, { $sign }

# What the scenario may have a word of its own for.
window-word-secret = secret order
window-word-open = open order
window-word-paper = paper
window-word-capacity = teams
window-word-attention = attention
window-word-end-turn = End the turn

# What is said of what was done. $why ends its sentence, $needs is a sentence.
window-says-first-steps = Choose an answer with its letter or the mouse; then send it, openly (O) or secretly (X). Space ends the turn. F1 lists every key.
window-says-taken-back = Taken back.
window-says-refused = { $why } { $needs }
window-says-settings-lost = The settings could not be kept: { $error }
window-says-not-kept = The automatic save failed: { $error }
window-says-saved = Saved as { $path }.

# Saves. $what and $error are what the program or the system says of a file.
window-saves-told = The game is saved by itself after everything you do. Here it is kept under a name.
window-saves-name = Name of the save
window-saves-name-unfit = A name has letters, digits, - and _ only.
window-saves-name-there = A save of this name is there and would be replaced.
window-saves-replace = Replace it
window-saves-none = There is no save yet.
window-saves-spoken = { $name }: { $what }
window-saves-picture = The map then: { $what }
window-saves-line = { $title }, { $month } { $year }, turn { $turn }
window-saves-no-scenario = the scenario '{ $scenario }' is not here
window-saves-disk = { $path }: { $error }
window-saves-damaged = { $path } is damaged: { $what }
window-saves-foreign = { $path } cannot be used: { $what }
window-saves-unwritten = the campaign could not be written down: { $error }

# Settings.
window-settings-language = Language
window-settings-language-told = F3 changes it from anywhere.
window-settings-text = Size of text
window-settings-percent = { $size } %
window-settings-text-told = Ctrl and +, Ctrl and − change it from anywhere.
window-settings-palette = Colours
window-settings-palette-usual = Usual
window-settings-palette-red-green = If red and green look alike
window-settings-palette-blue-yellow = If blue and yellow look alike
window-settings-palette-told = For gains and losses, charts, and who holds what. Signs and patterns stay as they are.
window-settings-motion = Motion
window-settings-motion-on = Papers slide, the seal falls, riders ride
window-settings-motion-off = None

# The question whether to leave.
window-leave-title = Leave this campaign?
window-leave-told = It is kept as it stands, among the automatic saves. Under a name of its own it stays there.
window-leave-stay = Stay
window-leave-to-title = To the title

# The sheet of keys: keys that have names, then what each key does.
window-keys-told = Everything can be done by mouse alone, or by keys alone. A letter from F on can be exchanged: press it here, then the new one. Texts name the keys as they were at first.
window-keys-first = As at first
window-keys-press = press a letter
window-keys-change = { $key }: { $does }. Press to exchange it.
window-key-papers = 1 – 9, arrows
window-key-places = comma, full stop
window-key-move = Shift and arrows
window-does-papers = choose a paper
window-does-answers = choose an answer
window-does-open = send it openly
window-does-secret = secretly: opens the sheet that is sealed
window-does-enter = go on: seal, confirm
window-does-space = end the turn; go on
window-does-back = back; lay aside
window-does-fold = fold the papers and see the map; spread them again
window-does-undo = take the last thing of this turn back
window-does-orders = orders
window-does-tasks = who works at what
window-does-realm = those at home, and the witnesses
window-does-court = ministers, and what they foretold
window-does-powers = how the powers stand to each other
window-does-treaties = what was sworn
window-does-chronicle = what happened
window-does-brought = what the last turn brought; ← → what the others did
window-does-seek = seek words in the past
window-does-pin = pin a line of the past, or take the pin out
window-does-leaf = ten rows up, ten rows down
window-does-charts = how numbers went
window-does-encyclopedia = terms, persons, places, and what the open paper names
window-does-name = the next name that has a card; Enter opens it
window-does-card-back = the card, or the encyclopedia, one page back
window-does-save = save
window-does-load = load
window-does-mode = what the map shows
window-does-places = from place to place on the map; over a page, what it shows
window-does-move = move the map
window-does-zoom = the map nearer, farther, as at first
window-does-text = size of text
window-does-focus = from one thing to the next; Enter presses it
window-does-keys = this sheet
window-does-settings = settings
window-does-language = the other language
