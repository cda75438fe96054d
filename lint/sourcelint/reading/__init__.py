"""What a careful reader sees in a text, each with offsets.

One module per annotation; each has one public function that takes a document and returns a tuple of frozen
values in text order. Modules here build on each other through the attributes of the document, and know
nothing of rules and findings.
"""
