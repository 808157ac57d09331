"""How does the bot hear what people do?"""

from bot.sandbox.events import Json
from bot.sandbox.params import Params
from bot.sandbox.refusals import bad_request, conflict
from bot.sandbox.updates import LARGEST_BATCH
from bot.sandbox.world import World


async def get_updates(world: World, params: Params) -> list[Json]:
    if world.webhook_url:
        raise conflict(
            "can't use getUpdates method while webhook is active;"
            " use deleteWebhook to delete the webhook first"
        )
    _remember_wanted(world, params)
    limit = min(max(params.integer("limit", LARGEST_BATCH), 1), LARGEST_BATCH)
    seconds = max(params.integer("timeout"), 0)
    return await world.updates.poll(params.integer("offset"), limit, seconds)


def set_webhook(world: World, params: Params) -> bool:
    """Remembers the address and so stops getUpdates; nothing is ever sent there."""
    url = params.text("url")
    if url and not url.startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _remember_wanted(world, params)
    _drop_if_asked(world, params)
    world.webhook_url = url
    return True


def delete_webhook(world: World, params: Params) -> bool:
    _drop_if_asked(world, params)
    world.webhook_url = ""
    return True


def get_webhook_info(world: World, _params: Params) -> Json:
    told: Json = {
        "url": world.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": world.updates.unconfirmed,
    }
    return told | ({"allowed_updates": world.updates.wanted} if world.updates.wanted else {})


def _remember_wanted(world: World, params: Params) -> None:
    kinds = params.json("allowed_updates")
    if "allowed_updates" in params:
        world.updates.want([str(kind) for kind in kinds or []])


def _drop_if_asked(world: World, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        world.updates.drop_all()
