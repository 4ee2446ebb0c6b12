"""In which words a Chinese line binds a sum to who puts it in: A出资5亿元, A、B分别出资5亿元和3亿元, A（认缴2亿元）.

``s`` are the givers, ``m`` the sums, ``verb`` is what they do; the notation is that of :mod:`ronghe.extract.rules`.
"""

import re

ONE = (
    r"(?<![向对给]){s:Body|Fund}(?:，(?={readers.contribute.zh}))?(?!由)(?P<role>[(，]?作为[^，,。；;{#Money|Body}]{0,16}[)，]?)?"
    r"[^。；;，,{#Money|Body}]{0,30}?(?<![未总])(?<!总认缴)(?<!总实缴)(?P<verb>{readers.contribute.zh})(?:{:Fund}(?:的)?(?:份额)?)?(?:(?!设立|成立|组建|规模|由|从|增至|增加到|总额为)[^，,。；;{#Money|Body|Fund}]){0,12}?{m:Money}"
)
EACH = (
    r"{s:Body|Fund|Person+}(?:(?:等)?(?:作为|成为|为)(?:新的?|其|基金的?|该基金的?)?(?:有限合伙人|普通合伙人|合伙人|出资人|股东|投资人|投资者)，)?"
    r"(?:各自)?(?:分别|依次)(?:[向对为][^，,。；;{#Money}]{0,14}|以[^，,。；;{#Name|Money}]{0,8})?"
    r"(?P<verb>{readers.contribute.zh}|增资|投资)(?:了)?(?:{:Fund}(?:的)?(?:份额)?)?(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})"
)
"""A与B分别出资5亿元和3亿元, 分别向X出资5亿元和3亿元."""
EACH_IN = (
    r"{s:Body|Fund|Person+}(?:在|于|参与){:Company}[^，,。；;{#Org|Money}]{0,14}?分别(?P<verb>获配|认购|认缴|出资|投资)(?:了)?"
    r"(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})"
)
"""A、B在X战略配售中分别获配3.5亿元、2亿元."""
EACH_BY = (
    r"{s:Body|Fund|Person+}(?:各自)?(?:分别|依次)以(?:人民币|现金|货币|自有资金)*(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})(?:的?(?:现金|货币|价格|对价))?(?:共同|联合)?"
    r"(?P<verb>{readers.contribute.zh}|增资|投资|入股|设立|成立)"
)
"""A、B分别以210万元、90万元共同出资设立X."""
PERSON = (
    r"{s:Person}(?:则|也|拟|将|已|以(?:货币|现金|实物|技术)){0,2}(?P<verb>出资|认缴|实缴|认购|投入)(?:"
    r"了)?(?:人民币)?{m:Money}"
)
THEIRS = (
    r"{s:Body|Fund|Person+}(?:[^。；;{#Body}]{0,30}?{:Company})?[^。；;{#Body}]{0,60}?"
    r"(?P<verb>{readers.contribute.zh})(?:出资)?(?:金额|额)?(?:分别|依次)为"
    r"(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})"
)
"""A、B合资设立X，出资额分别为5亿元和3亿元."""
BRACKETED = r"{s:Body|Fund}[(](?P<verb>认缴|实缴|出资)(?:出资)?(?:额)?(?:人民币)?{m:Money}"
"""有限合伙人包括A（认缴7500万元，占25%）、B（认缴1.32亿元）."""
BOTH = (
    r"{s:Body|Fund|Zone+}(?:共同|联合)?[^。；;{#Body}]{0,60}?(?:(?:设立|成立|组建|注册)[^，。；;{#Org}]{0,8}{:Company}(?:，{:Company})?[^。；;{#Body}]{0,24}?)?(?:双方|两家|三方|各方|上述\S{0,2}方)(?:首期|首批)?(?:各自)?(?:分别|各)"
    r"(?P<verb>{readers.contribute.zh})(?P<m>{:Money}(?:[、，和与及]{1,2}{:Money}){1,8})"
)
APIECE = (
    r"{s:Body|Fund|Place+}(?:[两二三四五六七八]?[市县区省地])?(?P<role>[(，]?作为[^，,。；;{#Money|Body}]{0,16}?[)，]?)?(?:则|均|拟|将)?各(?:自)?"
    r"(?P<verb>{readers.contribute.zh}|出|投资|增资|获配|领投|跟投|参投)(?:{:Fund})?(?:出资)?"
    r"(?P<m>{:Money})"
)
ALIKE = (
    r"{s:Body|Fund+}(?:双方|两家|三方|三家|各方|四方)?[^。；;，,{#Name|Money}]{0,8}，各(?:自)?"
    r"(?P<verb>{readers.contribute.zh}|出|投资)(?P<m>{:Money})(?=[，。；]|$)"
)
"""A、B、C三方等额出资，各投入2000万元."""
OF_PLACE = (
    r"(?<=[，、；：中由和]){s:Place}(?:市|县|区)?(?:本级)?(?:财政)?(?P<verb>出资|认缴|实缴)(?:了)?(?:"
    r"人民币)?{m:Money}"
)
"""其中A区出资2亿元."""
BUYS = (
    r"{s:Body|Fund}[^，,。；;{#Money|Body}]{0,10}以[^，,。；;{#Name|Money}]{0,8}(?P<m>{:Money})(?:人民币)?"
    r"(?P<verb>认购|参与认购|参与设立|参与投资|参与发起|参股|入伙|投资){:Fund}"
)
"""A以自有资金8000万元认购X的份额."""
RAISES = (
    r"{s:Body|Fund}(?:拟|将|则|也)*(?:以|用)?(?:现金|货币|自有资金|自筹资金|债权|募集资金)?(?:方式)?(?:对其|向其)?(?:出资|拟)?"
    r"(?P<verb>增资|参与增资)(?:金额)?(?:人民币)?(?P<m>{:Money})"
)
"""对X进行增资，其中A以现金增资2500万元."""
REST = (
    r"(?P<m>{:Money})(?:的?(?:出资|认缴|财产)?份额)?(?:则|将|全部)?由(?:普通合伙人|有限合伙人|基金管理人|管理人|原股东|老股东|现有股东|新股东)?{s:Body|Fund}"
    r"(?P<verb>{readers.contribute.zh}|认足|补足|缴纳|缴足|承接|受让|追加|追投|加注|跟投|包揽)"
)
REST_FROM = r"(?:其余|余下|剩余|剩下)(?:的)?{m:Money}(?:则|将|全部)?(?P<verb>来自|出自){s:Body|Fund}"
"""剩余20亿元来自A."""
REST_FOR = (
    r"(?:其余|余下|剩余|剩下|新增)(?:的)?(?:\d[\d.]{0,6}%)?(?:的)?(?:股权|股份|份额|部分|出资额?|注册资本)?(?:则|将|全部)*由{s:Body|Fund}"
    r"以(?:现金|货币|自有资金)?(?:出资)?{m:Money}(?:人民币)?(?P<verb>持有|认缴|出资|认购|入股)"
)
"""其余25%由A以现金2.5亿元持有."""
ALLOTTED = (
    r"(?<=[中，、；。元：方]){s:Body|Fund}(?:则|也|拟|将|最终)?(?P<verb>投资|增资|获配|认购|参与认购|领投|跟投|参投)(?:了)?{m:Money}"
    r"(?=[，。；]|$)"
)
"""Of those who take new shares of a firm, or put money into it: 其中A投资15亿元，B获配3亿元."""
BOARD = (
    r"{s:Company}(?:[^，,。；;{#Org|Money}]{0,8}(?:董事会|股东大会)[^，,。；;{#Org|Money}]{0,20}，)(?:同意|决定|拟|将|公司){1,3}"
    r"(?:使用|以|用)(?:自有|自筹|募集)?资金(?P<verb>出资|认缴)(?:出资)?(?:人民币)?{m:Money}(?P<role>，作为[^，,。；;{#Body}]{2,8}?(?=参与|投资|认购|设立))?"
)
"""A董事会审议通过议案，同意以自有资金出资1亿元，作为有限合伙人参与投资X."""
LISTED = r"{s:Body|Fund}(?P<verb>)(?:[(：]|为)?{m:Money}"
"""Partners with nothing but their sums behind them, in a list that a word of putting in leads."""
SERVES = (
    r"(?:管理人|普通合伙人|执行事务合伙人)(?:为|是)?{s:Body}(?:，)?(?:则|也|将|拟|至少|计划|自身)*"
    r"(?P<verb>跟投|自投|认购)(?:了)?{m:Money}"
)
"""管理人A跟投600万元."""
ROW = (
    r"^[^。；;，,{#Name|Money}]{0,12}{s:Body|Fund}(?P<verb>)(?:[：:]|以货币(?:方式)?|为)*{m:Money}[，,(](?:{:Org})?"
    r"(?:出资|认缴|份额)?(?:占比|占|比例|持有)[^，,。；;{#Name|Money}%\d]{0,8}(?=\d{1,3}(?:\.\d{1,4})?%)"
)
"""A row of partners, one a sentence: 出资安排：A9,000万元，占30%；B1.2亿元，占40%."""
IN_KIND = (
    r"{s:Body|Fund|Person}(?:则|也|拟|将)?以[^，,。；;{#Name|Money}]{1,16}?(?P<verb>作价)(?:出资|投入|入股)?(?:人民币)?{m:Money}(?:出资|投入|入股)?"
    r"(?=[，,](?:{:Org|Person})?(?:占|持股|持有))"
)
"""B以专利技术作价3000万元，占30%."""
TOGETHER = re.compile(
    r"(?:[、和与及同][\ue000-\ue009][^，。；\ue000-\ue00b]{0,14}(?:共同|联合|合计|共)"
    r"|(?:联合|携手|会同|联手)[\ue000-\ue009][\ue000-\ue009、和与及同]{0,24}(?:等[^，。；\ue000-\ue00b]{0,8})?)"
    r"(?:出资|投资|投入|认缴|认购|获配|注资)$"
)
"""Before a sum that several put in together, none of whom gives it alone: A与B共同出资1亿元, A联合B等企业出资1亿元."""
BINDING = (
    EACH, EACH_IN, EACH_BY, THEIRS, BOTH, APIECE, ALIKE, BUYS, RAISES, REST, REST_FROM, REST_FOR, BRACKETED, PERSON,
    OF_PLACE, IN_KIND, SERVES, ROW, BOARD, ALLOTTED, ONE,
)  # fmt: skip
"""In the order in which they are tried; the last is the loosest."""
