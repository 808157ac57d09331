"""Whom does an announcement mean, said as data?"""
