"""Which words are given names, so that "saya bukan Rahma" is not read as a trade?"""

_NAMES = """
siti sari ani rina dewi sri nur yanti wati lina rahma aisyah fatimah nurul ratna rini tini tuti yuli yuni
wahyu ahmad muhammad budi andi agus joko bambang eko dwi tri adi hadi yusuf ibrahim ismail rudi dedi dodi
hendra iwan irwan rahman rahmat ridwan slamet sugeng supri suparman suryadi anton arif arifin asep ujang
udin jamal jamil kamal hasan husin hamid salim umar usman ali said anwar bahri basri mansur marwan
halimah maryam mariam khadijah rohani rosita rosmini ros yati yanti yani nani nina nia tina tika ika eka
evi eva endang erna ernawati herlina hernawati indah intan ida idah juliana kartini kartika kasmi lestari
lilis lusi mega melati mira murni nining ningsih novi nuraini nurhayati puji purwanti putri rahayu ria
risma rosidah rukmini rusmini salma salmah santi saudah siska sulastri sumiati sunarti supiati surti
suryani susi susan susanti sutini tati titin tutik umi ummi vera wiwik wulan yunita zahra zainab zubaidah
maria marta yohana yosef yohanes paulus petrus simon daniel david dayang awang aji encik daeng tenri
besse baso made wayan ketut nyoman putu gede komang desak
"""
GIVEN_NAMES = frozenset(_NAMES.split())
