"""What a decision changes in an atlas, and only that: the parts of names and the claims that it touches.

The result is that of :func:`ronghe.replay.replay` and of a full build, byte for byte (compared as a digest), in a
time that does not grow with the casebook. Where a decision reaches further it is left to these: a part of very many
names, a short form of very many documents.
"""
