"""The map as FollowTheMoney entities and statements (https://followthemoney.tech).

Written by the published schema, without the library: it needs ICU, which no Python package brings everywhere.
The tests load what is written with the real library where it is installed (``make peers``).
"""
