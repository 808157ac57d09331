"""How does the bot fetch a file somebody sent?"""

from bot.sandbox.events import Json
from bot.sandbox.files import LARGEST_DOWNLOAD_BYTES
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import World


def get_file(world: World, params: Params) -> Json:
    stored = world.files.by_id(params.text("file_id"))
    if len(stored.content) > LARGEST_DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    return stored.as_json()
