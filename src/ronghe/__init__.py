"""Ronghe: a sourced map of civil-military fusion from English and Chinese open sources."""
