"""In which zones must a rule about time hold?"""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

WIB, WITA, WIT = ZoneInfo("Asia/Jakarta"), ZoneInfo("Asia/Makassar"), ZoneInfo("Asia/Jayapura")
BERLIN = ZoneInfo("Europe/Berlin")
SAO_PAULO = ZoneInfo("America/Sao_Paulo")  # until 2019 its summer began at midnight, which was skipped
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")  # its summer is half an hour
ZONES = [WIB, WITA, WIT, BERLIN, SAO_PAULO, LORD_HOWE]

zones = st.sampled_from(ZONES)
# Years in which all of these zones but the Indonesian ones changed their clocks.
moments = st.datetimes(datetime(2015, 1, 1), datetime(2019, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  (made aware)
minutes = st.times().map(lambda hour: time(hour.hour, hour.minute))
weekdays = st.integers(0, 6)
