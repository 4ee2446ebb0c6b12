"""Letters of a column of names: groups by which names meet, the longest common subsequence, words in one order."""

import numpy as np

from ronghe.names.compiled import Codes, Keys, Offsets, kernel, loop

WORD = 64
"""Letters of a name that one machine word has a bit for each."""
LETTERS = 1 << 18
"""Letters there can be: all that Unicode has assigned, but for tags and private signs, which are taken modulo."""
_LETTER = np.uint32(LETTERS - 1)
_NONE, _ONE = np.uint64(0), np.uint64(1)


@loop
def groups(codes: Codes, begin: int, end: int, out: Keys, fours: bool) -> int:
    """Hashes of the groups of one name, with a space before and behind it; how many.

    A group is two Han characters, or three characters of a Latin name, spaces among them; ``fours``: four as well.
    """
    found = 0
    for at in range(begin - 1, end):
        one = codes[at] if at >= begin else np.uint32(32)
        two = codes[at + 1] if at + 1 < end else np.uint32(32)
        three = codes[at + 2] if at + 2 < end else np.uint32(32)
        value = np.uint64(one) * np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(two) * np.uint64(0xC2B2AE3D27D4EB4F)
        if 0x3400 <= two <= 0x9FFF:
            if at < begin:
                value ^= np.uint64(0x27D4EB2F165667C5)
        elif 0x3400 <= one <= 0x9FFF or at + 1 >= end:
            continue
        else:
            value ^= np.uint64(three) * np.uint64(0x165667B19E3779F9)
        value ^= value >> np.uint64(29)
        value *= np.uint64(0xBF58476D1CE4E5B9)
        value ^= value >> np.uint64(32)
        if found < len(out):
            out[found] = value
            found += 1
        if fours and found < len(out) and at + 2 < end and not (0x3400 <= two <= 0x9FFF):
            four = codes[at + 3] if at + 3 < end else np.uint32(32)
            if not (0x3400 <= three <= 0x9FFF or 0x3400 <= four <= 0x9FFF):
                value = (value + np.uint64(four)) * np.uint64(0xBF58476D1CE4E5B9)
                value ^= value >> np.uint64(32)
                value *= np.uint64(0x9E3779B97F4A7C15)
                value ^= value >> np.uint64(32)
                out[found] = value
                found += 1
    return found


@loop
def put_letters(codes: Codes, begin: int, end: int, bits: Keys) -> None:
    """Set for each letter of a name bits for the places at which it stands.

    ``bits`` has a row of ``LETTERS`` machine words for every ``WORD`` places of the name, all of them 0:
    :func:`take_letters` makes them 0 again.
    """
    for start in range(begin, end, WORD):
        row = bits[(start - begin) // WORD]
        for at in range(start, min(end, start + WORD)):
            row[codes[at] & _LETTER] |= _ONE << np.uint64(at - start)


@loop
def take_letters(codes: Codes, begin: int, end: int, bits: Keys) -> None:
    """Undo :func:`put_letters`."""
    for start in range(begin, end, WORD):
        row = bits[(start - begin) // WORD]
        for at in range(start, min(end, start + WORD)):
            row[codes[at] & _LETTER] = _NONE


@kernel
def common(codes: Codes, begin: int, end: int, bits: Keys, length: int) -> int:
    """Length of the longest subsequence shared with the name of ``bits``, which has ``length`` letters.

    After Hyyrö (2004): an addition a letter and machine word.
    """
    if length <= WORD:
        state, row = ~_NONE, bits[0]
        for at in range(begin, end):
            met = state & row[codes[at] & _LETTER]
            state = (state + met) | (state - met)
        state = ~state
        return ones(state if length == WORD else state & ((_ONE << np.uint64(length)) - _ONE))
    states = np.full((length + WORD - 1) // WORD, ~_NONE, dtype=np.uint64)
    for at in range(begin, end):
        carry = _NONE
        for word in range(len(states)):
            state = states[word]
            met = state & bits[word, codes[at] & _LETTER]
            total = state + met
            carried = total + carry
            carry = _ONE if total < state or carried < total else _NONE
            states[word] = carried | (state - met)
    count = 0
    for word in range(len(states)):
        kept = min(length - word * WORD, WORD)
        state = ~states[word]
        if kept < WORD:
            state &= (_ONE << np.uint64(kept)) - _ONE
        count += ones(state)
    return count


@loop
def ones(word: np.uint64) -> int:
    """The number of bits that are set."""
    bits = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    bits = (bits & np.uint64(0x3333333333333333)) + ((bits >> np.uint64(2)) & np.uint64(0x3333333333333333))
    bits = (bits + (bits >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((bits * np.uint64(0x0101010101010101)) >> np.uint64(56))


@kernel
def sort_words(codes: Codes, begin: int, end: int, out: Codes, bounds: Offsets) -> bool:
    """The name with its words in the order of their characters into ``out``; whether that moved any.

    A name of more words than ``bounds`` has rows (two columns each) stays as it is.
    """
    words, start, moved = 0, begin, False
    for at in range(begin, end + 1):
        if at == end or codes[at] == 32:
            if words < len(bounds):
                bounds[words, 0], bounds[words, 1] = start, at
            words += 1
            start = at + 1
    if 1 < words <= len(bounds):
        for one in range(1, words):
            place, low, high = one, bounds[one, 0], bounds[one, 1]
            while place > 0 and _before(codes, low, high, bounds[place - 1, 0], bounds[place - 1, 1]):
                bounds[place, 0], bounds[place, 1] = bounds[place - 1, 0], bounds[place - 1, 1]
                place -= 1
                moved = True
            bounds[place, 0], bounds[place, 1] = low, high
    if not moved:
        out[: end - begin] = codes[begin:end]
        return False
    put = 0
    for one in range(words):
        for at in range(bounds[one, 0], bounds[one, 1]):
            out[put] = codes[at]
            put += 1
        if put < end - begin:
            out[put] = 32
            put += 1
    return True


@loop
def _before(codes: Codes, low: int, high: int, other: int, end: int) -> bool:
    for step in range(min(high - low, end - other)):
        if codes[low + step] != codes[other + step]:
            return bool(codes[low + step] < codes[other + step])
    return bool(high - low < end - other)
