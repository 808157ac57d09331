"""What does the bot's profile say?"""

from bot.sandbox.events import Json
from bot.sandbox.params import Params
from bot.sandbox.world import World


def get_me(world: World, _params: Params) -> Json:
    return world.bot_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


def put_line(line: str, world: World, params: Params) -> bool:
    """setMyName, setMyDescription and setMyShortDescription."""
    world.profile[line, params.text("language_code")] = params.text(line)
    return True


def get_line(line: str, world: World, params: Params) -> Json:
    language = params.text("language_code")
    return {line: world.profile.get((line, language), world.profile.get((line, ""), ""))}
