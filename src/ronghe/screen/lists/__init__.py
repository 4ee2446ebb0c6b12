"""Readers of watchlists: FollowTheMoney, the US Consolidated Screening List, tables with a mapping."""
