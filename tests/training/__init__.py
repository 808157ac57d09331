"""How are the models trained that the program carries with it?"""
