"""The rules that ship with sourcelint: one family a folder, one rule a module."""
