# Pendamping's sentences in English: short, friendly, no jargon.

language-name = English

## Somebody whom we do not know yet
stranger =
    👋 Welcome. I am Pendamping, who walks beside people after a business training.
    To join, open the invitation link from your trainer or coordinator.
    No link yet? Please ask them for one.
card-of =
    🪪 Card of <b>{ $name }</b>
    Open @{ $bot } in Telegram and type:
    <code>{ $code }</code>
    Or open this link on their phone:
    { $link }
card-has-come = They are linked already, so that no card is needed.
card-is-for = 🪪 This card is for <b>{ $name }</b>.
invitation-unknown =
    I do not know this link. Perhaps a part of it got lost.
    Please ask your trainer or coordinator for a new one.
invitation-used =
    This link has been used. One link is for one person.
    Please ask the coordinator for a new one.
invitation-expired =
    This link has run out. Please ask the coordinator for a new one.
invitation-closed =
    This cohort is closed, so its link no longer works.
    Please ask your trainer or coordinator.

## Enrolment
consent-trainee =
    👋 Welcome!

    We would like to walk beside your business until it stands by itself.

    <b>What is kept:</b> your name, news of the business, the sales figures you send, photos and voice.
    <b>What for:</b> following up, and reports that count without names.
    <b>Who sees it:</b> your companion and the coordinator.
    <b>How long:</b> during the programme and 12 months after.

    You may leave questions open. You may stop at any time: type /stop.
    To see what is kept: type /data.
    Saying no takes nothing from your right to the training.

    Do you agree to join?
consent-staff =
    👋 Welcome to Pendamping.

    <b>What is kept:</b> your name, and what you do through this bot.
    <b>What for:</b> walking beside participants.
    <b>Who sees it:</b> the coordinator; participants see only your name.
    <b>How long:</b> during the programme and 12 months after.

    What participants tell is entrusted to you: do not pass it on without their leave.

    Do you agree?
please-press-consent =
    Please press <b>I agree</b> or <b>No</b> under the message above first.
    You can also type: agree.
declined =
    All right, no harm done. Nothing is kept.
    If you change your mind, open the link again.
ask-name =
    Thank you! What shall I call you?
    Press the name below, or type another.
ask-name-typed =
    What shall I call you? Please type your name.
name-empty = I could not read a name. Please write it in letters, like: Siti Aminah.
name-too-long = That is a very long name. Please write the short one that people call you by.
name-one-letter =
    Is your name a single letter? If so, press the button below.
    If not, please type it again.
enrolment-open-again =
    The enrolment here is not complete, and nothing is kept yet.
    If you want to join, please open the invitation link again.
enrolment-over = This enrolment is done. Type /menu to see what you can do.
already-enrolled = { $name } is enrolled already. Type /menu to see what you can do.
welcome-trainee =
    Welcome, <b>{ $name }</b>! 🌱
    Cohort: { $cohort }. Your companion: { $trainer }.

    Once a week I ask how the business is doing. It takes a minute.
    The first time: <b>{ $first }</b>.

    No need to wait: send a story, a photo or a voice note at any time.
    Need help? Type /help_me.
welcome-trainee-alone =
    Welcome, <b>{ $name }</b>! 🌱
    Cohort: { $cohort }.

    Once a week I ask how the business is doing. It takes a minute.
    The first time: <b>{ $first }</b>.

    No need to wait: send a story, a photo or a voice note at any time.
    Need help? Type /help_me.
welcome-trainer =
    Thank you for walking beside people, <b>{ $name }</b>!
    { $count ->
        [0] I will entrust to you the participants who enrol.
        [one] One participant now has you as companion.
       *[other] { $count } participants now have you as companion.
    }
    I tell you when somebody needs a word. The list: /cases.
welcome-coordinator =
    Welcome, <b>{ $name }</b>.
    /invite makes invitation links, /broadcast sends an announcement,
    /cohorts shows how each cohort stands, /cases who needs a word.
welcome-partner =
    Thank you for being a partner, <b>{ $name }</b>.
    News for partners will come through this chat.
cases-are-waiting = { $count ->
    [one] One person is waiting for a word: /cases.
   *[other] { $count } people are waiting for a word: /cases.
}
hello-again = Hello, { $name }. Type /menu to see what you can do.
welcome-back = Welcome back, { $name }. Good to hear from you again.

## Menu
menu =
    What you can do here:
    { $lines }
menu-line = /{ $name } – { $does }
menu-kabar = report how the business is doing
menu-kemajuan = see my own weeks
menu-tangga = the ladder and my next step
menu-bantuan = ask your companion for help
menu-teman = a buddy to look after each other
menu-kasus = who needs a word
menu-peserta = look somebody up
menu-beban = how many cases I can take
menu-libur = days off and who stands in
menu-serahterima = hand on a trainer's participants
menu-perhatikan = mark somebody who needs a word
menu-isi = enter the news of a whole group
menu-laporkan = enter a report for a participant
menu-siaran = send an announcement
menu-tanya = ask your cohort
menu-bagikan = share with your cohort
menu-cari = look into the book of questions
menu-grup = your cohort's group
menu-angkatan = how each cohort stands
menu-undang = make an invitation link
menu-rencana = plan: three targets and their days
menu-pertemuan = meetings: invite, and note who came
menu-janji = promises and their days
menu-dukungan = support, pledged and received
menu-berkas = a file for a bank
menu-rujukan = recommendations for a loan
menu-kenapa_belum = why I have not got something
menu-kenapa = why somebody was asked or not
menu-keadilan = whether support reaches all alike
menu-surat = monthly letter to partners
menu-lembaga = name of your organisation
menu-laporan = programme report: picture and file
menu-ekspor = all records of a cohort, as a file
menu-hasil = whether the follow-up helps
menu-ketepatan = how often the flags are right
menu-data = what is kept about me
menu-ganti = change who reports
menu-bahasa = change the language
menu-jam = at what hour to be asked
menu-jeda = rest for a while
menu-jedakan = a pause for one participant
menu-jeda_bersama = a pause for a village or cohort
menu-lanjut = go on after a pause
menu-berhenti = stop taking part
menu-menu = list of commands
menu-mulai = start
unknown-command = I do not know that command yet. Type /menu to see what you can do.
not-understood = I read your message but do not know what it is for. Type /menu to see what you can do.
which-language = Which language would you like?
language-changed = All right, I speak English from now on.
button-own-answers = 🗒 My answers
button-own-notes = ✉️ My messages
button-own-files = 🖼 My photos and recordings
button-own-copy = 📄 Get a copy
button-older = ‹ Older
button-newer = Newer ›
button-ask-to-erase = 🗑 Erase my data
erase-sure =
    What goes: your name, number, answers, messages, photos and recordings.
    Also plans, files for a bank, and what you shared.
    Only counts stay, without a name.
    Old backups go when their time is up.
    The follow-up through this bot ends. It cannot be undone.

    If you would only like to rest, type /pause.
button-keep-me = Keep it all
button-erase-me = 🗑 Yes, erase everything
erase-kept = All right, { $name }. Everything is kept.
erase-noted = All right. Everything goes within a few minutes.
erased =
    All your data are erased. Thank you for having taken part.
    What stands on this screen you can delete in Telegram yourself.
    Should you wish to come back, ask your companion for a new link.
erase-announced =
    { $name }, the follow-up of { $cohort } ended long ago.
    As agreed, your data are erased on { $day }.
    Would you like to keep a copy? Tap below.
erased-somebody =
    A participant of { $cohort } has asked for their data to be erased.
    What was still open about them is closed.
erase-ask-the-office =
    You look after participants. That needs to be handed on first.
    Please ask the coordinator; your data are erased there afterwards.
button-who-looked = 👀 Who looked at my data
looks-none = Nobody has opened your data yet.
looks-head = 👀 <b>Who opened your data</b>
looks-line = { $when }: { $name }, { $what }
looks-office = the programme's office
looked-card = overview
looked-thread = messages and notes
looked-case = the card of a case
looked-occurrences = when they were asked for news
looked-plan = the plan
looked-support = support
looked-loan = how ready for a loan, or asking for one
looked-proof = proof for a rung
looked-left_out = list of who has got no support
looked-export = copy of everything
own-suspicions = How likely stalled
own-verdicts = What companions found
own-staff_notes = When companions noted something
own-looks = Who opened the data
own-answers-head = 🗓 Report of { $day }
own-answers-none = No answer is recorded yet.
own-notes-head = ✉️ Your messages:
own-notes-none = No message is recorded yet.
own-note-line = { $day }: { $text }
own-files-none = No photo or recording is kept yet.
own-files-these = That is what you sent.
own-file = Sent { $day }
own-file-with-words = Sent { $day }: { $words }
own-copy-here = This is a copy of all that is recorded about { $name }.
own-profile = Profile
own-places = Cohort
own-answers = Answers
own-notes = Messages
own-former_notes = Notes before they were changed
own-received = Messages from companions
own-cases = When companions were called
own-gentle_questions = Greetings and answers
own-questions = Questions
own-peer_answers = Answers to others
own-book = Book of questions
own-announcements = Answers to broadcasts
own-plans = Plan
own-meetings = Meetings
own-promises = Promises
own-shared = Shared
own-support = Support
own-bank_files = Bank files
own-bank_file_accesses = Who saw the file
own-referrals = Recommended for loans
own-licences = Permits
own-consents = Consents
what-is-kept =
    <b>What is kept about { $name }</b>
    Phone: { $phone }
    Cohort: { $cohort }
    Companion: { $trainer }
    Village: { $village }
    Business: { $business }
    About you: { $about }
    Complete reports: { $reports }
    Notes and messages: { $notes }
    Promises made to you: { $promises }
    Shared with the cohort: { $shared }
    Photos, voice notes and papers: { $files }
    Support for you: { $support }
    Consent: { $agreed }

    Is something wrong? Tell your companion through /help_me.
trait-group = group { $group }
trait-female = woman
trait-male = man
trait-born = born { $year }
trait-distance = { $km } km from the training
asked-usually = When I ask: { $day }, at { $hour }.
asked-learned = When I ask: { $day }, at about { $hour }, because that is when you usually answer.
asked-chosen = When I ask: { $day }, at { $hour }, as you chose.
resting-until = 🌙 Resting until { $until }. To begin again, type /resume.
button-ask-hour = 🕓 A better hour?
hour-which =
    At what hour shall I ask, { $name }?
    Now it is { $day }, at { $hour }.
    Press one, or type the hour: 18:30.
button-hour-keep = ✅ Keep { $hour }
button-hour-morning = 🌅 Morning, { $hour }
button-hour-noon = ☀️ Noon, { $hour }
button-hour-afternoon = 🌇 Afternoon, { $hour }
button-hour-evening = 🌙 Evening, { $hour }
button-hour-learn = 🔄 Follow my habit
button-hour-programme = 🔄 Back to the usual hour
hour-which-of-both = Which of the two?
hour-kept =
    Very well, { $name }. I ask on { $day }, at { $hour }.
    To change it again, type /hour at any time.
hour-follows-habit =
    Very well, { $name }. I follow the hour at which you usually answer.
    Now: { $day }, at about { $hour }.
hour-follows-programme = Very well, { $name }. I ask on { $day }, at { $hour }.
hour-is-quiet =
    That is a time to rest, and I do not want to disturb you.
    Choose between { $earliest } and { $latest }.
hour-unread =
    I could not read the hour.
    Type /hour 18:30, or /hour 7 pm.

## Kind refusals
refused = Sorry, that cannot be done.
coordinators-only = Sorry, that is for coordinators. Type /menu to see what you can do.
not-yours = Sorry, that is not yours to do. Type /menu to see what you can do.
not-allowed = Sorry, that is for trainers or coordinators. Type /menu to see what you can do.
not-taking-part = That is for participants who are being followed up. Type /menu to see what you can do.
out-of-date = That is over. Type /menu to see what you can do now.
button-not-yours = That button no longer works. Type /menu to see what you can do.
something-broke = Sorry, something went wrong on our side. Your message is kept. Please try again shortly.
was-away =
    I was not at work from { $since } to { $until }; { $skipped ->
        [0] no check-in was left out.
        [one] one check-in was too late to send and was left out.
       *[other] { $skipped } check-ins were too late to send and were left out.
    }
held-back =
    Since { $since } I held back { $messages ->
        [one] { $messages } repeated message
       *[other] { $messages } repeated messages
    } meant for { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
    I never send the same sentence more than 3 times a day.
    This is a mistake in the program. Please tell whoever runs it.
please-press-again = Sorry, I was not connected just now. Please press or type your answer again.

## Greetings
greeting-morning = Good morning, { $name }.
greeting-noon = Good day, { $name }.
greeting-afternoon = Good afternoon, { $name }.
greeting-evening = Good evening, { $name }.

## The weekly check-in
check-in-already-done = This week's news is recorded. Thank you! Want to change it? Or send a story at any time.
question-answered =
    { $question }
    ✔️ <b>{ $answer }</b>
already-answered = The answer on record: <b>{ $answer }</b>. Want to change it?
check-in-thanks = Thank you, { $name }. Recorded:
check-in-thanks-help-comes =
    Thank you for telling, { $name }. Your companion knows.
    Recorded:
answer-changed = Changed. Recorded now: <b>{ $answer }</b>.
answer-changed-unseen = Thank you, { $name }. The answer is changed.
edit-no-answer =
    Sorry, I could not read the new words.
    The answer you gave before stays on record.
    Please change the words once more.
corrected = Changed. Now recorded:
recorded-line = • { $question }: <b>{ $answer }</b>
entered-by = Entered by { $name }.
trend-up = Sales are up on your usual. 👍
trend-same = Sales are as usual.
trend-down = Sales are below your usual. Step by step, it is all right.
number-up = { $question }: up on your usual. 👍
number-same = { $question }: as usual.
number-down = { $question }: below your usual. Step by step, it is all right.
progress-title = The weeks of { $name }
progress-nothing-yet = Nothing is recorded yet. Your weeks will show here. 🌱
progress-weeks = 🗓 The last { $weeks ->
        [one] week
       *[other] { $weeks } weeks
    }: { $counted }.
progress-newest = 💰 Latest sales: <b>{ $amount }</b>
progress-usually = Usually about { $amount }.
progress-usual = usually { $amount }

## The ladder
ladder-title =
    🪜 <b>The ladder</b>
    The order is only a guide. Licences may come earlier.
ladder-of = 👥 { $cohorts }
ladder-rung = <b>{ $rung }</b>: { $step }
ladder-shown = 📎 { $evidence } · { $when }
ladder-on-demand = when it is needed
ladder-within-days = { $days ->
    [0] at the training
   *[other] about { $days } days
}
ladder-within-months = about { $months } months
evidence-E0 = telling us is enough
evidence-E1 = a photo, a paper, or its number
evidence-E2 = seen by the companion
evidence-E3 = confirmed by somebody else
or-between = {" "}or{" "}
ladder-here = 🪜 Now on the rung <b>{ $rung }</b>.
ladder-next =
    Next is <b>{ $rung }</b>:
    { $step }.
ladder-missing = ▫️ Still needed: { $what }
rung-unshown = ▫️ { $what }
need-times_running = business running in { $of } of { $among } reports (so far { $done })
need-first_sale = a first sale on record
need-book_weeks = a record book for { $of } weeks in a row (so far { $done })
need-profit_months = money left over { $of } months in a row (so far { $done })
need-sales_kept = sales not below those of the beginning
need-sales_grown = sales up by { $of } % (now { $done } %)
need-workers_more = { $of } more working along
need-months_of_records = reports of { $of } months (so far { $done })
need-months_without_case = { $of } months without big trouble (so far { $done })
need-no_open_case = no trouble that is being looked after
need-document = { $papers }
need-letter = a letter from the companion
need-shown = a photo of the first product
need-seen = seen by the companion
need-rung = rung { $rung } reached
need-consent = agreement to be followed up
need-attendance = present at { $of } % of the training
need-plan_targets = a plan with { $of } targets (so far { $done })
need-closing_meeting = a closing meeting with the companion
need-income_reached = { $target ->
    [none] an income target of your own, then { $of } months of it
   *[other] { $target } left a month, for { $of } months in a row (so far { $done })
}
need-rungs_below = { $below }
need-confirmed = your own word that you are ready
button-claim-rung = 🪜 I have reached { $rung }
rung-proposed =
    🌱 { $name }, your reports show it:
    { $step }.
    Have you reached the rung <b>{ $rung }</b>?
button-rung-yes = ✅ Yes, I have
button-rung-not-yet = Not yet
rung-not-yet =
    That is all right, take your time.
    Once you are there, type /ladder.
    The step: { $step }.
rung-send-photo =
    Well done! Would you send a photo?
    It should show: { $step }.
    No photo? Press the button below.
button-show-nothing = 👀 Please come and see
rung-which-paper = Which paper do you have?
rung-send-paper =
    Type its number, or send a photo of it.
    The paper: { $paper }.
rung-submitted =
    Thank you! Your companion will look at it.
    Rung: <b>{ $rung }</b>. You will hear here.
rung-in-review = Your companion is looking at the rung <b>{ $rung }</b>. Please wait a little.
rung-more-asked =
    { $name }, { $trainer } has looked at what you sent for <b>{ $rung }</b>.
    Would you send something clearer?
button-show-again = 📷 Send again
rung-rejected =
    { $name }, we cannot note the rung <b>{ $rung }</b> yet.
    The reason: { $reason }.
    That is all right. The step: { $step }.
    Once you are there, press this.
button-claim-again = 🪜 It is so now
rung-because-not_there_yet = it is not quite there yet
rung-because-not_theirs = the photo is from somewhere else
rung-because-unclear = it cannot be seen well enough
rung-your-word =
    { $name }, one more step to <b>{ $rung }</b>.
    Is the income what you hoped for?
    Your own records kept? You know whom to ask?
button-rung-confirm = ✅ Yes, I am ready
rung-word-there =
    That is noted. Only { $name }'s own word is left.
    Please ask them: Are you ready? Do you know whom to ask?
button-confirmed-there = ✅ Yes, said in front of me
button-held-closing = 🤝 Closing meeting held today
button-rung-waive = Pass without { $rung }, with a reason
rung-waive-why =
    Why may { $name } pass without <b>{ $rung }</b>?
    Please type the reason. { $name } will read it.
rung-waived =
    { $name }, you may pass without <b>{ $rung }</b>.
    { $trainer } wrote: “{ $reason }”
income-target = 🎯 Own target: { $amount } a month (since { $since }).
income-of-month = 💰 { $month }: { $amount } ({ $evidence ->
    [E1] with a photo of the book
   *[other] told by themselves
})
button-income-name = 🎯 Name an income target
button-income-change = 🎯 Change the income target
income-ask =
    🎯 How much left of a month would be enough for you?
    After all costs. You can type: 2 million.
income-ask-about =
    How much left of a month would be enough for { $name }?
    Please ask, then type the amount, for example: 2 million.
income-please = 🎯 { $name }, would you name an income target of your own?
income-asked = We ask { $name } to name a target of their own.
income-unclear = Please type one amount, for example: 2 million.
income-kept = 🎯 Noted: { $amount } a month. You can change it with /tangga.
income-told = 🎯 { $name }'s own target: { $amount } a month.
rung-word-fuller =
    Do you mean that you are ready to stand on your own?
    Please tap the button, or type: yes, I am ready.
rung-word-later = All right, there is no hurry. We stay beside you.
rung-word-not-yet =
    { $name } does not feel ready for <b>{ $rung }</b> yet.
    There is no hurry. { $name } can still say yes.
rung-word-heard = Thank you, that is noted. Your companion will look at it.
rung-reached =
    🎉 Congratulations, { $name }! You reached the rung <b>{ $rung }</b>.
    ✅ { $step }
win-share = May your cohort read this good news in the group?
win-shared = 🎉 Good news like this is shared in the group.
win-kept = All right, it stays between us.
button-share-win = 🎉 Yes, tell the group
button-keep-win = Keep it between us
button-share-wins = 🎉 Tell the group
button-stop-wins = Tell them no more
win-in-room =
    🎉 Good news from { $name }!
    They reached the rung <b>{ $rung }</b>:
    { $step }.
graduated =
    🎓 { $name }, you stand on your own now. We are proud!
    The regular questions end here.
    We ask again after { $months } months.
    If you need help at any time: /help_me.
    Would you help others as a mentor?
button-be-mentor = 🤝 Yes, I would be a mentor
button-no-mentor = Not now
button-stop-mentor = Be a mentor no more
mentor-yes =
    Thank you, { $name }! You are a mentor now.
    Your name shows in /buddy. Questions may come here.
mentor-no = All right. You can change your mind at any time.
reaction-thanks-good =
    Thank you, { $name }. Good to hear. 🌱
    Anything to add? Just type it here.
reaction-thanks-poor =
    Thank you for saying so, { $name }.
    What should be better next time? Just type it here.
reaction-words-kept = Thank you, { $name }. It is written down.
reaction-their-own = They have answered it themselves. Their own answer stands.
button-useful-very = 😀 Very useful
button-useful-quite = 🙂 Quite useful
button-useful-little = 😐 Of little use
button-useful-not = 😟 Of no use
button-reaction-of-them = 🎓 About the training
reaction-of-them =
    What does { $name } say: how useful was the training?
    Enter it as they said it.
reaction-entered = Written down for { $name }: { $useful }.
later-how =
    How are you, { $name }? It has been { $months } months.
    How is the business now?
button-later-well = 📈 Going well
button-later-usual = 🙂 As usual
button-later-stuck = 😟 Stuck right now
later-thanks = Thank you for the news, { $name }. Good to hear. 🌱
later-stuck =
    Thank you for saying so, { $name }. That is all right.
    Your companion will be in touch again.
later-out-of-reach =
    { $name } has stood on their own for { $months } months.
    Messages do not arrive. Could you ask them yourself?
    Then note it here: how is the business?
later-entered = Noted for { $name }: { $how }
rungs-waiting = { $count ->
    [one] 🪜 One thing waits to be looked at:
   *[other] 🪜 { $count } things wait to be looked at:
}
rung-review =
    🪜 <b>{ $name }</b> says they have reached <b>{ $rung }</b>:
    { $step }.
rung-shown-paper = 📎 { $paper }: { $words }
rung-shown-words = 💬 “{ $words }”
rung-shown-vouched = 🤝 { $by }, { $day }: “{ $words }”
rung-seen-at = 👣 Met already: { $kind }, { $day } (noted by { $by })
rung-shown-nothing = Nothing was sent. Please go and see.
rung-shown-more = 🪜 One more from { $name }.
rung-asks = What counts: { $evidence }.
button-rung-accept = ✅ Accept
button-rung-seen = 👀 Accept, I saw it myself
button-rung-more = 🔍 Ask for something clearer
button-rung-reject = Cannot accept it yet
button-rung-vouched = 🤝 Somebody outside confirmed it
rung-vouched-who =
    Who outside the programme confirmed it?
    About { $name }, <b>{ $rung }</b>.
    Type their name and office, for example: Pak Rahmat, village head.
rung-vouched-when =
    On which day did they confirm it?
    You can type the date, for example: 3 March.
button-vouched-today = Today
rung-vouched-when-unfit = Please type a date that has passed, for example: 3 March.
rung-vouched-what =
    What did { $by } confirm?
    One sentence is enough.
milestone-needs-others =
    That is noted. This rung needs the word of somebody outside.
    Has anybody confirmed it for { $name }?
rung-why-not =
    Why can { $name }'s rung not be accepted yet?
    You can also type it. { $name } will read it.
rung-accepted = 🎉 Noted: { $name } on <b>{ $rung }</b>. { $heard ->
   *[yes] { $name } has been told.
    [no] Messages do not arrive; please tell them yourself.
}
rung-asked-more = { $heard ->
   *[yes] { $name } was asked for something clearer.
    [no] Messages to { $name } do not arrive; please ask them yourself.
}
rung-told-rejected = { $heard ->
   *[yes] { $name } was told why, and how to go on.
    [no] Noted. Messages to { $name } do not arrive; please tell them yourself.
}
rung-asked-for-word = Noted. Only { $name }'s own word is missing; we are asking now.
milestone-over = This has changed or was decided. Type /ladder to see it.
milestone-not-shown = It cannot be accepted like this. What counts: { $evidence }.
milestone-still-missing =
    The records do not show it yet:
    { $missing }
    What you saw yourself stays noted.
button-saw-rung = 🪜 What I have seen
rung-which-seen = Which rung have you seen { $name } on?
own-milestones = The ladder
own-income_targets = Income targets
own-reactions = About the training
own-later_news = News since standing on your own

week-answered = answered
week-missed = missed
week-skipped = not asked
week-paused = pause
week-open = not answered yet
weeks-answered = { $count } answered
weeks-missed = { $count } missed
weeks-skipped = { $count } not asked
weeks-paused = { $count } on pause
weeks-open = { $count } not answered yet
gain-welcome_back = Good to hear from you again. Welcome back! 🌱
gain-streak = That is { $count } reports in a row. Thank you, it helps a lot. 🌿
gain-next_step = Next step: { $step }.
correct-which = Which one would you like to change?
late-answer-kept = Thank you, the answer to the earlier check-in is recorded.
question-gone = That question is no longer asked. Type /checkin for the current one.
amount-unclear = “{ $text }” can mean several amounts. Which one? Or type it again, like 250k.
hint-choice = I kept your note. For the question above, please press one of its buttons.
hint-amount =
    I kept your note. I could not read an amount.
    Type it like 250k, 1.5 million or 300,000. Or press a button above.
hint-count =
    I kept your note.
    For the question above, please press a number or type one from { $lowest } to { $highest }.
hint-choices =
    I kept your note.
    For the question above, please press its buttons, or type your choices, with commas.
hint-yes_no = I kept your note. For the question above, please press or type: yes, or no.
hint-scale =
    I kept your note.
    For the question above, please press a number or type one from { $lowest } to { $highest }.
hint-date = I kept your note. I could not read a date. Type it like 5 March, or yesterday.
hint-text = I kept your note. For the question above, just type your answer, or send a voice note.
hint-photo = I kept your note. For the question above, please send the photo with 📎, or just type.
hint-voice = I kept your note. For the question above, hold 🎤 at the bottom right while you speak, or just type.
hint-location = I kept your note. For the question above, press 📎, then Location, or type the name of the place.
how-choices = You may choose more than one.
how-photo = Press 📎 and choose a photo, or just type.
how-voice = Hold 🎤 at the bottom right while you speak. You may also type.
how-location = Press 📎, then Location. You may also type the name of the place.
amount-unusual = Do you mean { $amount }? It is not like your usual, so I ask first.
type-again = All right, please type the amount again, like 250k or 1.5 million.
answer-yes = Yes
answer-no = No

## Notes
note-changed = Good, I have changed the note. 📝
note-kept = Thank you, I made a note of it. 📝
note-passed-on = Thank you, I passed it on to your companion.
evidence-too-large =
    Sorry, that file is too large for me to keep.
    Please send a photo, or a shorter video.
    At most { $megabytes } MB.
evidence-unfit =
    Sorry, I can't keep a file of that kind.
    Please send a photo, video, voice note or PDF.
button-send-instead = 📎 Send another
evidence-again =
    Noted. Just so you know:
    this { $kind ->
        [photo] photo
        [voice] voice note
        [video] video
       *[other] file
    } was sent before, on { $day }.
    If you have a newer one, do send it.
evidence-again-of =
    { $name } answered “{ $question }” with the same { $kind ->
        [photo] photo
        [voice] voice note
        [video] video
       *[other] file
    } as on { $day }.
    Perhaps a mix-up; please ask kindly.

## What is told in one's own words
thanks-permit =
    Congratulations, { $name }! Your permit is a step further. 🎉
    I noted it down.
thanks-sold =
    I'm glad to hear that, { $name }: your goods sell. 👏
    I noted it down.
thanks-earned =
    Thank you, { $name }. I noted down what you earned. 👏
thanks-made =
    Thank you, { $name }. I noted down what you made. 👏
thanks-going = Thank you for telling, { $name }. I noted it down. 🌱
chat-peace = Waalaikumsalam, { $name }. 🙏
chat-thanks = You're welcome, { $name }. 🙏
chat-later = All right, { $name }. Whenever it suits you.
chat-hello = Hello, { $name }. You can tell me here how business goes, any time.
chat-word = All right, { $name }. 🙂
heard-stuck =
    Thank you for telling, { $name }. That is not easy.
    Your companion knows now, and will get in touch here.
heard-stuck-noted =
    Thank you for telling, { $name }. That is not easy.
    It is written down, and the coordinator will read it.
heard-help =
    All right, { $name }. I told your companion. About: { $topic }.
    The answer comes in this chat.
heard-help-noted =
    All right, { $name }. It is written down, and the coordinator will read it. About: { $topic }.
stand-by =
    Thank you for letting us know, { $name }. We feel with you.
    I told your companion right away.
    Don't think about business for now.
stand-by-noted =
    Thank you for letting us know, { $name }. We feel with you.
    The coordinator will read your message.
    Don't think about business for now.
meant-which =
    I noted down “{ $text }”.
    So that I get it right: what is this about?
meant-what = Sorry, I got it wrong. What did you mean?
meant-noted = All right, { $name }. Now I understand. 🙏
meaning-corrected = All right, it now reads: { $meaning }. Thank you.
meaning-progress = 📈 News of progress
meaning-stuck = 😟 Stuck
meaning-help = 🙋 Need help
meaning-chitchat = 💬 Just saying hello
meaning-stop = 🚪 Want to stop
meaning-unsure = ❔ Not clear yet

## Asking gently
gentle-silent =
    { $name }, we have not heard from you for a while.
    It is all right if you are busy. Just choose:
gentle-how =
    { $name }, how are things now?
    It is all right if they are hard. Just choose:
gentle-well = 🙂 Fine, only busy
gentle-obstacle = 🧱 There is an obstacle
gentle-call = 📞 Please call me
gentle-pause = 🌙 A pause
gentle-thanks = Good to hear, { $name }. Thank you for telling us. 🌱

## Help
help-on-its-way =
    All right, { $name }. I told your companion.
    What is it about? Press a button, or just type or send a voice note.
help-noted =
    All right, { $name }. Your wish is recorded and the coordinator will read it.
    What is it about? Press a button, or just type or send a voice note.
help-is-coming = { $trainer } will get in touch with you in this chat. 🤝
topic-noted = All right, about: { $topic }. Tell more if you like.
topic-modal = Capital
topic-pemasaran = Marketing
topic-produksi = Production
topic-alat = Tools
topic-izin = Permits
topic-keluarga = Family
topic-lainnya = Something else

## The action plan
button-plan-show = 📋 The plan
button-plan-draft = 📝 Make a plan
button-plan-new = 📝 Make a new plan
plan-none = No plan is agreed with { $name } yet.
plan-what-own =
    📝 Let us make a plan: { $count } targets that you want to reach.
    Target { $number }: what do you want to reach? Type it briefly.
    For example: sales of 500k a week.
plan-what =
    📝 A plan for <b>{ $name }</b>: { $count } targets.
    Target { $number }: what is to be reached? Type it briefly.
    For example: sales of 500k a week.
plan-what-next =
    Good, noted.
    Target { $number } of { $count }: what else is to be reached?
button-plan-keep = 🔁 As it is: { $what } ({ $day })
plan-when = By when? Tap, or type the day.
button-plan-months =
    { $count ->
        [1] 1 month
       *[other] { $count } months
    }
plan-sure =
    📋 The plan of <b>{ $name }</b>:
    { $targets }
    Is it right?
button-plan-propose = ✅ Yes, propose it
button-plan-anew = ✏️ Begin anew
plan-sent-own =
    Thank you. I pass the plan on to your companion.
    You hear from me when it is agreed.
plan-sent = Thank you. I ask { $name } whether they agree.
plan-agree-there =
    { $name } is not on Telegram yet.
    If you have talked it over and they agree, tap below.
button-plan-agreed-there = ✅ Agreed face to face
plan-proposed =
    📝 <b>{ $name }</b> made a plan:
    { $targets }
    What do you think?
plan-proposed-own =
    📝 { $by } proposes a plan for { $name }:
    { $targets }
    Do you agree? What does not fit can be changed.
button-plan-agree = ✅ I agree
button-plan-otherwise = ✏️ Propose a change
plan-wish = What should be otherwise? Type it briefly.
plan-wish-sent = Thank you. I have passed it on.
plan-wished-otherwise =
    ✏️ <b>{ $name }</b> would like the plan to be changed: { $wish }
    Let us put it together again. What stays is one tap.
plan-wished-otherwise-own =
    ✏️ { $by } proposes a change of the plan: { $wish }
    Let us put it together again. What stays is one tap.
button-plan-change = 📝 Put it together again
plan-agreed-own =
    ✅ { $by } agrees with the plan. Good luck, { $name }!
    See it at any time: /plan
plan-agreed-staff = ✅ <b>{ $name }</b> agrees with the plan. It stands.
plan-agreed-thanks =
    ✅ The plan is agreed. Good luck!
    See it at any time: /plan
plan-agreed = 📋 <b>The plan of { $name }</b>, agreed on { $day }:
plan-awaited = ⏳ The plan of { $name }, made by { $by }, waits for a yes:
plan-awaited-otherwise =
    ✏️ The plan of { $name }, made by { $by }, is to be changed.
    What is proposed: { $wish }
plan-target-line = { $number }. { $sign } { $what } – { $day }: { $state }
plan-target-line-figure = { $number }. { $sign } { $what } ({ $figure }) – { $day }: { $state }
target-is-open = under way
target-is-moved = under way, with a new day
target-is-reached = reached
target-is-dropped = not continued
plan-glance = 📋 Plan: { $reached } of { $count } targets reached.
plan-glance-next =
    📋 Plan: { $reached } of { $count } targets reached.
    Next: { $what } ({ $day })
button-target-reached = ✅ Reached: { $what }
button-target-change = 📅 Change: { $what }
target-reached-thanks = 🎉 Well done! Reached: <b>{ $what }</b>. I am glad with you.
target-reached-own = 🎉 { $by } noted that your target is reached: <b>{ $what }</b>. Well done!
target-reached-staff =
    🎉 <b>{ $name }</b> reached a target: { $what }.
    A word of congratulation from you would mean much.
plan-asked =
    🎯 Target: { $what } (by { $day }).
    How is it going?
plan-asked-late =
    🎯 Target: { $what }. Its day was { $day }.
    Never mind if it is not there yet. How does it stand now?
plan-asked-short = Target { $number }
target-word-reached = ✅ Reached
target-word-going = 🚶 Under way
target-word-not_begun = 🌱 Not begun
target-word-change = 📅 Change it
plan-change-how =
    <b>{ $what }</b>
    That is all right. To when shall it move?
button-plan-day = 📅 Another day
button-plan-drop = Not continued
plan-new-day =
    <b>{ $what }</b>
    By which day? Type it, for example: 5 December.
plan-why =
    <b>{ $what }</b>
    What is the reason? Tap, or type it briefly.
target-because-plans = the plans have changed
target-because-means = money or tools are missing
target-because-health = health or family
plan-noted = Noted. See the plan: /plan
target-moved-own = 📅 { $by } moved the target { $what } from { $before } to { $day }.
target-moved-staff = 📅 <b>{ $name }</b> moved the target { $what } from { $before } to { $day }.
target-dropped-own = { $by } noted that this target is not continued: { $what }. The reason: { $because }.
target-dropped-staff =
    <b>{ $name }</b> does not continue this target: { $what }.
    The reason: { $because }.
plan-over =
    This plan or target is settled, or was changed just now.
    See how it stands: /plan
plans-of-staff =
    📋 <b>Plans of participants</b>
    { $waiting ->
        [0] No plan waits for a yes.
       *[other] Waiting for your yes: { $waiting }.
    }
    { $without ->
        [0] Everybody whose time it is has a plan.
       *[other] It is time, and they have no plan: { $without }.
    }
    For one person: /plan Sari
button-plan-waiting = ✅ Agree to the plan of { $name }
button-plan-missing = 📝 Make a plan with { $name }
plans-missing =
    📋 { $count ->
        [1] One person has
       *[other] { $count } people have
    } no agreed plan yet.
    { $names }{ $more ->
        [0] {""}
       *[other] {""}
            … and { $more } more
    }
    When could you sit together for a moment?
plans-missing-one = • { $name }
button-plan-for = 📋 The plan of { $name }

## Meetings
meetings =
    📆 <b>Meetings</b>
    { $count ->
        [0] There is no meeting yet.
       *[other] Tap to see who comes.
    }
    With one person: /meeting Sari
button-meeting-new = 📆 Call a meeting
button-meet-them = 📆 Invite to meet
meeting-which-kind = What kind of meeting?
meeting-is-group = group meeting
meeting-is-visit = visit
meeting-is-closing = closing meeting
meeting-whom =
    With whom?
    Tap, or type the participant's name.
button-meet-own = My participants in { $cohort }
button-meet-all = All of { $cohort }
meeting-when =
    On which day, at what time?
    Type it, for example: Saturday at 9 am
meeting-when-unread =
    I did not understand the day and the time.
    Try it like this: Saturday at 9 am
meeting-when-unfit =
    That day is over, or very far away.
    Try another time.
meeting-where = Where? Type it briefly, for example: village hall
meeting-sure =
    📆 { $kind }: { $at }
    Place: { $place }
    Invited: { $whom } ({ $count } people). Is it right?
button-meeting-call = ✅ Yes, invite ({ $count })
button-meeting-not = Never mind
meeting-not = Never mind then. Nobody was invited.
meeting-called =
    I send the invitations.
    The day before I remind everybody.
meeting-invited =
    📆 { $by } invites you: <b>{ $kind }</b>.
    { $at }
    Place: { $place }
    Can you come?
button-meeting-coming = ✅ I come
button-meeting-cannot = I cannot
button-meeting-ask = 💬 Leave a question
meeting-coming-thanks = Thank you. See you there!
meeting-cannot-thanks = That is all right. Thank you for telling.
meeting-type-question = Please, what is the question? Type it briefly.
meeting-question-kept = Thank you. I pass the question on.
meeting-question =
    💬 <b>{ $name }</b> leaves a question for the meeting { $at }:
    { $question }
button-meeting-show = 📆 See the meeting
meeting-tomorrow =
    📆 Tomorrow: <b>{ $kind }</b>, { $at }
    Place: { $place }. See you!
meeting-tomorrow-coming =
    📆 Tomorrow: <b>{ $kind }</b>, { $at }
    Place: { $place }
    Can you come?
meeting-tomorrow-staff =
    📆 Tomorrow: <b>{ $kind }</b>, { $at }, { $place }
    { $coming } come, { $cannot } cannot, { $silent } have not answered.
meeting-who-came =
    📆 Earlier: <b>{ $kind }</b>, { $at }, { $place }
    Who came? Please mark it in a moment.
button-meeting-list = ✅ Mark who came
meeting-cancelled =
    📆 Called off: { $kind }, { $at }, { $place }.
    Sorry. { $by } will tell you more.
meeting-cancelled-told = The meeting is called off. Everybody invited is told.
meeting-card =
    📆 <b>{ $kind }</b>, { $at }
    Place: { $place }
    Invited { $invited }: { $coming } come, { $cannot } cannot, { $silent } have not answered.
meeting-there = There: { $there } of { $invited }. Tap a name to mark it.
meeting-asked = 💬 { $name }: { $question }
meeting-asked-more = 💬 And { $count } more to answer.
meeting-to-phone = 📞 Without Telegram ({ $count }): { $names }
meeting-note = 📝 { $note }
button-meeting-note = 📝 Write down what came of it
button-meeting-cancel = ✖️ Call it off
meeting-type-note = What came of it? One sentence is enough.
meeting-noted = Noted.
meeting-over = This meeting is over or called off.
meeting-not-begun =
    The meeting has not begun.
    Who is there can be marked when people arrive.
meet-first =
    This case has been open for long. Please meet face to face first.
    Invite: /meeting { $name }. Or log a visit in this case.
visit-propose =
    🤝 The case of <b>{ $participant }</b> has lasted { $days } days.
    Perhaps it is time to meet. On which day?
visit-their-place = where their business is
visit-not-yet = Good, not needed yet. I will ask again later.
visit-set-office =
    🤝 { $trainer } will visit { $participant }:
    { $at }. It stands among the meetings.
button-visit-another-day = 📆 Another day
button-visit-not-yet = 🌿 Not needed yet

commitment = 🤝 Commitment: { $kept }
kept-replies = answered { $part } of { $whole } check-ins
kept-targets = reached { $part } of { $whole } targets
kept-meetings = came to { $part } of { $whole } meetings

question-unanswered =
    ⏳ The question of <b>{ $name }</b> has not been answered since { $since }.
    Please help that somebody answers.

programme-lost =
    📄 The own programme of <b>{ $cohort }</b> can no longer be read.
    For now, the programme for all is used there.
    Please give it again: <code>pendamping programme use FILE --cohort { $code }</code>

## The book of promises
promises-own =
    🤝 <b>The book of promises</b>
    { $count ->
        [0] No promise is open.
       *[other] Still open: { $count }. Tap one to see it.
    }
    For one person: /promise Sari
button-promise-new = 🤝 Make a promise
button-promise-them = 🤝 Promise something
button-promises-late = ⏰ Past their day ({ $count })
button-promises-rate = 📊 How many are kept
promise-whom =
    Whom is the promise for?
    Tap the cohort, or type the participant's name.
button-promise-all = All of { $cohort }
promise-nobody =
    I found no participant called { $name }.
    Please try the full name.
promise-what =
    What do you promise { $whom }? Type it briefly, with the day.
    For example: the sewing machine comes on 5 December.
promise-when =
    By when?
    Tap, or type the day: 5 December.
promise-day-unfit =
    The day has to be today or later,
    and within two years. Please type it again.
promise-sure =
    A promise to <b>{ $whom }</b>: { $what }.
    By <b>{ $day }</b>. They will be told at once.
button-promise-sure = ✅ Yes, promise it
button-promise-not = Never mind
promise-not = Never mind then. Nobody was told.
promise-noted =
    Noted, and { $whom } will know.
    I will remind you the day before. All promises: /promise
promise-made =
    🤝 { $maker } promises: <b>{ $what }</b>.
    By { $day }. All promises to you: /promise
promise-tomorrow =
    🤝 Tomorrow is the day of your promise to { $whom }: <b>{ $what }</b>.
    By { $day }. All the best with it.
promise-tomorrow-office =
    🤝 Tomorrow is the day of what { $maker } promised to { $whom }: <b>{ $what }</b> ({ $day }).
    We cannot reach { $maker }. Please help out.
promise-is-it-kept =
    🤝 Today is the day of your promise to { $whom }: <b>{ $what }</b> ({ $day }).
    Is it kept?
promise-is-it-kept-office =
    🤝 Today is the day of what { $maker } promised to { $whom }: <b>{ $what }</b> ({ $day }).
    We cannot reach { $maker }. Is it kept?
button-promise-kept = ✅ It is kept
button-promise-move = 📅 Not yet, a new day
button-promise-give-up = It cannot be kept
promise-kept-thanks =
    Thank you. I am asking those it was made to as well.
promise-kept-asked =
    🤝 { $maker } says that this promise is kept: <b>{ $what }</b> ({ $day }).
    Has it reached you?
button-promise-came = ✅ Yes
button-promise-not-come = Not yet
button-promise-came-this = ✅ It came: { $what }
promise-word-came = Thank you, noted. Glad to hear it.
promise-word-missing =
    Thank you for saying so. It is recorded as it is.
    The coordinator can see it.
promise-confirmed-maker = ✅ { $name } says that it came: { $what } ({ $whom }, { $day }).
promise-denied-maker =
    { $name } says that this has not come yet: <b>{ $what }</b> ({ $whom }, { $day }).
    Could you have another look?
promise-denied-office =
    🔔 { $name } says that { $maker }'s promise has not come: <b>{ $what }</b>.
    To { $whom }, by { $day }.
promise-somebody = A participant
promise-why = What is the reason? Tap, or type it briefly.
promise-because-goods = the goods have not come
promise-because-money = the money has not come
promise-because-people = somebody could not make it
promise-told-as-it-is =
    All right. Those it was made to and the coordinator are told as it is.
promise-moved =
    🤝 { $maker }'s promise cannot be kept by { $before }: <b>{ $what }</b>.
    The new day is { $day }. The reason: { $because }.
    Sorry, and thank you for your patience.
promise-moved-office =
    📅 { $maker } moved a promise to { $whom }: <b>{ $what }</b>.
    The new day is { $day }. The reason: { $because }.
promise-given-up =
    Sorry. { $maker }'s promise cannot be kept: <b>{ $what }</b> ({ $day }).
    The reason: { $because }. Want to talk? Type /help_me.
promise-given-up-office =
    ✖️ { $maker } cannot keep a promise to { $whom }: <b>{ $what }</b> ({ $day }).
    The reason: { $because }.
promise-late =
    ⏰ { $maker }'s promise is past its day: <b>{ $what }</b> ({ $day }).
    We have not heard that it was kept. We are sorry.
    The coordinator has been told. Did it come after all?
promise-late-maker =
    ⏰ Your promise to { $whom } is past its day: <b>{ $what }</b> ({ $day }).
    { $told ->
        [0] The coordinator knows. We cannot write to them: please tell them.
       *[other] They and the coordinator have been told.
    }
    How does it stand?
promise-late-office =
    🔔 A promise is past its day: <b>{ $what }</b>, by { $maker } to { $whom } ({ $day }).
    { $told ->
        [0] We cannot write to them. Please tell them as it is.
       *[other] They have been told as it is.
    }
promise-still-late-office =
    🔔 Still past its day: <b>{ $what }</b>, by { $maker } to { $whom } ({ $day }).
button-promise-show = 🔎 See the promise
promise-over =
    This promise is settled, or was changed just now.
    See how it stands: /promise
promises-to-you = 🤝 <b>Promises to you</b>
promises-none-to-you = Nothing has been promised to you yet.
promise-line = { $sign } { $what } – { $who }, { $day }: { $state }.
promise-card =
    { $sign } <b>{ $what }</b>
    By { $who } to { $whom }. By { $day }.
    It stands: { $state }.
promise-first-day = First promised for { $day }.
promise-because = The reason: { $because }.
promise-words = Those it was made to say: { $came } came, { $missing } not yet.
promise-is-made = awaited
promise-is-said_kept = kept, says its maker; not confirmed yet
promise-is-kept = it came
promise-is-overdue = past its day
promise-is-denied = not come, say those it was made to
promise-is-given_up = cannot be kept
promise-is-lapsed = over, whoever it was made to has left
promises-late = ⏰ Promises past their day: { $count }. Tap one to see it.
promises-none-late = ✅ No promise is past its day.
promises-none-yet = No promise is recorded yet.
promises-rate = 📊 <b>Promises kept</b>
promises-rate-line = • { $name } ({ $role }): { $kept } of { $due }{ $unconfirmed ->
        [0] {""}
       *[other] , { $unconfirmed } not confirmed yet
    }{ $late ->
        [0] {""}
       *[other] , { $late } late
    }{ $ahead ->
        [0] {""}
       *[other] ; { $ahead } still ahead
    }.
promises-rate-how = Counted by the day that was promised first.

## The book of support
support-funds = Money
support-equipment = Equipment
support-material = Material
support-market = Market
support-training = Training
support-visit = A visit
support-encouragement = Encouragement
support-book =
    🎁 <b>The book of support</b>
    Note what is pledged and what is handed over.
    Those who get it are asked whether it came.
button-support-new = 🎁 Note support
button-support-them = 🎁 Note support
button-support-list = 📋 What is under way
button-support-sums = 📊 Sums by partner
support-which-kind = What kind of support is it?
support-line-money =
    Money for what, how much, from whom? Type one line.
    For example: capital 500rb from Dinas Koperasi
support-line =
    What, how much, from whom? Type one line.
    For example: 2 pieces sewing machine worth 5 juta from CV Maju
support-line-unclear =
    The sum of money is not clear yet. Please type it again.
    For example: capital 500rb from Dinas Koperasi
support-line-unclear-thing =
    I did not follow what it is and its worth. Please type it again.
    For example: 2 pieces sewing machine worth 5 juta from CV Maju
support-from-whom = From whom? Type the partner's name.
support-whom =
    For whom? Type the participant's name.
    To share it out later, tap the cohort.
button-support-all = To be shared out in { $cohort }
support-criteria =
    Who can get it? Type the conditions.
    For example: rung T2, village Sepaso, business cake, 3 months, document NIB
button-support-free = Without conditions
support-criteria-unclear =
    I do not understand these conditions yet: { $unclear }.
    For example: rung T2, village Sepaso, business cake, 3 months, document NIB
support-is-it-given = Was it handed over, or is it a pledge?
button-support-given = ✅ Handed over
button-support-pledged = 🤝 Only pledged
support-why = Why do they get it? Tap, or type it briefly.
support-because-criteria = meets the conditions
support-because-need = needs it most
support-because-turn = it is their turn
support-recorded = Noted for { $whom }. All support: /support
support-of-which =
    { $partner } once pledged something like it.
    Is it that pledge, or something else?
button-support-of-pledge = 🤝 That pledge: { $what }
button-support-of-none = 🆕 No, something else
support-recorded-as-pledged =
    Noted for { $whom }: what { $partner } pledged is handed over.
    All support: /support
support-recorded-of-pledge =
    Noted for { $whom }, out of what { $partner } pledged.
    Still pledged: { $left }. All: /support
support-share-whom = Whom is it for? Type the participant's name.
support-how-much =
    How much? Left: { $left }.
    Type the number, or tap all of it.
button-support-all-left = All that is left
support-part-unclear = I could not read the number. Please type only the number.
support-not-so-much = There is not so much left. Have a look: /support
support-over =
    This support is settled, or was changed just now.
    See how it stands: /support
support-pledged =
    🤝 Pledged for you: <b>{ $what }</b>, from { $partner }.
    The reason: { $reason }. I will ask whether it came.
support-withdrawn =
    Sorry. This support will not come: <b>{ $what }</b>, from { $partner }.
    Want to talk? Type /help_me.
support-withdrawn-noted = Noted. Whoever was to get it is told.
support-pledged-office = 🎁 { $partner } pledges: <b>{ $what }</b>.
support-came =
    🎁 Recorded for you: <b>{ $what }</b>, from { $partner }.
    Have you got it?
button-support-came = ✅ Yes
button-support-not-come = Not yet
button-support-differs = Something is not as it should be
button-support-came-this = ✅ I got it: { $what }
support-asked = Noted. I am asking them whether it came.
support-thanks = Thank you, noted. May it serve you well.
support-what-differs = What is not as it should be? Just type it here.
support-told-office = Thank you for telling. The coordinator will look at it.
support-confirmed-giver = ✅ Whoever got it confirms that it came: <b>{ $what }</b>. Thank you.
support-not-come-office = ⚠️ { $whom } says that it has not come: <b>{ $what }</b>, from { $partner }.
support-differs-office = ⚠️ { $whom } says that it is not as it should be: <b>{ $what }</b>, from { $partner }.
support-complaint-office =
    ⚠️ { $whom } about <b>{ $what }</b> from { $partner }:
    “{ $complaint }”
button-support-show = 🔎 See the support
support-announced =
    🎁 There is support: <b>{ $what }</b>, from { $partner }.
    The conditions: { $criteria }.
support-announced-to = Announced to { $count } people.
button-support-share = 🎁 Share it out
button-support-announce = 📣 Announce it
button-support-deliver = ✅ Handed over
button-support-withdraw = It will not come
support-to-you = 🎁 <b>Support for you</b>
support-none-to-you = There is no support for you yet.
support-own-line = { $sign } { $what } – { $partner }: { $state }.
support-is-pledged = pledged
support-is-shared_out = all shared out
support-is-delivered = handed over, not confirmed yet
support-is-confirmed = received
support-is-contested = not as it should be, says whoever got it
support-is-withdrawn = will not come
support-is-to-share = to be shared out
support-nothing-open = No support is under way.
support-nothing-yet = No support is recorded yet.
support-open = 🎁 Support under way. Tap one to see it.
support-card =
    { $sign } <b>{ $what }</b>
    From { $partner } for { $whom }.
    It stands: { $state }.
support-card-criteria = The conditions: { $criteria }.
support-card-reason = The reason: { $reason } (decided by { $name }).
support-card-complaint = Whoever got it says: “{ $complaint }”
support-sums = 📊 <b>Support by partner</b>
support-sum-line =
    • <b>{ $partner }</b>
    Received: { $confirmed } ({ $confirmed_amount })
    Not confirmed yet: { $delivered } ({ $delivered_amount })
    Pledged: { $pledged } ({ $pledged_amount })
criteria-none = no conditions
criterion-rung = rung { $value }
criterion-village = village { $value }
criterion-business = business { $value }
criterion-months = { $value } months in the programme
criterion-document = document { $value }

## A file for a bank
bank-book =
    📁 <b>A file for a bank</b>
    It holds your business records, permits and your trainer's letter.
    You see it first, and you decide.
    Need capital? Beware of online loans without an OJK licence.
bank-book-of-them =
    📁 <b>{ $name }'s bank file</b>
    { $name } cannot be asked through Telegram.
    All decisions stay with { $name }:
    read out, show, then note their answer here.
button-bank-book-of-them = 📁 Bank file
bank-book-no-lenders =
    📁 <b>A file for a bank</b>
    No bank is open for this at the moment. Please ask your trainer.
button-bank-prepare = 📁 Prepare: { $lender }
button-bank-show = 👀 See the file
button-bank-show-for = 👀 See: { $lender }
button-bank-licence = 📄 Add a permit
button-bank-revoke = 🔒 Take my consent back
button-bank-revoke-for = 🔒 Take back: { $lender }
bank-file-line = • { $lender }, until { $until }: { $state }.
bank-file-is-prepared = waits for your word
bank-file-waits-for-them = waits for their word
bank-file-is-released = the bank may see it
bank-file-is-revoked = you took your consent back
bank-agreed-aloud = 🗣 Agreed aloud in front of { $name }, { $day }.
bank-file-is-expired = its time is over
bank-file-seen =
    👁 Sent or looked at { $count } times.
    The last time { $last }.
bank-consent =
    📁 A file for <b>{ $lender }</b>
    In it: name, business, village, each month's records (reports, sales, left over).
    Also permits, your trainer's letter, and what is there and what is not.
    No score, and no judgement of you.
    You see it first. The bank sees it only if you allow it.
    The coordinator knows that there is a file.
    This consent is for this bank only, and can be taken back any time.
    Shall it be made? Until when?
bank-consent-aloud =
    📁 { $name }'s file for <b>{ $lender }</b>
    Please read this out first, in front of them:
    • In it: name, business, village, each month's records (reports, sales, left over).
    • Also permits, the trainer's letter, and what is there and what is not.
    • No score, and no judgement of you.
    • You see it first. The bank sees it only if you allow it.
    • The coordinator knows that there is a file.
    • This consent is for this bank only, and can be taken back any time.
    • It is all right to refuse. Shall it be made? Until when?
button-bank-agree-aloud = ✅ { $name } agrees, until { $until }
button-bank-agree = ✅ Yes, until { $until }
button-bank-decline = No
bank-declined = All right, no file was made.
bank-lender-gone =
    This bank is not open for this any more.
    See which are: /file
bank-file-over =
    This file is not valid any more.
    Have another made any time: /file
bank-file-changed = A record has changed. Please look at the file once more.
bank-summary = 👀 <b>This is what { $lender } would see</b>
bank-months = 📒 Records of { $months } months ({ $first } – { $last }), { $reports } reports.
bank-no-months = 📒 No reports yet.
bank-licences = 📄 Permits: { $licences }.
bank-no-licences = 📄 Permits: none yet.
bank-letter = ✍️ Trainer's letter: there, from { $trainer }.
bank-no-letter = ✍️ Trainer's letter: not yet. Your trainer is asked for it.
bank-checklist = <b>What is there</b> (requirements as of { $day })
bank-requirement = { $sign } { $text }: { $state }
standing-there = there
standing-until = there, valid until { $day }
standing-passed = there, valid until { $day }, which has passed
standing-missing = not yet
standing-bring = to bring along
bank-ask-the-bank =
    Requirements change. Please ask the bank.
    Source: { $source }
bank-hash = Fingerprint of the content: { $hash }
bank-file-first-you =
    Here is your file for { $lender }. Only you have seen it.
    If it is right, tap that it may go.
bank-file-first-them =
    This is { $name }'s file for { $lender }. The bank has not seen it.
    Print it or show it to { $name } first, and read it out.
    Once { $name } has seen it: may it go, or is something to be changed?
button-bank-release-aloud = ✅ { $name } has seen it, it may go
button-bank-otherwise = ✏️ Something is to be changed
bank-what-otherwise =
    What does { $name } want changed?
    Write it here. The file has gone nowhere yet.
bank-otherwise-kept =
    ✏️ Written down. { $name }'s file has not gone.
    Mend it first, then show it again.
button-bank-release = ✅ It may go
bank-file-to-hand-on =
    ✅ The file for { $lender } is ready, valid until { $until }.
    Forward it to the bank, or print it and take it along.
bank-file-revoked = 🔒 Your consent for { $lender } is taken back. The content is deleted.
bank-file-revoked-out =
    🔒 Your consent for { $lender } is taken back. The content is deleted.
    Copies that the bank has already received we cannot take back.
bank-link =
    🔗 The link to your file for { $lender }:
    { $url }
    Give it to the bank only. It is valid until { $until }.
    When you take your consent back, it is dead at once.
button-bank-link = 🔗 Open the link
button-bank-new-link = 🔗 New link
bank-file-fetched = 👁 Your file for { $lender } was opened by its link, { $at }.
web-title = Business file
web-waits = A business file for { $lender }. Its owner allows it until { $until }.
web-open = Open the file (PDF)
web-told = Its owner is told whenever it is opened. Please do not pass it on.
web-over = This file cannot be seen any more. Its owner took the consent back, or its time is over. Please ask its owner.
web-unknown = This link is not known. Perhaps a letter was lost in copying.
bank-file-ready-office = 📁 The file of { $name } for { $lender } is ready to apply.
bank-ready-nobody = Nobody is being followed up yet.
bank-ready = 📁 <b>Who is ready</b> ({ $shown } of { $count })
bank-ready-line = • { $name }: 📒 { $months } months · 📄 { $licences } · ✍️ { $letter }
letter-wanted =
    ✍️ { $name } is preparing a file for { $lender }.
    A letter from you is needed.
button-letter-write = ✍️ Write the letter
letter-draft =
    ✍️ <b>Letter of follow-up</b>
    { $letter }

    Add one sentence of your own, or approve it like this.
button-letter-sign = ✅ Approve it like this
letter-says = I, { $trainer }, have walked beside { $name } since the training { $cohort } ({ $since }). They sent { $reports } business reports in { $months } months.
letter-signed-by = { $trainer }, { $day }
letter-tells-too-much =
    A bank reads this letter: nothing of family, hardship or chances, please.
    Write one sentence on the business again, or leave it out.
letter-written = Thank you. The letter for { $name } is kept.
bank-letter-there = ✍️ Your trainer's letter for { $lender } is there.
licence-which = Which permit?
licence-nib = NIB
licence-sku = Business certificate (SKU)
licence-pirt = P-IRT
licence-halal = Halal certificate
licence-other = Another permit
licence-until = { $licence } (valid until { $day })
licence-passed = { $licence } (valid until { $day }, which has passed)
licence-over = { $licence } (passed)
licence-until-when =
    Until when is the { $licence } valid?
    Type the day, for example 31-12-2027.
    No such day? Then there is no need to answer.
licence-until-unfit =
    I could not read that day.
    For example: 31-12-2027 or 31 December 2027.
licence-until-kept = Recorded: { $licence } is valid until { $day }.
button-licence-until = 📅 Valid until: { $licence }
licence-show = Type its number, or send a photo.
licence-nib-unfit = A NIB has 13 digits. Please look again, or send a photo.
licence-unfit = I could not read that number. Try again, or send a photo.
licence-kept-for-them = Thank you, { $licence } of { $name } is recorded.
licence-kept = Thank you, { $licence } is noted. See your file: /file
button-licence-more = 📄 Add another permit
paper-title = Business file of { $name }
paper-subtitle = Made for { $lender }
paper-months = Records by month
paper-months-none = No reports yet.
paper-month = Month
paper-reports = Reports
paper-sales = Sales
paper-profit = Left over
paper-by = Entered by
paper-evidence = Evidence
paper-answered = { $answered } of { $asked }
paper-not-told = not reported
paper-by-self = participant
paper-by-trainer = trainer
paper-by-paper = paper
paper-months-note = Sales: the sum of that month's weekly reports. Left over: what remained after all business costs and before money taken home, as told in the following month. Evidence E0: reported by themselves; E1: a photo or document; E2: seen by the trainer; E3: a third party. What was not reported is not zero.
paper-licences = Permits
paper-licences-none = None shown yet.
paper-licence = { $kind }: { $number } (evidence { $evidence })
paper-no-number = there, without a number
paper-letter = Letter of follow-up
paper-letter-none = Not yet.
paper-checklist = What is in the file (requirements as of { $day })
paper-checklist-note = Source: { $source }. Requirements change; the bank decides. This list names only what is in the file and is no judgement of eligibility.
paper-consent = { $name } allows { $lender } to see this file until { $until }. The consent can be withdrawn at any time.
paper-consent-aloud = { $name } allows { $lender } to see this file until { $until }, said aloud in front of { $by }. This can be taken back at any time.
paper-business = Business: { $business }
paper-village = Village: { $village }
paper-training = Training: { $cohort }, { $day }
paper-requirement = What is asked for
paper-standing = In the file
paper-hash = Fingerprint of the content (SHA-256): { $hash }
capital-warning =
    💡 Need capital? Be careful with loans by app.
    Check their OJK licence first, phone 157.
    Give no photo of your identity card to strangers.
    A file for a bank can be made here: /file

## Recommended for a loan
button-refer = 🏦 Recommend to this bank
bank-link-for-bank =
    🔗 The link to a file for { $lender }:
    { $url }
    Valid until { $until }. Please do not pass it on.
bank-file-for-bank =
    📁 { $name } lets their file be seen for { $lender }.
    They can take this back at any time.
referral-begun =
    🏦 You are recommended to { $lender }.
    The next step is your file. You may also decline: /file
referral-begun-with-file =
    🏦 You are recommended to { $lender }. Your file is complete.
    I will tell you here what comes next.
referral-now-file_complete = 🏦 { $lender }: your file is complete.
referral-now-submitted = 🏦 { $lender }: it was submitted to the bank.
referral-now-surveyed = 🏦 { $lender }: the bank has visited. Now we wait for its word.
referral-now-approved = 🏦 { $lender }: the bank has approved it. The money is still to come.
referral-now-disbursed =
    🏦 { $lender }: the money has come. Congratulations!
    I will ask in three months how it goes.
referral-now-rejected =
    🏦 { $lender }: not possible this time.
    The reason: { $reason }.
    This is not the end. Need help? Type /help_me.
bank-file-ends =
    🏦 Today is the last day of your file for { $lender }.
    After { $until } the bank cannot open it any more.
    Still needed? You can have a new one made.
bank-file-ends-for-bank =
    🏦 The file of { $name } for { $lender } is valid until { $until }.
    After that it cannot be opened any more.
referral-ended-for-bank =
    🏦 { $name } does not go on asking { $lender } for a loan.
    Please do not use the file any more. Thank you.
referral-with-another =
    🏦 The application of { $name } to { $lender } is with somebody else now.
    Please do not use the file any more. Thank you.
referral-ended-nameless =
    🏦 One who asked { $lender } for a loan does not go on.
    Please delete their file. Thank you.
bank-file-taken-back =
    🔒 { $name } took back the consent for their file for { $lender }.
    Please do not use the file any more. Thank you.
loan-waits = 🔒 There is news for { $name } alone.
button-referral-hand-to = ✅ Give the file to { $name }
referral-not-wanted = All right, the application to { $lender } is not continued.
referral-file-closed =
    🔒 The permission for your file for { $lender } ends too.
    A copy at the bank cannot be called back. Again one day? /file
referral-hand-over =
    🏦 Who looks after { $lender }: <b>{ $name }</b>.
    May { $name } have your file?
button-referral-hand = ✅ Yes
referral-handed = ✅ { $name } has your file now.
referral-moved = 🏦 { $name } – { $lender }: { $state }.
referral-over =
    This recommendation has changed.
    See how it stands: /referrals or /file
referral-already = One to this bank is under way already.
referral-where = 🏦 { $lender }: { $state }.
button-referral-not-wanted = Not any more: { $lender }
referral-is-referred = recommended, waits for the file
referral-is-file_complete = file complete
referral-is-submitted = submitted
referral-is-surveyed = visited by the bank
referral-is-approved = approved, money still to come
referral-is-disbursed = money in hand
referral-waits-for-news = money in hand, no news after 3 months yet
referral-is-followed_up = money in hand, told of after 3 months
referral-is-rejected = not to be
button-referral-show = 🔎 See the recommendation
button-referral-file_complete = ✅ File complete
button-referral-submitted = ✅ Submitted
button-referral-surveyed = ✅ Visited
button-referral-approved = ✅ Approved
button-referral-disbursed = ✅ Money in hand
button-referral-rejected = Refused or called off
button-referral-undo = ↩️ Pressed by mistake: back to “{ $state }”
referral-undone =
    🏦 { $lender }: sorry, the last news was a mistake.
    It stands like this: { $state }.
referral-file-over = 🔒 The permission for the file has ended. Its owner needs to let a new one go.
button-referral-banker = 👤 At the bank
referral-card =
    🏦 <b>{ $name }</b> – { $lender }
    It is { $state }, since { $since }.
referral-with-banker = At the bank: { $name }.
referral-banker-waits = At the bank: { $name }. Waits for the participant's yes.
referral-reason = The reason: { $reason }.
referral-why = What is the reason?
referral-which-banker = Who looks after it at the bank?
referral-no-banker = No partner in this cohort yet. Invite one: /invite
referral-which-lender = Where is { $name } recommended to?
referrals-none =
    No recommendations for a loan yet.
    Recommend somebody: type /referrals and their name.
referrals-nothing-under-way = Nothing is under way.
referrals-under-way = 🏦 Under way. Tap one to see it.
button-referrals-list = 📋 Under way
leak =
    🏦 <b>From recommendation to money in hand</b>
    Recommend somebody: type /referrals and their name.
leak-line = { $stage }: <b>{ $count }</b>
leak-reason = ✖️ { $reason }: { $count }
leak-under-way = Still under way: { $count }
leak-title = From recommendation to money
leak-reasons-title = Did not come because of
leak-referred = Recommended
leak-file_complete = File complete
leak-submitted = Submitted
leak-surveyed = Visited
leak-approved = Approved
leak-disbursed = Money in hand
leak-followed_up = Told after 3 months
loan-how =
    🏦 Three months ago the money of { $lender } came.
    How is the business now?
button-loan-well = 📈 Well
button-loan-usual = 🙂 As usual
button-loan-hard = 😟 Hard, please talk to me
loan-how-thanks = Thank you for telling me. May it go on well.
loan-how-of-them =
    🏦 Three months ago { $name } got the money of { $lender }.
    { $name } cannot be asked through Telegram.
    Please call or visit, then tap the answer.
button-loan-of-them-well = 📈 Well
button-loan-of-them-usual = 🙂 As usual
button-loan-of-them-hard = 😟 Hard, needs help
loan-how-not-known =
    🏦 No news yet of { $name }'s loan ({ $lender }).
    It was asked on { $day }.
    Please call or visit, then tap the answer.
loan-how-entered-for-you =
    📝 { $trainer } recorded how your loan goes: { $how }
    If that is wrong, type /help_me.
loan-how-from-where =
    { $name }: { $how }
    Where does this come from?
button-loan-from-trainer = 🗣 They told me
button-loan-from-paper = 📄 Written on paper
loan-how-entered = ✅ Recorded. { $name }: { $how }

## Why not me
button-why-not = Why haven't I?
why-not = 🔎 <b>Support in your cohort</b>
why-not-nothing = No support is open in your cohort yet.
why-not-whatever = support
why-not-theirs = <b>{ $what }</b>, from { $partner }: { $state } for you.
why-not-missing =
    <b>{ $what }</b>, from { $partner }.
    Not met yet: { $missing }.
    Once it is met, this answer changes.
why-not-more = There is more support. Please ask your trainer: /trainer
why-not-used-up =
    <b>{ $what }</b>, from { $partner }.
    You meet all conditions, but all of it has been shared out.
why-not-all-met =
    <b>{ $what }</b>, from { $partner }.
    You meet all conditions. The coordinator has not shared out all of it.
button-appeal = 🙋 Please look again: { $what }
appeal-heard =
    All right. Somebody will look at it again: { $what }.
    You will hear about it here.
appeal-office =
    🙋 { $participant } asks for another look at why they have not got: { $what }.
    Their companion knows.
fair-which = Which cohort?
fair-nowhere = There is no open cohort of yours yet.
fair-not-now = It cannot be worked out now. Please try again later: /fairness.
fair-nobody = Nobody takes part in { $cohort } yet. You can take in a list first.
fair-head =
    ⚖️ <b>Does support reach all, { $cohort }</b>
    Received some: { $part } of { $whole } participants ({ $percent } %).
fair-side =
    <b>{ $by }</b>
    Fewest: { $least }, { $part } of { $whole }.
    Others: { $rest_part } of { $rest_whole }.
    { $points } points apart (between { $low } and { $high }).
fair-side-flagged =
    🔎 <b>Worth a look: { $by }</b>
    Fewest: { $least }, { $part } of { $whole }.
    Others: { $rest_part } of { $rest_whole }.
    { $points } points apart (between { $low } and { $high }).
fair-seldom-flagged =
    🔎 <b>Worth a look: { $by }, how often</b>
    Most seldom: { $least }, { $times } times a person.
    Others: { $rest } times.
fair-seldom-between = Apart between { $low } and { $high } times.
fair-flags =
    This is something to ask about, and no verdict.
    Where support is even, such a sign is rare:
    in 5 of 100 reports at most.
fair-no-flag =
    No difference stands out. Support may still be uneven:
    { $points } points apart are noticed { $least } to { $most } times in 10.
fair-not-compared = Too little is known to compare: { $sides }.
button-left-out = 📄 Who has got nothing
fair-names-here = Who in { $cohort } meets the conditions and has got nothing.
fair-by-group = Group
fair-by-village = Village
fair-by-sex = Sex
fair-by-distance = Distance
fair-by-rung = Rung
fair-by-trainer = Companion
fair-together = others ({ $count } together)
fair-up-to = up to { $km } km
fair-between = { $low }–{ $high } km
fair-over = over { $km } km
fair-sheet-names = Got nothing
fair-sheet-groups = Compared
fair-yes = yes
fair-column-name = Name
fair-column-village = Village
fair-column-group = Group
fair-column-rung = Rung
fair-column-trainer = Companion
fair-column-could = Meets the conditions of
fair-column-promised = Promised something
fair-column-by = By
fair-column-which = Which
fair-column-got = Received
fair-column-of = Of
fair-column-share = Per cent
fair-column-low = Lowest (%)
fair-column-high = Highest (%)
fair-column-times = Times a person
reason-support_appeal = asks to look again why they have not got: { $what }

## A pause for one participant
button-pause-them = 🌙 They ask for a pause
pause-them-how-long =
    How long does { $name } want to rest?
    Tap, or type: 2 weeks, until 3 March.
pause-them-begun = All right. { $name } rests until { $until }, and is told so.
pause-them-over = All right. { $name } goes on, and is told so.
pause-them-none = { $name } is not resting now.
pause-set-for-you =
    { $name }, { $by } noted that you want to rest.
    I will not ask until { $until }.
    To go on sooner, type /resume.

## A pause for all
together-where = Who rests together? Choose the village or cohort.
together-all-of = All of { $cohort }
together-how-long =
    Until when? Tap, or type:
    2 weeks, until 3 March.
together-why = Why? Tap, or type it in a few words.
together-why-flood = flood
together-why-harvest = harvest time
together-why-feast = a feast
together-sure =
    <b>{ $where }</b> rests until { $until }.
    Because: { $because }.
    { $people ->
        [one] One person rests, and is told once.
       *[other] { $people } people rest, and all are told once.
    }
button-together-yes = ✅ Yes, { $people } rest
button-together-no = Leave it
button-together-end = ▶️ End the pause of { $where } (until { $until })
together-done =
    All right. { $where } rests until { $until }.
    Everybody is told. To end it: /pause_all
together-not = Left as it was. All goes on as usual.
together-over = The pause of { $where } is over. Everybody is told.
together-nobody = Nobody takes part in { $where } yet. Please choose another.
together-already = { $where } rests together until { $until } already.
together-begun =
    { $name }, { $where } rests together until { $until }.
    Because: { $because }.
    I will not ask. Want to go on all the same? Type /resume.
together-begun-beside =
    { $name }, { $where } rests together until { $until }.
    Because: { $because }.
    Your own rest stays as it is.
together-begun-staff =
    <b>{ $where }</b> rests together until { $until }.
    Because: { $because }. { $people ->
        [one] One person is not asked.
       *[other] { $people } people are not asked.
    }
together-over-staff = The pause of { $where } is over.

## Why somebody was asked or not
why-head = <b>{ $name }</b>
why-next = Next: { $next }.
why-not-joined = Has not joined; the link was not opened yet.
why-over = Takes part no longer; is not asked any more.
why-resting = Is resting until { $until }.
why-out-of-reach = Messages do not arrive; the chat is closed.
why-line = • { $day }: { $what }
became-planned = planned { $planned }, not sent yet.
became-sent = sent { $sent }, waiting for an answer{ $reminders ->
        [0] {""}
        [one] , reminded once
       *[other] , reminded { $reminders } times
    }.
became-begun = sent { $sent }, answered in part.
became-answered = sent { $sent }, answered { $answered }.
became-answered-early = answered { $answered }.
became-missed = sent { $sent }, not answered{ $reminders ->
        [0] {""}
        [one] , reminded once
       *[other] , reminded { $reminders } times
    }.
became-skipped = not sent, because { $why }.
became-called-off = sent { $sent }, not counted, because { $why }.
skipped-too_late = the program was late and its time was over
skipped-unreachable = messages do not arrive
skipped-left = they left
skipped-independent = they stand on their own
skipped-paused = they asked for a pause
skipped-paused_together = there was a pause for all
skipped-expired = the message was held up too long
skipped-failed = Telegram refused the message
skipped-not_entered = without Telegram, and nobody entered it
skipped-held_back = the same sentence was sent too often
skipped-rest = all rest: { $name }

## Pausing
pause-how-long =
    Of course, { $name }. How long do you want to rest?
    Tap one, or type: 2 weeks, until 3 March.
pause-already =
    You are resting until { $until }.
    Go on now, or change how long?
pause-type-day = Until which day? Just type it, for example: 3 March.
pause-which-day =
    I did not understand the day yet.
    Try it like this: 3 March, or 2 weeks.
pause-day-is-over =
    That day is over, or it is today.
    Type a day from tomorrow to { $latest }.
pause-too-long =
    A pause can last until { $latest } at most.
    Please type a nearer day.
    Need longer? Type /help_me, your companion will help.
pause-begun =
    All right, { $name }. I will not ask until { $until }.
    To start again sooner, type /resume.
    May I know why? No answer is fine too.
pause-explained = Thank you for telling me.
pause-because-ill = Illness
pause-because-birth = A new baby
pause-because-grief = Mourning
pause-because-harvest = Harvest
pause-because-other = Something else
pause-over =
    { $name }, good to greet you again. Your pause is over.
    I will ask again on { $next }.
pause-none = You are not resting now. Want to rest? Type /pause.
button-pause-week = 1 week
button-pause-fortnight = 2 weeks
button-pause-month = 1 month
button-pause-day = Choose a day
button-pause-end = ▶️ Go on now

## Leaving
leave-sure =
    Do you really want to stop? I will not ask any more then.
    Your right to the training stays as it is.
    If you only need a rest, you can take a pause.
button-rest-instead = 🌙 Only a month's pause
left = All right, { $name }. I will not ask any more. Thank you for taking part. The door stays open: just open the invitation link again.
left-already = You are not taking part just now. Want to join again? Please open the invitation link.
left-but-kept =
    I kept your message. You are not taking part just now.
    Want to join again? Please open the invitation link.
stayed = Good, { $name }, we go on together. 🙂
participant-left = { $participant } chose to stop taking part.

## The end of a follow-up
end-how = How did the follow-up of <b>{ $name }</b> end?
end-why =
    <b>{ $name }</b>: { $grade }.
    Type the reason in one sentence, or end it right away.
end-why-needed =
    <b>{ $name }</b>: { $grade }.
    What is the reason? Type it in one sentence.
ended = The follow-up of { $name } has ended: { $grade }.
follow-up-ended = The follow-up of { $participant } has ended: { $grade }.
follow-up-over =
    Thank you for walking with us, { $name }. 🌿
    Your follow-up in { $cohort } ends here.
    Is this a mistake? Call the office, or open the invitation link again.
exit-runs_on = The business runs, no more follow-up needed
exit-stopped = The business has stopped
exit-moved = Moved away
exit-own_wish = Own wish
exit-lost = Out of reach for good
exit-never_came = Never came
exit-died = Has died
exit-left = Another reason
awaited-one = • { $name }
awaited =
    ✉️ { $count } people of { $cohort } have not come to the bot yet:
    { $names }
    { $more ->
        [0] You may call on them, and help them open the link.
       *[other] … and { $more } more. You may call on them, and help them open the link.
    }
    Without Telegram? You can enter their news: /enter.
waits-for-news =
    📝 { $count } people without Telegram wait for your news of them:
    { $names }
    { $more ->
        [0] You may call or visit them, and enter how it goes.
       *[other] … and { $more } more. You may call or visit them.
    }
cohort-without-exit =
    { $count } people of { $cohort } are still followed up.
    A cohort is closed once everybody has an exit.
    Tap a name to end their follow-up.
cohort-may-close = Everybody in { $cohort } has an exit. This cohort may be closed.
cohort-not-closed =
    { $cohort } cannot be closed yet.
    { $count } people have no exit:
    { $names }
cohort-closed = { $cohort } is closed. Its link for trainees no longer works.

## Cases
case-head = 🔔 <b>{ $participant }</b> ({ $cohort })
case-about = { $about }
case-why = <b>Why:</b> { $reason }
case-last-heard = <b>Last heard</b> ({ $day }): { $said }
case-never-heard = <b>Last heard:</b> never.
case-is-open = Nobody has taken it yet.
case-is-yours = ✋ It is yours.
case-already-with = ✋ { $name } has taken it.
case-is-snoozed = 💤 Put off until { $until }.
case-is-snoozed-because = 💤 Put off until { $until }: { $why }.
case-came-back = ↩️ Was in hand before, done { $day }: { $outcome }.
case-is-resolved = ✅ Done: { $outcome }.
case-handed-to-you = { $name } hands this over to you.
case-woken = Time to go on with:
case-yours-now = Thank you, the case of { $name } is yours.
case-already-claimed = { $name } has taken it already.
case-claim-first = Please take the case first, then go on. Press /cases.
case-over = This case is done. Others: /cases.
case-snooze-how-long = Put it off until when? You can also type a day, like: 5 March.
case-snoozed =
    All right, I remind you of { $name } on { $until }.
    Why is it put off?
case-snooze-which-day = Please choose a day after today, at most { $days } days ahead.
case-snooze-type-why = Please type the reason in a few words.
case-snooze-explained = All right, noted. Thank you.
case-given-back =
    The case of { $name } is given back. Thank you for telling us.
    That is all right. We look for somebody else.
case-hand-over-to-whom = Hand it over to whom?
case-hands-full = { $name } cannot take more just now. Please choose somebody else.
case-no-colleague = There is no other colleague to reach. The case stays with you.
case-handed-over = Handed over to { $name }. Thank you.
case-which-outcome = How did it turn out?
case-closed = The case of { $name } is done: { $outcome }. Thank you for being there.
case-was-misread =
    ↩️ { $participant }'s message was no complaint after all; I misread it.
    The case is closed.
case-closed-itself =
    ✅ { $participant } has reported again. The case closed by itself.
    Thank you for being there.
case-closed-as-reachable =
    ✅ The chat with { $participant } is open again. The case closed by itself.
    Thank you for being there.
case-closed-as-kept =
    🌱 What was promised to { $participant } has come.
    The case has closed itself. Thank you.
case-nudge =
    Have you had a chance to greet { $participant }?
    If not, that is all right.
case-nudge-to-end =
    How is { $participant } doing now?
    If all is well, you can close the case.
case-touch-noted = All right, noted. Thank you for greeting { $name }.
case-taken-back =
    I ask another colleague to look after { $participant }.
    Thank you for being willing.
cases-still-wait =
    { $count ->
        [one] One person is still waiting for a word.
       *[other] { $count } people are still waiting for a word.
    }
    Press a name to see more.
cases-all = Who needs a word ({ $count }):
cases-mine = With me ({ $count }):
cases-new = New, with nobody yet ({ $count }):
cases-waiting = Waiting for me ({ $count }):
cases-aside = Put off by me ({ $count }):
cases-signs =
    ✋ with me · 🔔 new
    💬 waiting for me · 💤 put off
cases-page = Page { $page } of { $pages }
cases-of-cohort = Cohort: { $cohort }
cases-which-cohort = Which cohort?
no-cases = Nobody is waiting for a word. 🌿
reason-distress = told of grief or great hardship; please get in touch soon
reason-unclear = wrote something that a human should read
reason-missed_check_ins = { $count } check-ins in a row unanswered since { $since }
reason-missed_in_a_row = { $count } check-ins in a row unanswered since { $since }
reason-not_entered = without Telegram; { $count } reports in a row were not entered, the last on { $since }
reason-never_answered = has never answered since enrolling on { $since }
reason-said_stuck = says that the business is stuck
reason-asked_for_help = asks for help
reason-unreachable = the chat with the bot was closed; needs a visit or a call
reason-blocked = the chat with the bot has been closed since { $since }; needs a visit or a call
reason-deactivated = the Telegram account is gone (noticed on { $since }); needs a visit or a call
reason-not_found = the chat cannot be found any more (noticed on { $since }); needs a visit or a call
reason-keeps_saying_stuck = said "stuck" { $count ->
    [1] once
   *[other] { $count } times
} in the latest check-ins
reason-declining = last { $count } sales figures { $percent } % under the first ones
reason-slow_climb = { $count } days, and not on the rung { $rung } yet
reason-idle = no day of business since { $since }
reason-promise_overdue = a promise to them is not kept; it was for { $since }
reason-asked_for_call = asks for a call
risk-likely = probability of having stalled { $p } % ({ $low }–{ $high })
risk-others-too = in mitigation: many others were silent too
sign-missed = { $times } check-ins unanswered (usually answers { $habit } of 10)
sign-late = answered late { $times ->
    [1] once
   *[other] { $times } times
}
sign-said_stuck = said "stuck" { $times ->
    [1] once
   *[other] { $times } times
}
sign-said_resting = was resting { $times ->
    [1] once
   *[other] { $times } times
}
sign-found_stuck = found stuck by a companion
known-sales-under = last sales figure { $percent } % under the usual
known-reachable = the chat is reachable
reason-manual = marked by { $by }: { $why }
reason-manual_typed = marked by { $by }: “{ $why }”
reason-about = { $reason } (about: { $topic })
ruling-right = 👍 Right
ruling-wrong = 👎 Wrong
ruling-not_applicable = Does not apply
ruling-noted = Thank you, your verdict on { $name } is noted.
short-distress = ❗ grief or great hardship
short-missed_check_ins = silent
short-said_stuck = stuck
short-asked_for_help = asks for help
short-unreachable = out of reach
short-declining = declining
short-at_risk = at risk
short-manual = marked
more-missed_check_ins = { $participant } also left several check-ins unanswered.
more-said_stuck = { $participant } says that the business is stuck.
more-asked_for_help = { $participant } asks for help.
more-distress = ❗ { $participant } told of grief or great hardship; please get in touch soon.
more-unreachable = Messages to { $participant } no longer arrive: the chat was closed.
more-declining = The results of { $participant } are falling.
more-at_risk = { $participant } shows signs of stopping.
more-manual = { $participant } was marked by a companion.
more-appeal = 🙋 { $participant } asks for another look at why they have not got: { $what }.
more-promise = A promise to { $participant } is past its day.
more-from-check-in =
    More from <b>{ $participant }</b>:
    { $lines }
list-head = 📋 <b>Good to greet this week:</b>
list-line = { $number }. <b>{ $name }</b> – { $why }.
list-more = And { $count } more, if there is time.
list-goes-on = 📋 <b>The next ones, if there is time:</b>
list-no-more = Those were all. Thank you for greeting them. 🌿
button-list-more = See { $count } more »
button-greet = 👋 Greet { $name }
name-whom = Who? Type the name, for example: /{ $command } Sari
name-nobody = I found no participant called { $name }. Try a part of the name: /{ $command } Sari
name-which = Which one?
flag-why =
    Why does <b>{ $name }</b> need a word?
    Choose, or type it in your own words.
flag-unseen = Not seen for a long time
flag-falling = Business seems to be falling
flag-listed = was on this week's list
flag-burdened = Has a burden at home
flagged = Thank you. { $name } is now on the list of those who need a word.
precision-head = <b>How often are the flags right?</b>
precision-line = { $rule }: { $right } of { $judged } right ({ $percent } %, about { $low }–{ $high } %).
precision-few = { $rule }: { $right } of { $judged } right; too few to conclude from.
precision-none =
    No flag has been judged yet.
    Trainers do so with the buttons Right and Wrong below each case.
precision-foot = Counted from the buttons Right and Wrong, or from how the case ended.
rule-missed_in_a_row = Check-ins unanswered
rule-never_answered = Never answered
rule-not_entered = Not entered
rule-unreachable = Chat closed
rule-said_stuck = Said stuck
rule-declining = Sales falling
rule-slow_climb = Long on one rung
rule-idle = Business not running
rule-promise_overdue = Promise past its day
rule-at_risk = Estimated risk
outcome-back_on_track = Back on track
outcome-new_plan = A new plan
outcome-needs_support = Needs support
outcome-moved = Moved away
outcome-left = Left
outcome-could_not_reach = Could not reach
outcome-false_alarm = False alarm
outcome-paused = Asked for a pause
case-closed-for-a-pause = { $participant } asked for a pause until { $until }. The case is closed.
snooze-news = Waiting for news
snooze-busy = They are busy
snooze-help = Waiting for help
snooze-other = Something else (typed)

## Participants
people-head = Your participants ({ $count }):
people-signs = { $signs }
people-none = There is nobody yet to look after.
people-which = There are several. Which one?
people-which-more =
    There are many. Which one?
    If they are not here, type more of the name.
people-nobody-called =
    I found no participant called { $name }.
    Try a part of the name: /participants Sari
state-active = active
state-in_need = has a case
state-stalled = stalled
state-paused = taking a pause
state-unreachable = out of reach
state-invited = not linked yet
state-independent = on their own feet
state-withdrawn = has left
person-head = { $sign } <b>{ $name }</b> · { $state }
person-head-paused = { $sign } <b>{ $name }</b> · taking a pause until { $until }
person-with = { $cohort } · companion: { $trainer }
person-alone = { $cohort } · nobody beside them yet
person-phone = 📞 { $phone }
person-rung = 🪜 { $rung }
person-last-contact = Last heard from: { $day }
person-no-contact = Never heard from yet.
person-report-own = Last report ({ $day }): their own
person-report-by = Last report ({ $day }): entered by { $name }
person-month = 🗓 { $month }: { $answered } of { $asked } check-ins answered
person-month-money = 💰 Came in this month: { $amount }
person-case = 🔔 <b>Case:</b> { $reason }. { $state }
person-next = Asked again: { $day }

## Does it help
results-head = <b>Does it help?</b> (the last 12 weeks)
results-back = Heard from again within 15 days
results-met = Greeted within 7 days, of those resolved
results-not-yet = Under 15 days, so not counted yet: { $count }.
results-line = • { $what }: { $part } of { $whole } ({ $percent } %, about { $low }–{ $high } %)
results-few = • { $what }: { $part } of { $whole }; still too few
results-nothing = • { $what }: none yet
results-unknown = • { $what }: { $count } under 15 days
results-by-reason = <b>By reason:</b>
results-by-trainer = <b>By trainer:</b>
results-by-reply = <b>By ready sentence:</b>
results-own-reply = a companion's own sentence
results-by-wording = <b>By the sentence of the alert:</b>
results-by-question = <b>By the bot's gentle question:</b>
asked-gentle-silent = not heard from for long
asked-gentle-how = how is the business
asked-unknown = words not noted yet
results-nobody = Without a trainer
results-unworded = Without an alert
results-load = – { $count } of { $most } cases in hand
results-load-and-hours =
    – { $count } of { $most } cases in hand
    – first greeting: about { $hours } { $hours ->
        [one] hour
       *[other] hours
    }
results-none = There was no case in the last 12 weeks. 🌿

## Partners: their organisation and the monthly letter
organisation-which-kind = Which kind of organisation do you speak for?
organisation-government = Government
organisation-campus = University
organisation-firm = Company
organisation-ngo = NGO or foundation
organisation-bank = Bank or cooperative
organisation-name = What is it called? Just type its name here.
organisation-name-unfit = Please type only its name, on one line.
organisation-noted =
    Thank you. Support from <b>{ $organisation }</b> is recorded under that name.
    A letter comes at the beginning of each month: /letter. To give something now: /support
organisation-waits =
    Thank you. We know the name <b>{ $organisation }</b> already.
    The office will confirm it first, and we will let you know.
    Until then support is recorded as before: /support
organisation-asked =
    🏢 { $name } says they speak for <b>{ $organisation }</b>.
    That name is known already. Do they speak for it?
    If so, they can read all that it gave.
    If not, just leave this.
button-speaks-not-for-it = They do not
organisation-not-confirmed =
    The office cannot confirm it yet: <b>{ $organisation }</b>.
    Please ask the office, or give another name: /organisation
organisation-refused = All right. { $name } does not speak for <b>{ $organisation }</b>.
button-speaks-for-it = ✅ They do
organisation-confirmed = The office has confirmed that you speak for <b>{ $organisation }</b>. Thank you.
organisation-settled = Good. { $name } now speaks for <b>{ $organisation }</b>.
letter-head =
    ✉️ <b>Letter of { $month }</b>
    For { $organisation }. Thank you for walking along.
letter-part =
    <b>{ $title }</b>
    { $lines }
letter-file =
    📄 The same letter, to be printed.
    What changed by fewer than five people
    stands as in the letter before.
letter-title = Letter to partners, { $month }
letter-for = For { $organisation }
letter-no-names = Without names. Counts of fewer than five people are put together or left out. What changed by fewer than five people stands as in the letter before.
letter-given = What was given
letter-nothing-given = Nothing is recorded yet.
letter-given-line = { $what }: { $pledged } pledged, { $delivered } delivered, { $confirmed } confirmed, { $contested } contested. Worth { $rupiah }.
letter-given-in-all = { $what }: { $gifts } gifts worth { $rupiah }. How each stands is not told: too few people.
letter-given-to-few = { $what }: worth { $rupiah }. How many is not told: too few people.
letter-to-how-many = To how many people
letter-people = { $count } people received it.
letter-few = Cannot be told yet: there are too few people.
letter-what-changed = What changed for them
letter-lately = { $part } of { $whole } told their sales in the last 28 days.
letter-more-sales = { $part } of { $whole } sell more than at their own beginning.
letter-needed = Needs that nobody has taken
letter-few-needs = There are none that can be told this month.
letter-cell = { $name }: { $count } people
letter-rest-in-file = The rest is in the file.
letter-others = others
button-offer-help = 🤝 We can help: { $need }

## The programme report
report-of-which = Which cohort?
report-others = Other cohorts: type /{ $command } and their code.
report-no-such-cohort = There is no cohort { $code }. Tap /{ $command } to choose.
report-in-short =
    📊 <b>{ $cohort }</b>: the main figures.
    The whole file follows in a moment.
report-whole =
    📄 The whole report of <b>{ $cohort }</b>.
    For the office alone. For partners there is a summary.
export-whole =
    📦 All records of <b>{ $cohort }</b>.
    People entrusted them: for the office alone.
handed-title = Summary for partners: { $cohort }
handed-how = May be handed out: it has no count of fewer than five people, and no name.
handed-counted = Counted: { $count } participants.
handed-waiting = Newcomers are counted once there are five of them, so that nobody can be recognised.
handed-linked = ever linked to Telegram
handed-never-linked = never linked
handed-reach = Who is linked
handed-by-sex = Women and men
handed-by-age = By age
handed-by-village = By village
handed-more-sales = Sales above their own first ones
handed-goes-on = still followed up
handed-ended = follow-up has ended
handed-mixed = not told apart
handed-others = others
handed-periods = Counted by four weeks since each one’s own beginning.
handed-period = Four weeks, number { $number }
handed-answered = Check-ins that were answered
handed-what-happened = What the programme did
report-for-partners =
    📄 Summary of <b>{ $cohort }</b> for partners.
    No names and no small counts: it may be handed out.
button-report-for-partners = 🤝 Summary for partners
figures-title = Programme report: { $cohort }
figures-head = { $programme } · cohort { $code } · started { $started }
figures-as-of = As of { $moment }
figures-in-short = In short
figures-main = Main figures
figures-counted = Counted: { $count } participants, all who were ever entered.
figures-never-linked = Never linked to Telegram: { $count } people.
figures-by-trainer-alone = Reported only through a companion: { $count } people.
figures-linked = Ever linked to Telegram
figures-lately = Heard from in the last 28 days
figures-completed = Check-ins answered in full
figures-supported = Received support
figures-promises-kept = Promises kept by their day
figures-of-so-many = { $part } of { $whole } ({ $percent } %)
figures-nothing-yet = none yet
figures-too-few = too few
figures-share-and-bounds = { $percent } % ({ $low }–{ $high } %)
figures-not-recorded = not recorded
figures-total = Total
figures-count = How many
figures-of = Of those known
figures-unknown = Not known
figures-share = Share
figures-people = People
figures-who-counts = Who is counted
figures-who-how = Everybody stands in exactly one row of each table, so the totals agree.
figures-by-status = By status
figures-by-entering = Who enters the check-ins
figures-enters-self = participants themselves
figures-enters-both = participants and companions
figures-enters-trainer = companions alone
figures-enters-nobody = nothing entered yet
figures-by-village = Reach by village
figures-by-sex = Reach among women and men
figures-by-group = Reach by group
figures-by-age = Reach by age
figures-age-under_30 = under 30
figures-age-to_44 = 30 to 44
figures-age-to_59 = 45 to 59
figures-age-from_60 = 60 and older
figures-check-ins-of-whom = Only check-ins that fell due and of which the end is known.
figures-part-of = { $part } of { $whole }
figures-sex-female = Women
figures-sex-male = Men
figures-others = { $count } others
figures-ever-linked = Linked
figures-ever-heard = Ever heard from
figures-heard-lately = In the last 28 days
figures-got-support = Got support
figures-check-ins = Check-ins
figures-no-check-ins = No check-in has fallen due yet.
figures-by-month = How the check-ins of each month ended
figures-due = Due
figures-ended-completed = In full
figures-ended-partial = In part
figures-ended-missed = Missed
figures-share-whole = Share in full
figures-left-out = Not counted because of pauses, holidays or failed sending: { $count }.
figures-completed-of = In full: { $part } of { $whole }
figures-reach = Ever linked: { $linked } of { $participants }
figures-dialogue = 1. Face-to-face dialogue
figures-dialogue-asks = Are participants answered, and does somebody really meet them?
figures-words-in = Messages from participants
figures-words-out = Messages to participants
figures-calls-for-help = Calls for help
figures-calls-noted = Phone calls that were noted
figures-visits-noted = Visits that were noted
figures-met = Closed cases (no false alarms or pauses) met by a human within 7 days
figures-peers-answered = Questions among participants that were answered
figures-meetings = Group meetings held
figures-visits = Planned visits whose day has come
figures-attended = Invitations that were followed
figures-targets = Targets reached, of those whose day is over
figures-climbed = Participants who climbed a rung with proof
figures-trust = 2. Building trust
figures-trust-asks = Are participants followed to the end, and are promises kept?
figures-with-trainer = Followed participants who have a companion
figures-promises-unconfirmed = of these by their maker’s word alone
figures-promises-late = Promises kept late
figures-promises-ahead = Promises whose day is still to come
figures-say-of-promises = What participants say: were our promises kept?
figures-exits = How follow-up ended
figures-commitment = 3. Commitment to the process
figures-commitment-asks = What did partners pledge, and what did its recipients confirm?
figures-support-entries = Support entries recorded
figures-confirmed-of-delivered = Delivered support that its recipient confirmed
figures-action-plans = Participants with an action plan
figures-by-partner = Support by partner and kind
figures-support-pledged = Pledged
figures-support-confirmed = Confirmed
figures-support-delivered = Delivered
figures-support-contested = Contested
figures-rupiah = Rupiah
figures-by-partner-how = Each entry stands in exactly one column. Rupiah counts all that is in force.
figures-both-sides = Help as recipients and as the support ledger tell it
figures-named = Recipients say
figures-named-known = Known to the ledger
figures-booked = In the ledger
figures-booked-named = Recipients say so too
figures-any-help = Any help
figures-both-sides-how = People. { $answered } participants have answered, { $silent } have not. “In the ledger” counts what came before they answered; a difference is nobody’s fault yet.
figures-understanding = 4. Shared understanding
figures-understanding-asks = Does support reach everybody, and are announcements understood?
figures-understood = People who ever said that they understood
figures-on-the-way = 5. Results on the way
figures-on-the-way-asks = Which rung have participants reached, and how is business now?
figures-by-rung = By rung of the ladder
figures-doing = The newest word on their business
figures-independent = Independent
figures-referrals = Referrals to banks that ended with money
figures-by-referral = Referrals to banks by their step
figures-how-many-referrals = Referrals
figures-kirkpatrick = Four levels of training results (Kirkpatrick)
figures-kirkpatrick-asks = As far as records reach: from reaction to results.
figures-reaction = 1 Reaction: the training was very or quite useful
figures-reactions = About the training
figures-learning = 2 Learning: action plans with three targets or more
figures-keeps-records = 3 Behaviour: keeps records every day
figures-saves = 3 Behaviour: saved this month
figures-more-practices = 3 Behaviour: more business habits than at first
figures-practices = Business habits, when first and last asked
figures-at-first = At first
figures-latest = Latest
figures-practices-usual = Median a person, of { $of }
figures-practices-how = People who answered twice or more: { $people }. Only once: { $single }.
figures-more-sales = 4 Results: sales above their own first ones
figures-has-profit = 4 Results: something left over last month
figures-no-cause = These figures show change; they do not prove what caused it.
figures-sales = Sales against each one’s own beginning
figures-sales-up = higher
figures-sales-same = about the same
figures-sales-down = lower
figures-sales-how = Median of the last four reports against the first four; only who gave eight or more. A difference of up to 10 % is called about the same.
figures-how-to-read = “Share” gives the percentage with its 95 % bounds. Below ten people none is given.
figures-for-the-office = For the office alone: counts of fewer than five people can point at somebody. Partners have a summary and their monthly letter, a campus its export without names.
figures-not-recorded-means = “Not recorded” means that there is no record. It is not zero.
direction-head = 📈 <b>This week</b>
direction-praise = 🎉 { $count } to congratulate: { $names }
direction-help = 🤝 { $count } to help: { $names }
direction-cover = 🔁 Waiting for cover: { $count ->
        [one] one trainer
       *[other] { $count } trainers
    }: { $names }
direction-quiet = Nobody needs help. 🌿
button-results = 📊 See the results
button-by-reason = By reason
button-by-trainer = By trainer
button-by-wording = By sentence

## Load and days off
your-load =
    You have { $count } cases now, at most { $most }.
    How many would you like? No need to strain yourself.
load-set = All right, at most { $most } cases. The rest goes to others.
away-how-long =
    How long are you away? You may type the day, like: Monday.
    Have a good rest.
away-who = Who stands in for you?
away-no-colleague = There is no colleague who could stand in. Please talk to the coordinator.
away-asked = All right, I ask { $name } first and let you know.
away-cannot = { $name } cannot just now. Please choose somebody else: /away.
away-begins =
    { $name } stands in for you until { $until }.
    After that all is as before. Enjoy your days off!
away-now = You are away until { $until }. { $name } stands in for you.
away-over = Welcome back, { $name }.
away-over-cases =
    Welcome back, { $name }.
    { $count ->
        [0] No case comes back to you.
        [one] 1 case comes back to you: /cases.
       *[other] { $count } cases come back to you: /cases.
    }{ $kept ->
        [0] {""}
       *[other] {"\u000A"}{ $kept } more stay with { $colleague }, because they are talking.
    }
cover-asked =
    { $name } would like to be away until { $until }.
    Would you stand in?
cover-begins =
    Thank you! You stand in for { $name } until { $until }.
    { $count ->
        [0] There are no open cases yet.
       *[other] Cases that are yours now: { $count }. See /cases.
    }
cover-ends =
    Thank you for standing in for { $name }!
    { $count ->
        [0] No case goes back.
        [one] 1 case goes back.
       *[other] { $count } cases go back.
    }{ $kept ->
        [0] {""}
       *[other] {"\u000A"}{ $kept } more stay with you, because you are talking.
    }
cover-declined = All right, no harm done. Thank you for answering.
cover-over = That is not needed any more. Thank you.

## Handing on
hand-on-whose = Whose participants are handed on?
hand-on-nobody = There is no trainer yet.
hand-on-to-whom = To whom do the participants and cases of { $name } go?
hand-on-sure =
    { $name }: { $count } participants and { $cases } cases are handed on.
    After that { $name } is no trainer any more. Is that right?
handed-on =
    Done. { $count } participants and { $cases } cases of { $name } are handed on.
    { $alone ->
        [0] Everybody has somebody.
       *[other] Without anybody: { $alone }.
    }
handed-on-thanks = Thank you for having been there, { $name }. 🌿
trainer-is-now =
    { $name }, from now on { $trainer } walks beside you.
    Need anything? Type /help_me.

## Buddies
buddy-what =
    Buddies greet each other when one has been quiet for long.
    Who would you like as a buddy?
buddy-nobody-yet =
    Nobody is willing yet. Your name is noted.
    When somebody looks for a buddy, I tell you.
buddy-offered =
    Thank you! When somebody would like you as a buddy, I ask you first.
    Your name is now seen by your cohort in /buddy.
buddy-was-asked = All right, I ask { $buddy } first and let you know.
buddy-asked =
    { $asker } would like to be your buddy.
    Buddies greet each other when one has been quiet for long.
buddy-agreed =
    How nice! You and { $buddy } are buddies now. 🤝
    When they have been quiet for long, I tell you.
buddy-declined = All right, no harm done. Thank you for answering.
buddy-cannot-now = { $buddy } cannot just now. You can choose somebody else: /buddy.
buddy-is = Your buddy: { $buddy }. Still a good match?
buddy-kept = Good to hear. 🌿
buddy-ended = All right, done. Looking for another buddy? Type /buddy.
buddy-gone = That is over now. No harm done. Others: /buddy.
buddy-asks-already = Still waiting for the answer to the last one. I let you know.
buddy-please-greet = { $name } has not been heard from for a while. Would you greet them?
buddy-thanks = Thank you for greeting them! 🌿
buddy-cannot-is-fine = That is all right. Thank you for telling me.

## Asking the cohort
ask-what =
    Please write your question. A photo, voice or video is fine too.
    You will see it before it goes out.
ask-preview =
    This is your question:
    <blockquote>{ $words }</blockquote>
    It goes to others of your cohort, trainers and the group.
    The answers come to you alone. Shall your name be with it?
ask-sent =
    I am passing your question on. 🙏
    As soon as there is an answer, it comes here.
answer-now =
    The question:
    <blockquote>{ $words }</blockquote>
    Please send your answer: text, photo, voice, anything.
answer-preview =
    This is your answer:
    <blockquote>{ $words }</blockquote>
    It goes to whoever asked. If it helps, trainers read it too.
    Shall your name be with it?
answer-sent = Thank you! I am passing your answer on to whoever asked. 🌿
ask-of-family =
    This seems to be about the family.
    That is for your companion alone, not for the others.
draft-has-amount =
    ⚠️ There is an amount of money in it.
    May others read it? If not, write it anew first.
draft-has-name =
    ⚠️ There seems to be somebody's name in it.
    May others read it? If not, write it anew first.
draft-has-phone =
    ⚠️ There seems to be a phone number in it.
    May others read it? If not, write it anew first.
draft-only-first = Of several pictures sent as one, only the first goes along.
draft-write-anew = All right, please send it again in new words.
draft-dropped = All right, nothing is sent.
draft-gone = That is over, and is not sent any more. A question? Type /ask.
draft-no-cards = A contact card shows a number, so it is not passed on. Please write instead.
question-of = ❓ <b>{ $name }</b> asks the cohort:
question-of-somebody = ❓ Somebody of your cohort asks:
question-answer-link = <a href="{ $link }">Answer through the bot</a>
question-taken-back-but-copies =
    All right, it is taken back.
    Only a sound or sticker older than two days still stands in others' chats.
    Telegram does not let me delete it any more.
question-closed = All right, it is closed. Good that it is answered. 🌿
question-closed-already = That question is closed. Thank you for wanting to help.
answer-of =
    💬 An answer from <b>{ $name }</b> to:
    <i>{ $words }</i>
answer-of-somebody =
    💬 There is an answer to:
    <i>{ $words }</i>
answer-thanked = I am passing your thanks on. 🌿
answer-helped =
    🌿 Your answer helped whoever asked. Thank you!
    <i>{ $words }</i>
answer-helped-name =
    🌿 { $name } says thank you. Your answer helped.
    <i>{ $words }</i>
be-asked-offer =
    Others of your cohort sometimes ask about business.
    May I pass that on to you? You need not answer.
be-asked-too = Would you like others of your cohort to ask you? You need not answer.
be-asked-agreed = Thank you! I will pass on what others ask, a little at a time.
be-asked-declined = All right, nothing of that is passed on. Changed your mind? Just press.
asked-and-answered =
    Questions to the cohort: { $asked }
    Answers to others: { $answered }

## The book of questions
book-maybe =
    Maybe this answers it? 📖
    If not, I still send your question.
book-found = 📖 This is in the book of questions:
book-newest =
    📖 The newest in the book of questions.
    Looking for something? For example: /search crisps
book-nothing =
    That is not in the book of questions yet.
    Try another word, or ask it with /ask.
book-entry =
    📖 <b>{ $question }</b>
    { $answer }
book-entry-by = — { $name }
book-entry-gone = That is no longer in the book. Look for another: /search.
book-helped = Good that it is answered. 🌿
book-own = 📖 Your answers in the book:
book-own-none = None of your answers is in the book yet.
book-worth-keeping =
    👍 This answer helped whoever asked:
    <blockquote>{ $question }</blockquote>
    <blockquote>{ $answer }</blockquote>
    Keep it in the book for the next cohort?
book-put-into-words = The answer is not in writing. Please type shortly what it says.
book-may-it-be-kept =
    Your answer helped. May it be kept in the book of questions?
    Participants of other cohorts can then read it.
    <blockquote>{ $question }</blockquote>
    <blockquote>{ $answer }</blockquote>
    You can take it out at any time with /privacy.
book-consent-asked = All right, I first ask whoever answered, and tell you.
book-asked-already = That answer is kept already, or its author is being asked.
book-cannot-ask = Whoever answered takes part no more and cannot be asked.
book-agreed = Thank you! Your answer is in the book now: /search. 🌿
book-refused = All right, your answer is not kept in the book.
book-now-kept = 📖 It is in the book now: { $question }
book-type-new =
    It says now:
    <blockquote>{ $words }</blockquote>
    Please type what it shall say.
book-changed = All right, the book is changed.
book-your-answer-changed =
    📖 Your answer in the book now reads:
    <blockquote>{ $question }</blockquote>
    <blockquote>{ $answer }</blockquote>
book-removed = It is out of the book.

## The common room
room-linked =
    This group is now the common room of <b>{ $cohort }</b>. 🌿
    Announcements and good news will show up here.
    Reports on your business stay private: send them to me alone.
room-linked-already = This group is the common room of <b>{ $cohort }</b> already.
room-you-linked =
    The group <b>{ $group }</b> is now the common room of <b>{ $cohort }</b>.
    What may be shown there is set with /group.
room-unlinked = All right, this group is no common room any more. Thank you.
staff-room-linked =
    This group is now where the companions of <b>{ $cohort }</b> work. 🌿
    Each participant who needs a word has a topic of their own.
    What you write in it I pass on to the participant.
    Begin with // for a note among companions only.
staff-room-you-linked =
    The group <b>{ $group }</b> is now where the companions of <b>{ $cohort }</b> work.
    Everybody in that group reads what participants write.
    Please make sure that only companions are in it.
staff-room-unlinked = All right, what participants write comes to your own chats again. Thank you.
staff-room-bot_left =
    I am no longer in the companions' group <b>{ $group }</b> ({ $cohort }).
    What participants write comes to your own chats again.
    Add me again if the group is still in use.
staff-room-no_topics =
    In the group <b>{ $group }</b> ({ $cohort }) I cannot open topics yet.
    Please make me an administrator who may manage topics.
    Meanwhile what participants write comes to your own chats.
staff-room-needs-topics =
    This group does not use topics yet.
    Turn on Topics in the settings of the group, then link it again.
staff-room-taken = That group or cohort is linked already. Type /unlink in the former group first.
staff-room-not-staff = Sorry, in this topic I pass on only what companions write.
staff-room-noted = 🔒 Written down. Only companions read it.
room-office-bot_left =
    I am no longer in the group <b>{ $group }</b> ({ $cohort }).
    Add me again if the group is still in use.
room-office-post-stays =
    A post was taken back, but still stands in the group <b>{ $group }</b> ({ $cohort }).
    It is of { $day }, { $time }. Telegram does not let me delete it.
    Please delete it there: press long, then Delete.
room-office-fewer_rights =
    In the group <b>{ $group }</b> ({ $cohort }) I have fewer admin rights now.
    Please give them back in the settings of the group.
room-office-cannot_post =
    Telegram refused a post for the group <b>{ $group }</b> ({ $cohort }).
    Perhaps I may not write there. Please give me the right to.
room-code-missing = Please add the code of the cohort, such as: /link MELATI
room-no-such-cohort = There is no open cohort with that code. You find the codes in /cohorts.
room-group-taken = This group is another cohort's common room. Type /unlink first, then link it again.
room-cohort-has-one = That cohort has a group already. Type /unlink in that group first.
room-not-linked = This group is not linked to a cohort yet. To link it: /link CODE
room-how-to-link =
    <b>{ $cohort }</b> has no group yet.
    Add me to its group with this button.
    Or type in that group: /link { $code }
room-card =
    <b>{ $group }</b>
    Common room of { $cohort }. What is ticked counts:
room-card-away = ⚠️ I am not in this group now. Please add me again.
room-lacks-delete = ⚠️ I cannot delete yet. Give me the admin right "delete messages".
room-lacks-restrict = ⚠️ I cannot mute yet. Give me the admin right "ban users".
room-lacks-invite = ⚠️ I cannot invite yet. Give me the admin right "invite users".
room-lacks-open_topics = ⚠️ I cannot open topics yet. Give me the admin right "manage topics".
room-you-unlinked = All right, <b>{ $group }</b> is no common room any more.
room-office-cannot_invite =
    I cannot make an invitation to the group <b>{ $group }</b> ({ $cohort }) yet.
    Please give me the admin right "invite users".
room-gone = That group is not in use any more. That is all right. For the rest, type /menu.
room-none-yet = Your cohort has no group yet. That is fine, everything goes on here.
room-offer =
    Your cohort has a group. Would you like to join?
    The other members can see your name there.
    What you tell of your business stays with your trainer.
room-offer-inside =
    You are in the group <b>{ $group }</b> already. 🌿
    May I welcome you there by your name?
    News of your business stays with your trainer.
room-welcomed = Thank you! I am welcoming you in the group. 🌿
room-link-comes = Thank you! I will send you the way in shortly.
room-way-in =
    Please come in with this button. 🌿
    Ask to join, and I will open the door.
room-not-joined = All right, no problem. If you want to join later, type /group.
room-withdrawn =
    All right. I will not say your name in the group any more.
    Please leave the group in Telegram. To come back: /group
room-declined =
    Sorry, that group is for participants of the cohort only.
    If you are one, please open the invitation of your trainer first.
room-welcome = Welcome, { $name }! 🌿
room-welcome-somebody = Welcome! 🌿
room-write-privately = For personal things, please write to me alone. Here everybody can read.
room-no-words = Words like that are not used in this group. Thank you for understanding.
room-which-words =
    Which words should stay out of the group? Part them with commas, { $most } at most.
    { $count ->
        [0] There are none now.
       *[other] Now: { $words }. Send - if there shall be none any more.
    }
room-words-unclear = I could not read that. Type the words, parted by commas.
room-words-kept = { $count ->
    [0] ✅ No words are removed any more.
   *[other] ✅ What holds these words is removed: { $words }.
}
room-no-links = Links are not shared in this group. Thank you for understanding.
room-no-forwards = Forwarded messages are not shared in this group. Thank you for understanding.
room-no-strangers = This group is for participants of the cohort only. Thank you for understanding.
room-week = 🌿 <b>This week in { $cohort }</b>
room-week-reported = { $count } people have sent a report. Thank you!
room-week-several-reported = Several people have sent a report. Thank you!
room-week-news = { $count } pieces of good news were shared.
room-week-several-news = Some good news was shared.
room-week-next = The next questions come on { $day }.
room-no-muted = For now, that is not shown in this group.
room-muted =
    For now you cannot write to the whole cohort.
    You can again from { $until }. Our own conversation stays open.
room-muted-for-good =
    You cannot write to the whole cohort.
    Our own conversation stays open. Is that a mistake? Type /help_me.
room-enough-today = That makes { $most } for today. Tomorrow you can write again. Thank you!
post-report-sure =
    Shall I report this post? Your name is not told.
    <blockquote>{ $text }</blockquote>
post-reported = Thank you for telling me. A coordinator will look at it. Your name is not told.
post-is-your-own =
    Those are your own words, so there is no need to report them.
    You can take them back at any time: /share,
    or the button below your question.
post-reported-already = Your report has arrived already. Thank you.
post-gone = That post is not there any more. Thank you.
report-of =
    🚩 Somebody reports what <b>{ $name }</b> wrote:
    <blockquote>{ $text }</blockquote>
report-of-somebody =
    🚩 Somebody reports this in the group:
    <blockquote>{ $text }</blockquote>
report-of-unnamed =
    🚩 Somebody reported this. Its author chose not to be named.
    <blockquote>{ $text }</blockquote>
report-removed = It is removed everywhere.
report-removed-but-group =
    It is removed, except in the group.
    There Telegram does not let me delete it any more.
    How to delete it comes in a message of its own.
report-removed-but-copies =
    It is removed. Only a sound or sticker older than two days still stands.
    In private chats Telegram does not let me delete it any more.
report-removed-but-message =
    I do not have the right to delete in the group yet.
    Please delete the message there: press long, then Delete.
report-muted = Muted. If we know the person, they were told kindly.
report-is-muted = They are muted until { $until } already.
report-is-muted-for-good = They are muted for good already.
report-unmuted = All right, they may write again.
report-dismissed = All right, the report is put aside.
report-decided-already = Another coordinator has seen to that report already.
report-cannot-mute = That person cannot be muted from here. Please speak with the office.
room-post-taken-back = This post has been taken back.
room-topic-announcements = 📢 Announcements
room-topic-questions = ❓ Questions
room-topic-good_news = 🌱 Good news

## Sharing with the cohort
share-what = What would you like to share with your cohort?
share-which-kind =
    As what would you like to share this?
    <blockquote>{ $words }</blockquote>
    It is not sent yet. Once you choose, you see it first.
share-kind-first =
    First the one before, please: choose what it is.
    After that, please send this one again.
share-send-success =
    Lovely, I look forward to it! 🌱
    Send a text, photo, voice note, video or document.
share-send-photo =
    Please send the photo. 📷
    A few words beneath it are welcome.
share-send-question =
    Please write your question. ❓
    A photo or voice note is fine too.
share-send-offer =
    What would you like to offer? 🤝
    Send a text, photo, voice note, video or document.
share-send-again = Please send it again. The new one takes its place.
share-cannot =
    Sorry, this kind cannot be shared yet.
    Please send a text, photo, voice note, video or document.
share-too-long = That is a little long. Please shorten it and send it again.
share-reveals-amount = There is an amount of money in it.
share-reveals-phone = There is a phone number in it.
share-reveals-place = There is an address or a place in it.
share-reveals-family =
    This seems to be about the family.
    Just write it here: your companion alone reads it.
share-reveals-sure = Everybody in your cohort will read it. Share it anyway?
share-preview =
    This is what your cohort will see. Share it?
    You can take it back at any time with /share.
share-shared = It is shared. Thank you! 🌿
share-waits = Thank you! Your trainer reads it first. I let you know.
share-dropped = All right, it is not shared.
share-taken-back = All right, it is taken back everywhere.
share-part-late =
    A file of that album has come only now, so it was not shared.
    I have kept it. To share it too, type /share and send it once more.
share-taken-back-but-group =
    All right, it is taken back. Only in the group it still stands.
    Telegram does not let me delete it any more.
    I am asking a coordinator to delete it there.
share-stays-in-group =
    What you took back still stands in the group.
    Telegram does not let me delete it.
    I am asking a coordinator to delete it there.
share-gone = This is not there any more. No harm done.
share-approved = What you sent is shared now. Thank you! 🌿
share-change-wished =
    Thank you for sharing! Your trainer has a small suggestion:
    <i>{ $why }</i>
share-declined =
    Thank you for wanting to share.
    This one was not shared: <i>{ $why }</i>
    You are welcome to try another with /share.
share-to-read =
    ✋ <b>{ $name }</b> would like to share this with their cohort:

    { $words }
share-to-read-unnamed =
    ✋ <b>{ $name }</b> would like to share this without a name:

    { $words }
share-what-to-change = What should be changed? Write it briefly. Its author will read it.
share-why-not = Why not? Choose, or write it briefly. Its author will read it.
share-why-not-for-all = Not quite for everybody
share-why-personal = Too personal for everybody
share-you-published = All right, it is shared.
share-you-changes = All right, I have passed on your suggestion.
share-you-declined = All right, I have told them kindly.
share-outcome-published = ✅ Approved by { $name }.
share-outcome-changes = ✏️ { $name } asked for a change.
share-outcome-declined = ✖️ { $name } did not approve.
share-decided-already = That was decided, changed or taken back already.
share-author-muted = The office has muted its author for now.
share-by-success = 🌱 Good news from <b>{ $name }</b>
share-by-photo = 📷 A photo from <b>{ $name }</b>
share-by-question = ❓ A question from <b>{ $name }</b>
share-by-offer = 🤝 An offer from <b>{ $name }</b>
share-from-success = 🌱 Good news from one of your cohort
share-from-photo = 📷 A photo from one of your cohort
share-from-question = ❓ A question from one of your cohort
share-from-offer = 🤝 An offer from one of your cohort
shares-own = <b>What you shared</b>
shares-own-line = { $number }. { $day }, { $state }: { $words }
share-state-waiting = waits for your trainer
share-state-changes = a change is suggested
share-state-published = shared
share-state-declined = not shared
share-state-taken_back = taken back
share-state-removed = removed by the office
news = 🌿 <b>This week from your cohort</b>
news-entry =
    { $number }. { $head }
    { $words }
news-gone = { $number }. (taken back)
news-all-gone = What was shared this week has been taken back. No harm done.
news-no-more = That was all. 🌿
news-refused = All right, I send it no more. If you want it again, type /share.
news-wished = All right, I send it every week.

## Conversation
from-trainer = 💬 <b>{ $name }</b> (your companion):
from-participant = 💬 <b>{ $name }</b>:
album-follows = { $head } 🖼️ album
from-trainer-changed = ✏️ Put right by <b>{ $name }</b> (your companion):
from-participant-changed = ✏️ Put right by <b>{ $name }</b>:
write-now =
    Please write to <b>{ $name }</b>: text, photo or voice.
    All that you send goes there until you press Done.
write-but-gone =
    <b>{ $name }</b> cannot be reached through the bot now. Messages may not arrive.
    A visit or a call is better. Write if you still want to.
thread-turns = <b>What was said last</b>
thread-turn = { $day } · <b>{ $name }</b>: { $words }
thread-note = 🔒 { $day } · { $name }: { $words }
button-ready-replies = 💬 Ready sentences
button-note-down = 🔒 Staff note
note-down-now =
    Write a note about <b>{ $name }</b>.
    Only trainers and coordinators read it.
note-without-words =
    🔒 The note is still empty. Nothing was kept or passed on.
    Please write what it says after the sign //.
note-is-down = 🔒 The note about { $name } is kept.
contact-how = How did you reach out?
contact-call_reached = 📞 Called, and spoke
contact-call_missed = 📞 Called, no answer
contact-visit_reached = 🚶 Visited, and met
contact-visit_missed = 🚶 Visited, not met
contact-missed-noted = Noted. May { $name } be there next time.
replies-none = No sentence stands ready yet. Please write your own.
replies-which = Choose a sentence:
replies-shown =
    <code>{ $words }</code>

    To change it: copy, change, and send it yourself.
replies-nothing-to-keep = There is no sentence to keep yet. Write your message first, then keep it.
replies-kept = 💾 Kept as a ready reply: { $words }
replies-dropped = All right, that sentence is no ready reply any more.
button-keep-reply = 💾 Keep my last sentence
button-drop-reply = 🗑️ Remove from ready replies
button-send-as-it-is = 📨 Send as it is
button-other-replies = Other sentences
replies-sent = 📨 Sent: { $words }
talk-now =
    Please write to your companion: text, photo or voice.
    All that you send goes there until you press Done.
talk-noted =
    Please write. I keep it, and it is read as soon as there is a companion.
button-done-talking = Done
talk-over = All right. What you write from now on is for me again.
held-for-whom = Was that for <b>{ $name }</b>?
button-yes-send = Yes, send it
button-not-for-them = No
held-not-sent = All right, it is not sent.
reason-wants_to_talk = would like to talk to a trainer
menu-pelatih = talk to my companion
writing-over = This case is done, so your message was not passed on. Others: /cases.
writing-done = All right. What you write from now on is not passed on.
passed-on = Passed on to { $name }. Answers will appear here.
not-passed-on =
    ⚠️ Your message to { $name } did not arrive.
    The bot cannot reach them just now. Please ring or visit.
not-passed-on-as-it-is =
    ⚠️ What you just sent cannot be passed on by the bot.
    Please send it as text, a photo or a voice note.
from-somebody-lost = { $head } { $kind } that cannot be passed on
case-solved-ask =
    { $name }, { $trainer } noted that this is settled.
    Have you been helped?
button-case-solved = ✅ Yes, I have been helped
button-case-not-solved = Not yet
case-solved-thanks = Thank you, { $name }. Good to hear. 🌱
case-goes-on = Thank you for being honest, { $name }. Your trainer will be in touch again.
case-not-solved = { $participant } says that it is not solved. The case is open again.
case-solved-long-ago = That was some time ago. Do you need help again? Type /help_me.
conversation-over = The conversation with { $trainer } is over for now. Want to talk again? Type /help_me.
kind-text = a message
kind-photo = 📷 a photo
kind-voice = 🎤 a voice note
kind-video = 🎬 a video
kind-video_note = 🎬 a video
kind-document = 📎 a document
kind-audio = 🎵 audio
kind-animation = 🎞️ an animation
kind-sticker = a sticker
kind-location = 📍 a location
kind-contact = 👤 a contact
kind-venue = 📍 a place
kind-poll = 📊 a poll
kind-dice = 🎲 a dice
kind-other = something else

## A shared phone
for-whom = <b>For { $name }:</b>
you-or-another =
    Is this <b>{ $name }</b>, or somebody else who uses this phone too?
    Somebody else? Please tap the last button first.
name-used-here =
    There is { $name } on this phone already. Please type a full name.
    If that is you, tap /switch.
chat-is-shared =
    This phone is shared: { $names }.
    Change who speaks whenever you like: /switch.
chat-not-shared = Only { $name } reports here. Others can join by an invitation link.
switch-to-whom = Who reports now?
who-speaks =
    This phone is shared. Who is using it now?
    After that, please try again.
kept-but-whose =
    What you sent is kept.
    This phone is shared. Who is it from?
speaks-now =
    👤 Reporting for: <b>{ $name }</b>
    Change who speaks: /switch
now-again = Please tap again: /{ $command }
check-in-kept-unseen = Thank you, the report of { $name } is recorded.
message-waits = There is a message. Better only { $name } opens it.
case-waits = Somebody needs a word.

## Reporting for a participant
report-about = 📝 For <b>{ $name }</b>:
report-for-whom = For whom would you like to report?
report-for-whom-or-type = For whom would you like to report? You can type a name too: /report_for Siti
report-nobody = There is no participant to report for yet.
report-nobody-called = There is no participant called { $name } yet. Tap /report_for to see the list.
report-already-done = The report of { $name } was recorded just now. Change it?
report-not-asked = This participant no longer takes part, so there is nothing to report.
report-thanks = Thank you, recorded for { $name }:
report-ended = All right. The next report: /report_for.
report-left =
    { $count ->
        [0] All right, nothing was entered for { $name } yet.
       *[other] All right, what you entered for { $name } is kept.
    }
    Go on whenever you like: /report_for.
reported-for-you = 📝 { $trainer } recorded a report for you. Is something wrong? Tap Change.

## Reporting for a whole group
entering-which-cohort = For which cohort would you like to report?
entering-head =
    { $pages ->
        [1] 📝 <b>News of the group</b>
       *[other] 📝 <b>News of the group</b> · page { $page } of { $pages }
    }
entering-row = { $number }. { $name }: { $told }
entering-how =
    Tap a name. Or type one line for each person:
    <code>1 good 450k</code>
entering-about = 📝 { $number }. <b>{ $name }</b>. How is the business?
entering-a-sum-too = ✓ { $name } is noted. Did money come in? Type it, for example 450k.
entering-taken = ✓ Noted: { $count } people.
entering-line-wrong =
    ⚠️ Line { $line } (“{ $said }”) is not noted yet.
    { $why }
entering-more-wrong =
    { $count ->
        [one] ⚠️ One more line is not noted yet. Please send it again later.
       *[other] ⚠️ { $count } more lines are not noted yet. Please send them again later.
    }
entering-nobody-meant = Begin with a number or a name from the list.
entering-no-such-number = There is no number { $number } in the list.
entering-not-read = “{ $text }” could not be read. For example: 1 good 450k.
entering-either-meant = For number { $number }, or one sum as a whole? Use a colon: { $number }: 500k.
entering-unclear-amount = “{ $text }” can mean { $amounts }. Please write it out, for example 450k.
entering-unusual-amount = { $amount } is far from usual. If it is right, write it again with ! at the end.
entering-answered-themselves = { $name } has answered already. That answer stands.
entering-ended =
    Thank you. You entered the news of { $count } people.
    Go on whenever you like: /enter.

## Cards and the paper form
card-scan = Scan with the phone’s camera
card-or-type = Or open @{ $bot } in Telegram and type:
to-pass-on-to-several =
    📣 These people cannot be reached through Telegram:
    { $names }

    Please bring them this news:

    { $words }
to-pass-on =
    📣 { $name } cannot be reached through Telegram.
    Please bring them this news:

    { $words }
speaks-for-themselves =
    { $name } uses Telegram, and so answers there alone.
    Please just remind { $name }.
spoken-for-no-more =
    This participant no longer takes part.
    Nothing more is written down in their name.
consent-aloud =
    { $name } has not agreed yet. Please read this out first:
    • Written down: name, news of the business, sales figures.
    • For following up, and for reports of numbers without names.
    • Seen by: trainers and coordinators.
    • Kept during the programme, and 12 months more.
    • They may leave any question out, and stop at any time.
    Saying no takes nothing away from the training. Agreed?
consent-go-on = Thank you, { $name } has agreed. Please do again what you were doing.
consent-missing =
    { $name } has not agreed to news being written down.
    Read out what it is about, then tap the button.
button-consent-aloud = ✅ { $name } agrees
button-consent-not = Not agreed
consent-not-given = All right. Nothing is written down. You can ask again later.
form-consent = By my signature I agree that news of my business is written down (name, news, sales figures) for following up and for reports of numbers without names. Seen by trainers and coordinators. Kept during the programme, and 12 months more. I may leave any question out and may stop at any time.
form-signs = Agreed (signature)
form-agreed = has agreed
form-title = This week’s news · { $cohort }
form-date = Date
form-trainer = Trainer
form-number = No.
form-person = Name
form-how = Tick the box, write the number. What nobody knows may stay empty.

## Broadcast
broadcast-send-content = Now send the message to announce: text, photo, voice or file.
broadcast-for-whom = Who shall get it?
broadcast-preview =
    It will look like the message above. It will reach <b>{ $count ->
        [one] one person
       *[other] { $count } people
    }</b>:
    { $examples }{ $left_out }{ $open }{ $approval }
broadcast-will-wait = 🤝 More than { $above } people: a colleague agrees first.
broadcast-waits-for =
    🤝 More than { $above } people: it waits for a colleague to agree.
    Asked: { $names }. We wait until { $until }.
broadcast-nobody-to-agree =
    For more than { $above } people another coordinator has to agree. There is nobody to ask yet.
    Invite a coordinator, or choose fewer people.
approval-asked =
    🤝 { $by } would like to send the message above to <b>{ $count } people</b>.
    It goes: { $goes }. Do you agree?
    Your yes holds for up to { $most } people. We wait until { $until }.
approval-asked-to-correct =
    🤝 An announcement that <b>{ $count } people</b> have shall now read as above, says { $by }.
    It goes: { $goes }. Do you agree?
    Your yes holds for up to { $most } people. We wait until { $until }.
approval-still-waits =
    🤝 An announcement by { $by } to { $count } people still waits for a yes.
    It goes: { $goes }. A yes holds for up to { $most } people.
    We wait until { $until }. Do you agree?
approval-given = Thank you. You agreed to announcement { $title }.
approval-given-by = 🤝 { $by } agreed to announcement { $title }.
approval-why-not = What should be mended? Choose or type.
approval-why-wording = The words need mending
approval-why-audience = Too many people
approval-why-timing = Not the right time
approval-refused = All right, announcement { $title } does not go. I have passed on the reason.
approval-refused-by =
    { $by } does not agree to announcement { $title } yet.
    The reason: { $reason }
    It is still here. Mend it, then send it again.
approval-lapsed =
    Nobody has answered about announcement { $title }, so it has not gone.
    It is still here. Speak to { $names }, then send it again.
approval-lapsed-for-the-office = Announcement { $title } did not go: nobody agreed in time.
approval-own = A colleague agrees to your own announcement. They have been asked.
approval-too-late = Announcement { $title } has changed since you were asked, so this correction is not used. Its author is told.
approval-too-late-for =
    The correction of announcement { $title } was not made: the announcement had changed before.
    Look at it with /broadcast, then correct it again.
approval-closed-by-now =
    Answers to this announcement have closed, so it was not sent:
    { $title }
    Its author has been told.
approval-closed-by-now-for =
    A colleague agreed after answers had closed, so it was not sent:
    { $title }
    Change until when it can be answered, then send it again:
    ➕ Add to it, then ❓ Ask with answer buttons.
approval-reads-otherwise = This announcement was changed since. Ask your colleague to send it again.
the-office = The office
as-soon-as-agreed = as soon as you agree
left-out-withdrawn = 👋 { $count ->
        [one] One person has
       *[other] { $count } people have
    } left: they get nothing.
left-out-without_telegram = 📵 { $count ->
        [one] One person is
       *[other] { $count } people are
    } not linked by Telegram yet.
left-out-blocked = 🚫 { $count ->
        [one] One person
       *[other] { $count } people
    } closed the chat with the bot.
left-out-paused = 🌙 { $count ->
        [one] One person is
       *[other] { $count } people are
    } taking a pause: they get nothing.
left-out-already_reached = ☑️ { $count ->
        [one] One person has
       *[other] { $count } people have
    } it already.
left-out-same_phone = 📱 { $count ->
        [one] One person uses
       *[other] { $count } people use
    } the same phone as somebody else who gets it.
audience-unclear = It cannot be read from sign { $place } on: “{ $found }”. For example: village = "Muara Pantun" and not status = paused
audience-unfinished = The line is not finished. For example: village = "Muara Pantun" and not status = paused
audience-unknown = “{ $value }” is not known. { $known ->
        [0] Nothing is saved yet.
       *[other] There are: { $known }.
    }
audience-no-broadcast = No announcement { $number } has ever gone out.
audience-not-ordered = “{ $value }” cannot be more or less. Use = or !=.
audience-which-kind = Choose by what?
audience-which-value = Which one?
audience-nothing-of-the-kind = There is nothing to choose yet. Choose something else first.
audience-picked =
    Chosen, read from top to bottom:
    <b>{ $words }</b>
    So far { $count ->
        [one] one person
       *[other] { $count } people
    }.
audience-everybody = all participants
audience-and = and
audience-or = or
audience-except = except
audience-not = not
audience-none = none
audience-cohort = cohort
audience-village = village
audience-trainer = trainer
audience-status = status
audience-rung = rung
audience-language = language
audience-role = role
audience-got = got broadcast { $number }
audience-answered = answered broadcast { $number }
audience-status-invited = not linked yet
audience-status-active = active
audience-status-paused = pausing
audience-status-stalled = needs a word
audience-status-independent = independent
audience-status-withdrawn = has left
list-which-name = Type a name for the list, for example: Not there yet.
list-name-unclear = A name has 1 to { $longest } characters. Type it once more.
list-saved = Kept as “{ $name }”. Next time choose it under “Saved lists”.
broadcast-when = When shall it go out?
broadcast-scheduled = All right, it goes out { $at }.
broadcast-scheduled-locally =
    All right, it goes out on { $day }, by the clock of each place:
    { $lines }
broadcast-time-spread =
    { $day }, by the clock of each place:
    { $lines }
    Schedule it so?
broadcast-comes-then = • { $count ->
        [one] 1 person
       *[other] { $count } people
    } at { $at }
broadcast-comes-at_once = • { $count ->
        [one] 1 person
       *[other] { $count } people
    } at once: { $at } is over there
broadcast-comes-next_day = • { $count ->
        [one] 1 person
       *[other] { $count } people
    } on { $at }: that day is over there
broadcast-at-which-hour = { $day }, at what time? You may type it, like: 9 am.
broadcast-hour-is-over = { $day }: that hour is over. Choose another hour or day.
broadcast-day-is-far = At most one year ahead. Which day?
broadcast-time-unclear = I could not read the time. Type it like: tomorrow at 9 am.
broadcast-put-off-until = Put off until when?
broadcast-put-off-by = { $by } put off the announcement { $title } to { $at }.
broadcast-cancelled-by = { $by } cancelled the announcement { $title } that was planned for { $at }.
broadcast-left =
    { $leaver } is no coordinator any more.
    Announcement { $title } still goes { $at }.
    { $name } looks after it now.
    You can look at it, put it off or cancel it.
series-left =
    { $leaver } is no coordinator any more.
    The repeating announcement { $title } { $state }: { $rhythm }.
    { $name } looks after it now.
    You can look at it, pause or end it.
series-how-often = How often?
series-until-when = How many times? You may type: 6 times, or until 3 June.
series-end-unclear = I could not read that. Type it like: 6 times, or until 3 June.
series-sure =
    🔁 { $rhythm }, by the clock of each place.
    { $count ->
        [one] 1 person
       *[other] { $count } people
    } as of now. The next ones:{ $dates }
    Begin so?
series-shown =
    🔁 <b>{ $title }</b> { $state }.
    { $rhythm }.{ $dates }
series-words-preview =
    This is what it says from the next time on.
    What was sent already stays as it was.
series-reworded = ✅ The words are changed. The next one uses the new ones.
series-list =
    What repeats:
    { $lines }
series-line = 🔁 { $title }
series-rests = • paused
series-date = • { $day } at { $hour }
series-date-left-out = • { $day } is left out: { $why }
series-every-w1 = Every { $weekday } at { $hour }
series-every-w2 = Every 2 weeks, on { $weekday } at { $hour }
series-every-md = Every month on day { $day } at { $hour }
series-every-mw = Every month, { $place ->
        [-1] last
       *[other] number { $place }
    } { $weekday } at { $hour }
series-is-running = goes on
series-is-paused = is paused
series-is-ended = has ended
series-elsewhere = { $by } came first. This series { $state }. How it stands: /broadcast.
series-went-late = 🔁 { $title }: it was due { $at }. The bot was away, so it goes now.
series-left-out = 🔁 { $title }: the bot was away since { $at }, so that turn was left out.
day-today = Today
day-tomorrow = Tomorrow
broadcast-cancelled = The broadcast is cancelled. Nothing was sent.
broadcast-over = This broadcast has been sent or cancelled. A new one: /broadcast.
broadcast-progress = 📣 Sending: { $sent } of { $total } ({ $percent } %)
broadcast-stopped =
    ⏸ The announcement is stopped for now. { $sent } of { $total } people have it.
    The others wait until it goes on.
broadcast-goes-on = ▶️ The announcement goes on. Whoever has it gets no second copy.
broadcast-ended-early = ⏹ The announcement ends here. Delivered: { $sent }. Not sent any more: { $cancelled }.
broadcast-elsewhere = { $by } came first. This announcement { $state }. How it stands: /broadcast.
broadcast-by-yourself = You
broadcast-by-a-colleague = A colleague
broadcast-by-the-bot = The bot
broadcast-not-begun = Broadcast { $title } { $state }. Nothing has been sent.
broadcast-is-draft = is still a draft
broadcast-is-waiting = waits for a colleague to agree
broadcast-is-scheduled = is planned
broadcast-is-scheduled-for = is planned for { $at }
broadcast-is-sending = is being sent
broadcast-is-stopped = is stopped for now
broadcast-is-done = is over
broadcast-is-cancelled = is cancelled
broadcast-is-taken_back = is taken back
broadcast-last-ones = The last announcements. Choose one to see how it stands:
broadcast-without-words = no text
button-look-again = 🔄 Look now
button-stop-broadcast = ⏸ Stop for now
button-go-on-broadcast = ▶️ Go on
button-end-broadcast = ⏹ End here
button-edit-broadcast = ✏️ Change
button-reword = ✏️ Other words
button-other-audience = 👥 Other people
button-save-edit = ✅ Keep the changes
button-leave-it = Leave it as it was
button-correct-broadcast = ✏️ Correct
button-correct-now = ✅ Correct it now ({ $count ->
        [one] 1 person
       *[other] { $count } people
    })
button-correct-variant = 🌐 Correct the { $name } version too
button-take-back = ↩️ Take back
button-take-back-now = ↩️ Yes, take it back ({ $count })
broadcast-send-other-words =
    Send the corrected message now.
    You will see how it looks first.
broadcast-edited = ✅ The broadcast is changed. It still goes { $at }.
broadcast-left-as-it-was = All right, the broadcast stays as it was.
broadcast-cannot-correct =
    A message of this kind cannot be corrected once it is sent.
    You can take it back, then broadcast a new one.
broadcast-correct-with-text = This broadcast is text. Send the correction as text.
broadcast-correct-with-album =
    This broadcast is an album. Send the new words as text,
    or the album once more, with at most { $most } of the same kind.
broadcast-edit-not-taken =
    The broadcast stays as it was when you sent it here.
    To change it too, press this button.
album-part-late =
    A file of that album has come only now, so it is not part of it.
    Would you like to announce it by itself?
album-comes = Your album is coming in. When all of it is sent, look at it first.
broadcast-correct-with-words =
    Only the words beneath it can be changed.
    Send the new words as text.
broadcast-correction-preview =
    This is how it will look. It will be corrected for <b>{ $count ->
        [one] 1 person
       *[other] { $count } people
    }</b>.{ $waiting ->
        [0] { "" }
       *[other] { " " }{ $waiting } who have not got it yet get the new one.
    }{ $rest }
broadcast-rest-blank =
    The album has become shorter by { $count ->
        [one] 1 file
       *[other] { $count } files
    }.
    Telegram deletes nothing that is older than two days:
    there an empty picture takes its place.
broadcast-rest-heard =
    The album has become shorter by { $count ->
        [one] 1 sound file
       *[other] { $count } sound files
    }.
    Telegram deletes nothing that is older than two days:
    there the sound stays and its words go.
broadcast-take-back-sure =
    This broadcast will be taken back from { $count ->
        [one] 1 person
       *[other] { $count } people
    }.{ $waiting ->
        [0] { "" }
       *[other] { " " }{ $waiting } more will not get it.
    }
    Whoever has read it will remember. Take it back?
broadcast-taken-back-line = The office has taken this announcement back.
broadcast-is-taken-back = ↩️ Broadcast { $number } has been taken back.
broadcast-change-progress-correction = ✏️ Correcting: { $done } of { $total }
broadcast-change-progress-taking_back = ↩️ Taking back: { $done } of { $total }
broadcast-change-done-correction = ✏️ <b>Broadcast { $number } is corrected</b>
broadcast-change-done-taking_back = ↩️ <b>Broadcast { $number } is taken back</b>
broadcast-copies-corrected = Corrected: { $count }
broadcast-copies-removed = Deleted: { $count }
broadcast-copies-replaced = Too old, replaced by a line that says so: { $count }
broadcast-copies-cancelled = Not sent any more: { $count }
broadcast-copies-follow = Not there yet, will get the new one: { $count }
not-changed-closed = Cannot be changed: { $count } closed the chat with the bot.
not-changed-deleted = Need not be changed: { $count } deleted it themselves.
not-changed-kind = Cannot be changed: { $count } of another kind.
not-changed-numberless = Cannot be changed: { $count } in an album.
not-changed-other = Cannot be changed: { $count } refused by Telegram.
not-changed-in-doubt = Perhaps still the old one: { $count }, Telegram gave no answer.
broadcast-ended-answered =
    💬 { $count } people answered. Telegram does not tell who has read it:
    only those who answered have surely seen it.
    { $lines }
broadcast-ended-unanswered =
    📬 Delivered to { $count } people, not answered yet. They may or may not have read it.
    { $lines }
broadcast-ended-unreachable =
    🚫 { $count } people could not be reached.
    { $lines }
broadcast-ended-failed =
    ⚠️ { $count } people have not got it.
    { $lines }
broadcast-ended-line = • { $name }
broadcast-ended-line-why = • { $name }: { $why }
not-delivered-blocked = closed the chat with the bot
not-delivered-deactivated = their Telegram account is gone
not-delivered-not_found = their chat was not found
not-delivered-gone = their chat was closed before the announcement
not-delivered-expired = it was too late to send
not-delivered-held_back = had the same message three times that day already
not-delivered-other = Telegram refused it, or gave no word
broadcast-sent-again-already = This was sent again a moment ago. Its report comes soon.
broadcast-all-settled =
    Everybody on this list has got it or answered it,
    or it is on its way to them. There is nobody left.
broadcast-settled-since =
    ☑️ { $count ->
        [one] One person gets
       *[other] { $count } people get
    } it no more: it has arrived,
    is on its way, or was answered since.
broadcast-given-to-trainers =
    👥 { $trainers ->
        [one] One trainer
       *[other] { $trainers } trainers
    } got their list of names.{ $before ->
        [0] { "" }
        [one] { " " }One has it since today already.
       *[other] { " " }{ $before } have it since today already.
    }{ $missed ->
        [0] { "" }
       *[other] { " " }Could not be reached: { $missed }.
    }{ $alone ->
        [0] { "" }
       *[other] { " " }{ $alone } have no trainer: please reach them from the office.
    }
trainer-list-unanswered =
    👥 From the office: { $count } of your participants have not answered the announcement.
    Please greet them: { $names }
trainer-list-unreachable =
    👥 From the office: the announcement did not reach { $count } of your participants.
    Please ring or visit them: { $names }
trainer-list-failed =
    👥 From the office: { $count } of your participants have not got the announcement.
    Please tell them: { $names }
button-ended-answered = 💬 Answered ({ $count })
button-ended-unanswered = 📬 Not answered ({ $count })
button-ended-unreachable = 🚫 Unreachable ({ $count })
button-ended-failed = ⚠️ Not received ({ $count })
button-send-again = 🔁 Send again to them
button-give-to-trainers = 👥 Give to their trainers
button-page-back = ← Back
button-page-on = More →
broadcast-report =
    📣 <b>Broadcast done</b>
    Delivered: { $sent }
    Unreachable: { $unreachable }{ $unreachable ->
        [0] { "" }
       *[other] { " " }({ $unreachable_names })
    }
    Failed: { $failed }{ $failed ->
        [0] { "" }
       *[other] { " " }({ $failed_names })
    }{ $never }
broadcast-never-opened = Never opened the bot: { $count } ({ $names })
broadcast-unknown-fields =
    { $fields } is not known.
    These can be filled in: { "{name}, {trainer}, {cohort}, {village}" }.
    Change it and send it here once more.
broadcast-too-long =
    The message is too long: { $units } characters, at most { $most }.
    Shorten it and send it here once more.
broadcast-add-what = What do you want to add?
broadcast-which-options = What do people answer with?
broadcast-type-options =
    Type the answers to choose from, one a line.
    At most { $most } of them.
options-unclear =
    Give { $fewest } to { $most } lines, each of at most { $longest } characters.
    Type them once more, one answer a line.
broadcast-how-long = Until when can people answer?
broadcast-type-closing = Type until when, for example: Friday at 12.00.
closing-unclear =
    I could not read the time, or it is over.
    Please type it once more, for example: Friday at 12.00.
closes-too-early =
    Answers close on { $until }, before this reaches everybody.
    Choose an earlier hour, or change when answers close:
    ➕ Add to it, then ❓ Ask with answer buttons.
broadcast-open-until = ⏳ It can be answered until { $at }.
broadcast-open-for = ⏳ It can be answered for { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
broadcast-type-links =
    Type the buttons, one a line. For example:
    Sign up | https://example.org
links-unclear =
    “{ $line }”: { $why }
    Type all of them once more. For example: Sign up | https://example.org
link-no-bar = put a bar | between the title and the link.
link-no-label = the title is missing.
link-long-label = the title is too long.
link-not-a-link = the link must begin with https:// or http://.
link-odd-link = the link is not whole, or has a space in it.
link-too-many = at most 6 buttons.
broadcast-type-template = Type a name to keep it under, for example: Meeting invitation.
template-name-unclear = A name has 1 to { $longest } characters. Type it once more.
template-saved = Kept as “{ $name }”. Type /broadcast to use it again.
broadcast-send-variant = Now send the message in { $name }.
field-no-trainer = your trainer
field-no-cohort = your cohort
field-no-village = your village
broadcast-album-answer = Is it clear?
broadcast-not-understood = Thank you for saying so. What is not clear yet? Just write it here.
broadcast-answer-kept = Noted: { $answer }. Thank you. 🌿
broadcast-answers-closed = The time to answer this announcement is over. Thank you.
broadcast-answers-preview = This is only a preview. The buttons work once it is sent.
broadcast-answers-title = Answers to broadcast { $number }
broadcast-answers-head = 📊 <b>Answers to broadcast { $number }</b>
broadcast-answers-line = { $words }: { $count } of { $total } people
broadcast-answers-until = It can be answered until { $at }.
broadcast-answers-over = The time to answer is over.
nobody-to-reach = Nobody can get this broadcast yet: no participant is linked.

## Office
reach-of =
    👥 <b>Reach of { $cohort }</b>
    Ever linked to the bot: { $linked } of { $all } people.
    Heard from in the last 28 days: { $lately }.
    News entered by their trainer alone: { $byhand }.
    Neither linked nor heard of: { $silent }.

    { $parts }
reach-beside =
    👥 { $reach }
    By age and village: /cohorts.
reach-part = { $name }: { $linked } of { $all }
your-cohorts =
    <b>Cohorts</b>
    { $lines }
cohort-line =
    • { $name } ({ $code }): { $active } active, { $stalled } need a word, { $invited } not linked{ $planless ->
        [0] {""}
       *[other] , { $planless } without a plan yet
    }
    Ever linked to the bot: { $linked } of { $all }
no-cohorts = There is no open cohort yet. Add one at the office first: pendamping cohort add.
invite-whom = Whom do you invite?
invite-to-which-cohort = To which cohort?
invitation-trainee =
    A link for all participants of { $cohort }:
    { $link }
    It works until the cohort is closed.
invitation-staff =
    A link for one { $role }, { $cohort }:
    { $link }
    It works for 7 days and for one person.
all-cohorts = all cohorts
role-trainee = Participant
role-trainer = Trainer
role-coordinator = Coordinator
role-partner = Partner

## Buttons
button-agree = I agree
button-decline = No
button-keep-name = Yes, my name is { $name }
button-contact-me = 🙋 Please contact me
button-skip = Skip
button-same-as-last = Same as last time: { $value }
button-chosen-all = ✅ Done, that is all
button-today = Today
button-yesterday = Yesterday
button-meant = Yes, { $amount }
button-type-again = No, I will type it again
button-correct = ✏️ Change
button-all-right = 🙏 All right
button-not-so = That's not what I meant
button-read-as = 🏷️ Read as: { $meaning }
button-leave = Yes, stop
button-stay = No, stay
button-offer-buddy = 🙋 I am willing to be a buddy
button-be-buddy = I am willing
button-no-buddy = Not just now
button-keep-buddy = Yes, still good
button-end-buddy = End it
button-buddy-greeted = I greeted them
button-buddy-cannot = Not just now
button-send-named = Send with my name
button-send-unnamed = Send without a name
button-write-anew = Write it anew
button-trainer-alone = 🤝 Yes, my companion alone
button-of-the-business = It is about business, ask
button-answer-peer = 💬 Answer
button-answer-helped = 👍 That helped
button-question-answered = ✅ Answered
button-be-asked = Yes, you may
button-not-be-asked = Better not
button-be-asked-again = 🙋 You may ask me
button-stop-being-asked = 🔕 Do not ask me
button-ask-anyway = Not yet, ask it
button-book-helped = ✅ That answers it
button-keep-answer = 📖 Keep it in the book
button-book-named = Yes, with my name
button-book-unnamed = Yes, without a name
button-book-no = No
button-take-out-of-book = Take my answer out
button-change-answer = Change the answer
button-change-question = Change the question
button-own-entries = 📖 My answers in the book
button-report = 🚩 Report
button-open-post = Open the post
button-report-yes = Yes, report it
button-share-success = 🌱 Good news
button-share-photo = 📷 Photo
button-share-question = ❓ Question
button-share-offer = 🤝 Offer
button-not-to-share = Not meant for sharing
button-share-it = ✅ Share it
button-share-named = With my name
button-share-unnamed = Without my name
button-change-first = Change it first
button-share-anyway = Share it anyway
button-change-share = ✏️ Change it
button-take-share-back = ↩️ Take it back
button-take-back-this = ↩️ Take back { $number }
button-approve-share = Approve
button-wish-change = Ask for a change
button-decline-share = Decline
button-see-share = 👁 See { $number }
button-more-news = See the others
button-no-news = No more of these
button-wish-news = 🌿 Send me the week's news
button-remove-post = Remove it
button-mute = { $days ->
    [0] Mute for good
    [1] Mute for 1 day
   *[other] Mute for { $days } days
    }
button-dismiss-report = Put aside
button-unmute = May write again
button-join-room = Yes, join
button-welcome-me = Yes, please
button-not-join-room = Not now
button-open-room = Enter the group
button-leave-room = Rather not join
button-add-to-group = Add to a group
button-unlink-room = Unlink this group
button-write-to-me = Write to me
button-room-posts_announcements = Announcements also in the group
button-room-words = 🔤 Words that are removed ({ $count })
button-room-keeps_out_links = Links are deleted
button-room-keeps_out_forwards = Forwarded messages are deleted
button-room-keeps_out_strangers = Participants only
button-claim = ✋ I take it
button-write = 💬 Write a message
button-touched = 🤝 I greeted them
button-reply = 💬 Reply
button-snooze = 💤 Put off
button-hand-over = 🤝 Hand over
button-give-back = ↩️ Give back
button-most-cases = At most { $count }
button-cover = Yes, I stand in
button-no-cover = Not just now
button-back-again = I am back
button-share-out = Share out among the others
button-hand-on = Yes, hand on
button-resolve = ✅ Resolve
button-show-case = Show the case
button-done-writing = Done writing
button-days = { $days ->
    [1] Until tomorrow
   *[other] { $days } days
}
button-flag = 👋 Flag: needs a word
button-end-follow-up = 🏁 End the follow-up
button-end-now = End it now
button-end-otherwise = Choose another
button-close-cohort = Close the cohort
button-show-list = Show the list
button-reach = 👥 Reach of { $cohort }
button-who-has-no-exit = 🏁 Closing { $cohort }
button-report-for = 📝 Report for them
button-card = 🪪 Card to come in
button-enter-theirs = 📝 Enter their news
button-end-entering = ✅ Done
button-to-the-list = ⬅️ Back to the list
button-end-report = Stop for now
button-another = 👥 Somebody else on this phone
button-it-is-me = It is me, { $name }
button-read-message = I am { $name }, read it
button-more = More »
button-back = « Back
button-every-cohort = All cohorts
button-all-cohorts = All my cohorts ({ $count } people)
button-send = 📣 Send to { $count ->
    [one] one person
   *[other] { $count } people
}
button-pick-people = 🔎 Choose people
button-kind-saved = 💾 Saved lists
button-kind-cohort = Cohort
button-kind-village = Village
button-kind-trainer = Trainer
button-kind-status = Status
button-kind-rung = Rung
button-kind-language = Language
button-kind-role = Role
button-kind-answer = Answers to check-ins
button-kind-broadcast = Earlier broadcasts
button-use-picked = ✅ Done, { $count ->
        [one] one person
       *[other] { $count } people
    }
button-pick-and = ➕ and …
button-pick-or = ➕ or …
button-pick-except = ➖ except …
button-save-picked = 💾 Keep this list
button-pick-anew = ↩️ Choose anew
button-add-part = ➕ Add to it
button-add-question = ❓ Ask with answer buttons
button-add-links = 🔗 Add link buttons
button-add-variant = 🌐 Version in { $name }
button-variant-wanted = 🌐 Version in { $name } ({ $count ->
        [one] one person
       *[other] { $count } people
    })
button-save-template = 💾 Keep it to use again
button-look-at-album = 👁 See how it looks
button-back-to-preview = ↩️ Back to the broadcast
button-own-options = ✏️ Type answers of my own
button-closes-at = 🕛 Another day and hour
button-open-for = { $days ->
        [one] 1 day
       *[other] { $days } days
    }
button-show-answers = 📊 See the answers
button-answers-again = 🔄 Look again
button-close-answers = 🔒 Close now
button-option-understood = Understood
button-option-not-understood = Not yet
button-option-attending = I will come
button-option-not-attending = I cannot come
button-option-yes = Yes
button-option-no = No
button-option-silent = No answer yet
button-schedule = 🕗 Schedule
button-approve = ✅ I agree
button-reject = Say no, with a reason
button-invite-coordinator = ➕ Invite a coordinator
button-put-off = ⏰ Put off
button-an-hour-later = +1 hour
button-tomorrow-morning = Tomorrow morning at 8
button-another-time = Another time
button-another-day = 📅 Another day
button-repeat = 🔁 Repeat it
button-every-w1 = Every { $weekday }
button-every-w2 = Every 2 weeks, { $weekday }
button-every-md = Every month, day { $day }
button-every-mw = Every month, the same { $weekday }
button-times = { $times } times
button-begin-series = 🔁 Begin
button-series-pause = ⏸ Pause
button-series-go_on = ▶️ Go on
button-series-end = ⏹ End it
button-cancel = Cancel
