"""Whom short nouns and pronouns of an English text mean."""

from tests.extract.readers.said import said


def test_the_company_stays_whom_the_text_called_so_though_another_is_named_between() -> None:
    text = (
        "Snipe Avionics Co., Ltd. makes gyroscopes. Curlew Holdings held 62 percent of the company's shares. "
        "In addition, the company is based in Xi'an. It was founded in 2004."
    )
    assert said(text, "located_in") == {("Snipe Avionics Co., Ltd.", "Xi'an")}
    assert said(text, "established") == {("Snipe Avionics Co., Ltd.", "2004")}


def test_a_university_is_the_one_whose_name_bears_the_word() -> None:
    text = (
        "Godwit Ocean University and Plover Deepwater Technology Co. have signed a contract. "
        "Plover Deepwater was founded in 2012. It makes buoys. The university is based in Qingdao."
    )
    assert ("Godwit Ocean University", "Qingdao") in said(text, "located_in")


def test_what_records_show_of_a_firm_is_what_the_text_goes_on_about() -> None:
    text = (
        "The Heron Research Institute is in Xi'an. Company records show that Snipe Avionics was established in May"
        " 2015. Its legal representative, Fu Zhong, lives in Jinan."
    )
    assert said(text, "role") == {("Fu Zhong", "Snipe Avionics")}


def test_we_are_the_body_that_a_page_of_its_own_tells_of() -> None:
    text = (
        "About us\n\nSnipe Avionics Technology was founded in 2009. We received RMB 12 million from the Egret "
        "Dual-Use Fund. We hold a production licence."
    )
    assert said(text, "invests_in") == {("Egret Dual-Use Fund", "Snipe Avionics Technology")}


def test_we_in_quotation_marks_or_of_authors_is_nobody() -> None:
    text = (
        'Snipe Avionics Technology was founded in 2009. "We received RMB 12 million from the Egret Dual-Use Fund," '
        "said the head of another firm. Our review shows little."
    )
    assert said(text, "invests_in") == set()


def test_both_and_the_latter_are_names_told_before() -> None:
    text = "The report names Curlew Radar and Plover Sonar. Both are based in Wuhan; the latter belongs to Heron Group."
    assert said(text, "located_in") == {("Curlew Radar", "Wuhan"), ("Plover Sonar", "Wuhan")}
    assert said(text, "part_of") == {("Plover Sonar", "Heron Group")}


def test_both_of_three_is_nobody() -> None:
    text = "The report names Curlew Radar, Plover Sonar, Heron Motors. Both are based in Wuhan."
    assert said(text, "located_in") == set()


def test_what_is_told_of_before_it_is_named_bears_the_name() -> None:
    text = (
        "Godwit Ocean University and Plover Deepwater opened a joint laboratory for gliders in 2019. "
        "The Laoshan Glider Laboratory has 30 researchers."
    )
    founders = {
        ("Laoshan Glider Laboratory", "Godwit Ocean University"),
        ("Laoshan Glider Laboratory", "Plover Deepwater"),
    }
    assert said(text, "founded_by") == founders
    fund = (
        "The city of Xi'an launched a 5 billion yuan fund to help suppliers. "
        "The Heron Aviation Supply Chain Fund will invest in forgings."
    )
    assert said(fund, "size") == {("Heron Aviation Supply Chain Fund", 5_000_000_000)}


def test_a_text_of_one_sentence_in_which_a_body_speaks_is_read() -> None:
    assert said("Chengwan Dynamics Co., Ltd. said that our plant was built in 2015.", "part_of") == set()
