"""Heads of notices and announcements, codes of whom the text is, and who led an institute; all names are invented."""

import pytest

from tests.extract.readers.said import said

POLICY = "云海市军民融合产业引导基金管理暂行办法"
NOTICE = (
    "云政办〔2018〕39号\n各县、区人民政府，市政府各部门：\n"
    f"《{POLICY}》已经市政府第15次常务会议审议通过，现印发给你们，请认真遵照执行。\n"
    "云海市人民政府办公室\n2018年8月6日\n"
    "第二十一条　本办法自2018年9月1日起施行。2015年印发的《云海市国防科技产业发展资金管理办法》同时废止。"
)


def test_a_notice_hands_a_policy_out() -> None:
    assert said(NOTICE, "identifier", "scheme") == {(POLICY, "云政办〔2018〕39号", "document_no")}
    assert said(NOTICE, "issued_by", "date") == {(POLICY, "云海市人民政府办公室", "2018-08-06")}
    assert said(NOTICE, "replaces") == {(POLICY, "云海市国防科技产业发展资金管理办法")}


def test_a_policy_that_a_notice_only_mentions_has_not_its_number() -> None:
    text = NOTICE.replace("现印发给你们，", "")
    assert said(text, "identifier") == set()
    assert said(text, "issued_by") == {("云海市军民融合产业引导基金管理暂行办法", "市政府")}


@pytest.mark.parametrize(
    ("text", "owner", "code"),
    [
        (
            "证券代码：003987　　证券简称：赛拓航电\n"
            "2021年4月，浙江赛拓航电股份有限公司（以下简称“公司”）董事会通过了议案。",
            "浙江赛拓航电股份有限公司",
            "003987",
        ),
        (
            "安徽淮甬雷达科技股份有限公司创立于2008年5月。公司现有员工433人。公司2017年挂牌，证券代码873912。",
            "安徽淮甬雷达科技股份有限公司",
            "873912",
        ),
        (
            "云海军工股权投资合伙企业（有限合伙）已完成备案。\n\n\n备案编码为SQR482，备案日期为2021年9月13日。",
            "云海军工股权投资合伙企业（有限合伙）",
            "SQR482",
        ),
    ],
)
def test_a_code_is_of_whom_the_text_speaks(text: str, owner: str, code: str) -> None:
    assert said(text, "identifier") == {(owner, code)}


def test_who_led_an_institute() -> None:
    text = (
        "华山光学研究所1978年独立建制，由四川省国防科工办与第五机械工业部双重领导。"
        "1985年研究所下放湖北省领导，1999年划转教育部管理。"
    )
    assert {above for above, _ in said(text, "supervises")} == {
        "四川省国防科工办",
        "第五机械工业部",
        "湖北省",
        "教育部",
    }
