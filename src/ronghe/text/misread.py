"""入 that scanning took for 人: 投人, 引人战略投资者, 营业收人 in papers that were read by machine.

Of the same length, like folding. Only where no word is written so: 引进人才, 投人民币, 自然人股东 stay.
"""

import re

_WRITTEN = ("投人", "收人", "进人", "引人", "加人", "纳人", "深人", "融人", "介人", "人股", "人驻", "人围")
_MISREAD = re.compile(
    r"投人(?![民员工士])"
    r"|(?<![接吸招签验征托回])收人(?![民员才数物工])"
    r"|(?<![引先推促改行])进人(?![才员民物士大口工居造机体心])"
    r"|(?<!吸)引人(?![才注入深瞩关发侧为力员民口工])"
    r"|(?<![参增])加人(?![民员工数口才])"
    r"|(?<![采吸接容缴])纳人(?![才员数民])"
    r"|深人(?=[推贯开研落实了融])"
    r"|(?<!金)融人(?![才员士民工机])"
    r"|(?<![中绍])介人(?![员士数])"
    r"|(?<=[术价业权本利产果])人股(?![东份民])"
    r"|(?<=[业目构金园队心室成功约先后续计式体])人驻(?![地村京外点守])"
    r"|(?<=[选功])人围(?![绕观])"
)


def mended(text: str) -> str:
    """The text with 入 where it was misread as 人."""
    if not any(words in text for words in _WRITTEN):
        return text
    return _MISREAD.sub(lambda match: match.group().replace("人", "入"), text)
