"""Letters of a column of names: groups by which names meet, the longest common subsequence, words in one order."""

import numpy as np

from ronghe.names.compiled import Codes, Keys, Offsets, kernel

WORD = 64
"""Letters of a name that one machine word has a bit for each."""


@kernel
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


@kernel
def letter_places(codes: Codes, begin: int, end: int, letters: Codes, bits: Keys) -> None:
    """For each letter of a name bits for the places at which it stands, by open addressing.

    ``letters`` has room for twice the name, ``bits`` a row of machine words for each of them.
    """
    letters[:] = 0
    last = len(letters) - 1
    for at in range(begin, end):
        slot = _slot(codes[at]) & last
        while letters[slot] != 0 and letters[slot] != codes[at]:
            slot = (slot + 1) & last
        if letters[slot] == 0:
            letters[slot] = codes[at]
            bits[slot] = np.uint64(0)
        bits[slot, (at - begin) // WORD] |= np.uint64(1) << np.uint64((at - begin) % WORD)


@kernel
def common(codes: Codes, begin: int, end: int, letters: Codes, bits: Keys, length: int) -> int:
    """Length of the longest subsequence shared with the name of ``bits``, which has ``length`` letters.

    After Hyyrö (2004): an addition a letter and machine word.
    """
    last, count = len(letters) - 1, 0
    if length <= WORD:
        state = ~np.uint64(0)
        for at in range(begin, end):
            slot = _slot(codes[at]) & last
            while letters[slot] != 0 and letters[slot] != codes[at]:
                slot = (slot + 1) & last
            if letters[slot]:
                met = state & bits[slot, 0]
                state = (state + met) | (state - met)
        state = ~state
        return ones(state if length == WORD else state & ((np.uint64(1) << np.uint64(length)) - np.uint64(1)))
    states = np.full(bits.shape[1], ~np.uint64(0), dtype=np.uint64)
    for at in range(begin, end):
        slot = _slot(codes[at]) & last
        while letters[slot] != 0 and letters[slot] != codes[at]:
            slot = (slot + 1) & last
        if letters[slot]:
            carry = np.uint64(0)
            for word in range(len(states)):
                state = states[word]
                met = state & bits[slot, word]
                total = state + met
                carried = total + carry
                carry = np.uint64(1) if total < state or carried < total else np.uint64(0)
                states[word] = carried | (state - met)
    for word in range(len(states)):
        kept = min(max(length - word * WORD, 0), WORD)
        state = ~states[word]
        if kept < WORD:
            state &= (np.uint64(1) << np.uint64(kept)) - np.uint64(1)
        count += ones(state)
    return count


@kernel
def ones(word: np.uint64) -> int:
    """The number of bits that are set."""
    bits = word - ((word >> np.uint64(1)) & np.uint64(0x5555555555555555))
    bits = (bits & np.uint64(0x3333333333333333)) + ((bits >> np.uint64(2)) & np.uint64(0x3333333333333333))
    bits = (bits + (bits >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return int((bits * np.uint64(0x0101010101010101)) >> np.uint64(56))


@kernel
def _slot(code: int) -> int:
    return int((np.int64(code) * 0x9E3779B1) >> 24)


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


@kernel
def _before(codes: Codes, low: int, high: int, other: int, end: int) -> bool:
    for step in range(min(high - low, end - other)):
        if codes[low + step] != codes[other + step]:
            return bool(codes[low + step] < codes[other + step])
    return bool(high - low < end - other)
