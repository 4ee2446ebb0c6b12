"""The wordings by which Chinese papers, news and gazettes say who issued, passed or approved a policy."""

from __future__ import annotations

_WHO = r"PublicBody|Alliance|Institute"
_SEVERAL = r"(?:等[^，,。；;{#Org}]{0,12})?"
_FEW = r"[^，,。；;{#Org|Policy}]"
_PASSES = (
    r"(?:审议并?通过|审议批准|表决通过|讨论通过|研究通过|审定通过|审核通过|审定|(?<!开|接|沟)通过|修订通过|修订|修正"
    r"|正式颁布|颁布|公布|发布|印发)"
)
_APPROVES = r"(?:正式)?(?:批复同意|批准同意|批准|批复|原则同意|审批同意|核准|审批)"
_NOT_HANDED_OUT = r"(?![^。；]{0,12}[，,](?:现|特)[^，。；]{0,6}(?:印发|转发|下发|颁发))"
"""What is passed on behind it was issued by whoever passes it on, and only agreed to by this body."""
_MEETING = r"会议[，,](?:会议|会上)[^。；，{#Name}]{0,12}"
_MET = r"会议?[，,](?:会议|会上)?[^。；，{#Name}]{0,12}"

PASSED = (
    r"{s:Policy+}(?:\([^()]{0,30}\))?(?:[，,]?(?:已|业)?(?:于)?{:Date}(?:[上下]午)?)?"
    + _FEW + r"{0,8}?[经由](?:{:Date})?{o:" + _WHO + r"}"
    + _FEW + r"{0,36}?" + _PASSES + r"(?![的后前])" + _NOT_HANDED_OUT,
    r"{s:Policy}[，,]?\(?{:Date}\s?{o:PublicBody}" + _FEW + r"{0,24}?" + _PASSES + r"(?=[)。；;]|$)",
    r"{o:PublicBody}" + _FEW + r"{0,12}(?:召开|举行|主持召开)[^。；{#Policy}]{0,20}"
    + _MET + _PASSES + r"(?:了)?{s:Policy+}",
    r"{o:PublicBody}(?:常务|全体|党组|办公|专题)?" + _MEETING + _PASSES + r"(?:了)?{s:Policy+}",
    r"{o:PublicBody}(?:第?[\d一二三四五六七八九十百〇]{1,6}号)?令[，,]?[^，。；{#Name}]{0,4}(?:公布|发布|颁布)(?:了)?"
    r"[^，。；{#Name}]{0,8}{s:Policy}",
    r"批转(?:了)?{o:PublicBody}(?:的)?{s:Policy}",
    r"{o:PublicBody+}(?:在|经|结合|围绕|立足|根据)[^，。；{#Org|Policy}]{2,30}[，,]"
    r"(?:正式|联合|研究|牵头)?(?:制定|出台|印发|发布|编制)(?:了)?{s:Policy}",
    r"{o:Zone}(?:日前|近日|近期|正式|先后|又|也|率先){0,2}(?:印发|出台|发布|颁布|制定)(?:了)?{s:Policy+}",
    r"{o:" + _WHO + r"}" + _FEW + r"{0,14}?(?:会同|联合){p:" + _WHO + r"+}" + _SEVERAL
    + _FEW + r"{0,10}?(?:{readers.issue.zh})(?:了)?" + _FEW + r"{0,8}?{s:Policy+}",
)  # fmt: skip
"""A law and the meeting that passed it, in either order; a decree; one body together with others."""

APPROVED = (
    r"{s:Policy+}(?:\([^()]{0,30}\))?" + _FEW + r"{0,10}(?:获|获得|得到|经|已经|报经){o:PublicBody}(?:正式)?"
    + _APPROVES + _NOT_HANDED_OUT,
    r"{o:PublicBody}" + _FEW + r"{0,10}?" + _APPROVES + r"(?:了)?" + _FEW + r"{0,6}?{s:Policy}(?!的)",
)  # fmt: skip
"""What another body approves: the event says so."""

DRAFTED = (
    r"{o:"
    + _WHO
    + r"+}"
    + _SEVERAL
    + _FEW
    + r"{0,10}?(?:起草|拟订|拟定|研究形成|形成|就)(?:了)?"
    + _FEW
    + r"{0,6}?{s:Policy}"
)
"""Who has drafted what is put to comment."""

POINTED = (
    r"(?:^|[，。；\s])(?:该|这[一份部项]|上述|此|本)?(?:{policy.noun.zh}|文件|标准|规范|规程|新规|新政)"
    r"(?:则|也|主要|具体|最初|最终)*(?:于{:Date})?由{o:" + _WHO + r"+}" + _SEVERAL
    + _FEW + r"{0,10}?(?:{readers.issue.zh}|制订|批准)(?![的后前])"
)  # fmt: skip
"""Of a policy that the sentences before name: 该法由X议会通过, 该文件由X局牵头制定."""
