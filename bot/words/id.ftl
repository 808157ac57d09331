# Kalimat-kalimat Pendamping dalam Bahasa Indonesia: pendek, ramah, tanpa istilah asing.

language-name = Bahasa Indonesia

## Orang yang belum dikenal
stranger =
    👋 Selamat datang. Saya Pendamping, teman peserta setelah pelatihan usaha.
    Untuk ikut, buka tautan undangan dari pelatih atau koordinator.
    Belum punya? Mintalah kepada mereka, ya.
card-of =
    🪪 Kartu masuk <b>{ $name }</b>
    Buka @{ $bot } di Telegram, lalu ketik:
    <code>{ $code }</code>
    Atau buka tautan ini di HP beliau:
    { $link }
card-has-come = Beliau sudah terhubung, jadi tidak perlu kartu lagi.
card-is-for = 🪪 Kartu ini untuk <b>{ $name }</b>.
invitation-unknown =
    Tautan ini tidak saya kenal. Mungkin terpotong waktu disalin.
    Mintalah tautan baru kepada pelatih atau koordinator.
invitation-used =
    Tautan ini sudah dipakai. Satu tautan hanya untuk satu orang.
    Mintalah tautan baru kepada koordinator.
invitation-expired =
    Tautan ini sudah lewat masanya. Mintalah tautan baru kepada koordinator.
invitation-closed =
    Angkatan ini sudah ditutup, jadi tautannya tidak berlaku lagi.
    Tanyakan kepada pelatih atau koordinator, ya.

## Pendaftaran
consent-trainee =
    👋 Selamat datang!

    Kami ingin mendampingi usaha Bapak/Ibu sampai mandiri.

    <b>Yang dicatat:</b> nama, kabar usaha, angka penjualan yang dikirim, foto dan suara.
    <b>Untuk:</b> pendampingan, dan laporan jumlah tanpa nama.
    <b>Yang melihat:</b> pendamping dan koordinator.
    <b>Disimpan:</b> selama program, ditambah 12 bulan.

    Boleh tidak menjawab. Boleh berhenti kapan saja: ketik /berhenti.
    Melihat yang dicatat: ketik /data.
    Menolak tidak mengurangi hak atas pelatihan.

    Setuju ikut?
consent-staff =
    👋 Selamat datang di Pendamping.

    <b>Yang dicatat:</b> nama, dan apa yang Bapak/Ibu kerjakan lewat bot ini.
    <b>Untuk:</b> mendampingi peserta.
    <b>Yang melihat:</b> koordinator; peserta hanya melihat nama.
    <b>Disimpan:</b> selama program, ditambah 12 bulan.

    Kabar peserta adalah titipan: jangan diteruskan tanpa izin mereka.

    Setuju?
please-press-consent =
    Silakan ketuk <b>Setuju ikut</b> atau <b>Tidak</b> pada pesan di atas dulu, ya.
    Boleh juga diketik: setuju.
declined =
    Baik, tidak apa-apa. Tidak ada yang disimpan.
    Kalau nanti berubah pikiran, buka lagi tautannya.
ask-name =
    Terima kasih! Saya panggil siapa?
    Ketuk nama di bawah, atau ketik nama lain.
ask-name-typed =
    Saya panggil siapa? Ketik nama Bapak/Ibu, ya.
name-empty = Namanya belum terbaca. Tulis dengan huruf, ya. Contoh: Siti Aminah.
name-too-long = Namanya panjang sekali. Tulis nama panggilan saja, ya.
name-one-letter =
    Namanya satu huruf saja? Kalau benar, ketuk tombol di bawah.
    Kalau tidak, ketik lagi namanya.
enrolment-open-again =
    Pendaftaran di sini belum selesai, dan belum ada yang disimpan.
    Kalau mau ikut, buka lagi tautan undangannya, ya.
enrolment-over = Pendaftaran ini sudah selesai. Ketik /menu untuk melihat yang bisa dilakukan.
already-enrolled = { $name } sudah terdaftar. Ketik /menu untuk melihat yang bisa dilakukan.
welcome-trainee =
    Selamat bergabung, <b>{ $name }</b>! 🌱
    Angkatan: { $cohort }. Pendamping: { $trainer }.

    Seminggu sekali saya tanya kabar usahanya. Cukup satu menit.
    Yang pertama: <b>{ $first }</b>.

    Tidak perlu menunggu: kapan saja boleh kirim cerita, foto, atau suara.
    Perlu bantuan? Ketik /bantuan.
welcome-trainee-alone =
    Selamat bergabung, <b>{ $name }</b>! 🌱
    Angkatan: { $cohort }.

    Seminggu sekali saya tanya kabar usahanya. Cukup satu menit.
    Yang pertama: <b>{ $first }</b>.

    Tidak perlu menunggu: kapan saja boleh kirim cerita, foto, atau suara.
    Perlu bantuan? Ketik /bantuan.
welcome-trainer =
    Terima kasih sudah mau mendampingi, <b>{ $name }</b>!
    { $count ->
        [0] Peserta yang mendaftar akan saya titipkan kepada Anda.
       *[other] { $count } peserta kini didampingi oleh Anda.
    }
    Saya beri tahu kalau ada yang perlu disapa. Daftarnya: /kasus.
welcome-coordinator =
    Selamat datang, <b>{ $name }</b>.
    /undang membuat tautan undangan, /siaran mengirim pengumuman,
    /angkatan menunjukkan keadaan tiap angkatan, /kasus yang perlu disapa.
welcome-partner =
    Terima kasih sudah menjadi mitra, <b>{ $name }</b>.
    Kabar untuk mitra akan datang lewat percakapan ini.
cases-are-waiting = { $count } orang menunggu disapa: /kasus.
hello-again = Halo, { $name }. Ketik /menu untuk melihat yang bisa dilakukan.
welcome-back = Selamat datang kembali, { $name }. Senang bisa berkabar lagi.

## Menu
menu =
    Yang bisa dilakukan di sini:
    { $lines }
menu-line = /{ $name } – { $does }
menu-kabar = kirim kabar usaha
menu-kemajuan = minggu-minggu saya
menu-tangga = tangga kemajuan dan langkah berikutnya
menu-bantuan = minta bantuan pendamping
menu-teman = teman yang saling menyapa
menu-kasus = yang perlu disapa
menu-peserta = cari peserta dan keadaannya
menu-beban = berapa kasus sanggup saya pegang
menu-libur = libur dan siapa yang menggantikan
menu-serahterima = serahkan pendampingan pelatih
menu-perhatikan = tandai peserta yang perlu disapa
menu-isi = isi kabar sekelompok sekaligus
menu-laporkan = isi kabar untuk peserta
menu-siaran = kirim pengumuman
menu-tanya = bertanya kepada seangkatan
menu-bagikan = berbagi dengan teman seangkatan
menu-cari = cari di buku tanya jawab
menu-grup = grup bersama angkatan
menu-angkatan = keadaan tiap angkatan
menu-undang = buat tautan undangan
menu-rencana = rencana: tiga target dan tanggalnya
menu-pertemuan = pertemuan: undang dan catat yang hadir
menu-janji = janji dan tanggalnya
menu-dukungan = dukungan: dijanjikan dan diterima
menu-berkas = berkas untuk bank
menu-rujukan = rujukan pinjaman
menu-kenapa_belum = kenapa saya belum dapat
menu-kenapa = kenapa ditanya atau tidak
menu-keadilan = apakah dukungan sampai merata
menu-surat = surat bulanan untuk mitra
menu-lembaga = nama lembaga Bapak/Ibu
menu-laporan = laporan program: gambar dan berkas
menu-ekspor = semua catatan satu angkatan, sebagai berkas
menu-hasil = apakah pendampingan membantu
menu-ketepatan = seberapa sering tandanya tepat
menu-data = yang dicatat tentang saya
menu-ganti = ganti orang yang melapor
menu-bahasa = ganti bahasa
menu-jam = jam berapa enaknya ditanya
menu-jeda = istirahat dulu
menu-jedakan = jeda untuk seorang peserta
menu-jeda_bersama = jeda untuk satu desa atau angkatan
menu-lanjut = lanjut setelah jeda
menu-berhenti = berhenti ikut
menu-menu = daftar perintah
menu-mulai = mulai
unknown-command = Perintah itu belum saya kenal. Ketik /menu untuk melihat yang bisa dilakukan.
not-understood = Pesannya saya baca, tapi belum tahu untuk apa. Ketik /menu untuk melihat yang bisa dilakukan.
which-language = Mau memakai bahasa apa?
language-changed = Baik, mulai sekarang saya berbahasa Indonesia.
button-own-answers = 🗒 Jawaban saya
button-own-notes = ✉️ Pesan saya
button-own-files = 🖼 Foto dan suara saya
button-own-copy = 📄 Minta salinan
button-older = ‹ Sebelumnya
button-newer = Sesudahnya ›
button-ask-to-erase = 🗑 Hapus data saya
erase-sure =
    Yang dihapus: nama, nomor, jawaban, pesan, foto, dan suara Bapak/Ibu.
    Juga rencana, berkas bank, dan yang pernah dibagikan.
    Yang tinggal hanya hitungan, tanpa nama.
    Salinan cadangan lama terhapus bila masanya habis.
    Pendampingan lewat bot ini berakhir. Ini tidak bisa dibatalkan.

    Kalau hanya ingin istirahat, ketik /jeda.
button-keep-me = Simpan saja
button-erase-me = 🗑 Ya, hapus semua
erase-kept = Baik, { $name }. Semua tetap tersimpan.
erase-noted = Baik. Semua dihapus dalam beberapa menit.
erased =
    Semua data Bapak/Ibu sudah dihapus. Terima kasih sudah ikut.
    Pesan di layar ini bisa dihapus sendiri dari Telegram.
    Kalau kelak ingin ikut lagi, minta tautan baru kepada pendamping.
erase-announced =
    { $name }, pendampingan { $cohort } sudah lama selesai.
    Sesuai persetujuan, data Bapak/Ibu dihapus pada { $day }.
    Mau menyimpan salinannya? Ketuk di bawah ini.
erased-somebody =
    Seorang peserta { $cohort } meminta datanya dihapus.
    Yang masih terbuka tentang dia sudah ditutup.
erase-ask-the-office =
    Bapak/Ibu mendampingi peserta. Tugasnya perlu diserahkan dulu.
    Mohon hubungi koordinator, nanti data Bapak/Ibu dihapus di sana.
button-who-looked = 👀 Siapa yang melihat data saya
looks-none = Belum ada yang membuka data Bapak/Ibu.
looks-head = 👀 <b>Yang membuka data Bapak/Ibu</b>
looks-line = { $when }: { $name }, { $what }
looks-office = kantor program
looked-card = ringkasan
looked-thread = pesan dan catatan
looked-case = kartu kasus
looked-occurrences = kapan kabar ditanyakan
looked-plan = rencana
looked-support = dukungan
looked-loan = kesiapan atau pengajuan pinjaman
looked-proof = bukti anak tangga
looked-left_out = daftar yang belum mendapat dukungan
looked-export = salinan semua data
own-suspicions = Perkiraan macet
own-verdicts = Penilaian pendamping
own-staff_notes = Kapan dicatat pendamping
own-looks = Yang membuka data
own-answers-head = 🗓 Kabar { $day }
own-answers-none = Belum ada jawaban yang tercatat.
own-notes-head = ✉️ Pesan Bapak/Ibu:
own-notes-none = Belum ada pesan yang tercatat.
own-note-line = { $day }: { $text }
own-files-none = Belum ada foto atau suara yang tersimpan.
own-files-these = Itu yang Bapak/Ibu kirim.
own-file = Dikirim { $day }
own-file-with-words = Dikirim { $day }: { $words }
own-copy-here = Ini salinan semua yang tercatat tentang { $name }.
own-profile = Profil
own-places = Angkatan
own-answers = Jawaban
own-notes = Pesan
own-former_notes = Pesan sebelum diubah
own-received = Pesan dari pendamping
own-cases = Kapan pendamping dihubungi
own-gentle_questions = Sapaan dan jawabannya
own-questions = Pertanyaan
own-peer_answers = Jawaban kepada teman
own-book = Buku tanya jawab
own-announcements = Jawaban siaran
own-plans = Rencana
own-meetings = Pertemuan
own-promises = Janji
own-shared = Yang dibagikan
own-support = Dukungan
own-bank_files = Berkas bank
own-bank_file_accesses = Yang melihat berkas
own-referrals = Rujukan pinjaman
own-licences = Izin usaha
own-consents = Persetujuan
what-is-kept =
    <b>Yang dicatat tentang { $name }</b>
    HP: { $phone }
    Angkatan: { $cohort }
    Pendamping: { $trainer }
    Desa: { $village }
    Usaha: { $business }
    Tentang Bapak/Ibu: { $about }
    Kabar lengkap: { $reports }
    Catatan dan pesan: { $notes }
    Janji untuk Bapak/Ibu: { $promises }
    Dibagikan kepada angkatan: { $shared }
    Foto, suara, dan dokumen: { $files }
    Dukungan untuk Bapak/Ibu: { $support }
    Persetujuan: { $agreed }

    Ada yang keliru? Bilang kepada pendamping lewat /bantuan.
trait-group = kelompok { $group }
trait-female = perempuan
trait-male = laki-laki
trait-born = lahir { $year }
trait-distance = { $km } km dari tempat pelatihan
asked-usually = Jam bertanya: { $day }, pukul { $hour }.
asked-learned = Jam bertanya: { $day }, sekitar pukul { $hour }, karena biasanya Bapak/Ibu menjawab sekitar jam itu.
asked-chosen = Jam bertanya: { $day }, pukul { $hour }, seperti pilihan Bapak/Ibu.
resting-until = 🌙 Sedang istirahat sampai { $until }. Mau mulai lagi? Ketik /lanjut.
button-ask-hour = 🕓 Jam berapa enaknya?
hour-which =
    Jam berapa enaknya ditanya, { $name }?
    Sekarang: { $day }, pukul { $hour }.
    Ketuk saja, atau ketik jamnya: 18.30.
button-hour-keep = ✅ Tetap pukul { $hour }
button-hour-morning = 🌅 Pagi, { $hour }
button-hour-noon = ☀️ Siang, { $hour }
button-hour-afternoon = 🌇 Sore, { $hour }
button-hour-evening = 🌙 Malam, { $hour }
button-hour-learn = 🔄 Ikuti kebiasaan saya
button-hour-programme = 🔄 Ikuti jam program
hour-which-of-both = Maksudnya yang mana?
hour-kept =
    Baik, { $name }. Saya bertanya { $day }, pukul { $hour }.
    Mau diganti lagi? Ketik /jam kapan saja.
hour-follows-habit =
    Baik, { $name }. Saya ikuti jam Bapak/Ibu biasanya menjawab.
    Sekarang: { $day }, sekitar pukul { $hour }.
hour-follows-programme = Baik, { $name }. Saya bertanya { $day }, pukul { $hour }.
hour-is-quiet =
    Jam itu waktu istirahat, saya tidak mau mengganggu.
    Boleh pilih antara pukul { $earliest } dan { $latest }.
hour-unread =
    Jamnya belum saya pahami.
    Ketik /jam 18.30, atau /jam 7 malam.

## Penolakan yang ramah
refused = Maaf, itu tidak bisa dilakukan.
coordinators-only = Maaf, itu bagian koordinator. Ketik /menu untuk melihat yang bisa dilakukan.
not-yours = Maaf, itu bukan bagian Anda. Ketik /menu untuk melihat yang bisa dilakukan.
not-allowed = Maaf, itu bagian pelatih atau koordinator. Ketik /menu untuk melihat yang bisa dilakukan.
not-taking-part = Itu untuk peserta yang sedang didampingi. Ketik /menu untuk melihat yang bisa dilakukan.
out-of-date = Itu sudah lewat. Ketik /menu untuk melihat yang bisa dilakukan sekarang.
button-not-yours = Tombol itu tidak berlaku lagi. Ketik /menu untuk melihat yang bisa dilakukan.
something-broke = Maaf, ada yang salah di pihak kami. Pesannya tersimpan. Coba lagi sebentar lagi, ya.
was-away =
    Saya tidak bekerja dari { $since } sampai { $until }; { $skipped ->
        [0] tidak ada pertanyaan mingguan yang terlewat.
       *[other] { $skipped } pertanyaan mingguan sudah terlalu lambat dan tidak dikirim.
    }
held-back =
    Sejak { $since } saya menahan { $messages } pesan yang berulang untuk { $people } orang.
    Kalimat yang sama tidak saya kirim lebih dari 3 kali sehari.
    Ini kesalahan pada program. Tolong beri tahu pengelolanya.
please-press-again = Maaf, tadi saya tidak terhubung. Tolong ketuk atau ketik lagi jawabannya, ya.

## Salam
greeting-morning = Selamat pagi, { $name }.
greeting-noon = Selamat siang, { $name }.
greeting-afternoon = Selamat sore, { $name }.
greeting-evening = Selamat malam, { $name }.

## Kabar mingguan
check-in-already-done = Kabar minggu ini sudah tercatat. Terima kasih! Mau diubah? Atau kirim cerita kapan saja.
question-answered =
    { $question }
    ✔️ <b>{ $answer }</b>
already-answered = Jawaban yang tercatat: <b>{ $answer }</b>. Mau diubah?
check-in-thanks = Terima kasih, { $name }. Tercatat:
check-in-thanks-help-comes =
    Terima kasih sudah bercerita, { $name }. Pendamping sudah diberi tahu.
    Tercatat:
answer-changed = Sudah diubah. Tercatat sekarang: <b>{ $answer }</b>.
answer-changed-unseen = Terima kasih, { $name }. Jawabannya sudah diubah.
edit-no-answer =
    Maaf, tulisan yang baru belum saya pahami.
    Jawaban yang lama tetap tercatat.
    Silakan ubah tulisannya sekali lagi, ya.
corrected = Sudah diubah. Tercatat sekarang:
recorded-line = • { $question }: <b>{ $answer }</b>
entered-by = Diisi oleh { $name }.
trend-up = Penjualannya naik dari biasanya. 👍
trend-same = Penjualannya sama seperti biasanya.
trend-down = Penjualannya turun dari biasanya. Pelan-pelan, tidak apa-apa.
number-up = { $question }: naik dari biasanya. 👍
number-same = { $question }: sama seperti biasanya.
number-down = { $question }: turun dari biasanya. Pelan-pelan, tidak apa-apa.
progress-title = Minggu-minggu { $name }
progress-nothing-yet = Belum ada kabar yang tercatat. Nanti minggu-minggu Bapak/Ibu terlihat di sini. 🌱
progress-weeks = 🗓 { $weeks } minggu terakhir: { $counted }.
progress-newest = 💰 Uang masuk terakhir: <b>{ $amount }</b>
progress-usually = Biasanya sekitar { $amount }.
progress-usual = biasanya { $amount }

## Tangga kemajuan
ladder-title =
    🪜 <b>Tangga kemajuan</b>
    Urutannya hanya panduan. Izin usaha boleh lebih dulu.
ladder-of = 👥 { $cohorts }
ladder-rung = <b>{ $rung }</b>: { $step }
ladder-shown = 📎 { $evidence } · { $when }
ladder-on-demand = bila diperlukan
ladder-within-days = { $days ->
    [0] saat pelatihan
   *[other] sekitar { $days } hari
}
ladder-within-months = sekitar { $months } bulan
evidence-E0 = cukup diceritakan
evidence-E1 = foto, dokumen, atau nomornya
evidence-E2 = dilihat langsung oleh pendamping
evidence-E3 = dipastikan pihak lain
or-between = {" "}atau{" "}
ladder-here = 🪜 Sekarang di anak tangga <b>{ $rung }</b>.
ladder-next =
    Berikutnya <b>{ $rung }</b>:
    { $step }.
ladder-missing = ▫️ Masih perlu: { $what }
rung-unshown = ▫️ { $what }
need-times_running = usaha jalan di { $of } dari { $among } kabar (sudah { $done })
need-first_sale = penjualan pertama tercatat
need-book_weeks = buku kas { $of } minggu berturut-turut (sudah { $done })
need-profit_months = ada sisa uang { $of } bulan berturut-turut (sudah { $done })
need-sales_kept = penjualan tidak di bawah awal mula
need-sales_grown = penjualan naik { $of } % (sekarang { $done } %)
need-workers_more = tambahan { $of } orang yang bekerja
need-months_of_records = kabar tercatat { $of } bulan (sudah { $done })
need-months_without_case = { $of } bulan lancar tanpa kendala besar (sudah { $done })
need-no_open_case = tidak ada kendala yang sedang ditangani
need-document = { $papers }
need-letter = surat pendampingan dari pendamping
need-shown = foto produk pertama
need-seen = dilihat langsung oleh pendamping
need-rung = anak tangga { $rung } sudah tercapai
need-consent = persetujuan ikut pendampingan
need-attendance = hadir { $of } % saat pelatihan
need-plan_targets = rencana dengan { $of } target (sudah { $done })
need-closing_meeting = temu penutup bersama pendamping
need-income_reached = { $target ->
    [none] target penghasilan sendiri, lalu { $of } bulan sesuai target
   *[other] sisa { $target } sebulan, { $of } bulan berturut-turut (sudah { $done })
}
need-rungs_below = anak tangga { $below }
need-confirmed = Bapak/Ibu sendiri menyatakan siap mandiri
button-claim-rung = 🪜 Saya sudah di { $rung }
rung-proposed =
    🌱 { $name }, kabar Bapak/Ibu menunjukkan:
    { $step }.
    Benar sudah sampai di anak tangga <b>{ $rung }</b>?
button-rung-yes = ✅ Ya, sudah
button-rung-not-yet = Belum
rung-not-yet =
    Tidak apa-apa, pelan-pelan saja.
    Kalau sudah sampai, ketik /tangga.
    Yang dituju: { $step }.
rung-send-photo =
    Bagus! Boleh kirim fotonya?
    Yang terlihat: { $step }.
    Belum ada foto? Tekan tombol di bawah.
button-show-nothing = 👀 Tolong dilihat langsung
rung-which-paper = Surat apa yang sudah ada?
rung-send-paper =
    Ketik nomornya, atau kirim fotonya.
    Suratnya: { $paper }.
rung-submitted =
    Terima kasih! Sudah dikirim untuk dilihat pendamping.
    Anak tangga: <b>{ $rung }</b>. Kabarnya akan datang di sini.
rung-in-review = Anak tangga <b>{ $rung }</b> sedang dilihat pendamping. Mohon ditunggu, ya.
rung-more-asked =
    { $name }, kiriman untuk <b>{ $rung }</b> sudah dilihat { $trainer }.
    Boleh dikirim lagi yang lebih jelas?
button-show-again = 📷 Kirim lagi
rung-rejected =
    { $name }, anak tangga <b>{ $rung }</b> belum bisa kami catat.
    Sebabnya: { $reason }.
    Tidak apa-apa. Yang dituju: { $step }.
    Kalau sudah sampai, tekan tombol ini.
button-claim-again = 🪜 Sudah sekarang
rung-because-not_there_yet = belum sampai di situ
rung-because-not_theirs = fotonya dari tempat lain
rung-because-unclear = belum cukup terlihat
rung-your-word =
    { $name }, satu langkah lagi ke <b>{ $rung }</b>.
    Penghasilan sudah sesuai harapan sendiri?
    Usaha dicatat sendiri? Tahu ke mana minta bantuan?
button-rung-confirm = ✅ Ya, saya siap
rung-word-there =
    Sudah dicatat. Tinggal pernyataan { $name } sendiri.
    Mohon tanyakan langsung: Sudah siap? Tahu ke mana minta bantuan?
button-confirmed-there = ✅ Ya, dinyatakan di depan saya
button-held-closing = 🤝 Temu penutup sudah hari ini
button-rung-waive = Lewati { $rung }, dengan alasan
rung-waive-why =
    Kenapa <b>{ $rung }</b> boleh dilewati { $name }?
    Ketik alasannya. { $name } akan membacanya.
rung-waived =
    { $name }, anak tangga <b>{ $rung }</b> boleh dilewati.
    { $trainer } menulis: “{ $reason }”
income-target = 🎯 Target sendiri: { $amount } sebulan (sejak { $since }).
income-of-month = 💰 { $month }: { $amount } ({ $evidence ->
    [E1] dengan foto buku
   *[other] diceritakan sendiri
})
button-income-name = 🎯 Tentukan target penghasilan
button-income-change = 🎯 Ubah target penghasilan
income-ask =
    🎯 Berapa sisa usaha sebulan yang terasa cukup?
    Sesudah semua biaya. Boleh ketik: 2 juta.
income-ask-about =
    Berapa sisa usaha sebulan yang cukup bagi { $name }?
    Mohon tanyakan, lalu ketik angkanya, misalnya: 2 juta.
income-please = 🎯 { $name }, boleh tentukan target penghasilan sendiri?
income-asked = { $name } kami minta menentukan targetnya sendiri.
income-unclear = Mohon ketik satu angka, misalnya: 2 juta.
income-kept = 🎯 Dicatat: { $amount } sebulan. Boleh diubah lewat /tangga.
income-told = 🎯 Target { $name } sendiri: { $amount } sebulan.
rung-word-fuller =
    Maksudnya sudah siap mandiri?
    Mohon ketuk tombolnya, atau ketik: ya, saya siap.
rung-word-later = Baik, tidak perlu buru-buru. Kami tetap menemani.
rung-word-not-yet =
    { $name } merasa belum siap untuk <b>{ $rung }</b>.
    Tidak perlu buru-buru. Tombolnya tetap ada pada { $name }.
rung-word-heard = Terima kasih, sudah dicatat. Pendamping akan melihatnya.
rung-reached =
    🎉 Selamat, { $name }! Anak tangga <b>{ $rung }</b> tercapai.
    ✅ { $step }
win-share = Boleh kabar gembira ini dibaca teman seangkatan di grup?
win-shared = 🎉 Kabar gembira seperti ini dibagikan di grup.
win-kept = Baik, cukup di antara kita.
button-share-win = 🎉 Ya, kabarkan ke grup
button-keep-win = Cukup di antara kita
button-share-wins = 🎉 Kabarkan ke grup
button-stop-wins = Jangan kabarkan lagi
win-in-room =
    🎉 Kabar gembira dari { $name }!
    Sudah sampai di anak tangga <b>{ $rung }</b>:
    { $step }.
graduated =
    🎓 { $name }, Bapak/Ibu sekarang mandiri. Kami bangga!
    Pertanyaan rutin berhenti di sini.
    Kami tanya kabar lagi sesudah { $months } bulan.
    Perlu bantuan kapan saja: /bantuan.
    Mau membantu peserta lain sebagai mentor?
button-be-mentor = 🤝 Ya, saya mau jadi mentor
button-no-mentor = Tidak dulu
button-stop-mentor = Berhenti jadi mentor
mentor-yes =
    Terima kasih, { $name }! Bapak/Ibu sekarang mentor.
    Nama muncul di /teman. Pertanyaan teman bisa datang di sini.
mentor-no = Baik. Kapan saja boleh berubah pikiran.
reaction-thanks-good =
    Terima kasih, { $name }. Senang mendengarnya. 🌱
    Mau menambahkan sesuatu? Ketik saja di sini.
reaction-thanks-poor =
    Terima kasih sudah jujur, { $name }.
    Apa yang sebaiknya lain kali? Ketik saja di sini.
reaction-words-kept = Terima kasih, { $name }. Sudah dicatat.
reaction-their-own = Sudah dijawab sendiri. Jawabannya tetap berlaku.
button-useful-very = 😀 Sangat berguna
button-useful-quite = 🙂 Cukup berguna
button-useful-little = 😐 Kurang berguna
button-useful-not = 😟 Tidak berguna
button-reaction-of-them = 🎓 Kesan pelatihan
reaction-of-them =
    Menurut { $name }, seberapa berguna pelatihannya?
    Catat seperti yang diucapkan.
reaction-entered = Dicatat dari { $name }: { $useful }.
later-how =
    Apa kabar, { $name }? Sudah { $months } bulan mandiri.
    Usahanya bagaimana sekarang?
button-later-well = 📈 Jalan baik
button-later-usual = 🙂 Seperti biasa
button-later-stuck = 😟 Sedang macet
later-thanks = Terima kasih kabarnya, { $name }. Senang mendengarnya. 🌱
later-stuck =
    Terima kasih sudah jujur, { $name }. Tidak apa-apa.
    Pendamping akan menghubungi lagi.
later-out-of-reach =
    Sudah { $months } bulan { $name } mandiri.
    Pesan tidak bisa sampai. Boleh ditanya langsung?
    Lalu catat di sini: bagaimana usahanya?
later-entered = Sudah dicatat untuk { $name }: { $how }
rungs-waiting = { $count ->
   *[other] 🪜 { $count } kiriman menunggu dilihat:
}
rung-review =
    🪜 <b>{ $name }</b> menyatakan sampai di <b>{ $rung }</b>:
    { $step }.
rung-shown-paper = 📎 { $paper }: { $words }
rung-shown-words = 💬 “{ $words }”
rung-shown-vouched = 🤝 { $by }, { $day }: “{ $words }”
rung-seen-at = 👣 Sudah bertemu: { $kind }, { $day } (dicatat { $by })
rung-shown-nothing = Tidak ada kiriman. Mohon dilihat langsung.
rung-shown-more = 🪜 Satu lagi dari { $name }.
rung-asks = Yang dihitung: { $evidence }.
button-rung-accept = ✅ Terima
button-rung-seen = 👀 Terima, saya lihat sendiri
button-rung-more = 🔍 Minta yang lebih jelas
button-rung-reject = Belum bisa diterima
button-rung-vouched = 🤝 Dipastikan pihak lain
rung-vouched-who =
    Siapa di luar pendampingan yang memastikan?
    Tentang { $name }, <b>{ $rung }</b>.
    Ketik nama dan jabatannya, misalnya: Pak Rahmat, kepala desa.
rung-vouched-when =
    Kapan dipastikannya?
    Boleh ketik tanggalnya, misalnya: 3 Maret.
button-vouched-today = Hari ini
rung-vouched-when-unfit = Mohon ketik tanggal yang sudah lewat, misalnya: 3 Maret.
rung-vouched-what =
    Apa yang dipastikan { $by }?
    Ketik satu kalimat saja.
milestone-needs-others =
    Sudah dicatat. Anak tangga ini perlu dipastikan pihak lain.
    Sudah ada yang memastikan untuk { $name }?
rung-why-not =
    Kenapa anak tangga { $name } belum bisa diterima?
    Boleh juga ketik sendiri. { $name } akan membacanya.
rung-accepted = 🎉 Tercatat: { $name } di <b>{ $rung }</b>. { $heard ->
   *[yes] { $name } sudah diberi tahu.
    [no] Pesan tidak sampai; mohon disampaikan langsung.
}
rung-asked-more = { $heard ->
   *[yes] { $name } diminta mengirim yang lebih jelas.
    [no] Pesan tidak sampai kepada { $name }; mohon dimintakan langsung.
}
rung-told-rejected = { $heard ->
   *[yes] { $name } diberi tahu sebabnya dan cara melanjutkan.
    [no] Sudah dicatat. Pesan tidak sampai kepada { $name }; mohon disampaikan langsung.
}
rung-asked-for-word = Sudah dicatat. Tinggal pernyataan { $name } sendiri; kami tanyakan sekarang.
milestone-over = Ini sudah berubah atau sudah diputuskan. Ketik /tangga untuk melihatnya.
milestone-not-shown = Belum bisa diterima begini. Yang dihitung: { $evidence }.
milestone-still-missing =
    Catatannya belum menunjukkan:
    { $missing }
    Yang dilihat sendiri tetap dicatat.
button-saw-rung = 🪜 Yang saya lihat
rung-which-seen = Anak tangga mana yang terlihat pada { $name }?
own-milestones = Tangga kemajuan
own-income_targets = Target penghasilan
own-reactions = Kesan pelatihan
own-later_news = Kabar setelah mandiri

week-answered = dijawab
week-missed = terlewat
week-skipped = tidak ditanya
week-paused = jeda
week-open = belum dijawab
weeks-answered = { $count } dijawab
weeks-missed = { $count } terlewat
weeks-skipped = { $count } tidak ditanya
weeks-paused = { $count } jeda
weeks-open = { $count } belum dijawab
gain-welcome_back = Senang mendengar kabar lagi. Selamat datang kembali! 🌱
gain-streak = Sudah { $count } kabar berturut-turut. Terima kasih, ini membantu sekali. 🌿
gain-next_step = Langkah berikutnya: { $step }.
correct-which = Yang mana yang mau diubah?
late-answer-kept = Terima kasih, jawaban untuk kabar yang lalu sudah dicatat.
question-gone = Pertanyaan itu sudah tidak dipakai lagi. Ketik /kabar untuk kabar yang sekarang.
amount-unclear = “{ $text }” bisa berarti beberapa angka. Maksudnya yang mana? Atau ketik lagi, misalnya 250rb.
hint-choice = Catatannya saya simpan. Untuk pertanyaan tadi, ketuk salah satu tombolnya, ya.
hint-amount =
    Catatannya saya simpan. Angkanya belum terbaca.
    Ketik seperti 250rb, 1,5 jt, atau 300.000. Boleh juga ketuk tombol di atas.
hint-count =
    Catatannya saya simpan.
    Untuk pertanyaan tadi, ketuk angkanya atau ketik angka { $lowest } sampai { $highest }, ya.
hint-choices =
    Catatannya saya simpan.
    Untuk pertanyaan tadi, ketuk tombolnya, atau ketik pilihannya, dipisah koma.
hint-yes_no = Catatannya saya simpan. Untuk pertanyaan tadi, ketuk atau ketik: ya, atau tidak.
hint-scale =
    Catatannya saya simpan.
    Untuk pertanyaan tadi, ketuk atau ketik angka { $lowest } sampai { $highest }, ya.
hint-date = Catatannya saya simpan. Tanggalnya belum terbaca. Ketik seperti 5 Maret, atau kemarin.
hint-text = Catatannya saya simpan. Untuk pertanyaan tadi, ketik saja jawabannya, atau kirim suara.
hint-photo = Catatannya saya simpan. Untuk pertanyaan tadi, kirim fotonya lewat 📎, atau tulis saja.
hint-voice = Catatannya saya simpan. Untuk pertanyaan tadi, tahan 🎤 di kanan bawah sambil bicara, atau ketik saja.
hint-location = Catatannya saya simpan. Untuk pertanyaan tadi, ketuk 📎, lalu Lokasi, atau ketik nama tempatnya.
how-choices = Boleh lebih dari satu.
how-photo = Ketuk 📎, lalu pilih foto, atau tulis saja.
how-voice = Tahan 🎤 di kanan bawah sambil bicara. Boleh juga diketik.
how-location = Ketuk 📎, lalu Lokasi. Boleh juga ketik nama tempatnya.
amount-unusual = Maksudnya { $amount }? Ini lain dari biasanya, jadi saya tanya dulu.
type-again = Baik, ketik lagi angkanya, ya. Misalnya 250rb atau 1,5 jt.
answer-yes = Ya
answer-no = Tidak

## Catatan
note-changed = Baik, catatannya sudah saya ubah. 📝
note-kept = Terima kasih, sudah saya catat. 📝
note-passed-on = Terima kasih, sudah saya teruskan kepada pendamping.
evidence-too-large =
    Maaf, file tadi terlalu besar untuk saya simpan.
    Coba kirim foto, atau video yang lebih pendek.
    Paling besar { $megabytes } MB, ya.
evidence-unfit =
    Maaf, jenis file tadi tidak bisa saya simpan.
    Silakan kirim sebagai foto, video, rekaman suara atau PDF, ya.
button-send-instead = 📎 Kirim yang lain
evidence-again =
    Sudah saya catat. Hanya mengingatkan:
    { $kind ->
        [photo] foto
        [voice] pesan suara
        [video] video
       *[other] file
    } ini sudah pernah dikirim pada { $day }.
    Kalau ada yang lebih baru, boleh dikirim juga, ya.
evidence-again-of =
    { $name } menjawab “{ $question }” dengan { $kind ->
        [photo] foto
        [voice] pesan suara
        [video] video
       *[other] file
    }
    yang sama seperti pada { $day }.
    Mungkin tertukar, silakan ditanyakan baik-baik.

## Yang diceritakan dengan kata sendiri
thanks-permit =
    Selamat, { $name }! Urusan izinnya sudah maju. 🎉
    Sudah saya catat.
thanks-sold =
    Senang mendengarnya, { $name }: dagangannya laku. 👏
    Sudah saya catat.
thanks-earned =
    Terima kasih, { $name }. Hasil usahanya sudah saya catat. 👏
thanks-made =
    Terima kasih, { $name }. Hasil kerjanya sudah saya catat. 👏
thanks-going = Terima kasih kabarnya, { $name }. Sudah saya catat. 🌱
chat-peace = Waalaikumsalam, { $name }. 🙏
chat-thanks = Sama-sama, { $name }. 🙏
chat-later = Baik, { $name }. Kapan saja boleh.
chat-hello = Halo, { $name }. Kabar usaha boleh diceritakan di sini kapan saja.
chat-word = Baik, { $name }. 🙂
heard-stuck =
    Terima kasih sudah mau bercerita, { $name }. Memang tidak mudah.
    Pendamping sudah saya beri tahu dan akan menghubungi lewat sini.
heard-stuck-noted =
    Terima kasih sudah mau bercerita, { $name }. Memang tidak mudah.
    Sudah dicatat, dan akan dibaca koordinator.
heard-help =
    Baik, { $name }. Sudah saya sampaikan kepada pendamping. Soal: { $topic }.
    Jawabannya datang lewat percakapan ini.
heard-help-noted =
    Baik, { $name }. Sudah dicatat, dan akan dibaca koordinator. Soal: { $topic }.
stand-by =
    Terima kasih sudah memberi tahu, { $name }. Kami ikut prihatin.
    Pendamping sudah saya beri tahu sekarang juga.
    Soal usaha tidak perlu dipikirkan dulu.
stand-by-noted =
    Terima kasih sudah memberi tahu, { $name }. Kami ikut prihatin.
    Pesannya akan dibaca koordinator.
    Soal usaha tidak perlu dipikirkan dulu.
meant-which =
    “{ $text }” sudah saya catat.
    Supaya tidak salah paham: ini kabar apa?
meant-what = Maaf, saya salah paham. Maksudnya yang mana?
meant-noted = Baik, { $name }. Sekarang saya paham. 🙏
meaning-corrected = Baik, sekarang dibaca: { $meaning }. Terima kasih.
meaning-progress = 📈 Kabar perkembangan
meaning-stuck = 😟 Sedang macet
meaning-help = 🙋 Perlu bantuan
meaning-chitchat = 💬 Hanya menyapa
meaning-stop = 🚪 Mau berhenti ikut
meaning-unsure = ❔ Belum jelas

## Bertanya pelan-pelan
gentle-silent =
    { $name }, sudah beberapa waktu kami belum dengar kabar.
    Tidak apa-apa kalau sedang repot. Pilih saja:
gentle-how =
    { $name }, bagaimana keadaannya sekarang?
    Tidak apa-apa kalau sedang berat. Pilih saja:
gentle-well = 🙂 Baik, hanya sibuk
gentle-obstacle = 🧱 Ada kendala
gentle-call = 📞 Tolong telepon
gentle-pause = 🌙 Jeda dulu
gentle-thanks = Syukurlah, { $name }. Terima kasih sudah memberi kabar. 🌱

## Bantuan
help-on-its-way =
    Baik, { $name }. Pendamping sudah saya beri tahu.
    Bantuannya soal apa? Boleh ketuk, boleh juga langsung ketik atau kirim suara.
help-noted =
    Baik, { $name }. Permintaannya sudah dicatat dan akan dibaca koordinator.
    Bantuannya soal apa? Boleh ketuk, boleh juga langsung ketik atau kirim suara.
help-is-coming = { $trainer } akan menghubungi Bapak/Ibu lewat percakapan ini. 🤝
topic-noted = Baik, soal { $topic }. Silakan ceritakan lebih lanjut kalau mau.
topic-modal = Modal
topic-pemasaran = Pemasaran
topic-produksi = Produksi
topic-alat = Alat
topic-izin = Izin
topic-keluarga = Keluarga
topic-lainnya = Lainnya

## Rencana tindak lanjut
button-plan-show = 📋 Rencananya
button-plan-draft = 📝 Susun rencana
button-plan-new = 📝 Susun rencana baru
plan-none = Belum ada rencana yang disepakati dengan { $name }.
plan-what-own =
    📝 Yuk, susun rencana: { $count } target yang ingin dicapai.
    Target { $number }: apa yang ingin dicapai? Ketik singkat saja.
    Misalnya: jualan 500rb per minggu.
plan-what =
    📝 Rencana untuk <b>{ $name }</b>: { $count } target.
    Target { $number }: apa yang ingin dicapai? Ketik singkat saja.
    Misalnya: jualan 500rb per minggu.
plan-what-next =
    Bagus, sudah dicatat.
    Target { $number } dari { $count }: apa lagi yang ingin dicapai?
button-plan-keep = 🔁 Tetap: { $what } ({ $day })
plan-when = Sampai kapan? Ketuk, atau ketik tanggalnya.
button-plan-months = { $count } bulan
plan-sure =
    📋 Rencana <b>{ $name }</b>:
    { $targets }
    Sudah pas?
button-plan-propose = ✅ Sudah, ajukan
button-plan-anew = ✏️ Susun ulang
plan-sent-own =
    Terima kasih. Rencananya saya kirim ke pendamping.
    Kalau sudah disetujui, saya kabari.
plan-sent = Terima kasih. { $name } saya tanya apakah setuju.
plan-agree-there =
    { $name } belum terhubung di Telegram.
    Kalau sudah dibicarakan langsung dan setuju, ketuk di bawah.
button-plan-agreed-there = ✅ Sudah disepakati langsung
plan-proposed =
    📝 <b>{ $name }</b> menyusun rencana:
    { $targets }
    Bagaimana menurut Bapak/Ibu?
plan-proposed-own =
    📝 { $by } mengusulkan rencana untuk { $name }:
    { $targets }
    Setuju? Kalau ada yang kurang pas, boleh diubah.
button-plan-agree = ✅ Setuju
button-plan-otherwise = ✏️ Usulkan perubahan
plan-wish = Apa yang sebaiknya diubah? Ketik singkat saja.
plan-wish-sent = Terima kasih. Usulannya sudah saya teruskan.
plan-wished-otherwise =
    ✏️ <b>{ $name }</b> ingin rencananya diubah: { $wish }
    Yuk, susun lagi. Target yang tetap tinggal diketuk.
plan-wished-otherwise-own =
    ✏️ { $by } mengusulkan perubahan rencana: { $wish }
    Yuk, susun lagi. Target yang tetap tinggal diketuk.
button-plan-change = 📝 Susun lagi
plan-agreed-own =
    ✅ { $by } setuju dengan rencananya. Semoga lancar, { $name }!
    Lihat kapan saja: /rencana
plan-agreed-staff = ✅ <b>{ $name }</b> setuju dengan rencananya. Sudah disepakati.
plan-agreed-thanks =
    ✅ Rencananya sudah disepakati. Semoga lancar!
    Lihat kapan saja: /rencana
plan-agreed = 📋 <b>Rencana { $name }</b>, disepakati { $day }:
plan-awaited = ⏳ Rencana { $name }, disusun { $by }, menunggu persetujuan:
plan-awaited-otherwise =
    ✏️ Rencana { $name }, disusun { $by }, diminta diubah.
    Usulannya: { $wish }
plan-target-line = { $number }. { $sign } { $what } – { $day }: { $state }
plan-target-line-figure = { $number }. { $sign } { $what } ({ $figure }) – { $day }: { $state }
target-is-open = berjalan
target-is-moved = berjalan, tanggalnya pindah
target-is-reached = tercapai
target-is-dropped = tidak dilanjutkan
plan-glance = 📋 Rencana: { $reached } dari { $count } target tercapai.
plan-glance-next =
    📋 Rencana: { $reached } dari { $count } target tercapai.
    Berikutnya: { $what } ({ $day })
button-target-reached = ✅ Tercapai: { $what }
button-target-change = 📅 Ubah: { $what }
target-reached-thanks = 🎉 Hebat! Tercapai: <b>{ $what }</b>. Ikut senang.
target-reached-own = 🎉 { $by } mencatat target Bapak/Ibu tercapai: <b>{ $what }</b>. Hebat!
target-reached-staff =
    🎉 <b>{ $name }</b> mencapai targetnya: { $what }.
    Ucapan selamat dari Bapak/Ibu pasti berarti.
plan-asked =
    🎯 Target: { $what } (sampai { $day }).
    Bagaimana jalannya?
plan-asked-late =
    🎯 Target: { $what }. Tanggalnya { $day }.
    Tidak apa-apa kalau belum. Bagaimana sekarang?
plan-asked-short = Target { $number }
target-word-reached = ✅ Tercapai
target-word-going = 🚶 Masih jalan
target-word-not_begun = 🌱 Belum mulai
target-word-change = 📅 Ubah
plan-change-how =
    <b>{ $what }</b>
    Tidak apa-apa. Mau dipindah ke kapan?
button-plan-day = 📅 Tanggal lain
button-plan-drop = Tidak dilanjutkan
plan-new-day =
    <b>{ $what }</b>
    Sampai tanggal berapa? Ketik, misalnya: 5 Desember.
plan-why =
    <b>{ $what }</b>
    Sebabnya apa? Ketuk, atau ketik singkat.
target-because-plans = rencananya berubah
target-because-means = modal atau alatnya belum ada
target-because-health = kesehatan atau keluarga
plan-noted = Sudah dicatat. Lihat rencananya: /rencana
target-moved-own = 📅 { $by } memindah target { $what } dari { $before } ke { $day }.
target-moved-staff = 📅 <b>{ $name }</b> memindah target { $what } dari { $before } ke { $day }.
target-dropped-own = { $by } mencatat target ini tidak dilanjutkan: { $what }. Sebabnya: { $because }.
target-dropped-staff =
    <b>{ $name }</b> tidak melanjutkan target ini: { $what }.
    Sebabnya: { $because }.
plan-over =
    Rencana atau target ini sudah selesai, atau baru saja diubah.
    Lihat keadaannya: /rencana
plans-of-staff =
    📋 <b>Rencana peserta</b>
    { $waiting ->
        [0] Tidak ada rencana yang menunggu persetujuan.
       *[other] Menunggu persetujuan Bapak/Ibu: { $waiting }.
    }
    { $without ->
        [0] Semua yang waktunya sudah punya rencana.
       *[other] Sudah waktunya, belum punya rencana: { $without }.
    }
    Untuk satu orang: /rencana Sari
button-plan-waiting = ✅ Setujui rencana { $name }
button-plan-missing = 📝 Susun rencana { $name }
plans-missing =
    📋 Belum punya rencana yang disepakati: { $count } orang.
    { $names }{ $more ->
        [0] {""}
       *[other] {""}
            … dan { $more } lagi
    }
    Kapan bisa duduk bersama sebentar?
plans-missing-one = • { $name }
button-plan-for = 📋 Rencana { $name }

## Pertemuan
meetings =
    📆 <b>Pertemuan</b>
    { $count ->
        [0] Belum ada pertemuan.
       *[other] Ketuk untuk melihat siapa yang hadir.
    }
    Dengan satu orang: /pertemuan Sari
button-meeting-new = 📆 Buat pertemuan
button-meet-them = 📆 Undang bertemu
meeting-which-kind = Pertemuan apa?
meeting-is-group = temu kelompok
meeting-is-visit = kunjungan
meeting-is-closing = tatap muka penutup
meeting-whom =
    Bersama siapa?
    Ketuk, atau ketik nama pesertanya.
button-meet-own = Peserta saya di { $cohort }
button-meet-all = Semua { $cohort }
meeting-when =
    Hari apa, jam berapa?
    Ketik, misalnya: Sabtu jam 9 pagi
meeting-when-unread =
    Hari dan jamnya belum saya pahami.
    Coba ketik seperti ini: Sabtu jam 9 pagi
meeting-when-unfit =
    Hari itu sudah lewat, atau masih lama sekali.
    Coba ketik waktu lain.
meeting-where = Di mana? Ketik singkat, misalnya: balai desa
meeting-sure =
    📆 { $kind }: { $at }
    Tempat: { $place }
    Yang diundang: { $whom } ({ $count } orang). Sudah benar?
button-meeting-call = ✅ Ya, undang ({ $count })
button-meeting-not = Tidak jadi
meeting-not = Tidak jadi. Tidak ada yang diundang.
meeting-called =
    Undangannya saya kirim.
    Sehari sebelumnya semua saya ingatkan.
meeting-invited =
    📆 { $by } mengundang Bapak/Ibu: <b>{ $kind }</b>.
    { $at }
    Tempat: { $place }
    Bisa hadir?
button-meeting-coming = ✅ Hadir
button-meeting-cannot = Tidak bisa
button-meeting-ask = 💬 Titip pertanyaan
meeting-coming-thanks = Terima kasih. Sampai jumpa di sana!
meeting-cannot-thanks = Tidak apa-apa. Terima kasih sudah memberi kabar.
meeting-type-question = Silakan, pertanyaannya apa? Ketik singkat saja.
meeting-question-kept = Terima kasih. Pertanyaannya saya titipkan.
meeting-question =
    💬 <b>{ $name }</b> titip pertanyaan untuk pertemuan { $at }:
    { $question }
button-meeting-show = 📆 Lihat pertemuannya
meeting-tomorrow =
    📆 Besok: <b>{ $kind }</b>, { $at }
    Tempat: { $place }. Sampai jumpa!
meeting-tomorrow-coming =
    📆 Besok: <b>{ $kind }</b>, { $at }
    Tempat: { $place }
    Bisa hadir?
meeting-tomorrow-staff =
    📆 Besok: <b>{ $kind }</b>, { $at }, di { $place }
    Hadir { $coming }, tidak bisa { $cannot }, belum menjawab { $silent }.
meeting-who-came =
    📆 Tadi: <b>{ $kind }</b>, { $at }, di { $place }
    Siapa saja yang datang? Tandai sebentar, ya.
button-meeting-list = ✅ Tandai yang datang
meeting-cancelled =
    📆 Tidak jadi: { $kind }, { $at }, di { $place }.
    Mohon maaf. { $by } akan mengabari lagi.
meeting-cancelled-told = Pertemuannya dibatalkan. Semua yang diundang diberi tahu.
meeting-card =
    📆 <b>{ $kind }</b>, { $at }
    Tempat: { $place }
    Diundang { $invited }: hadir { $coming }, tidak bisa { $cannot }, belum menjawab { $silent }.
meeting-there = Yang datang: { $there } dari { $invited }. Ketuk nama untuk menandai.
meeting-asked = 💬 { $name }: { $question }
meeting-asked-more = 💬 Dan { $count } pertanyaan lagi.
meeting-to-phone = 📞 Tanpa Telegram ({ $count }): { $names }
meeting-note = 📝 { $note }
button-meeting-note = 📝 Catat hasilnya
button-meeting-cancel = ✖️ Batalkan
meeting-type-note = Apa hasilnya? Ketik satu kalimat saja.
meeting-noted = Sudah dicatat.
meeting-over = Pertemuan ini sudah lewat atau dibatalkan.
meeting-not-begun =
    Pertemuannya belum mulai.
    Kehadiran bisa ditandai saat orang datang.
meet-first =
    Kasus ini sudah lama. Mohon bertemu langsung dulu, ya.
    Undang: /pertemuan { $name }. Atau catat kunjungannya di kasus ini.
visit-propose =
    🤝 Kasus <b>{ $participant }</b> sudah { $days } hari.
    Mungkin saatnya bertemu langsung. Hari apa?
visit-their-place = tempat usahanya
visit-not-yet = Baik, belum perlu. Nanti saya tanya lagi.
visit-set-office =
    🤝 { $trainer } akan mengunjungi { $participant }:
    { $at }. Sudah dicatat di pertemuan.
button-visit-another-day = 📆 Hari lain
button-visit-not-yet = 🌿 Belum perlu

commitment = 🤝 Komitmen: { $kept }
kept-replies = menjawab { $part } dari { $whole } kabar
kept-targets = target tercapai { $part } dari { $whole }
kept-meetings = hadir { $part } dari { $whole } pertemuan

question-unanswered =
    ⏳ Pertanyaan <b>{ $name }</b> belum dijawab sejak { $since }.
    Mohon dibantu supaya ada yang menjawab.

programme-lost =
    📄 Program milik <b>{ $cohort }</b> tidak dapat dibaca lagi.
    Sementara ini dipakai program untuk semua angkatan.
    Mohon diberikan lagi: <code>pendamping programme use FILE --cohort { $code }</code>

## Buku janji
promises-own =
    🤝 <b>Buku janji</b>
    { $count ->
        [0] Tidak ada janji yang masih terbuka.
       *[other] Masih terbuka: { $count }. Ketuk untuk melihat.
    }
    Untuk satu orang: /janji Sari
button-promise-new = 🤝 Buat janji
button-promise-them = 🤝 Janjikan sesuatu
button-promises-late = ⏰ Lewat tanggal ({ $count })
button-promises-rate = 📊 Seberapa ditepati
promise-whom =
    Janji untuk siapa?
    Ketuk angkatannya, atau ketik nama pesertanya.
button-promise-all = Semua { $cohort }
promise-nobody =
    Belum ketemu peserta bernama { $name }.
    Coba ketik nama lengkapnya, ya.
promise-what =
    Janji apa untuk { $whom }? Ketik singkat, dengan tanggalnya.
    Contoh: mesin jahit datang tanggal 5 Desember.
promise-when =
    Paling lambat kapan?
    Ketuk saja, atau ketik tanggalnya: 5 Desember.
promise-day-unfit =
    Tanggalnya harus hari ini atau sesudahnya.
    Paling lama dua tahun. Coba ketik lagi, ya.
promise-sure =
    Janji untuk <b>{ $whom }</b>: { $what }.
    Paling lambat <b>{ $day }</b>. Peserta langsung diberi tahu.
button-promise-sure = ✅ Ya, janjikan
button-promise-not = Tidak jadi
promise-not = Tidak jadi. Tidak ada yang diberi tahu.
promise-noted =
    Dicatat, dan { $whom } diberi tahu.
    Sehari sebelumnya Bapak/Ibu saya ingatkan. Semua janji: /janji
promise-made =
    🤝 { $maker } berjanji: <b>{ $what }</b>.
    Paling lambat { $day }. Semua janji untuk Bapak/Ibu: /janji
promise-tomorrow =
    🤝 Besok tanggalnya janji untuk { $whom }: <b>{ $what }</b>.
    Paling lambat { $day }. Semoga lancar, ya.
promise-tomorrow-office =
    🤝 Besok tanggalnya janji { $maker } untuk { $whom }: <b>{ $what }</b> ({ $day }).
    { $maker } tidak bisa kami hubungi. Mohon dibantu, ya.
promise-is-it-kept =
    🤝 Hari ini tanggalnya janji untuk { $whom }: <b>{ $what }</b> ({ $day }).
    Sudah ditepati?
promise-is-it-kept-office =
    🤝 Hari ini tanggalnya janji { $maker } untuk { $whom }: <b>{ $what }</b> ({ $day }).
    { $maker } tidak bisa kami hubungi. Sudah ditepati?
button-promise-kept = ✅ Sudah ditepati
button-promise-move = 📅 Belum, tanggal baru
button-promise-give-up = Tidak bisa ditepati
promise-kept-thanks =
    Terima kasih. Penerimanya saya tanya juga.
promise-kept-asked =
    🤝 Kata { $maker }, janji ini sudah ditepati: <b>{ $what }</b> ({ $day }).
    Betul sudah sampai?
button-promise-came = ✅ Sudah
button-promise-not-come = Belum
button-promise-came-this = ✅ Sudah sampai: { $what }
promise-word-came = Terima kasih, sudah dicatat. Ikut senang.
promise-word-missing =
    Terima kasih sudah jujur. Ini dicatat apa adanya.
    Koordinator bisa melihatnya.
promise-confirmed-maker = ✅ { $name } bilang janjinya sudah sampai: { $what } ({ $whom }, { $day }).
promise-denied-maker =
    Kata { $name }, janji ini belum sampai: <b>{ $what }</b> ({ $whom }, { $day }).
    Boleh dilihat lagi?
promise-denied-office =
    🔔 Kata { $name }, janji { $maker } belum sampai: <b>{ $what }</b>.
    Untuk { $whom }, tanggal { $day }.
promise-somebody = Seorang peserta
promise-why = Sebabnya apa? Ketuk, atau ketik singkat.
promise-because-goods = barangnya belum datang
promise-because-money = dananya belum turun
promise-because-people = orangnya berhalangan
promise-told-as-it-is =
    Baik. Penerima dan koordinator diberi tahu apa adanya.
promise-moved =
    🤝 Janji { $maker } belum bisa tanggal { $before }: <b>{ $what }</b>.
    Tanggal barunya { $day }. Sebabnya: { $because }.
    Mohon maaf, dan terima kasih sudah sabar.
promise-moved-office =
    📅 { $maker } memindah janji untuk { $whom }: <b>{ $what }</b>.
    Tanggal barunya { $day }. Sebabnya: { $because }.
promise-given-up =
    Mohon maaf. Janji { $maker } tidak bisa ditepati: <b>{ $what }</b> ({ $day }).
    Sebabnya: { $because }. Perlu bicara? Ketik /bantuan.
promise-given-up-office =
    ✖️ { $maker } tidak bisa menepati janji untuk { $whom }: <b>{ $what }</b> ({ $day }).
    Sebabnya: { $because }.
promise-late =
    ⏰ Janji { $maker } sudah lewat tanggalnya: <b>{ $what }</b> ({ $day }).
    Kami belum dapat kabar bahwa ini ditepati. Mohon maaf.
    Koordinator sudah diberi tahu. Apakah sebenarnya sudah sampai?
promise-late-maker =
    ⏰ Tanggal janji untuk { $whom } sudah lewat: <b>{ $what }</b> ({ $day }).
    { $told ->
        [0] Koordinator sudah diberi tahu. Penerima tidak bisa kami kirimi pesan: mohon disampaikan.
       *[other] Penerima dan koordinator sudah diberi tahu.
    }
    Bagaimana keadaannya?
promise-late-office =
    🔔 Janji lewat tanggal: <b>{ $what }</b>, oleh { $maker } untuk { $whom } ({ $day }).
    { $told ->
        [0] Penerima tidak bisa kami kirimi pesan. Mohon disampaikan apa adanya.
       *[other] Penerima sudah diberi tahu apa adanya.
    }
promise-still-late-office =
    🔔 Masih lewat tanggal: <b>{ $what }</b>, oleh { $maker } untuk { $whom } ({ $day }).
button-promise-show = 🔎 Lihat janjinya
promise-over =
    Janji ini sudah selesai, atau baru saja diubah.
    Lihat keadaannya: /janji
promises-to-you = 🤝 <b>Janji untuk Bapak/Ibu</b>
promises-none-to-you = Belum ada janji untuk Bapak/Ibu.
promise-line = { $sign } { $what } – { $who }, { $day }: { $state }.
promise-card =
    { $sign } <b>{ $what }</b>
    Oleh { $who } untuk { $whom }. Paling lambat { $day }.
    Keadaannya: { $state }.
promise-first-day = Mula-mula dijanjikan { $day }.
promise-because = Sebabnya: { $because }.
promise-words = Kata penerima: { $came } sudah, { $missing } belum.
promise-is-made = ditunggu
promise-is-said_kept = kata pembuatnya sudah, belum dipastikan penerima
promise-is-kept = sudah sampai
promise-is-overdue = lewat tanggal
promise-is-denied = kata penerima belum sampai
promise-is-given_up = tidak bisa ditepati
promise-is-lapsed = penerimanya sudah tidak ikut
promises-late = ⏰ Janji yang lewat tanggal: { $count }. Ketuk untuk melihat.
promises-none-late = ✅ Tidak ada janji yang lewat tanggal.
promises-none-yet = Belum ada janji yang dicatat.
promises-rate = 📊 <b>Janji yang ditepati</b>
promises-rate-line = • { $name } ({ $role }): { $kept } dari { $due }{ $unconfirmed ->
        [0] {""}
       *[other] , { $unconfirmed } belum dipastikan penerima
    }{ $late ->
        [0] {""}
       *[other] , { $late } terlambat
    }{ $ahead ->
        [0] {""}
       *[other] ; { $ahead } belum tanggalnya
    }.
promises-rate-how = Dihitung menurut tanggal yang dijanjikan pertama kali.

## Buku dukungan
support-funds = Dana
support-equipment = Alat
support-material = Bahan
support-market = Pasar
support-training = Pelatihan
support-visit = Kunjungan
support-encouragement = Semangat
support-book =
    🎁 <b>Buku dukungan</b>
    Catat yang dijanjikan dan yang diserahkan.
    Penerimanya ditanya apakah sudah sampai.
button-support-new = 🎁 Catat dukungan
button-support-them = 🎁 Catat dukungan
button-support-list = 📋 Yang masih berjalan
button-support-sums = 📊 Jumlah per mitra
support-which-kind = Dukungannya berupa apa?
support-line-money =
    Dana untuk apa, berapa, dan dari siapa? Ketik satu baris.
    Contoh: modal kue 500rb dari Dinas Koperasi
support-line =
    Apa, berapa, dan dari siapa? Ketik satu baris.
    Contoh: 2 unit mesin jahit senilai 5 juta dari CV Maju
support-line-unclear =
    Jumlah uangnya belum jelas. Coba ketik lagi, ya.
    Contoh: modal 500rb dari Dinas Koperasi
support-line-unclear-thing =
    Saya belum paham barangnya dan nilainya. Coba ketik lagi, ya.
    Contoh: 2 unit mesin jahit senilai 5 juta dari CV Maju
support-from-whom = Dari siapa? Ketik nama mitranya.
support-whom =
    Untuk siapa? Ketik nama peserta.
    Kalau dibagi nanti, ketuk angkatannya.
button-support-all = Dibagi nanti di { $cohort }
support-criteria =
    Siapa yang bisa dapat? Ketik syaratnya.
    Contoh: tangga T2, desa Sepaso, usaha kue, 3 bulan, dokumen NIB
button-support-free = Tanpa syarat
support-criteria-unclear =
    Syarat ini belum saya pahami: { $unclear }.
    Contoh: tangga T2, desa Sepaso, usaha kue, 3 bulan, dokumen NIB
support-is-it-given = Sudah diserahkan, atau baru dijanjikan?
button-support-given = ✅ Sudah diserahkan
button-support-pledged = 🤝 Baru dijanjikan
support-why = Kenapa beliau yang dapat? Ketuk, atau ketik singkat.
support-because-criteria = memenuhi syarat
support-because-need = paling membutuhkan
support-because-turn = sudah gilirannya
support-recorded = Dicatat untuk { $whom }. Semua dukungan: /dukungan
support-of-which =
    { $partner } pernah menjanjikan yang mirip.
    Ini janji yang itu, atau bantuan lain?
button-support-of-pledge = 🤝 Janji itu: { $what }
button-support-of-none = 🆕 Bukan, ini bantuan lain
support-recorded-as-pledged =
    Dicatat untuk { $whom }: janji { $partner } sudah diserahkan.
    Semua dukungan: /dukungan
support-recorded-of-pledge =
    Dicatat untuk { $whom }, dari janji { $partner }.
    Sisa janjinya: { $left }. Semua: /dukungan
support-share-whom = Dibagikan kepada siapa? Ketik nama pesertanya.
support-how-much =
    Berapa? Yang tersisa: { $left }.
    Ketik angkanya, atau ketuk semuanya.
button-support-all-left = Semua yang tersisa
support-part-unclear = Angkanya belum terbaca. Coba ketik angkanya saja, ya.
support-not-so-much = Yang tersisa tidak sebanyak itu. Lihat dulu: /dukungan
support-over =
    Dukungan ini sudah selesai, atau baru saja diubah.
    Lihat keadaannya: /dukungan
support-pledged =
    🤝 Dijanjikan untuk Bapak/Ibu: <b>{ $what }</b>, dari { $partner }.
    Alasannya: { $reason }. Nanti saya tanya apakah sudah sampai.
support-withdrawn =
    Mohon maaf. Dukungan ini tidak jadi: <b>{ $what }</b>, dari { $partner }.
    Perlu bicara? Ketik /bantuan.
support-withdrawn-noted = Dicatat. Penerimanya diberi tahu.
support-pledged-office = 🎁 { $partner } menjanjikan: <b>{ $what }</b>.
support-came =
    🎁 Tercatat untuk Bapak/Ibu: <b>{ $what }</b>, dari { $partner }.
    Sudah diterima?
button-support-came = ✅ Sudah
button-support-not-come = Belum
button-support-differs = Ada yang tidak sesuai
button-support-came-this = ✅ Sudah diterima: { $what }
support-asked = Dicatat. Penerimanya saya tanya apakah sudah sampai.
support-thanks = Terima kasih, sudah dicatat. Semoga bermanfaat.
support-what-differs = Apa yang tidak sesuai? Ketik saja di sini.
support-told-office = Terima kasih sudah memberi tahu. Koordinator akan melihatnya.
support-confirmed-giver = ✅ Penerimanya memastikan sudah sampai: <b>{ $what }</b>. Terima kasih.
support-not-come-office = ⚠️ Kata { $whom } belum sampai: <b>{ $what }</b>, dari { $partner }.
support-differs-office = ⚠️ Kata { $whom } ada yang tidak sesuai: <b>{ $what }</b>, dari { $partner }.
support-complaint-office =
    ⚠️ { $whom } tentang <b>{ $what }</b> dari { $partner }:
    “{ $complaint }”
button-support-show = 🔎 Lihat dukungannya
support-announced =
    🎁 Ada dukungan: <b>{ $what }</b>, dari { $partner }.
    Syaratnya: { $criteria }.
support-announced-to = Diumumkan kepada { $count } orang.
button-support-share = 🎁 Bagikan
button-support-announce = 📣 Umumkan
button-support-deliver = ✅ Sudah diserahkan
button-support-withdraw = Tidak jadi
support-to-you = 🎁 <b>Dukungan untuk Bapak/Ibu</b>
support-none-to-you = Belum ada dukungan untuk Bapak/Ibu.
support-own-line = { $sign } { $what } – { $partner }: { $state }.
support-is-pledged = dijanjikan
support-is-shared_out = sudah dibagi semua
support-is-delivered = sudah diserahkan, belum dipastikan penerima
support-is-confirmed = sudah diterima
support-is-contested = belum sesuai kata penerima
support-is-withdrawn = tidak jadi
support-is-to-share = belum dibagi
support-nothing-open = Tidak ada dukungan yang masih berjalan.
support-nothing-yet = Belum ada dukungan yang dicatat.
support-open = 🎁 Dukungan yang masih berjalan. Ketuk untuk melihat.
support-card =
    { $sign } <b>{ $what }</b>
    Dari { $partner } untuk { $whom }.
    Keadaannya: { $state }.
support-card-criteria = Syaratnya: { $criteria }.
support-card-reason = Alasannya: { $reason } (diputuskan { $name }).
support-card-complaint = Kata penerima: “{ $complaint }”
support-sums = 📊 <b>Dukungan per mitra</b>
support-sum-line =
    • <b>{ $partner }</b>
    Sudah diterima: { $confirmed } ({ $confirmed_amount })
    Belum dipastikan penerima: { $delivered } ({ $delivered_amount })
    Dijanjikan: { $pledged } ({ $pledged_amount })
criteria-none = tanpa syarat
criterion-rung = tangga { $value }
criterion-village = desa { $value }
criterion-business = usaha { $value }
criterion-months = { $value } bulan ikut
criterion-document = dokumen { $value }

## Berkas untuk bank
bank-book =
    📁 <b>Berkas untuk bank</b>
    Berkas berisi catatan usaha, izin, dan surat pendamping.
    Bapak/Ibu yang melihat lebih dulu, dan yang memutuskan.
    Perlu modal? Hati-hati pinjaman online yang tidak berizin OJK.
bank-book-of-them =
    📁 <b>Berkas bank { $name }</b>
    { $name } tidak bisa ditanya lewat Telegram.
    Semua keputusan tetap pada { $name }:
    bacakan, tunjukkan, lalu catat jawabannya di sini.
button-bank-book-of-them = 📁 Berkas bank
bank-book-no-lenders =
    📁 <b>Berkas untuk bank</b>
    Saat ini belum ada bank yang dibuka. Tanyakan ke pendamping, ya.
button-bank-prepare = 📁 Siapkan: { $lender }
button-bank-show = 👀 Lihat berkasnya
button-bank-show-for = 👀 Lihat: { $lender }
button-bank-licence = 📄 Tambah surat izin
button-bank-revoke = 🔒 Cabut izin
button-bank-revoke-for = 🔒 Cabut: { $lender }
bank-file-line = • { $lender }, sampai { $until }: { $state }.
bank-file-is-prepared = menunggu kata Bapak/Ibu
bank-file-waits-for-them = menunggu kata peserta
bank-file-is-released = boleh dilihat bank
bank-file-is-revoked = izinnya sudah dicabut
bank-file-is-expired = masanya sudah habis
bank-agreed-aloud = 🗣 Disetujui lisan di depan { $name }, { $day }.
bank-file-seen =
    👁 Dikirim atau dilihat { $count } kali.
    Terakhir { $last }.
bank-consent =
    📁 Berkas untuk <b>{ $lender }</b>
    Isinya: nama, usaha, desa, catatan tiap bulan (laporan, penjualan, sisa).
    Juga izin usaha, surat pendamping, dan daftar kelengkapan.
    Tidak ada nilai dan tidak ada penilaian orang.
    Bapak/Ibu melihat dulu. Bank hanya melihat kalau diizinkan.
    Koordinator tahu berkas ini ada.
    Izin ini hanya untuk bank ini, dan bisa dicabut kapan saja.
    Setuju berkasnya dibuat? Sampai kapan?
bank-consent-aloud =
    📁 Berkas { $name } untuk <b>{ $lender }</b>
    Mohon bacakan dulu, di depan orangnya:
    • Isinya: nama, usaha, desa, catatan tiap bulan (laporan, penjualan, sisa).
    • Juga izin usaha, surat pendamping, dan daftar kelengkapan.
    • Tidak ada nilai dan tidak ada penilaian orang.
    • Bapak/Ibu melihat dulu. Bank hanya melihat kalau diizinkan.
    • Koordinator tahu berkas ini ada.
    • Izin ini hanya untuk bank ini, dan bisa dicabut kapan saja.
    • Menolak tidak apa-apa. Setuju? Sampai kapan?
button-bank-agree-aloud = ✅ { $name } setuju, sampai { $until }
button-bank-agree = ✅ Setuju, sampai { $until }
button-bank-decline = Tidak
bank-declined = Baik, tidak ada berkas yang dibuat.
bank-lender-gone =
    Bank ini tidak dibuka lagi.
    Lihat yang ada: /berkas
bank-file-over =
    Berkas ini sudah tidak berlaku.
    Buat lagi kapan saja: /berkas
bank-file-changed = Ada catatan yang berubah. Mohon dilihat dulu, ya.
bank-summary = 👀 <b>Ini yang akan dilihat { $lender }</b>
bank-months = 📒 Catatan { $months } bulan ({ $first } – { $last }), { $reports } laporan.
bank-no-months = 📒 Belum ada laporan.
bank-licences = 📄 Izin: { $licences }.
bank-no-licences = 📄 Surat izin: belum ada.
bank-letter = ✍️ Surat pendamping: ada, dari { $trainer }.
bank-no-letter = ✍️ Surat pendamping: belum ada. Pendamping diminta menulisnya.
bank-checklist = <b>Kelengkapan</b> (syarat per { $day })
bank-requirement = { $sign } { $text }: { $state }
standing-there = ada
standing-until = ada, berlaku sampai { $day }
standing-passed = ada, berlaku sampai { $day }, sudah lewat
standing-missing = belum ada
standing-bring = dibawa sendiri
bank-ask-the-bank =
    Syarat bisa berubah. Tanyakan ke bank, ya.
    Sumber: { $source }
bank-hash = Sidik isi: { $hash }
bank-file-first-you =
    Ini berkasnya untuk { $lender }. Baru Bapak/Ibu yang melihat.
    Kalau sudah benar, ketuk boleh dikirim.
button-bank-release = ✅ Boleh dikirim
bank-file-first-them =
    Ini berkas { $name } untuk { $lender }. Bank belum melihat.
    Cetak atau tunjukkan dulu kepada { $name }, dan bacakan.
    Setelah { $name } melihat: boleh dikirim, atau ada yang diubah?
button-bank-release-aloud = ✅ { $name } sudah lihat, boleh dikirim
button-bank-otherwise = ✏️ Ada yang perlu diubah
bank-what-otherwise =
    Apa yang perlu diubah menurut { $name }?
    Tulis di sini. Berkasnya belum dikirim ke mana pun.
bank-otherwise-kept =
    ✏️ Dicatat. Berkas { $name } belum dikirim.
    Perbaiki dulu, lalu tunjukkan lagi.
bank-file-to-hand-on =
    ✅ Berkas untuk { $lender } siap, berlaku sampai { $until }.
    Teruskan berkas ini ke bank, atau cetak dan bawa.
bank-file-revoked = 🔒 Izin untuk { $lender } sudah dicabut. Isi berkasnya dihapus.
bank-file-revoked-out =
    🔒 Izin untuk { $lender } sudah dicabut. Isi berkasnya dihapus.
    Salinan yang sudah diterima bank tidak bisa kami tarik.
bank-link =
    🔗 Tautan berkas untuk { $lender }:
    { $url }
    Berikan hanya ke bank. Berlaku sampai { $until }.
    Kalau izin dicabut, tautan ini mati saat itu juga.
button-bank-link = 🔗 Buka tautan
button-bank-new-link = 🔗 Tautan baru
bank-file-fetched = 👁 Berkas untuk { $lender } dibuka lewat tautan, { $at }.
web-title = Berkas usaha
web-waits = Berkas usaha untuk { $lender }. Pemiliknya mengizinkan sampai { $until }.
web-open = Buka berkas (PDF)
web-told = Setiap kali dibuka, pemiliknya diberi tahu. Mohon tidak diteruskan.
web-over = Berkas ini sudah tidak dapat dilihat. Izinnya dicabut pemiliknya, atau masanya habis. Silakan tanyakan kepada pemiliknya.
web-unknown = Tautan ini tidak dikenal. Mungkin ada huruf yang tertinggal saat disalin.
bank-file-ready-office = 📁 Berkas { $name } untuk { $lender } siap diajukan.
bank-ready-nobody = Belum ada peserta yang diikuti.
bank-ready = 📁 <b>Siapa yang siap</b> ({ $shown } dari { $count })
bank-ready-line = • { $name }: 📒 { $months } bulan · 📄 { $licences } · ✍️ { $letter }
letter-wanted =
    ✍️ { $name } menyiapkan berkas untuk { $lender }.
    Perlu surat pendamping dari Bapak/Ibu.
button-letter-write = ✍️ Tulis suratnya
letter-draft =
    ✍️ <b>Surat pendamping</b>
    { $letter }

    Tambahkan satu kalimat sendiri, atau setujui seperti ini.
button-letter-sign = ✅ Setujui seperti ini
letter-says = Saya, { $trainer }, mendampingi { $name } sejak pelatihan { $cohort } ({ $since }). Beliau mengirim { $reports } laporan usaha dalam { $months } bulan.
letter-signed-by = { $trainer }, { $day }
letter-tells-too-much =
    Surat ini dibaca bank: jangan soal keluarga, kesusahan, atau perkiraan macet, ya.
    Tulis lagi satu kalimat tentang usahanya, atau tanpa kalimat.
letter-written = Terima kasih. Surat untuk { $name } sudah disimpan.
bank-letter-there = ✍️ Surat pendamping untuk { $lender } sudah ada.
licence-which = Surat izin yang mana?
licence-nib = NIB
licence-sku = Surat keterangan usaha
licence-pirt = P-IRT
licence-halal = Sertifikat halal
licence-other = Izin lain
licence-until = { $licence } (berlaku sampai { $day })
licence-passed = { $licence } (berlaku sampai { $day }, sudah lewat)
licence-over = { $licence } (sudah lewat)
licence-until-when =
    Sampai kapan { $licence } berlaku?
    Ketik tanggalnya, misalnya 31-12-2027.
    Tidak ada tanggalnya? Tidak perlu dijawab.
licence-until-unfit =
    Tanggalnya belum terbaca.
    Contoh: 31-12-2027 atau 31 Desember 2027.
licence-until-kept = Tercatat: { $licence } berlaku sampai { $day }.
button-licence-until = 📅 Tanggal berlaku: { $licence }
licence-show = Ketik nomornya, atau kirim fotonya.
licence-nib-unfit = NIB ada 13 angka. Coba lihat lagi, atau kirim fotonya.
licence-unfit = Nomornya belum terbaca. Coba lagi, atau kirim fotonya.
licence-kept-for-them = Terima kasih, { $licence } milik { $name } sudah dicatat.
licence-kept = Terima kasih, { $licence } sudah dicatat. Lihat berkas: /berkas
button-licence-more = 📄 Tambah izin lain
paper-title = Berkas usaha { $name }
paper-subtitle = Disusun untuk { $lender }
paper-months = Catatan per bulan
paper-months-none = Belum ada laporan.
paper-month = Bulan
paper-reports = Laporan
paper-sales = Penjualan
paper-profit = Sisa
paper-by = Diisi oleh
paper-evidence = Bukti
paper-answered = { $answered } dari { $asked }
paper-not-told = tidak dilaporkan
paper-by-self = peserta
paper-by-trainer = pendamping
paper-by-paper = kertas
paper-months-note = Penjualan: jumlah laporan mingguan sepanjang bulan itu. Sisa: yang tersisa setelah semua biaya usaha, sebelum diambil untuk rumah, menurut laporan bulan berikutnya. Bukti E0: dilaporkan sendiri; E1: ada foto atau dokumen; E2: dilihat pendamping; E3: pihak ketiga. Yang tidak dilaporkan bukan nol.
paper-licences = Izin usaha
paper-licences-none = Belum ada yang ditunjukkan.
paper-licence = { $kind }: { $number } (bukti { $evidence })
paper-no-number = ada, tanpa nomor
paper-letter = Surat pendampingan
paper-letter-none = Belum ada.
paper-checklist = Kelengkapan berkas (syarat per { $day })
paper-checklist-note = Sumber: { $source }. Syarat dapat berubah; yang menentukan adalah bank. Daftar ini hanya menyebut yang ada di berkas, bukan penilaian kelayakan.
paper-consent = { $name } mengizinkan { $lender } melihat berkas ini sampai { $until }. Izin dapat dicabut kapan saja.
paper-consent-aloud = { $name } mengizinkan { $lender } melihat berkas ini sampai { $until }, diucapkan di depan { $by }. Izin dapat dicabut kapan saja.
paper-business = Usaha: { $business }
paper-village = Desa: { $village }
paper-training = Pelatihan: { $cohort }, { $day }
paper-requirement = Yang diminta
paper-standing = Keadaan
paper-hash = Sidik isi (SHA-256): { $hash }
capital-warning =
    💡 Perlu modal? Hati-hati dengan pinjaman online.
    Periksa dulu izinnya di OJK, telepon 157.
    Jangan beri foto KTP kepada yang tidak dikenal.
    Berkas untuk bank bisa disiapkan di sini: /berkas

## Rujukan pinjaman
button-refer = 🏦 Rujuk ke bank ini
bank-link-for-bank =
    🔗 Tautan berkas untuk { $lender }:
    { $url }
    Berlaku sampai { $until }. Mohon tidak diteruskan.
bank-file-for-bank =
    📁 { $name } mengizinkan berkasnya dilihat untuk { $lender }.
    Izinnya bisa dicabut kapan saja.
referral-begun =
    🏦 Bapak/Ibu dirujuk ke { $lender }.
    Langkah berikutnya: berkasnya. Boleh juga tidak jadi: /berkas
referral-begun-with-file =
    🏦 Bapak/Ibu dirujuk ke { $lender }. Berkasnya sudah lengkap.
    Kabar berikutnya saya sampaikan di sini.
referral-now-file_complete = 🏦 { $lender }: berkasnya sudah lengkap.
referral-now-submitted = 🏦 { $lender }: sudah diajukan ke bank.
referral-now-surveyed = 🏦 { $lender }: sudah disurvei. Tinggal menunggu kabar bank.
referral-now-approved = 🏦 { $lender }: disetujui bank. Tinggal menunggu cair.
referral-now-disbursed =
    🏦 { $lender }: dananya sudah cair. Selamat!
    Tiga bulan lagi saya tanya kabarnya.
referral-now-rejected =
    🏦 { $lender }: kali ini belum bisa.
    Sebabnya: { $reason }.
    Ini bukan akhir. Mau dibantu? Ketik /bantuan.
bank-file-ends =
    🏦 Hari ini hari terakhir berkas untuk { $lender }.
    Setelah { $until } bank tidak bisa membukanya lagi.
    Masih perlu? Boleh dibuat yang baru.
bank-file-ends-for-bank =
    🏦 Berkas { $name } untuk { $lender } berlaku sampai { $until }.
    Setelah itu tidak bisa dibuka lagi.
referral-ended-for-bank =
    🏦 { $name } tidak melanjutkan pengajuan ke { $lender }.
    Mohon berkasnya tidak dipakai lagi. Terima kasih.
referral-with-another =
    🏦 Pengajuan { $name } ke { $lender } kini diurus petugas lain.
    Mohon berkasnya tidak dipakai lagi. Terima kasih.
referral-ended-nameless =
    🏦 Satu pengajuan ke { $lender } tidak dilanjutkan pesertanya.
    Mohon berkasnya dihapus. Terima kasih.
bank-file-taken-back =
    🔒 { $name } mencabut izin berkasnya untuk { $lender }.
    Mohon berkasnya tidak dipakai lagi. Terima kasih.
loan-waits = 🔒 Ada kabar khusus untuk { $name }.
button-referral-hand-to = ✅ Berikan berkas ke { $name }
referral-not-wanted = Baik, pengajuan ke { $lender } tidak dilanjutkan.
referral-file-closed =
    🔒 Izin berkas untuk { $lender } ikut ditutup.
    Salinan di bank tidak bisa kami tarik. Mau lagi nanti? /berkas
referral-hand-over =
    🏦 Yang mengurus { $lender }: <b>{ $name }</b>.
    Boleh { $name } menerima berkas Bapak/Ibu?
button-referral-hand = ✅ Ya, boleh
referral-handed = ✅ { $name } sudah menerima berkasnya.
referral-moved = 🏦 { $name } – { $lender }: { $state }.
referral-over =
    Rujukan ini sudah berubah.
    Lihat keadaannya: /rujukan atau /berkas
referral-already = Sudah ada rujukan ke bank ini yang berjalan.
referral-where = 🏦 { $lender }: { $state }.
button-referral-not-wanted = Tidak jadi: { $lender }
referral-is-referred = dirujuk, menunggu berkas
referral-is-file_complete = berkas lengkap
referral-is-submitted = sudah diajukan
referral-is-surveyed = sudah disurvei
referral-is-approved = disetujui, menunggu cair
referral-is-disbursed = sudah cair
referral-waits-for-news = sudah cair, menunggu kabar 3 bulan
referral-is-followed_up = sudah cair, kabar 3 bulan ada
referral-is-rejected = tidak jadi
button-referral-show = 🔎 Lihat rujukannya
button-referral-file_complete = ✅ Berkas lengkap
button-referral-submitted = ✅ Sudah diajukan
button-referral-surveyed = ✅ Sudah disurvei
button-referral-approved = ✅ Disetujui
button-referral-disbursed = ✅ Sudah cair
button-referral-rejected = Ditolak atau batal
button-referral-undo = ↩️ Salah ketuk: kembali ke "{ $state }"
referral-undone =
    🏦 { $lender }: maaf, kabar sebelumnya keliru.
    Keadaannya sekarang: { $state }.
referral-file-over = 🔒 Izin berkasnya sudah berakhir. Pesertanya perlu membuat yang baru.
button-referral-banker = 👤 Petugas bank
referral-card =
    🏦 <b>{ $name }</b> – { $lender }
    Keadaannya: { $state }, sejak { $since }.
referral-with-banker = Petugas bank: { $name }.
referral-banker-waits = Petugas bank: { $name }. Menunggu izin peserta.
referral-reason = Sebabnya: { $reason }.
referral-why = Sebabnya apa?
referral-which-banker = Siapa petugas banknya?
referral-no-banker = Belum ada mitra di angkatan ini. Undang dulu: /undang
referral-which-lender = { $name } dirujuk ke mana?
referrals-none =
    Belum ada rujukan pinjaman.
    Rujuk peserta: ketik /rujukan lalu namanya.
referrals-nothing-under-way = Tidak ada rujukan yang berjalan.
referrals-under-way = 🏦 Rujukan yang berjalan. Ketuk untuk melihat.
button-referrals-list = 📋 Yang berjalan
leak =
    🏦 <b>Dari rujukan sampai dana cair</b>
    Rujuk peserta: ketik /rujukan lalu namanya.
leak-line = { $stage }: <b>{ $count }</b>
leak-reason = ✖️ { $reason }: { $count }
leak-under-way = Masih berjalan: { $count }
leak-title = Dari rujukan sampai cair
leak-reasons-title = Tidak jadi karena
leak-referred = Dirujuk
leak-file_complete = Berkas lengkap
leak-submitted = Diajukan
leak-surveyed = Disurvei
leak-approved = Disetujui
leak-disbursed = Cair
leak-followed_up = Kabar 3 bulan
loan-how =
    🏦 Tiga bulan lalu dana { $lender } cair.
    Bagaimana usahanya sekarang?
button-loan-well = 📈 Lancar
button-loan-usual = 🙂 Biasa saja
button-loan-hard = 😟 Berat, tolong bicara dengan saya
loan-how-thanks = Terima kasih kabarnya. Semoga terus maju.
loan-how-of-them =
    🏦 Tiga bulan lalu dana { $lender } untuk { $name } cair.
    { $name } tidak bisa ditanya lewat Telegram.
    Boleh ditelepon atau didatangi, lalu ketuk jawabannya.
button-loan-of-them-well = 📈 Lancar
button-loan-of-them-usual = 🙂 Biasa saja
button-loan-of-them-hard = 😟 Berat, perlu dibantu
loan-how-not-known =
    🏦 Kabar pinjaman { $name } ({ $lender }) belum ada.
    Sudah ditanyakan pada { $day }.
    Boleh ditelepon atau didatangi, lalu ketuk jawabannya.
loan-how-entered-for-you =
    📝 { $trainer } mencatat kabar pinjaman Bapak/Ibu: { $how }
    Kalau keliru, ketik /bantuan.
loan-how-from-where =
    { $name }: { $how }
    Dari mana kabarnya?
button-loan-from-trainer = 🗣 Diceritakan langsung
button-loan-from-paper = 📄 Tertulis di kertas
loan-how-entered = ✅ Tercatat. { $name }: { $how }

## Kenapa saya belum
button-why-not = Kenapa saya belum?
why-not = 🔎 <b>Dukungan di angkatan ini</b>
why-not-nothing = Belum ada dukungan yang dibuka di angkatan ini.
why-not-whatever = dukungan
why-not-theirs = <b>{ $what }</b>, dari { $partner }: { $state } untuk Bapak/Ibu.
why-not-missing =
    <b>{ $what }</b>, dari { $partner }.
    Yang belum terpenuhi: { $missing }.
    Begitu terpenuhi, jawaban ini berubah.
why-not-more = Masih ada dukungan lain. Silakan tanya pendamping: /pelatih
why-not-used-up =
    <b>{ $what }</b>, dari { $partner }.
    Semua syarat terpenuhi, tetapi sudah habis dibagi.
why-not-all-met =
    <b>{ $what }</b>, dari { $partner }.
    Semua syarat terpenuhi. Koordinator belum membagi semuanya.
button-appeal = 🙋 Minta dilihat lagi: { $what }
appeal-heard =
    Baik. Ada yang akan melihat lagi: { $what }.
    Bapak/Ibu dikabari di sini.
appeal-office =
    🙋 { $participant } minta dilihat lagi kenapa belum dapat: { $what }.
    Pendampingnya sudah diberi tahu.
fair-which = Angkatan yang mana?
fair-nowhere = Belum ada angkatan yang terbuka untuk Bapak/Ibu.
fair-not-now = Belum bisa dihitung sekarang. Mohon coba lagi nanti: /keadilan.
fair-nobody = Di { $cohort } belum ada peserta. Daftarnya bisa dimasukkan dulu.
fair-head =
    ⚖️ <b>Pemerataan dukungan, { $cohort }</b>
    Sudah menerima: { $part } dari { $whole } peserta ({ $percent } %).
fair-side =
    <b>{ $by }</b>
    Paling sedikit: { $least }, { $part } dari { $whole }.
    Lainnya: { $rest_part } dari { $rest_whole }.
    Selisih { $points } poin (antara { $low } dan { $high }).
fair-side-flagged =
    🔎 <b>Patut dilihat: { $by }</b>
    Paling sedikit: { $least }, { $part } dari { $whole }.
    Lainnya: { $rest_part } dari { $rest_whole }.
    Selisih { $points } poin (antara { $low } dan { $high }).
fair-seldom-flagged =
    🔎 <b>Patut dilihat: { $by }, seberapa sering</b>
    Paling jarang: { $least }, rata-rata { $times } kali seorang.
    Lainnya: { $rest } kali.
fair-seldom-between = Selisih antara { $low } dan { $high } kali.
fair-flags =
    Ini bahan bertanya, belum tentu ada yang keliru.
    Bila semua merata, tanda seperti ini jarang muncul:
    paling banyak di 5 dari 100 laporan.
fair-no-flag =
    Tidak ada selisih yang menonjol. Itu belum tentu merata:
    selisih { $points } poin ketahuan { $least } sampai { $most } kali dari 10.
fair-not-compared = Belum cukup data untuk dibandingkan: { $sides }.
button-left-out = 📄 Siapa yang belum dapat
fair-names-here = Peserta { $cohort } yang memenuhi syarat dan belum dapat apa-apa.
fair-by-group = Kelompok
fair-by-village = Desa
fair-by-sex = Jenis kelamin
fair-by-distance = Jarak
fair-by-rung = Anak tangga
fair-by-trainer = Pendamping
fair-together = lainnya ({ $count } digabung)
fair-up-to = sampai { $km } km
fair-between = { $low }–{ $high } km
fair-over = lebih dari { $km } km
fair-sheet-names = Belum dapat
fair-sheet-groups = Perbandingan
fair-yes = ya
fair-column-name = Nama
fair-column-village = Desa
fair-column-group = Kelompok
fair-column-rung = Anak tangga
fair-column-trainer = Pendamping
fair-column-could = Memenuhi syarat untuk
fair-column-promised = Sudah dijanjikan sesuatu
fair-column-by = Menurut
fair-column-which = Yang mana
fair-column-got = Menerima
fair-column-of = Dari
fair-column-share = Persen
fair-column-low = Paling rendah (%)
fair-column-high = Paling tinggi (%)
fair-column-times = Kali seorang
reason-support_appeal = minta dilihat lagi kenapa belum dapat: { $what }

## Jeda untuk seorang peserta
button-pause-them = 🌙 Beliau minta jeda
pause-them-how-long =
    { $name } mau jeda berapa lama?
    Ketuk saja, atau ketik: 2 minggu, sampai 3 Maret.
pause-them-begun = Baik. { $name } jeda sampai { $until }, dan sudah diberi tahu.
pause-them-over = Baik. { $name } lanjut lagi, dan sudah diberi tahu.
pause-them-none = { $name } sedang tidak jeda.
pause-set-for-you =
    { $name }, { $by } mencatat bahwa Bapak/Ibu mau jeda.
    Saya tidak bertanya sampai { $until }.
    Mau lanjut lebih cepat? Ketik /lanjut.

## Jeda bersama
together-where = Siapa yang jeda bersama? Pilih desa atau angkatannya.
together-all-of = Semua { $cohort }
together-how-long =
    Sampai kapan? Ketuk saja, atau ketik:
    2 minggu, sampai 3 Maret.
together-why = Karena apa? Ketuk, atau ketik singkat.
together-why-flood = banjir
together-why-harvest = musim panen
together-why-feast = hari raya
together-sure =
    <b>{ $where }</b> jeda sampai { $until }.
    Karena: { $because }.
    Yang jeda { $people } orang. Semuanya diberi tahu sekali.
button-together-yes = ✅ Ya, { $people } orang jeda
button-together-no = Tidak jadi
button-together-end = ▶️ Akhiri jeda { $where } (sampai { $until })
together-done =
    Baik. { $where } jeda sampai { $until }.
    Semua diberi tahu. Mau diakhiri? /jeda_bersama
together-not = Tidak jadi. Semua berjalan seperti biasa.
together-over = Jeda { $where } diakhiri. Semua diberi tahu.
together-nobody = Di { $where } belum ada peserta yang ikut. Coba pilih yang lain.
together-already = { $where } sudah jeda bersama sampai { $until }.
together-begun =
    { $name }, { $where } jeda bersama sampai { $until }.
    Karena: { $because }.
    Saya tidak bertanya dulu. Mau tetap lanjut? Ketik /lanjut.
together-begun-beside =
    { $name }, { $where } jeda bersama sampai { $until }.
    Karena: { $because }.
    Jeda Bapak/Ibu sendiri tetap berlaku.
together-begun-staff =
    <b>{ $where }</b> jeda bersama sampai { $until }.
    Karena: { $because }. { $people } orang tidak ditanya dulu.
together-over-staff = Jeda bersama { $where } sudah diakhiri.

## Kenapa ditanya atau tidak
why-head = <b>{ $name }</b>
why-next = Berikutnya: { $next }.
why-not-joined = Belum bergabung; tautannya belum dibuka.
why-over = Sudah tidak ikut; tidak ditanya lagi.
why-resting = Sedang jeda sampai { $until }.
why-out-of-reach = Pesan tidak bisa sampai; percakapannya tertutup.
why-line = • { $day }: { $what }
became-planned = direncanakan { $planned }, belum dikirim.
became-sent = dikirim { $sent }, menunggu jawaban{ $reminders ->
        [0] {""}
       *[other] , diingatkan { $reminders } kali
    }.
became-begun = dikirim { $sent }, baru dijawab sebagian.
became-answered = dikirim { $sent }, dijawab { $answered }.
became-answered-early = dijawab { $answered }.
became-missed = dikirim { $sent }, tidak dijawab{ $reminders ->
        [0] {""}
       *[other] , diingatkan { $reminders } kali
    }.
became-skipped = tidak dikirim, karena { $why }.
became-called-off = dikirim { $sent }, tidak dihitung, karena { $why }.
skipped-too_late = program terlambat dan waktunya sudah lewat
skipped-unreachable = pesan tidak bisa sampai
skipped-left = beliau berhenti ikut
skipped-independent = beliau sudah mandiri
skipped-paused = beliau minta jeda
skipped-paused_together = ada jeda bersama
skipped-expired = pesannya tertahan terlalu lama
skipped-failed = Telegram menolak pesannya
skipped-not_entered = tanpa Telegram, dan kabarnya tidak diisi
skipped-held_back = kalimat yang sama sudah terlalu sering dikirim
skipped-rest = libur { $name }

## Jeda
pause-how-long =
    Boleh, { $name }. Mau istirahat berapa lama?
    Ketuk saja, atau ketik: 2 minggu, sampai 3 Maret.
pause-already =
    Sekarang sedang jeda sampai { $until }.
    Mau lanjut, atau diubah lamanya?
pause-type-day = Sampai tanggal berapa? Ketik saja, misalnya: 3 Maret.
pause-which-day =
    Tanggalnya belum saya pahami.
    Coba ketik seperti ini: 3 Maret, atau 2 minggu.
pause-day-is-over =
    Tanggal itu sudah lewat atau hari ini.
    Ketik tanggal mulai besok sampai { $latest }.
pause-too-long =
    Jeda bisa paling lama sampai { $latest }.
    Ketik tanggal yang lebih dekat, ya.
    Perlu lebih lama? Ketik /bantuan, pendamping akan membantu.
pause-begun =
    Baik, { $name }. Saya tidak bertanya sampai { $until }.
    Kalau mau mulai lebih cepat, ketik /lanjut.
    Boleh tahu kenapa? Tidak dijawab juga tidak apa-apa.
pause-explained = Terima kasih sudah memberi tahu.
pause-because-ill = Sakit
pause-because-birth = Melahirkan
pause-because-grief = Duka
pause-because-harvest = Panen
pause-because-other = Lainnya
pause-over =
    { $name }, senang bisa menyapa lagi. Jedanya sudah selesai.
    Saya bertanya lagi { $next }.
pause-none = Sekarang tidak sedang jeda. Mau istirahat dulu? Ketik /jeda.
button-pause-week = 1 minggu
button-pause-fortnight = 2 minggu
button-pause-month = 1 bulan
button-pause-day = Pilih tanggal
button-pause-end = ▶️ Lanjut sekarang

## Berhenti
leave-sure =
    Benar mau berhenti ikut? Setelah itu saya tidak bertanya lagi.
    Hak atas pelatihan tidak berkurang.
    Kalau hanya perlu istirahat, bisa jeda dulu.
button-rest-instead = 🌙 Jeda sebulan saja
left = Baik, { $name }. Saya tidak bertanya lagi. Terima kasih sudah ikut. Pintu selalu terbuka: buka saja tautan undangannya lagi.
left-already = Saat ini Bapak/Ibu tidak sedang ikut. Mau ikut lagi? Buka tautan undangannya, ya.
left-but-kept =
    Pesannya saya simpan. Saat ini Bapak/Ibu tidak sedang ikut.
    Mau ikut lagi? Buka tautan undangannya, ya.
stayed = Baik, { $name }, kita lanjut bersama. 🙂
participant-left = { $participant } memilih berhenti ikut.

## Akhir pendampingan
end-how = Bagaimana pendampingan <b>{ $name }</b> berakhir?
end-why =
    <b>{ $name }</b>: { $grade }.
    Ketik alasannya dalam satu kalimat, atau akhiri langsung.
end-why-needed =
    <b>{ $name }</b>: { $grade }.
    Apa alasannya? Ketik dalam satu kalimat.
ended = Pendampingan { $name } sudah diakhiri: { $grade }.
follow-up-ended = Pendampingan { $participant } sudah diakhiri: { $grade }.
follow-up-over =
    Terima kasih sudah berjalan bersama, { $name }. 🌿
    Pendampingan { $cohort } untuk Bapak/Ibu selesai di sini.
    Ini keliru? Hubungi kantor, atau buka lagi tautan undangannya.
exit-runs_on = Usahanya jalan, pendampingan cukup
exit-stopped = Usahanya berhenti
exit-moved = Pindah
exit-own_wish = Keinginan sendiri
exit-lost = Tidak bisa dihubungi lagi
exit-never_came = Tidak pernah masuk
exit-died = Meninggal dunia
exit-left = Alasan lain
awaited-one = • { $name }
awaited =
    ✉️ { $count } orang di { $cohort } belum masuk ke bot:
    { $names }
    { $more ->
        [0] Boleh disapa, lalu bantu membuka tautannya.
       *[other] … dan { $more } lagi. Boleh disapa, lalu bantu membuka tautannya.
    }
    Tanpa Telegram? Kabarnya bisa Anda isi: /isi.
waits-for-news =
    📝 { $count } orang tanpa Telegram menunggu kabar Anda:
    { $names }
    { $more ->
        [0] Boleh ditelepon atau didatangi, lalu isi kabarnya.
       *[other] … dan { $more } lagi. Boleh ditelepon atau didatangi.
    }
cohort-without-exit =
    { $count } orang di { $cohort } masih didampingi.
    Angkatan ditutup setelah semua punya akhir.
    Ketuk nama untuk mengakhiri pendampingannya.
cohort-may-close = Semua peserta { $cohort } sudah punya akhir. Angkatan ini boleh ditutup.
cohort-not-closed =
    { $cohort } belum bisa ditutup.
    { $count } orang belum punya akhir:
    { $names }
cohort-closed = { $cohort } sudah ditutup. Tautan pesertanya tidak berlaku lagi.

## Kasus
case-head = 🔔 <b>{ $participant }</b> ({ $cohort })
case-about = { $about }
case-why = <b>Sebab:</b> { $reason }
case-last-heard = <b>Kabar terakhir</b> ({ $day }): { $said }
case-never-heard = <b>Kabar terakhir:</b> belum pernah.
case-is-open = Belum ada yang menangani.
case-is-yours = ✋ Anda yang menangani.
case-already-with = ✋ Sudah ditangani oleh { $name }.
case-is-snoozed = 💤 Ditunda sampai { $until }.
case-is-snoozed-because = 💤 Ditunda sampai { $until }: { $why }.
case-came-back = ↩️ Pernah ditangani, selesai { $day }: { $outcome }.
case-is-resolved = ✅ Selesai: { $outcome }.
case-handed-to-you = { $name } menyerahkan ini kepada Anda.
case-woken = Waktunya melanjutkan:
case-yours-now = Terima kasih, kasus { $name } milik Anda.
case-already-claimed = Sudah ditangani oleh { $name }.
case-claim-first = Tangani dulu kasusnya, baru bisa dilanjutkan. Ketuk /kasus.
case-over = Kasus ini sudah selesai. Yang lain: /kasus.
case-snooze-how-long = Tunda sampai kapan? Boleh juga ketik tanggalnya, misalnya: 5 Maret.
case-snoozed =
    Baik, kasus { $name } saya ingatkan lagi { $until }.
    Ditunda karena apa?
case-snooze-which-day = Pilih hari sesudah hari ini, paling lama { $days } hari lagi.
case-snooze-type-why = Silakan ketik alasannya dengan singkat.
case-snooze-explained = Baik, sudah dicatat. Terima kasih.
case-given-back =
    Kasus { $name } sudah dikembalikan. Terima kasih sudah memberi tahu.
    Tidak apa-apa. Kami carikan yang lain.
case-hand-over-to-whom = Diserahkan kepada siapa?
case-hands-full = { $name } sedang tidak bisa menerima lagi. Silakan pilih rekan lain.
case-no-colleague = Belum ada rekan lain yang bisa dihubungi. Kasus tetap pada Anda.
case-handed-over = Sudah diserahkan kepada { $name }. Terima kasih.
case-which-outcome = Bagaimana hasilnya?
case-closed = Kasus { $name } selesai: { $outcome }. Terima kasih sudah menemani.
case-was-misread =
    ↩️ Pesan { $participant } ternyata bukan keluhan; saya salah baca.
    Kasusnya sudah ditutup.
case-closed-itself =
    ✅ { $participant } sudah berkabar lagi. Kasusnya selesai dengan sendirinya.
    Terima kasih sudah menemani.
case-closed-as-reachable =
    ✅ Percakapan dengan { $participant } terbuka lagi. Kasusnya selesai dengan sendirinya.
    Terima kasih sudah menemani.
case-closed-as-kept =
    🌱 Yang dijanjikan untuk { $participant } sudah sampai.
    Kasusnya selesai dengan sendirinya. Terima kasih.
case-nudge =
    Sudah sempat menyapa { $participant }?
    Kalau belum, tidak apa-apa.
case-nudge-to-end =
    Bagaimana kabar { $participant } sekarang?
    Kalau sudah beres, boleh diselesaikan.
case-touch-noted = Baik, sudah dicatat. Terima kasih sudah menyapa { $name }.
case-taken-back =
    { $participant } saya titipkan kepada rekan lain, ya.
    Terima kasih sudah mau menemani.
cases-still-wait =
    { $count } orang masih menunggu disapa.
    Ketuk namanya untuk melihat.
cases-all = Yang perlu disapa ({ $count }):
cases-mine = Yang pada saya ({ $count }):
cases-new = Yang baru, belum ada yang menangani ({ $count }):
cases-waiting = Yang menunggu saya ({ $count }):
cases-aside = Yang saya tunda ({ $count }):
cases-signs =
    ✋ pada saya · 🔔 baru
    💬 menunggu saya · 💤 ditunda
cases-page = Halaman { $page } dari { $pages }
cases-of-cohort = Angkatan: { $cohort }
cases-which-cohort = Angkatan yang mana?
no-cases = Tidak ada yang menunggu disapa. 🌿
reason-distress = bercerita tentang duka atau kesusahan berat; mohon segera disapa
reason-unclear = menulis sesuatu yang perlu dibaca seorang manusia
reason-missed_check_ins = { $count } kabar berturut-turut tidak dijawab sejak { $since }
reason-missed_in_a_row = { $count } kabar berturut-turut tidak dijawab sejak { $since }
reason-not_entered = tanpa Telegram; sudah { $count } kali kabarnya belum diisi, terakhir { $since }
reason-never_answered = belum pernah menjawab sejak mendaftar { $since }
reason-said_stuck = bilang usahanya sedang macet
reason-asked_for_help = minta bantuan
reason-unreachable = percakapan dengan bot ditutup; perlu didatangi atau ditelepon
reason-blocked = percakapan dengan bot ditutup sejak { $since }; perlu didatangi atau ditelepon
reason-deactivated = akun Telegramnya tidak ada lagi (diketahui { $since }); perlu didatangi atau ditelepon
reason-not_found = percakapannya tidak ditemukan lagi (diketahui { $since }); perlu didatangi atau ditelepon
reason-keeps_saying_stuck = { $count } kali bilang macet dalam kabar terakhir
reason-declining = { $count } penjualan terakhir { $percent } % di bawah awalnya
reason-slow_climb = sudah { $count } hari, belum sampai anak tangga { $rung }
reason-idle = usahanya tidak jalan sama sekali sejak { $since }
reason-promise_overdue = janji untuknya belum ditepati; tanggalnya { $since }
reason-asked_for_call = minta ditelepon
risk-likely = kemungkinan macet { $p } % ({ $low }–{ $high })
risk-others-too = meringankan: anggota lain juga banyak yang diam
sign-missed = { $times } kabar tidak dijawab (biasanya { $habit } dari 10 dijawab)
sign-late = { $times } kali menjawab terlambat
sign-said_stuck = { $times } kali bilang macet
sign-said_resting = { $times } kali sedang libur
sign-found_stuck = pendamping menilai macet
known-sales-under = penjualan terakhir { $percent } % di bawah biasanya
known-reachable = pesan masih sampai
reason-manual = ditandai oleh { $by }: { $why }
reason-manual_typed = ditandai oleh { $by }: “{ $why }”
reason-about = { $reason } (Soal: { $topic })
ruling-right = 👍 Tepat
ruling-wrong = 👎 Keliru
ruling-not_applicable = Tidak berlaku
ruling-noted = Terima kasih, penilaian tentang { $name } sudah dicatat.
short-distress = ❗ duka atau kesusahan berat
short-missed_check_ins = tidak menjawab
short-said_stuck = macet
short-asked_for_help = minta bantuan
short-unreachable = tidak terjangkau
short-declining = menurun
short-at_risk = berisiko
short-manual = ditandai
more-missed_check_ins = { $participant } juga tidak menjawab beberapa kabar.
more-said_stuck = { $participant } bilang usahanya sedang macet.
more-asked_for_help = { $participant } minta bantuan.
more-distress = ❗ { $participant } bercerita tentang duka atau kesusahan berat. Mohon segera disapa.
more-unreachable = Pesan kepada { $participant } tidak sampai lagi: percakapannya ditutup.
more-declining = Hasil usaha { $participant } menurun.
more-at_risk = { $participant } menunjukkan tanda-tanda akan berhenti.
more-manual = { $participant } ditandai oleh pendamping.
more-appeal = 🙋 { $participant } minta dilihat lagi kenapa belum dapat: { $what }.
more-promise = Ada janji untuk { $participant } yang lewat tanggalnya.
more-from-check-in =
    Tambahan dari <b>{ $participant }</b>:
    { $lines }
list-head = 📋 <b>Minggu ini ada baiknya disapa:</b>
list-line = { $number }. <b>{ $name }</b> – { $why }.
list-more = Dan { $count } orang lagi, kalau masih sempat.
list-goes-on = 📋 <b>Berikutnya, kalau masih sempat:</b>
list-no-more = Sudah semua. Terima kasih sudah mau menyapa. 🌿
button-list-more = Lihat { $count } lagi »
button-greet = 👋 Sapa { $name }
name-whom = Siapa? Ketik namanya, misalnya: /{ $command } Sari
name-nobody = Belum ketemu peserta bernama { $name }. Coba ketik sebagian namanya: /{ $command } Sari
name-which = Yang mana?
flag-why =
    Kenapa <b>{ $name }</b> perlu disapa?
    Pilih, atau ketik dengan kata sendiri.
flag-unseen = Sudah lama tidak terlihat
flag-falling = Usahanya tampak menurun
flag-listed = ada di daftar minggu ini
flag-burdened = Sedang ada beban di rumah
flagged = Terima kasih. { $name } sekarang ada di daftar yang perlu disapa.
precision-head = <b>Seberapa sering tandanya tepat?</b>
precision-line = { $rule }: { $right } dari { $judged } tepat ({ $percent } %, kira-kira { $low }–{ $high } %).
precision-few = { $rule }: { $right } dari { $judged } tepat; belum cukup untuk disimpulkan.
precision-none =
    Belum ada tanda yang dinilai.
    Pendamping menilai dengan tombol Tepat atau Keliru di bawah setiap kasus.
precision-foot = Dihitung dari tombol Tepat dan Keliru, atau dari hasil kasusnya.
rule-missed_in_a_row = Beberapa kabar tidak dijawab
rule-never_answered = Belum pernah menjawab
rule-not_entered = Kabar belum diisi
rule-unreachable = Percakapan ditutup
rule-said_stuck = Bilang macet
rule-declining = Penjualan menurun
rule-slow_climb = Lama di satu anak tangga
rule-idle = Usaha tidak jalan
rule-promise_overdue = Janji lewat tanggal
rule-at_risk = Perkiraan risiko
outcome-back_on_track = Sudah jalan lagi
outcome-new_plan = Ada rencana baru
outcome-needs_support = Perlu dukungan
outcome-moved = Pindah
outcome-left = Berhenti
outcome-could_not_reach = Tidak terhubung
outcome-false_alarm = Ternyata lancar
outcome-paused = Minta jeda
case-closed-for-a-pause = { $participant }: beliau minta jeda sampai { $until }. Kasusnya selesai.
snooze-news = Masih menunggu kabar
snooze-busy = Beliau sibuk
snooze-help = Menunggu bantuan
snooze-other = Lainnya (diketik)

## Peserta
people-head = Peserta Anda ({ $count }):
people-signs = { $signs }
people-none = Belum ada peserta yang didampingi.
people-which = Ada beberapa. Yang mana?
people-which-more =
    Ada banyak. Yang mana?
    Kalau tidak ada di sini, ketik namanya lebih lengkap.
people-nobody-called =
    Belum ketemu peserta bernama { $name }.
    Coba ketik sebagian namanya: /peserta Sari
state-active = aktif
state-in_need = ada kasus
state-stalled = tersendat
state-paused = jeda
state-unreachable = tidak terjangkau
state-invited = belum terhubung
state-independent = mandiri
state-withdrawn = sudah berhenti
person-head = { $sign } <b>{ $name }</b> · { $state }
person-head-paused = { $sign } <b>{ $name }</b> · jeda sampai { $until }
person-with = { $cohort } · pendamping: { $trainer }
person-alone = { $cohort } · belum ada pendamping
person-phone = 📞 { $phone }
person-rung = 🪜 { $rung }
person-last-contact = Terakhir berkabar: { $day }
person-no-contact = Belum pernah berkabar.
person-report-own = Laporan terakhir ({ $day }): diisi sendiri
person-report-by = Laporan terakhir ({ $day }): diisi oleh { $name }
person-month = 🗓 { $month }: { $answered } dari { $asked } kabar dijawab
person-month-money = 💰 Masuk bulan ini: { $amount }
person-case = 🔔 <b>Kasus:</b> { $reason }. { $state }
person-next = Ditanya lagi: { $day }

## Apakah membantu
results-head = <b>Apakah membantu?</b> (12 minggu terakhir)
results-back = Berkabar lagi dalam 15 hari
results-met = Disapa dalam 7 hari, dari yang selesai
results-not-yet = Belum 15 hari, jadi belum dihitung: { $count }.
results-line = • { $what }: { $part } dari { $whole } ({ $percent } %, kira-kira { $low }–{ $high } %)
results-few = • { $what }: { $part } dari { $whole }; masih terlalu sedikit
results-nothing = • { $what }: belum ada
results-unknown = • { $what }: { $count } belum 15 hari
results-by-reason = <b>Menurut sebab:</b>
results-by-trainer = <b>Menurut pelatih:</b>
results-by-reply = <b>Menurut kalimat siap pakai:</b>
results-own-reply = kalimat pendamping sendiri
results-by-wording = <b>Menurut kalimat pemberitahuan:</b>
results-by-question = <b>Menurut pertanyaan lembut dari bot:</b>
asked-gentle-silent = lama belum ada kabar
asked-gentle-how = apa kabar usahanya
asked-unknown = kalimatnya belum dicatat
results-nobody = Tanpa pelatih
results-unworded = Tanpa pemberitahuan
results-load = – { $count } dari { $most } kasus di tangan
results-load-and-hours =
    – { $count } dari { $most } kasus di tangan
    – sapaan pertama: sekitar { $hours } jam
results-none = Belum ada kasus dalam 12 minggu terakhir. 🌿

## Mitra: lembaga dan surat bulanan
organisation-which-kind = Bapak/Ibu dari lembaga apa?
organisation-government = Pemerintah atau dinas
organisation-campus = Kampus
organisation-firm = Perusahaan
organisation-ngo = LSM atau yayasan
organisation-bank = Bank atau koperasi
organisation-name = Apa nama lembaganya? Ketik saja di sini.
organisation-name-unfit = Mohon ketik nama lembaganya saja, satu baris.
organisation-noted =
    Terima kasih. Dukungan dari <b>{ $organisation }</b> dicatat atas nama itu.
    Setiap awal bulan kami kirim surat: /surat. Mau memberi sekarang? /dukungan
organisation-waits =
    Terima kasih. Nama <b>{ $organisation }</b> sudah kami kenal.
    Kantor akan memastikan dulu, lalu kami kabari.
    Sementara itu, dukungan dicatat seperti biasa: /dukungan
organisation-asked =
    🏢 { $name } menyebut lembaganya <b>{ $organisation }</b>.
    Nama itu sudah kita kenal. Benarkah mewakilinya?
    Kalau benar, semua dukungan lembaga itu bisa dibacanya.
    Kalau tidak, biarkan saja.
button-speaks-not-for-it = Bukan
organisation-not-confirmed =
    Kantor belum bisa memastikan: <b>{ $organisation }</b>.
    Mohon hubungi kantor, atau pilih nama lain: /lembaga
organisation-refused = Baik. { $name } tidak dicatat mewakili <b>{ $organisation }</b>.
button-speaks-for-it = ✅ Benar
organisation-confirmed = Kantor sudah memastikan: Bapak/Ibu mewakili <b>{ $organisation }</b>. Terima kasih.
organisation-settled = Baik. { $name } kini mewakili <b>{ $organisation }</b>.
letter-head =
    ✉️ <b>Surat bulan { $month }</b>
    Untuk { $organisation }. Terima kasih sudah berjalan bersama.
letter-part =
    <b>{ $title }</b>
    { $lines }
letter-file =
    📄 Surat yang sama untuk dicetak.
    Yang berubah kurang dari lima orang
    ditulis seperti di surat sebelumnya.
letter-title = Surat mitra, { $month }
letter-for = Untuk { $organisation }
letter-no-names = Tanpa nama orang. Jumlah di bawah lima orang digabung atau tidak disebut. Yang berubah kurang dari lima orang ditulis seperti di surat sebelumnya.
letter-given = Yang diberikan
letter-nothing-given = Belum ada yang dicatat.
letter-given-line = { $what }: dijanjikan { $pledged }, diserahkan { $delivered }, diterima { $confirmed }, belum sesuai { $contested }. Nilainya { $rupiah }.
letter-given-in-all = { $what }: { $gifts } kali, nilainya { $rupiah }. Keadaannya tidak dirinci: orangnya sedikit.
letter-given-to-few = { $what }: nilainya { $rupiah }. Jumlahnya tidak disebut: orangnya sedikit.
letter-to-how-many = Untuk berapa orang
letter-people = { $count } orang sudah menerima.
letter-few = Belum bisa disebut: orangnya masih terlalu sedikit.
letter-what-changed = Yang berubah pada mereka
letter-lately = { $part } dari { $whole } menyebut penjualannya dalam 28 hari terakhir.
letter-more-sales = { $part } dari { $whole } penjualannya naik dari awalnya sendiri.
letter-needed = Kebutuhan yang belum ditangani
letter-few-needs = Tidak ada yang bisa disebut bulan ini.
letter-cell = { $name }: { $count } orang
letter-rest-in-file = Selebihnya ada di berkas.
letter-others = lainnya
button-offer-help = 🤝 Kami bisa bantu: { $need }

## Laporan program
report-of-which = Angkatan yang mana?
report-others = Angkatan lain: ketik /{ $command } lalu kodenya.
report-no-such-cohort = Angkatan { $code } tidak ditemukan. Ketuk /{ $command } untuk memilih.
report-in-short =
    📊 <b>{ $cohort }</b>: angka utamanya.
    Berkas lengkapnya menyusul sebentar lagi.
report-whole =
    📄 Laporan lengkap <b>{ $cohort }</b>.
    Hanya untuk kantor. Untuk mitra ada ringkasannya.
export-whole =
    📦 Semua catatan <b>{ $cohort }</b>.
    Isinya titipan peserta: hanya untuk kantor.
handed-title = Ringkasan untuk mitra: { $cohort }
handed-how = Boleh dibagikan: tidak ada angka di bawah lima orang, dan tidak ada nama.
handed-counted = Yang dihitung: { $count } peserta.
handed-waiting = Peserta baru ikut dihitung setelah berlima. Ini supaya tidak ada yang bisa dikenali.
handed-linked = pernah terhubung ke Telegram
handed-never-linked = belum pernah terhubung
handed-reach = Siapa yang terhubung
handed-by-sex = Perempuan dan laki-laki
handed-by-age = Menurut umur
handed-by-village = Menurut desa
handed-more-sales = Penjualan naik dari awalnya sendiri
handed-goes-on = masih didampingi
handed-ended = pendampingan sudah selesai
handed-mixed = tidak dirinci
handed-others = lainnya
handed-periods = Dihitung per empat minggu sejak masing-masing mulai.
handed-period = Empat minggu ke-{ $number }
handed-answered = Kabar yang dijawab
handed-what-happened = Yang dikerjakan program
report-for-partners =
    📄 Ringkasan <b>{ $cohort }</b> untuk mitra.
    Tanpa nama, tanpa angka kecil: boleh dibagikan.
button-report-for-partners = 🤝 Ringkasan untuk mitra
figures-title = Laporan program: { $cohort }
figures-head = { $programme } · angkatan { $code } · mulai { $started }
figures-as-of = Keadaan { $moment }
figures-in-short = Ringkasnya
figures-main = Angka utama
figures-counted = Yang dihitung: { $count } peserta, semua yang pernah terdaftar.
figures-never-linked = Belum pernah terhubung ke Telegram: { $count } orang.
figures-by-trainer-alone = Kabarnya hanya diisi pendamping: { $count } orang.
figures-linked = Pernah terhubung ke Telegram
figures-lately = Berkabar dalam 28 hari terakhir
figures-completed = Kabar yang diisi lengkap
figures-supported = Sudah menerima dukungan
figures-promises-kept = Janji ditepati pada harinya
figures-of-so-many = { $part } dari { $whole } ({ $percent } %)
figures-nothing-yet = belum ada
figures-too-few = terlalu sedikit
figures-share-and-bounds = { $percent } % ({ $low }–{ $high } %)
figures-not-recorded = belum dicatat
figures-total = Jumlah
figures-count = Banyaknya
figures-of = Dari yang diketahui
figures-unknown = Tidak diketahui
figures-share = Bagian
figures-people = Orang
figures-who-counts = Siapa yang dihitung
figures-who-how = Setiap orang masuk tepat satu baris di tiap tabel, jadi jumlahnya sama.
figures-by-status = Menurut keadaan
figures-by-entering = Siapa yang mengisi kabar
figures-enters-self = peserta sendiri
figures-enters-both = peserta dan pendamping
figures-enters-trainer = pendamping saja
figures-enters-nobody = belum ada kabar
figures-by-village = Jangkauan menurut desa
figures-by-sex = Jangkauan perempuan dan laki-laki
figures-by-group = Jangkauan menurut kelompok
figures-by-age = Jangkauan menurut umur
figures-age-under_30 = di bawah 30 tahun
figures-age-to_44 = 30 sampai 44 tahun
figures-age-to_59 = 45 sampai 59 tahun
figures-age-from_60 = 60 tahun ke atas
figures-check-ins-of-whom = Hanya kabar yang sudah jatuh tempo dan diketahui akhirnya.
figures-part-of = { $part } dari { $whole }
figures-sex-female = Perempuan
figures-sex-male = Laki-laki
figures-others = { $count } lainnya
figures-ever-linked = Terhubung
figures-ever-heard = Pernah berkabar
figures-heard-lately = Berkabar 28 hari ini
figures-got-support = Dapat dukungan
figures-check-ins = Kabar berkala
figures-no-check-ins = Belum ada kabar yang jatuh tempo.
figures-by-month = Bagaimana kabar tiap bulan berakhir
figures-due = Jatuh tempo
figures-ended-completed = Lengkap
figures-ended-partial = Sebagian
figures-ended-missed = Terlewat
figures-share-whole = Bagian lengkap
figures-left-out = Tidak dihitung karena jeda, libur, atau tidak terkirim: { $count }.
figures-completed-of = Lengkap: { $part } dari { $whole }
figures-reach = Pernah terhubung: { $linked } dari { $participants }
figures-dialogue = 1. Dialog tatap muka
figures-dialogue-asks = Apakah pertanyaan peserta dijawab, dan apakah ada yang benar-benar menemui mereka?
figures-words-in = Pesan dari peserta
figures-words-out = Pesan kepada peserta
figures-calls-for-help = Permintaan bantuan
figures-calls-noted = Telepon yang tersambung, dicatat
figures-visits-noted = Kunjungan yang bertemu, dicatat
figures-met = Kasus selesai (tanpa salah duga dan jeda), disapa dalam 7 hari
figures-peers-answered = Pertanyaan antarpeserta yang dijawab
figures-meetings = Temu kelompok yang sudah diadakan
figures-visits = Kunjungan yang dijadwalkan dan sudah lewat
figures-attended = Undangan yang dihadiri
figures-targets = Target RTL yang tercapai, dari yang harinya lewat
figures-climbed = Peserta yang naik anak tangga dengan bukti
figures-trust = 2. Membangun kepercayaan
figures-trust-asks = Apakah peserta didampingi sampai selesai, dan apakah janji ditepati?
figures-with-trainer = Peserta yang diikuti dan punya pendamping
figures-promises-unconfirmed = di antaranya baru menurut yang berjanji
figures-promises-late = Janji ditepati, tetapi terlambat
figures-promises-ahead = Janji yang harinya belum tiba
figures-say-of-promises = Kata peserta: apakah janji kami ditepati?
figures-exits = Bagaimana pendampingan berakhir
figures-commitment = 3. Komitmen pada proses
figures-commitment-asks = Apa yang dijanjikan mitra, dan apa yang dipastikan penerimanya?
figures-support-entries = Dukungan yang dicatat
figures-confirmed-of-delivered = Dukungan yang diserahkan dan dipastikan penerima
figures-action-plans = Peserta yang punya rencana tindak lanjut (RTL)
figures-by-partner = Dukungan menurut mitra dan jenis
figures-support-pledged = Dijanjikan
figures-support-confirmed = Diterima
figures-support-delivered = Diserahkan
figures-support-contested = Belum sesuai
figures-rupiah = Rupiah
figures-by-partner-how = Setiap dukungan masuk tepat satu kolom. Rupiah adalah semua yang masih berlaku.
figures-both-sides = Bantuan menurut penerima dan menurut buku dukungan
figures-named = Kata penerima
figures-named-known = Ada di buku
figures-booked = Menurut buku
figures-booked-named = Kata penerima juga
figures-any-help = Bantuan apa saja
figures-both-sides-how = Jumlah orang. { $answered } peserta sudah menjawab, { $silent } belum. “Menurut buku” hanya yang sampai sebelum mereka menjawab; bedanya belum berarti salah siapa pun.
figures-understanding = 4. Pemahaman bersama
figures-understanding-asks = Apakah dukungan sampai merata, dan apakah pengumuman dipahami?
figures-understood = Orang yang pernah menjawab paham
figures-on-the-way = 5. Hasil antara
figures-on-the-way-asks = Sampai di anak tangga mana peserta, dan bagaimana usahanya sekarang?
figures-by-rung = Menurut anak tangga
figures-doing = Kabar terakhir tentang usahanya
figures-independent = Sudah mandiri
figures-referrals = Rujukan ke bank yang sudah cair
figures-by-referral = Rujukan ke bank menurut langkahnya
figures-how-many-referrals = Rujukan
figures-kirkpatrick = Empat tingkat hasil pelatihan (Kirkpatrick)
figures-kirkpatrick-asks = Sejauh catatan menjangkau: dari kesan sampai hasil usaha.
figures-reaction = 1 Reaksi: pelatihan sangat atau cukup berguna
figures-reactions = Kesan tentang pelatihan
figures-learning = 2 Belajar: RTL dengan tiga target atau lebih
figures-keeps-records = 3 Perilaku: mencatat kas tiap hari
figures-saves = 3 Perilaku: menabung bulan ini
figures-more-practices = 3 Perilaku: kebiasaan usaha lebih banyak dari awal
figures-practices = Kebiasaan usaha, pertama dan terakhir kali ditanya
figures-at-first = Pertama
figures-latest = Terakhir
figures-practices-usual = Median seorang, dari { $of }
figures-practices-how = Jumlah orang yang sudah menjawab dua kali atau lebih: { $people }. Baru sekali: { $single }.
figures-more-sales = 4 Hasil: penjualan naik dari awalnya sendiri
figures-has-profit = 4 Hasil: bulan lalu ada sisa
figures-no-cause = Angka ini menunjukkan perubahan, bukan bukti bahwa program penyebabnya.
figures-sales = Penjualan dibanding awal masing-masing
figures-sales-up = naik
figures-sales-same = kurang lebih sama
figures-sales-down = turun
figures-sales-how = Median empat laporan terakhir dibanding empat yang pertama; hanya yang punya delapan atau lebih. Beda sampai 10 % disebut kurang lebih sama.
figures-how-to-read = “Bagian” menyebut persen dan batas kepercayaan 95 %. Di bawah sepuluh orang tidak ada persen.
figures-for-the-office = Hanya untuk kantor: angka di bawah lima orang bisa menunjuk seseorang. Untuk mitra ada ringkasan dan surat bulanan, untuk kampus ekspor tanpa nama.
figures-not-recorded-means = “Belum dicatat” berarti tidak ada catatannya. Itu bukan nol.
direction-head = 📈 <b>Minggu ini</b>
direction-praise = 🎉 { $count } untuk diberi selamat: { $names }
direction-help = 🤝 { $count } perlu dibantu: { $names }
direction-cover = 🔁 { $count } pelatih menunggu pengganti: { $names }
direction-quiet = Tidak ada yang perlu dibantu. 🌿
button-results = 📊 Lihat hasilnya
button-by-reason = Menurut sebab
button-by-trainer = Menurut pelatih
button-by-wording = Menurut kalimat

## Beban dan libur
your-load =
    Pada Anda sekarang { $count } kasus, paling banyak { $most }.
    Mau berapa? Tidak perlu memaksakan diri.
load-set = Baik, paling banyak { $most } kasus. Selebihnya saya titipkan kepada yang lain.
away-how-long =
    Libur berapa lama? Boleh juga ketik harinya, misalnya: Senin.
    Selamat beristirahat.
away-who = Siapa yang menggantikan?
away-no-colleague = Belum ada rekan yang bisa menggantikan. Silakan bicara dengan koordinator.
away-asked = Baik, { $name } saya tanya dulu. Nanti saya kabari.
away-cannot = { $name } belum bisa. Silakan pilih yang lain: /libur.
away-begins =
    { $name } menggantikan Anda sampai { $until }.
    Setelah itu kembali seperti biasa. Selamat libur!
away-now = Anda libur sampai { $until }. Yang menggantikan: { $name }.
away-over = Selamat datang kembali, { $name }.
away-over-cases =
    Selamat datang kembali, { $name }.
    { $count ->
        [0] Tidak ada kasus yang kembali pada Anda.
       *[other] { $count } kasus kembali pada Anda: /kasus.
    }{ $kept ->
        [0] {""}
       *[other] {"\u000A"}{ $kept } lagi tetap pada { $colleague }, karena sedang berbincang.
    }
cover-asked =
    { $name } mau libur sampai { $until }.
    Boleh Anda gantikan?
cover-begins =
    Terima kasih! Anda menggantikan { $name } sampai { $until }.
    { $count ->
        [0] Belum ada kasus yang berjalan.
       *[other] { $count } kasusnya kini pada Anda: /kasus.
    }
cover-ends =
    Terima kasih sudah menggantikan { $name }!
    { $count ->
        [0] Tidak ada kasus yang kembali padanya.
       *[other] { $count } kasus kembali padanya.
    }{ $kept ->
        [0] {""}
       *[other] {"\u000A"}{ $kept } lagi tetap pada Anda, karena sedang berbincang.
    }
cover-declined = Baik, tidak apa-apa. Terima kasih sudah menjawab.
cover-over = Itu sudah tidak perlu lagi. Terima kasih.

## Serah terima
hand-on-whose = Pendampingan siapa yang diserahkan?
hand-on-nobody = Belum ada pelatih.
hand-on-to-whom = Peserta dan kasus { $name } diserahkan kepada siapa?
hand-on-sure =
    { $name }: { $count } peserta dan { $cases } kasus diserahkan.
    Setelah itu { $name } bukan pelatih lagi. Benar?
handed-on =
    Sudah. { $count } peserta dan { $cases } kasus dari { $name } diserahkan.
    { $alone ->
        [0] Semua peserta punya pendamping.
       *[other] { $alone } peserta belum punya pendamping.
    }
handed-on-thanks = Terima kasih sudah mendampingi selama ini, { $name }. 🌿
trainer-is-now =
    { $name }, mulai sekarang { $trainer } yang mendampingi Bapak/Ibu.
    Perlu apa-apa? Ketik /bantuan.

## Teman
buddy-what =
    Teman saling menyapa kalau lama tidak terdengar.
    Mau berteman dengan siapa?
buddy-nobody-yet =
    Belum ada yang bersedia. Nama Bapak/Ibu sudah tercatat.
    Kalau ada yang mencari teman, saya kabari.
buddy-offered =
    Terima kasih! Kalau ada yang ingin berteman, saya tanya dulu.
    Namanya kini terlihat oleh peserta seangkatan di /teman.
buddy-was-asked = Baik, { $buddy } saya tanya dulu. Nanti saya kabari.
buddy-asked =
    { $asker } ingin menjadi teman Bapak/Ibu.
    Teman saling menyapa kalau lama tidak terdengar.
buddy-agreed =
    Senang sekali! Bapak/Ibu kini berteman dengan { $buddy }. 🤝
    Kalau ia lama tidak terdengar, saya kabari.
buddy-declined = Baik, tidak apa-apa. Terima kasih sudah menjawab.
buddy-cannot-now = { $buddy } belum bisa sekarang. Boleh pilih yang lain: /teman.
buddy-is = Teman Bapak/Ibu: { $buddy }. Masih cocok?
buddy-kept = Senang mendengarnya. 🌿
buddy-ended = Baik, sudah. Mau mencari teman lain? Ketik /teman.
buddy-gone = Itu sudah tidak berlaku lagi. Tidak apa-apa. Yang lain: /teman.
buddy-asks-already = Masih menunggu jawaban dari yang tadi, ya. Nanti saya kabari.
buddy-please-greet = { $name } sudah agak lama tidak terdengar. Boleh disapa?
buddy-thanks = Terima kasih sudah menyapa! 🌿
buddy-cannot-is-fine = Tidak apa-apa. Terima kasih sudah memberi tahu.

## Bertanya kepada seangkatan
ask-what =
    Silakan tulis pertanyaannya. Boleh juga foto, suara, atau video.
    Sebelum terkirim, Bapak/Ibu melihatnya dulu.
ask-preview =
    Begini pertanyaannya:
    <blockquote>{ $words }</blockquote>
    Sampai kepada teman seangkatan, pelatih, dan grup.
    Jawabannya hanya untuk Bapak/Ibu. Nama ikut ditulis?
ask-sent =
    Pertanyaannya sedang saya sampaikan. 🙏
    Kalau ada jawaban, langsung saya kirim ke sini.
answer-now =
    Pertanyaannya:
    <blockquote>{ $words }</blockquote>
    Silakan kirim jawabannya: tulisan, foto, suara, apa saja.
answer-preview =
    Begini jawabannya:
    <blockquote>{ $words }</blockquote>
    Sampai kepada yang bertanya. Kalau membantu, pelatih ikut membaca.
    Nama ikut ditulis?
answer-sent = Terima kasih! Jawabannya saya sampaikan kepada yang bertanya. 🌿
ask-of-family =
    Sepertinya ini soal keluarga.
    Soal keluarga cukup dibaca pendamping, tidak oleh teman.
draft-has-amount =
    ⚠️ Ada angka uang di dalamnya.
    Boleh dibaca orang lain? Kalau tidak, tulis ulang dulu.
draft-has-name =
    ⚠️ Sepertinya ada nama orang di dalamnya.
    Boleh dibaca orang lain? Kalau tidak, tulis ulang dulu.
draft-has-phone =
    ⚠️ Sepertinya ada nomor telepon di dalamnya.
    Boleh dibaca orang lain? Kalau tidak, tulis ulang dulu.
draft-only-first = Dari beberapa kiriman, hanya yang pertama yang ikut.
draft-write-anew = Baik, silakan kirim lagi dengan kata yang baru.
draft-dropped = Baik, tidak jadi dikirim.
draft-gone = Itu sudah lewat, dan tidak dikirim lagi. Mau bertanya? Ketik /tanya.
draft-no-cards = Kartu kontak memperlihatkan nomor, jadi tidak diteruskan. Silakan tulis saja.
question-of = ❓ <b>{ $name }</b> bertanya kepada seangkatan:
question-of-somebody = ❓ Seorang teman seangkatan bertanya:
question-answer-link = <a href="{ $link }">Jawab lewat bot</a>
question-taken-back-but-copies =
    Baik, sudah ditarik kembali.
    Hanya suara atau stiker yang sudah dua hari masih ada di percakapan teman.
    Telegram tidak mengizinkan saya menghapusnya lagi.
question-closed = Baik, sudah saya tutup. Senang kalau sudah terjawab. 🌿
question-closed-already = Pertanyaan itu sudah ditutup. Terima kasih sudah mau membantu.
answer-of =
    💬 Jawaban dari <b>{ $name }</b> untuk:
    <i>{ $words }</i>
answer-of-somebody =
    💬 Ada jawaban untuk:
    <i>{ $words }</i>
answer-thanked = Terima kasihnya saya sampaikan. 🌿
answer-helped =
    🌿 Jawaban Bapak/Ibu membantu yang bertanya. Terima kasih!
    <i>{ $words }</i>
answer-helped-name =
    🌿 { $name } berterima kasih. Jawaban Bapak/Ibu membantu.
    <i>{ $words }</i>
be-asked-offer =
    Teman seangkatan kadang bertanya soal usaha.
    Boleh saya teruskan kepada Bapak/Ibu? Menjawab tidak wajib.
be-asked-too = Bapak/Ibu sendiri mau ditanyai teman seangkatan? Menjawab tidak wajib.
be-asked-agreed = Terima kasih! Pertanyaan teman akan saya teruskan, sedikit-sedikit.
be-asked-declined = Baik, pertanyaan teman tidak saya teruskan. Berubah pikiran? Tekan saja.
asked-and-answered =
    Pertanyaan kepada seangkatan: { $asked }
    Jawaban kepada teman: { $answered }

## Buku tanya jawab
book-maybe =
    Mungkin ini menjawab? 📖
    Kalau belum, pertanyaannya tetap saya kirim.
book-found = 📖 Ini yang ada di buku tanya jawab:
book-newest =
    📖 Yang terbaru di buku tanya jawab.
    Mencari sesuatu? Misalnya: /cari keripik
book-nothing =
    Belum ada di buku tanya jawab.
    Coba kata lain, atau tanyakan dengan /tanya.
book-entry =
    📖 <b>{ $question }</b>
    { $answer }
book-entry-by = — { $name }
book-entry-gone = Itu sudah tidak ada di buku. Cari yang lain: /cari.
book-helped = Senang sudah terjawab. 🌿
book-own = 📖 Jawaban Bapak/Ibu yang ada di buku:
book-own-none = Belum ada jawaban Bapak/Ibu di buku.
book-worth-keeping =
    👍 Jawaban ini membantu yang bertanya:
    <blockquote>{ $question }</blockquote>
    <blockquote>{ $answer }</blockquote>
    Disimpan di buku untuk angkatan berikutnya?
book-put-into-words = Jawabannya bukan tulisan. Silakan ketik isinya dengan singkat.
book-may-it-be-kept =
    Jawaban Bapak/Ibu membantu. Boleh disimpan di buku tanya jawab?
    Peserta angkatan lain nanti bisa membacanya.
    <blockquote>{ $question }</blockquote>
    <blockquote>{ $answer }</blockquote>
    Bisa ditarik kapan saja lewat /data.
book-consent-asked = Baik, yang menjawab saya tanya dulu. Kalau boleh, saya kabari.
book-asked-already = Jawaban itu sudah disimpan, atau yang menjawab sedang ditanya.
book-cannot-ask = Yang menjawab sudah tidak ikut, jadi tidak bisa ditanya.
book-agreed = Terima kasih! Jawabannya kini ada di buku: /cari. 🌿
book-refused = Baik, jawabannya tidak disimpan di buku.
book-now-kept = 📖 Sudah masuk buku: { $question }
book-type-new =
    Sekarang tertulis:
    <blockquote>{ $words }</blockquote>
    Silakan ketik yang baru.
book-changed = Baik, bukunya sudah diubah.
book-your-answer-changed =
    📖 Jawaban Bapak/Ibu di buku kini berbunyi:
    <blockquote>{ $question }</blockquote>
    <blockquote>{ $answer }</blockquote>
book-removed = Sudah dihapus dari buku.

## Ruang bersama
room-linked =
    Grup ini sekarang ruang bersama <b>{ $cohort }</b>. 🌿
    Pengumuman dan kabar baik akan tampil di sini.
    Kabar usaha tetap pribadi: kirim lewat percakapan dengan saya.
room-linked-already = Grup ini sudah menjadi ruang bersama <b>{ $cohort }</b>.
room-you-linked =
    Grup <b>{ $group }</b> sekarang ruang bersama <b>{ $cohort }</b>.
    Yang boleh tampil di sana diatur lewat /grup.
room-unlinked = Baik, grup ini bukan ruang bersama lagi. Terima kasih.
staff-room-linked =
    Grup ini sekarang tempat kerja pendamping <b>{ $cohort }</b>. 🌿
    Setiap peserta yang perlu disapa punya topik sendiri.
    Yang ditulis di topik itu saya teruskan kepada peserta.
    Awali dengan // untuk catatan antar pendamping saja.
staff-room-you-linked =
    Grup <b>{ $group }</b> sekarang tempat kerja pendamping <b>{ $cohort }</b>.
    Semua anggota grup itu membaca pesan peserta.
    Pastikan isinya hanya pendamping, ya.
staff-room-unlinked = Baik, pesan peserta kembali ke percakapan masing-masing. Terima kasih.
staff-room-bot_left =
    Saya tidak ada lagi di grup pendamping <b>{ $group }</b> ({ $cohort }).
    Pesan peserta kembali ke percakapan masing-masing.
    Tambahkan saya lagi kalau grup itu masih dipakai.
staff-room-no_topics =
    Di grup <b>{ $group }</b> ({ $cohort }) saya belum bisa membuat topik.
    Jadikan saya admin yang boleh mengelola topik, ya.
    Sementara ini pesan peserta masuk ke percakapan masing-masing.
staff-room-needs-topics =
    Grup ini belum memakai Topik.
    Nyalakan Topik di pengaturan grup, lalu tautkan lagi.
staff-room-taken = Grup atau angkatan itu sudah tertaut. Ketik /lepas di grup yang lama dulu.
staff-room-not-staff = Maaf, di topik ini hanya pesan dari pendamping yang saya teruskan.
staff-room-noted = 🔒 Sudah saya catat. Hanya pendamping yang membacanya.
room-office-bot_left =
    Saya tidak ada lagi di grup <b>{ $group }</b> ({ $cohort }).
    Tambahkan saya lagi kalau grup itu masih dipakai.
room-office-post-stays =
    Satu kiriman ditarik kembali, tetapi masih ada di grup <b>{ $group }</b> ({ $cohort }).
    Tanggal { $day }, pukul { $time }. Telegram tidak mengizinkan saya menghapusnya.
    Tolong hapus di sana: tekan lama, lalu Hapus.
room-office-fewer_rights =
    Di grup <b>{ $group }</b> ({ $cohort }) hak admin saya berkurang.
    Tolong kembalikan di pengaturan grup, bagian admin.
room-office-cannot_post =
    Kiriman untuk grup <b>{ $group }</b> ({ $cohort }) ditolak Telegram.
    Mungkin saya belum boleh menulis di sana. Tolong beri haknya, ya.
room-code-missing = Tulis juga kode angkatannya, misalnya: /tautkan MELATI
room-no-such-cohort = Tidak ada angkatan terbuka dengan kode itu. Kode tampil di /angkatan.
room-group-taken = Grup ini sudah ruang bersama angkatan lain. Ketik /lepas dulu, lalu tautkan lagi.
room-cohort-has-one = Angkatan itu sudah punya grup. Ketik /lepas di grup itu dulu.
room-not-linked = Grup ini belum ditautkan ke angkatan. Caranya: /tautkan KODE
room-how-to-link =
    <b>{ $cohort }</b> belum punya grup.
    Tambahkan saya ke grupnya lewat tombol ini.
    Atau ketik di grup itu: /tautkan { $code }
room-card =
    <b>{ $group }</b>
    Ruang bersama { $cohort }. Yang dicentang berlaku:
room-card-away = ⚠️ Saya sedang tidak ada di grup ini. Tambahkan saya lagi, ya.
room-lacks-delete = ⚠️ Saya belum bisa menghapus. Beri saya hak admin "hapus pesan".
room-lacks-restrict = ⚠️ Saya belum bisa membisukan. Beri saya hak admin "blokir anggota".
room-lacks-invite = ⚠️ Saya belum bisa mengundang. Beri saya hak admin "tambah anggota".
room-lacks-open_topics = ⚠️ Saya belum bisa membuka topik. Beri saya hak admin "kelola topik".
room-you-unlinked = Baik, <b>{ $group }</b> bukan ruang bersama lagi.
room-office-cannot_invite =
    Saya belum bisa membuat undangan ke grup <b>{ $group }</b> ({ $cohort }).
    Beri saya hak admin "tambah anggota", ya.
room-gone = Grup itu tidak dipakai lagi. Tidak apa-apa. Ketik /menu untuk yang lain.
room-none-yet = Angkatan Bapak/Ibu belum punya grup. Tidak apa-apa, semua tetap lewat sini.
room-offer =
    Angkatan Bapak/Ibu punya grup bersama. Mau ikut?
    Di sana nama Bapak/Ibu terlihat oleh anggota lain.
    Kabar usaha tetap hanya untuk pendamping.
room-offer-inside =
    Bapak/Ibu sudah ada di grup <b>{ $group }</b>. 🌿
    Boleh saya sambut dan sebut namanya di sana?
    Kabar usaha tetap hanya untuk pendamping.
room-welcomed = Terima kasih! Bapak/Ibu saya sambut di grup. 🌿
room-link-comes = Terima kasih! Jalan masuknya sebentar lagi saya kirim.
room-way-in =
    Silakan masuk lewat tombol ini. 🌿
    Minta bergabung, lalu saya bukakan pintunya.
room-not-joined = Baik, tidak apa-apa. Kalau nanti ingin ikut, ketik /grup.
room-withdrawn =
    Baik. Nama Bapak/Ibu tidak saya sebut lagi di grup.
    Keluar dari grupnya lewat Telegram, ya. Mau ikut lagi: /grup
room-declined =
    Maaf, grup itu untuk peserta angkatan saja.
    Kalau Bapak/Ibu peserta, buka dulu tautan undangan dari pendamping.
room-welcome = Selamat datang, { $name }! 🌿
room-welcome-somebody = Selamat datang! 🌿
room-write-privately = Untuk hal pribadi, tulis kepada saya saja, ya. Di sini semua bisa membaca.
room-no-words = Kata seperti itu tidak dipakai di grup ini, ya. Terima kasih pengertiannya.
room-which-words =
    Kata apa yang tidak boleh ada di grup? Pisahkan dengan koma, paling banyak { $most }.
    { $count ->
        [0] Sekarang belum ada.
       *[other] Sekarang: { $words }. Kirim - kalau tidak ada lagi.
    }
room-words-unclear = Belum terbaca. Ketik katanya, pisahkan dengan koma.
room-words-kept = { $count ->
    [0] ✅ Tidak ada kata yang dihapus lagi.
   *[other] ✅ Yang memuat kata ini dihapus: { $words }.
}
room-no-links = Tautan tidak dibagikan di grup ini, ya. Terima kasih pengertiannya.
room-no-forwards = Pesan terusan tidak dibagikan di grup ini, ya. Terima kasih pengertiannya.
room-no-strangers = Grup ini untuk peserta angkatan saja, ya. Terima kasih pengertiannya.
room-week = 🌿 <b>Minggu ini di { $cohort }</b>
room-week-reported = { $count } orang sudah mengirim kabar. Terima kasih!
room-week-several-reported = Beberapa orang sudah mengirim kabar. Terima kasih!
room-week-news = { $count } kabar baik dibagikan.
room-week-several-news = Beberapa kabar baik dibagikan.
room-week-next = Pertanyaan berikutnya: { $day }.
room-no-muted = Untuk sementara tulisan itu tidak tampil di grup ini, ya.
room-muted =
    Untuk sementara Bapak/Ibu belum bisa menulis untuk seangkatan.
    Bisa lagi mulai { $until }. Percakapan dengan saya tetap terbuka.
room-muted-for-good =
    Bapak/Ibu tidak bisa menulis untuk seangkatan.
    Percakapan dengan saya tetap terbuka. Ada yang keliru? Ketik /bantuan.
room-enough-today = Hari ini sudah { $most } kali, ya. Besok boleh lagi. Terima kasih!
post-report-sure =
    Laporkan kiriman ini? Nama Bapak/Ibu tidak disebut.
    <blockquote>{ $text }</blockquote>
post-reported = Terima kasih sudah memberi tahu. Koordinator akan melihatnya. Nama Bapak/Ibu tidak disebut.
post-is-your-own =
    Itu tulisan Bapak/Ibu sendiri, jadi tidak perlu dilaporkan.
    Menariknya kembali bisa kapan saja: /bagikan,
    atau tombol di bawah pertanyaannya.
post-reported-already = Laporan Bapak/Ibu sudah sampai. Terima kasih.
post-gone = Kiriman itu sudah tidak ada. Terima kasih.
report-of =
    🚩 Ada yang melaporkan tulisan <b>{ $name }</b>:
    <blockquote>{ $text }</blockquote>
report-of-somebody =
    🚩 Ada yang melaporkan tulisan ini di grup:
    <blockquote>{ $text }</blockquote>
report-of-unnamed =
    🚩 Ada yang melaporkan tulisan ini. Penulisnya memilih tanpa nama.
    <blockquote>{ $text }</blockquote>
report-removed = Sudah dihapus di mana-mana.
report-removed-but-group =
    Sudah dihapus, kecuali yang di grup.
    Di sana Telegram tidak mengizinkan saya menghapusnya lagi.
    Cara menghapusnya saya kirim terpisah.
report-removed-but-copies =
    Sudah dihapus. Hanya suara atau stiker yang sudah dua hari masih ada.
    Di percakapan pribadi Telegram tidak mengizinkan saya menghapusnya lagi.
report-removed-but-message =
    Di grup saya belum punya hak menghapus.
    Tolong hapus pesannya di sana: tekan lama, lalu Hapus.
report-muted = Sudah dibisukan. Orangnya sudah diberi tahu dengan baik, kalau kami kenal.
report-is-muted = Orangnya masih dibisukan sampai { $until }.
report-is-muted-for-good = Orangnya sudah dibisukan seterusnya.
report-unmuted = Baik, boleh menulis lagi.
report-dismissed = Baik, laporan itu dikesampingkan.
report-decided-already = Laporan itu sudah ditangani koordinator lain.
report-cannot-mute = Orang itu tidak bisa dibisukan dari sini. Bicarakan dengan kantor, ya.
room-post-taken-back = Kiriman ini sudah ditarik kembali.
room-topic-announcements = 📢 Pengumuman
room-topic-questions = ❓ Tanya jawab
room-topic-good_news = 🌱 Kabar baik

## Berbagi kepada teman seangkatan
share-what = Mau berbagi apa kepada teman seangkatan?
share-which-kind =
    Ini mau dibagikan sebagai apa?
    <blockquote>{ $words }</blockquote>
    Belum terkirim. Setelah dipilih, Bapak/Ibu melihatnya dulu.
share-kind-first =
    Yang tadi dulu, ya: pilih dulu jenisnya.
    Setelah itu, yang ini boleh dikirim lagi.
share-send-success =
    Wah, ditunggu kabar baiknya! 🌱
    Kirim tulisan, foto, suara, video, atau dokumen.
share-send-photo =
    Silakan kirim fotonya. 📷
    Boleh ditambah sedikit cerita di bawahnya.
share-send-question =
    Silakan tulis pertanyaannya. ❓
    Boleh juga dengan foto atau suara.
share-send-offer =
    Apa yang ingin ditawarkan? 🤝
    Kirim tulisan, foto, suara, video, atau dokumen.
share-send-again = Silakan kirim lagi. Yang baru menggantikan yang tadi.
share-cannot =
    Maaf, yang seperti ini belum bisa dibagikan.
    Kirim tulisan, foto, suara, video, atau dokumen, ya.
share-too-long = Ceritanya agak panjang. Boleh dipendekkan sedikit, lalu kirim lagi.
share-reveals-amount = Ada angka rupiah di dalamnya.
share-reveals-phone = Ada nomor telepon di dalamnya.
share-reveals-place = Ada alamat atau lokasi di dalamnya.
share-reveals-family =
    Sepertinya ini soal keluarga.
    Tulis saja di sini: hanya pendamping yang membaca.
share-reveals-sure = Semua teman seangkatan akan membacanya. Tetap dibagikan?
share-preview =
    Begini yang dilihat teman seangkatan. Dibagikan?
    Kapan saja bisa ditarik kembali lewat /bagikan.
share-shared = Sudah dibagikan. Terima kasih! 🌿
share-waits = Terima kasih! Pendamping membacanya dulu. Nanti saya kabari.
share-dropped = Baik, tidak jadi dibagikan.
share-taken-back = Baik, sudah ditarik kembali di mana-mana.
share-part-late =
    Ada berkas dari album itu yang baru datang, jadi belum ikut dibagikan.
    Sudah saya simpan. Mau dibagikan juga? Ketik /bagikan, lalu kirim sekali lagi.
share-taken-back-but-group =
    Baik, sudah ditarik kembali. Hanya yang di grup masih ada.
    Telegram tidak mengizinkan saya menghapusnya lagi.
    Koordinator saya minta menghapusnya di sana.
share-stays-in-group =
    Kiriman yang ditarik kembali ternyata masih ada di grup.
    Telegram tidak mengizinkan saya menghapusnya.
    Koordinator saya minta menghapusnya di sana.
share-gone = Kiriman ini sudah tidak ada. Tidak apa-apa.
share-approved = Kiriman Bapak/Ibu sudah dibagikan. Terima kasih! 🌿
share-change-wished =
    Terima kasih kirimannya! Pendamping punya saran sedikit:
    <i>{ $why }</i>
share-declined =
    Terima kasih sudah mau berbagi.
    Kali ini kirimannya belum dibagikan: <i>{ $why }</i>
    Boleh coba yang lain lewat /bagikan.
share-to-read =
    ✋ <b>{ $name }</b> ingin membagikan ini kepada angkatannya:

    { $words }
share-to-read-unnamed =
    ✋ <b>{ $name }</b> ingin membagikan ini tanpa nama:

    { $words }
share-what-to-change = Apa yang perlu diubah? Tulis singkat. Penulisnya akan membaca.
share-why-not = Kenapa belum? Pilih, atau tulis singkat. Penulisnya akan membaca.
share-why-not-for-all = Kurang cocok untuk semua
share-why-personal = Terlalu pribadi untuk semua
share-you-published = Baik, sudah dibagikan.
share-you-changes = Baik, sarannya sudah saya sampaikan.
share-you-declined = Baik, sudah saya sampaikan dengan baik.
share-outcome-published = ✅ Disetujui { $name }.
share-outcome-changes = ✏️ { $name } minta diubah.
share-outcome-declined = ✖️ { $name } belum setuju.
share-decided-already = Kiriman itu sudah diputuskan, diubah, atau ditarik kembali.
share-author-muted = Penulisnya sedang dibisukan oleh koordinator.
share-by-success = 🌱 Kabar baik dari <b>{ $name }</b>
share-by-photo = 📷 Foto dari <b>{ $name }</b>
share-by-question = ❓ Pertanyaan dari <b>{ $name }</b>
share-by-offer = 🤝 Tawaran dari <b>{ $name }</b>
share-from-success = 🌱 Kabar baik dari teman seangkatan
share-from-photo = 📷 Foto dari teman seangkatan
share-from-question = ❓ Pertanyaan dari teman seangkatan
share-from-offer = 🤝 Tawaran dari teman seangkatan
shares-own = <b>Yang Bapak/Ibu bagikan</b>
shares-own-line = { $number }. { $day }, { $state }: { $words }
share-state-waiting = menunggu pendamping
share-state-changes = disarankan diubah
share-state-published = sudah dibagikan
share-state-declined = belum dibagikan
share-state-taken_back = ditarik kembali
share-state-removed = dihapus koordinator
news = 🌿 <b>Minggu ini dari teman seangkatan</b>
news-entry =
    { $number }. { $head }
    { $words }
news-gone = { $number }. (sudah ditarik kembali)
news-all-gone = Kiriman minggu ini sudah ditarik kembali. Tidak apa-apa.
news-no-more = Itu sudah semuanya. 🌿
news-refused = Baik, tidak saya kirim lagi. Kalau nanti ingin, ketik /bagikan.
news-wished = Baik, tiap minggu saya kirimkan.

## Percakapan
from-trainer = 💬 <b>{ $name }</b> (pendamping):
from-participant = 💬 <b>{ $name }</b>:
album-follows = { $head } 🖼️ album
from-trainer-changed = ✏️ Diperbaiki oleh <b>{ $name }</b> (pendamping):
from-participant-changed = ✏️ Diperbaiki oleh <b>{ $name }</b>:
write-now =
    Silakan tulis untuk <b>{ $name }</b>: teks, foto, atau suara.
    Semua yang Anda kirim sampai kepadanya, sampai Anda ketuk Selesai.
write-but-gone =
    <b>{ $name }</b> sedang tidak bisa dijangkau lewat bot. Pesan mungkin tidak sampai.
    Sebaiknya didatangi atau ditelepon. Kalau tetap mau menulis, silakan.
thread-turns = <b>Percakapan terakhir</b>
thread-turn = { $day } · <b>{ $name }</b>: { $words }
thread-note = 🔒 { $day } · { $name }: { $words }
button-ready-replies = 💬 Kalimat siap pakai
button-note-down = 🔒 Catatan pendamping
note-down-now =
    Tulis catatan tentang <b>{ $name }</b>.
    Hanya pendamping dan koordinator yang membacanya.
note-without-words =
    🔒 Catatannya masih kosong. Tidak ada yang disimpan atau diteruskan.
    Silakan tulis isinya di belakang tanda // ya.
note-is-down = 🔒 Catatan tentang { $name } tersimpan.
contact-how = Bagaimana menyapanya?
contact-call_reached = 📞 Telepon, tersambung
contact-call_missed = 📞 Telepon, tidak diangkat
contact-visit_reached = 🚶 Datang, bertemu
contact-visit_missed = 🚶 Datang, tidak bertemu
contact-missed-noted = Sudah dicatat. Semoga lain kali { $name } bisa ditemui.
replies-none = Belum ada kalimat siap pakai. Silakan tulis sendiri.
replies-which = Pilih kalimatnya:
replies-shown =
    <code>{ $words }</code>

    Mau diubah? Salin, ubah, lalu kirim sendiri.
replies-nothing-to-keep = Belum ada kalimat untuk disimpan. Tulis dulu pesannya, lalu simpan.
replies-kept = 💾 Disimpan sebagai jawaban siap: { $words }
replies-dropped = Baik, kalimat itu sudah saya hapus dari jawaban siap.
button-keep-reply = 💾 Simpan kalimat terakhir saya
button-drop-reply = 🗑️ Hapus dari jawaban siap
button-send-as-it-is = 📨 Kirim apa adanya
button-other-replies = Kalimat lain
replies-sent = 📨 Terkirim: { $words }
talk-now =
    Silakan tulis untuk pendamping: teks, foto, atau suara.
    Semua yang dikirim sampai kepadanya, sampai Bapak/Ibu ketuk Selesai.
talk-noted =
    Silakan tulis. Pesannya saya simpan, dan dibaca begitu ada pendamping.
button-done-talking = Selesai
talk-over = Baik. Pesan berikutnya kembali ke saya.
held-for-whom = Pesan tadi untuk <b>{ $name }</b>?
button-yes-send = Ya, kirim
button-not-for-them = Bukan
held-not-sent = Baik, tidak dikirim.
reason-wants_to_talk = ingin bicara dengan pendamping
menu-pelatih = bicara dengan pendamping
writing-over = Kasus ini sudah selesai, jadi pesan tadi tidak diteruskan. Yang lain: /kasus.
writing-done = Baik. Pesan Anda berikutnya tidak diteruskan lagi.
passed-on = Diteruskan kepada { $name }. Jawabannya akan muncul di sini.
not-passed-on =
    ⚠️ Pesan Anda kepada { $name } tidak sampai.
    Bot sedang tidak bisa menjangkaunya. Coba telepon atau kunjungi.
not-passed-on-as-it-is =
    ⚠️ Kiriman tadi tidak bisa diteruskan lewat bot.
    Boleh dikirim sebagai tulisan, foto, atau suara.
from-somebody-lost = { $head } { $kind } yang tidak bisa diteruskan
case-solved-ask =
    { $name }, { $trainer } mencatat bahwa ini selesai.
    Sudah terbantu?
button-case-solved = ✅ Ya, sudah terbantu
button-case-not-solved = Belum
case-solved-thanks = Terima kasih, { $name }. Senang mendengarnya. 🌱
case-goes-on = Terima kasih sudah jujur, { $name }. Pendamping akan menghubungi lagi.
case-not-solved = { $participant } bilang belum terbantu. Kasusnya terbuka lagi.
case-solved-long-ago = Ini sudah agak lama. Perlu bantuan lagi? Ketik /bantuan.
conversation-over = Percakapan dengan { $trainer } selesai untuk sekarang. Perlu bicara lagi? Ketik /bantuan.
kind-text = pesan
kind-photo = 📷 foto
kind-voice = 🎤 pesan suara
kind-video = 🎬 video
kind-video_note = 🎬 video
kind-document = 📎 dokumen
kind-audio = 🎵 audio
kind-animation = 🎞️ animasi
kind-sticker = stiker
kind-location = 📍 lokasi
kind-contact = 👤 kontak
kind-venue = 📍 tempat
kind-poll = 📊 jajak pendapat
kind-dice = 🎲 dadu
kind-other = kiriman lain

## HP bersama
for-whom = <b>Untuk { $name }:</b>
you-or-another =
    Ini <b>{ $name }</b>, atau orang lain yang memakai HP ini juga?
    Orang lain? Ketuk tombol paling bawah dulu, ya.
name-used-here =
    Sudah ada { $name } di HP ini. Ketik nama lengkap, ya.
    Kalau itu memang Bapak/Ibu, ketuk /ganti.
chat-is-shared =
    HP ini dipakai bersama: { $names }.
    Ganti orang kapan saja: /ganti.
chat-not-shared = Di sini hanya { $name } yang melapor. Orang lain bisa ikut lewat tautan undangan.
switch-to-whom = Siapa yang melapor sekarang?
who-speaks =
    HP ini dipakai bersama. Siapa yang memakainya sekarang?
    Setelah itu, silakan coba lagi.
kept-but-whose =
    Kirimannya sudah saya simpan.
    HP ini dipakai bersama. Ini dari siapa?
speaks-now =
    👤 Melapor untuk: <b>{ $name }</b>
    Ganti orang: /ganti
now-again = Silakan ketuk lagi: /{ $command }
check-in-kept-unseen = Terima kasih, kabar { $name } sudah tercatat.
message-waits = Ada pesan. Hanya { $name } yang sebaiknya membukanya.
case-waits = Ada yang perlu disapa.

## Mengisi untuk peserta
report-about = 📝 Untuk <b>{ $name }</b>:
report-for-whom = Mau mengisi kabar untuk siapa?
report-for-whom-or-type = Mau mengisi kabar untuk siapa? Boleh juga ketik namanya: /laporkan Siti
report-nobody = Belum ada peserta yang bisa diisikan kabarnya.
report-nobody-called = Belum ada peserta bernama { $name }. Ketuk /laporkan untuk melihat daftarnya.
report-already-done = Kabar { $name } baru saja tercatat. Mau diubah?
report-not-asked = Peserta ini sudah tidak ikut, jadi kabarnya tidak diisi lagi.
report-thanks = Terima kasih, kabar { $name } tercatat:
report-ended = Baik. Kabar berikutnya: /laporkan.
report-left =
    { $count ->
        [0] Baik, kabar { $name } belum diisi.
       *[other] Baik, yang sudah diisi untuk { $name } tersimpan.
    }
    Lanjutkan kapan saja: /laporkan.
reported-for-you = 📝 { $trainer } mencatat kabar Bapak/Ibu. Ada yang keliru? Ketuk Ubah.

## Mengisi kabar sekelompok
entering-which-cohort = Mau mengisi kabar angkatan yang mana?
entering-head =
    { $pages ->
        [1] 📝 <b>Kabar kelompok</b>
       *[other] 📝 <b>Kabar kelompok</b> · halaman { $page } dari { $pages }
    }
entering-row = { $number }. { $name }: { $told }
entering-how =
    Ketuk nama. Atau ketik satu baris per orang:
    <code>1 maju 450rb</code>
entering-about = 📝 { $number }. <b>{ $name }</b>. Bagaimana usahanya?
entering-a-sum-too = ✓ { $name } tercatat. Ada uang masuk? Ketik angkanya, misalnya 450rb.
entering-taken = ✓ Tercatat: { $count } orang.
entering-line-wrong =
    ⚠️ Baris { $line } (“{ $said }”) belum tercatat.
    { $why }
entering-more-wrong = ⚠️ { $count } baris lain juga belum tercatat. Kirim lagi nanti, ya.
entering-nobody-meant = Awali dengan nomor atau nama dari daftar.
entering-no-such-number = Nomor { $number } tidak ada di daftar.
entering-not-read = “{ $text }” belum terbaca. Contoh: 1 maju 450rb.
entering-either-meant = Untuk nomor { $number }, atau semuanya satu angka? Pakai titik dua: { $number }: 500rb.
entering-unclear-amount = “{ $text }” bisa berarti { $amounts }. Tulis lengkap, ya, misalnya 450rb.
entering-unusual-amount = { $amount } jauh dari biasanya. Kalau benar, tulis lagi dengan tanda seru di akhir.
entering-answered-themselves = { $name } sudah menjawab sendiri. Jawaban itu yang berlaku.
entering-ended =
    Terima kasih. Kabar { $count } orang sudah Anda isi.
    Lanjutkan kapan saja: /isi.

## Kartu dan formulir kertas
card-scan = Pindai dengan kamera HP
card-or-type = Atau buka @{ $bot } di Telegram, lalu ketik:
to-pass-on-to-several =
    📣 Ini belum bisa dikirim lewat Telegram kepada:
    { $names }

    Mohon sampaikan kabar ini:

    { $words }
to-pass-on =
    📣 { $name } tidak bisa dihubungi lewat Telegram.
    Mohon sampaikan kabar ini:

    { $words }
speaks-for-themselves =
    { $name } memakai Telegram, jadi menjawab sendiri di sana.
    Mohon { $name } diingatkan saja.
spoken-for-no-more =
    Peserta ini sudah tidak ikut.
    Atas namanya tidak dicatat apa-apa lagi.
consent-aloud =
    { $name } belum menyatakan setuju. Mohon bacakan dulu:
    • Yang dicatat: nama, kabar usaha, angka penjualan.
    • Untuk pendampingan, dan laporan jumlah tanpa nama.
    • Yang melihat: pendamping dan koordinator.
    • Disimpan selama program, ditambah 12 bulan.
    • Boleh tidak menjawab. Boleh berhenti kapan saja.
    Menolak tidak mengurangi hak atas pelatihan. Setuju?
consent-go-on = Terima kasih, { $name } sudah setuju. Silakan ulangi yang tadi.
consent-missing =
    { $name } belum setuju kabarnya dicatat.
    Bacakan persetujuannya, lalu ketuk tombol setuju.
button-consent-aloud = ✅ { $name } setuju
button-consent-not = Belum setuju
consent-not-given = Baik. Kabarnya tidak dicatat. Boleh ditanya lagi lain kali.
form-consent = Dengan tanda tangan saya setuju kabar usaha saya dicatat (nama, kabar, angka penjualan) untuk pendampingan dan laporan jumlah tanpa nama. Yang melihat: pendamping dan koordinator. Disimpan selama program, ditambah 12 bulan. Saya boleh tidak menjawab dan boleh berhenti kapan saja.
form-signs = Setuju (tanda tangan)
form-agreed = sudah setuju
form-title = Kabar mingguan · { $cohort }
form-date = Tanggal
form-trainer = Pendamping
form-number = No.
form-person = Nama
form-how = Centang kotaknya, tulis angkanya. Yang tidak tahu boleh dikosongkan.

## Siaran
broadcast-send-content = Kirim sekarang pesan yang mau disiarkan: teks, foto, suara, atau berkas.
broadcast-for-whom = Disiarkan untuk siapa?
broadcast-preview =
    Seperti di atas ini tampilannya. Akan sampai ke <b>{ $count } orang</b>:
    { $examples }{ $left_out }{ $open }{ $approval }
broadcast-will-wait = 🤝 Lebih dari { $above } orang: satu rekan perlu setuju dulu.
broadcast-waits-for =
    🤝 Lebih dari { $above } orang: menunggu satu rekan setuju.
    Sudah ditanya: { $names }. Ditunggu sampai { $until }.
broadcast-nobody-to-agree =
    Lebih dari { $above } orang perlu persetujuan satu koordinator lain. Belum ada yang bisa ditanya.
    Undang satu koordinator, atau pilih penerima lebih sedikit.
approval-asked =
    🤝 { $by } mau menyiarkan pesan di atas ke <b>{ $count } orang</b>.
    Dikirim: { $goes }. Setuju?
    Berlaku sampai { $most } orang. Ditunggu sampai { $until }.
approval-asked-to-correct =
    🤝 Siaran { $by } sudah sampai ke <b>{ $count } orang</b>. Sekarang mau diganti menjadi pesan di atas.
    Dikirim: { $goes }. Setuju?
    Berlaku sampai { $most } orang. Ditunggu sampai { $until }.
approval-still-waits =
    🤝 Siaran { $by } ke { $count } orang masih menunggu persetujuan.
    Dikirim: { $goes }. Berlaku sampai { $most } orang.
    Ditunggu sampai { $until }. Setuju?
approval-given = Terima kasih. Siaran { $title } disetujui.
approval-given-by = 🤝 { $by } menyetujui siaran { $title }.
approval-why-not = Apa yang perlu diperbaiki? Pilih atau ketik.
approval-why-wording = Isinya perlu diperbaiki
approval-why-audience = Penerimanya terlalu banyak
approval-why-timing = Waktunya kurang tepat
approval-refused = Baik, siaran { $title } tidak dikirim. Alasannya sudah saya sampaikan.
approval-refused-by =
    { $by } belum setuju dengan siaran { $title }.
    Alasannya: { $reason }
    Siarannya masih ada. Perbaiki, lalu kirim lagi.
approval-lapsed =
    Belum ada yang menjawab soal siaran { $title }, jadi belum dikirim.
    Siarannya masih ada. Hubungi { $names }, lalu kirim lagi.
approval-lapsed-for-the-office = Siaran { $title } tidak dikirim: waktunya habis sebelum ada yang setuju.
approval-own = Siaran sendiri disetujui oleh rekan. Rekan sudah ditanya.
approval-too-late = Siaran { $title } sudah berubah sejak ditanyakan, jadi perbaikan ini tidak dipakai. Penulisnya diberi tahu.
approval-too-late-for =
    Perbaikan untuk siaran { $title } belum jadi: siarannya sudah berubah lebih dulu.
    Lihat siarannya lewat /siaran, lalu perbaiki lagi.
approval-closed-by-now =
    Batas menjawab siaran ini sudah lewat, jadi belum dikirim:
    { $title }
    Penulisnya sudah diberi tahu.
approval-closed-by-now-for =
    Siaran ini disetujui setelah batas menjawabnya lewat, jadi belum dikirim:
    { $title }
    Ubah dulu batasnya, lalu kirim lagi:
    ➕ Lengkapi, lalu ❓ Tanya dengan tombol jawaban.
approval-reads-otherwise = Siaran ini sudah diubah sejak ditanyakan. Minta rekan mengirimnya lagi.
the-office = Kantor
as-soon-as-agreed = begitu disetujui
left-out-withdrawn = 👋 { $count } orang sudah berhenti: tidak dikirimi.
left-out-without_telegram = 📵 { $count } orang belum terhubung lewat Telegram.
left-out-blocked = 🚫 { $count } orang menutup percakapan dengan bot.
left-out-paused = 🌙 { $count } orang sedang jeda: tidak dikirimi.
left-out-already_reached = ☑️ { $count } orang sudah menerimanya.
left-out-same_phone = 📱 { $count } orang memakai HP yang sama dengan penerima lain.
audience-unclear = Belum terbaca mulai huruf ke-{ $place }: “{ $found }”. Contoh: desa = "Muara Pantun" dan bukan status = jeda
audience-unfinished = Kalimatnya belum selesai. Contoh: desa = "Muara Pantun" dan bukan status = jeda
audience-unknown = “{ $value }” tidak dikenal. { $known ->
        [0] Belum ada yang tersimpan.
       *[other] Yang ada: { $known }.
    }
audience-no-broadcast = Siaran nomor { $number } belum pernah dikirim.
audience-not-ordered = “{ $value }” tidak bisa lebih atau kurang. Pakai = atau !=.
audience-which-kind = Dipilih menurut apa?
audience-which-value = Yang mana?
audience-nothing-of-the-kind = Belum ada pilihannya. Pilih yang lain dulu.
audience-picked =
    Dipilih, dibaca dari atas ke bawah:
    <b>{ $words }</b>
    Sejauh ini { $count } orang.
audience-everybody = semua peserta
audience-and = dan
audience-or = atau
audience-except = kecuali
audience-not = bukan
audience-none = tidak ada
audience-cohort = angkatan
audience-village = desa
audience-trainer = pelatih
audience-status = status
audience-rung = tangga
audience-language = bahasa
audience-role = peran
audience-got = menerima siaran { $number }
audience-answered = menjawab siaran { $number }
audience-status-invited = belum terhubung
audience-status-active = aktif
audience-status-paused = sedang jeda
audience-status-stalled = perlu disapa
audience-status-independent = sudah mandiri
audience-status-withdrawn = sudah berhenti
list-which-name = Ketik nama daftarnya, misalnya: Belum hadir.
list-name-unclear = Namanya 1 sampai { $longest } huruf. Ketik sekali lagi.
list-saved = Tersimpan sebagai “{ $name }”. Lain kali pilih di “Daftar tersimpan”.
broadcast-when = Kapan disiarkan?
broadcast-scheduled = Baik, disiarkan { $at }.
broadcast-scheduled-locally =
    Baik, disiarkan { $day }, menurut jam di tempat masing-masing:
    { $lines }
broadcast-time-spread =
    { $day }, menurut jam di tempat masing-masing:
    { $lines }
    Jadwalkan begitu?
broadcast-comes-then = • { $count } orang pukul { $at }
broadcast-comes-at_once = • { $count } orang langsung: di sana pukul { $at } sudah lewat
broadcast-comes-next_day = • { $count } orang { $at }: di sana harinya sudah lewat
broadcast-at-which-hour = { $day }, pukul berapa? Boleh diketik, misalnya: 9 pagi.
broadcast-hour-is-over = { $day }: jam itu sudah lewat. Pilih jam atau hari lain.
broadcast-day-is-far = Paling lama satu tahun ke depan. Hari apa?
broadcast-time-unclear = Waktunya belum terbaca. Ketik seperti: besok jam 9 pagi.
broadcast-put-off-until = Ditunda sampai kapan?
broadcast-put-off-by = { $by } menunda siaran { $title } ke { $at }.
broadcast-cancelled-by = { $by } membatalkan siaran { $title } yang direncanakan { $at }.
broadcast-left =
    { $leaver } bukan koordinator lagi.
    Siaran { $title } tetap dikirim { $at }.
    Sekarang diurus { $name }.
    Boleh dilihat, ditunda atau dibatalkan.
series-left =
    { $leaver } bukan koordinator lagi.
    Siaran berulang { $title } { $state }: { $rhythm }.
    Sekarang diurus { $name }.
    Boleh dilihat, dijeda atau diakhiri.
series-how-often = Diulang seberapa sering?
series-until-when = Berapa kali? Boleh diketik: 6 kali, atau sampai 3 Juni.
series-end-unclear = Belum terbaca. Ketik seperti: 6 kali, atau sampai 3 Juni.
series-sure =
    🔁 { $rhythm }, menurut jam di tempat masing-masing.
    Sekarang { $count } orang. Yang terdekat:{ $dates }
    Mulai begitu?
series-shown =
    🔁 <b>{ $title }</b> { $state }.
    { $rhythm }.{ $dates }
series-words-preview =
    Begini isinya mulai kiriman berikutnya.
    Yang sudah terkirim tetap seperti dulu.
series-reworded = ✅ Isinya sudah diganti. Kiriman berikutnya memakai yang baru.
series-list =
    Siaran berulang:
    { $lines }
series-line = 🔁 { $title }
series-rests = • sedang dijeda
series-date = • { $day } pukul { $hour }
series-date-left-out = • { $day } tidak dikirim: { $why }
series-every-w1 = Tiap { $weekday } pukul { $hour }
series-every-w2 = Tiap 2 minggu, hari { $weekday } pukul { $hour }
series-every-md = Tiap bulan tanggal { $day } pukul { $hour }
series-every-mw = Tiap bulan, { $weekday } { $place ->
        [-1] terakhir
       *[other] ke-{ $place }
    } pukul { $hour }
series-is-running = berjalan
series-is-paused = dijeda
series-is-ended = sudah berakhir
series-elsewhere = { $by } lebih dulu. Siaran berulang ini { $state }. Keadaannya: /siaran.
series-went-late = 🔁 { $title }: seharusnya { $at }. Bot sempat tidak aktif, jadi dikirim sekarang.
series-left-out = 🔁 { $title }: bot tidak aktif sejak { $at }, jadi kali itu dilewati.
day-today = Hari ini
day-tomorrow = Besok
broadcast-cancelled = Siaran dibatalkan. Tidak ada yang terkirim.
broadcast-over = Siaran ini sudah dikirim atau dibatalkan. Siaran baru: /siaran.
broadcast-progress = 📣 Menyiarkan: { $sent } dari { $total } ({ $percent } %)
broadcast-stopped =
    ⏸ Siaran dihentikan sementara. Sudah sampai ke { $sent } dari { $total } orang.
    Yang lain menunggu sampai dilanjutkan.
broadcast-goes-on = ▶️ Siaran dilanjutkan. Yang sudah menerima tidak dikirimi lagi.
broadcast-ended-early = ⏹ Siaran diakhiri. Sudah sampai: { $sent }. Tidak dikirimi lagi: { $cancelled }.
broadcast-elsewhere = { $by } lebih dulu. Siaran ini { $state }. Keadaannya: /siaran.
broadcast-by-yourself = Bapak/Ibu
broadcast-by-a-colleague = Rekan
broadcast-by-the-bot = Bot
broadcast-not-begun = Siaran { $title } { $state }. Belum ada yang terkirim.
broadcast-is-draft = masih dirancang
broadcast-is-waiting = menunggu persetujuan
broadcast-is-scheduled = dijadwalkan
broadcast-is-scheduled-for = dijadwalkan { $at }
broadcast-is-sending = sedang dikirim
broadcast-is-stopped = dihentikan sementara
broadcast-is-done = sudah selesai
broadcast-is-cancelled = dibatalkan
broadcast-is-taken_back = sudah ditarik kembali
broadcast-last-ones = Siaran terakhir. Pilih untuk melihat keadaannya:
broadcast-without-words = tanpa teks
button-look-again = 🔄 Lihat sekarang
button-stop-broadcast = ⏸ Hentikan sementara
button-go-on-broadcast = ▶️ Lanjutkan
button-end-broadcast = ⏹ Akhiri di sini
button-edit-broadcast = ✏️ Ubah
button-reword = ✏️ Ganti isinya
button-other-audience = 👥 Ganti penerima
button-save-edit = ✅ Simpan perubahan
button-leave-it = Biarkan seperti semula
button-correct-broadcast = ✏️ Perbaiki
button-correct-now = ✅ Perbaiki sekarang ({ $count } orang)
button-correct-variant = 🌐 Perbaiki juga versi { $name }
button-take-back = ↩️ Tarik kembali
button-take-back-now = ↩️ Ya, tarik kembali ({ $count })
broadcast-send-other-words =
    Kirim sekarang pesan yang sudah diperbaiki.
    Nanti Anda lihat dulu contohnya.
broadcast-edited = ✅ Siaran sudah diubah. Tetap disiarkan { $at }.
broadcast-left-as-it-was = Baik, siarannya tetap seperti semula.
broadcast-cannot-correct =
    Pesan seperti ini tidak bisa diperbaiki setelah terkirim.
    Bisa ditarik kembali, lalu siarkan yang baru.
broadcast-correct-with-text = Siaran ini berupa teks. Kirim perbaikannya sebagai teks.
broadcast-correct-with-album =
    Siaran ini berupa album. Kirim keterangan barunya sebagai teks,
    atau albumnya sekali lagi, paling banyak { $most } dan sejenis.
broadcast-edit-not-taken =
    Siarannya tetap seperti waktu dikirim ke sini.
    Mau diubah juga? Tekan tombol ini.
album-part-late =
    Satu berkas dari album itu baru datang sekarang, jadi belum ikut.
    Mau disiarkan tersendiri?
album-comes = Albumnya sudah masuk. Kalau semuanya terkirim, lihat dulu hasilnya.
broadcast-correct-with-words =
    Yang bisa diganti hanya keterangannya.
    Kirim keterangan barunya sebagai teks.
broadcast-correction-preview =
    Seperti di atas ini jadinya. Akan diperbaiki di <b>{ $count } orang</b>.{ $waiting ->
        [0] { "" }
       *[other] { " " }{ $waiting } orang yang belum menerima langsung mendapat yang baru.
    }{ $rest }
broadcast-rest-blank =
    Albumnya jadi lebih pendek { $count } berkas.
    Yang lewat dua hari tidak bisa dihapus lagi dari Telegram:
    di sana berkas itu diganti gambar kosong.
broadcast-rest-heard =
    Albumnya jadi lebih pendek { $count } berkas suara.
    Yang lewat dua hari tidak bisa dihapus lagi dari Telegram:
    di sana suaranya tetap ada, keterangannya hilang.
broadcast-take-back-sure =
    Siaran ini akan ditarik dari { $count } orang.{ $waiting ->
        [0] { "" }
       *[other] { " " }{ $waiting } orang lagi tidak jadi dikirimi.
    }
    Yang sudah membacanya tetap ingat. Tarik kembali?
broadcast-taken-back-line = Pengumuman ini ditarik kembali oleh kantor.
broadcast-is-taken-back = ↩️ Siaran { $number } sudah ditarik kembali.
broadcast-change-progress-correction = ✏️ Memperbaiki: { $done } dari { $total }
broadcast-change-progress-taking_back = ↩️ Menarik kembali: { $done } dari { $total }
broadcast-change-done-correction = ✏️ <b>Siaran { $number } selesai diperbaiki</b>
broadcast-change-done-taking_back = ↩️ <b>Siaran { $number } selesai ditarik kembali</b>
broadcast-copies-corrected = Diperbaiki: { $count }
broadcast-copies-removed = Dihapus: { $count }
broadcast-copies-replaced = Sudah lama, diganti kalimat penarikan: { $count }
broadcast-copies-cancelled = Tidak jadi dikirim: { $count }
broadcast-copies-follow = Belum menerima, nanti mendapat yang baru: { $count }
not-changed-closed = Tidak bisa diubah: { $count } orang menutup percakapan dengan bot.
not-changed-deleted = Tidak perlu diubah: { $count } orang sudah menghapusnya.
not-changed-kind = Tidak bisa diubah: { $count } pesan jenisnya lain.
not-changed-numberless = Tidak bisa diubah: { $count } pesan berupa album.
not-changed-other = Tidak bisa diubah: { $count } ditolak Telegram.
not-changed-in-doubt = Mungkin masih yang lama: { $count } orang, Telegram tidak memberi kabar.
broadcast-ended-answered =
    💬 { $count } orang sudah menjawab. Telegram tidak memberi tahu siapa yang membaca:
    hanya yang menjawab yang pasti sudah melihat.
    { $lines }
broadcast-ended-unanswered =
    📬 Sampai ke { $count } orang, belum ada jawaban. Mungkin sudah dibaca, mungkin belum.
    { $lines }
broadcast-ended-unreachable =
    🚫 { $count } orang tidak terjangkau.
    { $lines }
broadcast-ended-failed =
    ⚠️ { $count } orang belum menerima.
    { $lines }
broadcast-ended-line = • { $name }
broadcast-ended-line-why = • { $name }: { $why }
not-delivered-blocked = menutup percakapan dengan bot
not-delivered-deactivated = akun Telegramnya sudah tidak ada
not-delivered-not_found = percakapannya tidak ditemukan
not-delivered-gone = percakapannya sudah tertutup sebelum siaran
not-delivered-expired = sudah terlambat untuk dikirim
not-delivered-held_back = sudah tiga kali menerima pesan yang sama hari itu
not-delivered-other = Telegram menolaknya, atau tidak memberi kabar
broadcast-sent-again-already = Siaran ini baru saja dikirim lagi. Laporannya sebentar lagi datang.
broadcast-all-settled =
    Semua dari daftar ini sudah menerimanya, menjawabnya,
    atau sedang dikirimi. Tidak ada yang perlu dikirimi lagi.
broadcast-settled-since =
    ☑️ { $count } orang tidak dikirimi lagi: sudah sampai,
    sedang dikirimi, atau sudah menjawab sejak itu.
broadcast-given-to-trainers =
    👥 Daftar nama diberikan ke { $trainers } pelatih.{ $before ->
        [0] { "" }
       *[other] { " " }{ $before } pelatih sudah menerimanya hari ini.
    }{ $missed ->
        [0] { "" }
       *[other] { " " }Belum bisa dihubungi: { $missed }.
    }{ $alone ->
        [0] { "" }
       *[other] { " " }{ $alone } orang belum punya pelatih: sapa mereka dari kantor.
    }
trainer-list-unanswered =
    👥 Dari kantor: { $count } peserta Anda belum menjawab siaran.
    Tolong sapa mereka: { $names }
trainer-list-unreachable =
    👥 Dari kantor: siaran tidak sampai ke { $count } peserta Anda.
    Tolong telepon atau kunjungi mereka: { $names }
trainer-list-failed =
    👥 Dari kantor: siaran belum diterima { $count } peserta Anda.
    Tolong sampaikan kepada mereka: { $names }
button-ended-answered = 💬 Menjawab ({ $count })
button-ended-unanswered = 📬 Belum menjawab ({ $count })
button-ended-unreachable = 🚫 Tidak terjangkau ({ $count })
button-ended-failed = ⚠️ Belum menerima ({ $count })
button-send-again = 🔁 Kirim lagi ke mereka
button-give-to-trainers = 👥 Berikan ke pelatih
button-page-back = ← Sebelumnya
button-page-on = Berikutnya →
broadcast-report =
    📣 <b>Siaran selesai</b>
    Sampai: { $sent }
    Tidak terjangkau: { $unreachable }{ $unreachable ->
        [0] { "" }
       *[other] { " " }({ $unreachable_names })
    }
    Gagal: { $failed }{ $failed ->
        [0] { "" }
       *[other] { " " }({ $failed_names })
    }{ $never }
broadcast-never-opened = Belum pernah membuka bot: { $count } ({ $names })
broadcast-unknown-fields =
    { $fields } belum dikenal.
    Yang bisa diisi: { "{nama}, {pelatih}, {angkatan}, {desa}" }.
    Perbaiki, lalu kirim sekali lagi ke sini.
broadcast-too-long =
    Pesannya terlalu panjang: { $units } huruf, paling banyak { $most }.
    Ringkas dulu, lalu kirim sekali lagi ke sini.
broadcast-add-what = Apa yang mau ditambahkan?
broadcast-which-options = Orang menjawab dengan apa?
broadcast-type-options =
    Ketik pilihan jawabannya, satu baris satu.
    Paling banyak { $most } pilihan.
options-unclear =
    Pilihannya belum pas: { $fewest } sampai { $most } baris, paling panjang { $longest } huruf.
    Ketik sekali lagi, satu baris satu pilihan.
broadcast-how-long = Sampai kapan boleh dijawab?
broadcast-type-closing = Ketik sampai kapan, misalnya: Jumat jam 12 siang.
closing-unclear =
    Waktunya belum terbaca, atau sudah lewat.
    Ketik sekali lagi, misalnya: Jumat jam 12 siang.
closes-too-early =
    Jawabannya ditutup { $until }, sebelum siaran ini sampai.
    Pilih jam yang lebih awal, atau ubah batas jawabannya:
    ➕ Lengkapi, lalu ❓ Tanya dengan tombol jawaban.
broadcast-open-until = ⏳ Bisa dijawab sampai { $at }.
broadcast-open-for = ⏳ Bisa dijawab selama { $days } hari.
broadcast-type-links =
    Ketik tombolnya, satu baris satu. Contoh:
    Daftar | https://contoh.id
links-unclear =
    “{ $line }”: { $why }
    Ketik sekali lagi semuanya. Contoh: Daftar | https://contoh.id
link-no-bar = beri garis tegak | antara judul dan tautan.
link-no-label = judulnya belum ada.
link-long-label = judulnya terlalu panjang.
link-not-a-link = tautannya harus diawali https:// atau http://.
link-odd-link = tautannya belum lengkap, atau ada spasi di dalamnya.
link-too-many = paling banyak 6 tombol.
broadcast-type-template = Ketik nama untuk menyimpannya, misalnya: Undangan rapat.
template-name-unclear = Namanya 1 sampai { $longest } huruf. Ketik sekali lagi.
template-saved = Tersimpan sebagai “{ $name }”. Ketik /siaran untuk memakainya lagi.
broadcast-send-variant = Kirim sekarang pesannya dalam { $name }.
field-no-trainer = pelatih Anda
field-no-cohort = angkatan Anda
field-no-village = desa Anda
broadcast-album-answer = Sudah dipahami?
broadcast-not-understood = Terima kasih sudah bilang. Apa yang belum jelas? Tulis saja di sini.
broadcast-answer-kept = Tercatat: { $answer }. Terima kasih. 🌿
broadcast-answers-closed = Waktu menjawab siaran ini sudah selesai. Terima kasih.
broadcast-answers-preview = Ini baru contoh. Tombolnya bekerja setelah siaran dikirim.
broadcast-answers-title = Jawaban siaran { $number }
broadcast-answers-head = 📊 <b>Jawaban siaran { $number }</b>
broadcast-answers-line = { $words }: { $count } dari { $total } orang
broadcast-answers-until = Masih bisa dijawab sampai { $at }.
broadcast-answers-over = Waktu menjawab sudah selesai.
nobody-to-reach = Belum ada yang bisa menerima siaran ini: belum ada peserta yang terhubung.

## Kantor
reach-of =
    👥 <b>Jangkauan { $cohort }</b>
    Pernah terhubung ke bot: { $linked } dari { $all } orang.
    Berkabar dalam 28 hari terakhir: { $lately }.
    Kabarnya hanya diisi pendamping: { $byhand }.
    Belum terhubung dan belum ada kabar: { $silent }.

    { $parts }
reach-beside =
    👥 { $reach }
    Menurut umur dan desa: /angkatan.
reach-part = { $name }: { $linked } dari { $all }
your-cohorts =
    <b>Angkatan</b>
    { $lines }
cohort-line =
    • { $name } ({ $code }): { $active } aktif, { $stalled } perlu disapa, { $invited } belum terhubung{ $planless ->
        [0] {""}
       *[other] , { $planless } belum punya rencana
    }
    Pernah terhubung ke bot: { $linked } dari { $all }
no-cohorts = Belum ada angkatan yang terbuka. Tambahkan dulu dari kantor: pendamping cohort add.
invite-whom = Mengundang siapa?
invite-to-which-cohort = Untuk angkatan mana?
invitation-trainee =
    Tautan untuk semua peserta { $cohort }:
    { $link }
    Berlaku sampai angkatan ditutup.
invitation-staff =
    Tautan untuk satu { $role }, { $cohort }:
    { $link }
    Berlaku 7 hari, untuk satu orang.
all-cohorts = semua angkatan
role-trainee = Peserta
role-trainer = Pelatih
role-coordinator = Koordinator
role-partner = Mitra

## Tombol
button-agree = Setuju ikut
button-decline = Tidak
button-keep-name = Ya, nama saya { $name }
button-contact-me = 🙋 Tolong hubungi saya
button-skip = Lewati
button-same-as-last = Sama seperti terakhir: { $value }
button-chosen-all = ✅ Sudah, itu saja
button-today = Hari ini
button-yesterday = Kemarin
button-meant = Ya, { $amount }
button-type-again = Bukan, saya ketik lagi
button-correct = ✏️ Ubah
button-all-right = 🙏 Baik
button-not-so = Bukan itu maksudnya
button-read-as = 🏷️ Dibaca: { $meaning }
button-leave = Ya, berhenti
button-stay = Tidak jadi
button-offer-buddy = 🙋 Saya bersedia jadi teman
button-be-buddy = Bersedia
button-no-buddy = Belum bisa
button-keep-buddy = Ya, masih cocok
button-end-buddy = Sudahi
button-buddy-greeted = Sudah saya sapa
button-buddy-cannot = Belum bisa
button-send-named = Kirim dengan nama saya
button-send-unnamed = Kirim tanpa nama
button-write-anew = Tulis ulang
button-trainer-alone = 🤝 Ya, hanya ke pendamping
button-of-the-business = Ini soal usaha, tanyakan saja
button-answer-peer = 💬 Jawab
button-answer-helped = 👍 Membantu
button-question-answered = ✅ Sudah terjawab
button-be-asked = Ya, boleh
button-not-be-asked = Tidak usah
button-be-asked-again = 🙋 Boleh tanyai saya
button-stop-being-asked = 🔕 Jangan tanyai saya
button-ask-anyway = Belum, tanyakan saja
button-book-helped = ✅ Sudah terjawab
button-keep-answer = 📖 Simpan ke buku
button-book-named = Boleh, dengan nama saya
button-book-unnamed = Boleh, tanpa nama
button-book-no = Jangan
button-take-out-of-book = Tarik jawaban saya
button-change-answer = Ubah jawaban
button-change-question = Ubah pertanyaan
button-own-entries = 📖 Jawaban saya di buku
button-report = 🚩 Laporkan
button-open-post = Buka kirimannya
button-report-yes = Ya, laporkan
button-share-success = 🌱 Kabar baik
button-share-photo = 📷 Foto
button-share-question = ❓ Pertanyaan
button-share-offer = 🤝 Tawaran
button-not-to-share = Bukan untuk dibagikan
button-share-it = ✅ Bagikan
button-share-named = Dengan nama saya
button-share-unnamed = Tanpa nama
button-change-first = Ubah dulu
button-share-anyway = Tetap bagikan
button-change-share = ✏️ Ubah
button-take-share-back = ↩️ Tarik kembali
button-take-back-this = ↩️ Tarik kembali { $number }
button-approve-share = Setujui
button-wish-change = Minta diubah
button-decline-share = Tolak
button-see-share = 👁 Lihat { $number }
button-more-news = Lihat yang lain
button-no-news = Tidak usah dikirim lagi
button-wish-news = 🌿 Kirimi kabar teman tiap minggu
button-remove-post = Hapus
button-mute = { $days ->
    [0] Bisukan seterusnya
   *[other] Bisukan { $days } hari
    }
button-dismiss-report = Abaikan
button-unmute = Boleh menulis lagi
button-join-room = Ya, gabung
button-welcome-me = Ya, boleh
button-not-join-room = Tidak dulu
button-open-room = Masuk ke grup
button-leave-room = Tidak jadi ikut
button-add-to-group = Tambahkan ke grup
button-unlink-room = Lepaskan grup ini
button-write-to-me = Tulis kepada saya
button-room-posts_announcements = Pengumuman juga ke grup
button-room-words = 🔤 Kata yang dihapus ({ $count })
button-room-keeps_out_links = Tautan dihapus
button-room-keeps_out_forwards = Pesan terusan dihapus
button-room-keeps_out_strangers = Hanya peserta
button-claim = ✋ Saya tangani
button-write = 💬 Tulis pesan
button-touched = 🤝 Sudah saya sapa
button-reply = 💬 Balas
button-snooze = 💤 Tunda
button-hand-over = 🤝 Serahkan
button-give-back = ↩️ Kembalikan
button-most-cases = Paling banyak { $count }
button-cover = Ya, saya gantikan
button-no-cover = Belum bisa
button-back-again = Saya sudah kembali
button-share-out = Bagi rata kepada yang lain
button-hand-on = Ya, serahkan
button-resolve = ✅ Selesaikan
button-show-case = Lihat kasus
button-done-writing = Selesai menulis
button-days = { $days ->
    [1] Sampai besok
   *[other] { $days } hari
}
button-flag = 👋 Tandai perlu disapa
button-end-follow-up = 🏁 Akhiri pendampingan
button-end-now = Akhiri sekarang
button-end-otherwise = Pilih yang lain
button-close-cohort = Tutup angkatan
button-show-list = Lihat daftarnya
button-reach = 👥 Jangkauan { $cohort }
button-who-has-no-exit = 🏁 Penutupan { $cohort }
button-report-for = 📝 Isi laporan untuk beliau
button-card = 🪪 Kartu masuk
button-enter-theirs = 📝 Isi kabar mereka
button-end-entering = ✅ Selesai
button-to-the-list = ⬅️ Kembali ke daftar
button-end-report = Selesai dulu
button-another = 👥 Orang lain, memakai HP ini juga
button-it-is-me = Ini saya, { $name }
button-read-message = Saya { $name }, baca pesannya
button-more = Berikutnya »
button-back = « Sebelumnya
button-every-cohort = Semua angkatan
button-all-cohorts = Semua angkatan saya ({ $count } orang)
button-send = 📣 Kirim ke { $count } orang
button-pick-people = 🔎 Pilih orangnya
button-kind-saved = 💾 Daftar tersimpan
button-kind-cohort = Angkatan
button-kind-village = Desa
button-kind-trainer = Pelatih
button-kind-status = Status
button-kind-rung = Tangga
button-kind-language = Bahasa
button-kind-role = Peran
button-kind-answer = Jawaban kabar
button-kind-broadcast = Siaran lalu
button-use-picked = ✅ Sudah, { $count } orang
button-pick-and = ➕ dan …
button-pick-or = ➕ atau …
button-pick-except = ➖ kecuali …
button-save-picked = 💾 Simpan daftar ini
button-pick-anew = ↩️ Pilih dari awal
button-add-part = ➕ Lengkapi
button-add-question = ❓ Tanya dengan tombol jawaban
button-add-links = 🔗 Tambah tombol tautan
button-add-variant = 🌐 Versi { $name }
button-variant-wanted = 🌐 Versi { $name } ({ $count } orang)
button-save-template = 💾 Simpan untuk dipakai lagi
button-look-at-album = 👁 Lihat hasilnya
button-back-to-preview = ↩️ Kembali ke siaran
button-own-options = ✏️ Ketik pilihan sendiri
button-open-for = { $days } hari
button-closes-at = 🕛 Hari dan jam lain
button-show-answers = 📊 Lihat jawaban
button-answers-again = 🔄 Lihat lagi
button-close-answers = 🔒 Tutup sekarang
button-option-understood = Paham
button-option-not-understood = Belum paham
button-option-attending = Hadir
button-option-not-attending = Tidak bisa hadir
button-option-yes = Ya
button-option-no = Tidak
button-option-silent = Belum menjawab
button-schedule = 🕗 Jadwalkan
button-approve = ✅ Setuju
button-reject = Tolak dengan alasan
button-invite-coordinator = ➕ Undang koordinator
button-put-off = ⏰ Tunda
button-an-hour-later = +1 jam
button-tomorrow-morning = Besok pagi pukul 08.00
button-another-time = Pilih waktu lain
button-another-day = 📅 Hari lain
button-repeat = 🔁 Berulang
button-every-w1 = Tiap { $weekday }
button-every-w2 = Tiap 2 minggu, { $weekday }
button-every-md = Tiap bulan, tanggal { $day }
button-every-mw = Tiap bulan, { $weekday } yang sama
button-times = { $times } kali
button-begin-series = 🔁 Mulai
button-series-pause = ⏸ Jeda
button-series-go_on = ▶️ Lanjutkan
button-series-end = ⏹ Akhiri
button-cancel = Batal
