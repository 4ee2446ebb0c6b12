"""Chinese histories of institutes and papers: former names, seats, who watches over them, sums as papers print them."""

from tests.extract.readers.said import claims, said


def test_what_a_body_was_called_though_no_rule_knows_the_name() -> None:
    assert said("青州天文台的前身是天祝人造卫星观测站。1978年更名。", "alias", "type") == {
        ("青州天文台", "天祝人造卫星观测站", "former")
    }
    text = "青州市国防科技文献中心1964年由省国防工办创办，初名长沙军工资料室，1979年恢复。"
    assert said(text, "alias", "type") == {("青州市国防科技文献中心", "长沙军工资料室", "former")}


def test_a_town_that_no_list_holds_within_its_state() -> None:
    text = "兰德公司1948年独立，总部位于加利福尼亚州圣莫尼卡，是一家非营利法人。"
    assert {("兰德公司", "圣莫尼卡"), ("圣莫尼卡", "加利福尼亚州")} <= said(text, "located_in")
    assert "江苏省北部" not in {name for pair in said("青州研究所位于江苏省北部。", "located_in") for name in pair}


def test_whom_a_body_follows_in_its_work() -> None:
    text = "青州水声研究所1958年由国防部建成，业务上归青岭天文台领导。"
    assert said(text, "supervises") == {("青岭天文台", "青州水声研究所")}
    assert said("1961年，研究室扩建为青州水声研究所，归国防部第七研究院建制。", "part_of") >= {
        ("青州水声研究所", "国防部第七研究院")
    }


def test_a_unit_of_another_is_what_is_founded_and_a_public_institution() -> None:
    text = "青州大科学中心为青州科学院下属的独立法人事业单位，2017年6月成立。"
    assert said(text, "established") == {("青州大科学中心", "2017-06")}
    assert said(text, "ownership_type") == {("青州大科学中心", "public_institution")}
    text = "项目2020年12月由国家发展改革委批复立项，法人单位为青州大科学中心，共建单位为皖江理工大学。"
    assert said(text, "established") == set()


def test_thousands_parted_by_a_space() -> None:
    text = "南昌赣江数据服务有限公司注册资本1 500万元。"
    assert [str(one.value.amount) for one in claims(text, "size") if one.value] == ["15000000"]  # type: ignore[union-attr]
