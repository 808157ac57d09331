"""What does a participant mean who writes instead of pressing a button?"""
