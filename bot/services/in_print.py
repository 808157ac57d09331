"""What is left of a button's words on paper?"""


def in_print(label: str) -> str:
    """Without the pictures of a screen, which no printer's font has."""
    return "".join(sign for sign in label if sign.isascii() or sign.isalpha()).strip()
