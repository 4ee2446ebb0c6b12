"""Chinese wordings of duties besides 应当: 各单位要…, 请各单位…, 要求各地…, and tasks that an item gives to a body."""

from __future__ import annotations

import re

WHAT = (
    r"(?P<what>[^。；;]{4,120}?)"
    r"(?=[。；;]|$|[，,](?!并|且|也|还|同时|确需)[^，,。；;]{2,40}{readers.oblige.zh}|(?<=[^。；;]{120}))"
)
"""What is to be done, up to where the next is obliged."""
_WHO = r"(?P<whom>(?:[^，,。；;：:{#Policy}]{0,14}?)(?:{policy.oblige.whom}|{:Body+}))"

SHORT = re.compile(
    r"务必|严禁|(?<![需主重只首紧概摘简不])(?:应|要|须)(?![当用急对届收付答邀力变求素点件闻约害职领道知因在于])"
    r"|(?<![不响相反供适])(?:应|须)(?=[在于对])"
)
"""Short verbs of duty, which count only behind those who are obliged."""
MUST = rf"(?P<how>{SHORT.pattern})" + WHAT
TASKS = (
    r"^[\s\d一二三四五六七八九十.、()（）第条]{1,9}(?P<whom>{:PublicBody+})"
    r"(?P<how>负责(?!解释|人)|牵头|每年|(?:于|在){:Date}前?|{:Date}前|(?:于|在)[^，。；{#Name}]{1,8}前)" + WHAT,
    r"(?:^|[。；，\s])(?P<how>请)" + _WHO + r"(?!应|必须|不得|须)" + WHAT,
)
"""An item of a plan that gives a task to a body: （四）县经信局负责建立企业库; what a notice asks for."""
DEMANDS = (
    r"{s:Policy+}(?:\([^()]{0,24}\))?[，,]?[^，,。；;{#Name}]{0,10}(?P<how>(?<![有总各体的项关署议])要求|责成)[，,:：]?"
    + _WHO + r"(?!应|必须|不得|须|要)" + WHAT
)  # fmt: skip
"""What a policy demands, also of those who have no name: 发布《战略》，要求各军种优先选用现货."""
