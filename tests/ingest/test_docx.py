"""DOCX: paragraphs, headings, tables, links and notes."""

import pytest

from tests.ingest.helpers import grid, one
from tests.ingest.office_writer import W, docx, p, table

STYLES = f"""<w:styles {W}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="b"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="o"><w:name w:val="own"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>"""
CORE = """<c:coreProperties xmlns:c="c" xmlns:dc="d" xmlns:t="t"><dc:title>Named title</dc:title>
<dc:creator>A. Writer</dc:creator>
<t:created>2020-01-01T00:00:00Z</t:created></c:coreProperties>"""


def run(words: str) -> str:
    return f"<w:r><w:t>{words}</w:t></w:r>"


def test_paragraphs_headings_and_items_stand_on_lines() -> None:
    parts = (
        p("基金", "t")
        + p("一、概况", "1")
        + p("第一段。")
        + p("第二段。")
        + p("甲", "b")
        + p("乙", "b")
        + p("Own", "o")
    )
    document = one(docx(parts, styles=STYLES), "a.docx")
    assert document.text == "基金\n\n一、概况\n\n第一段。\n第二段。\n• 甲\n• 乙\n\nOwn"
    assert (document.title, document.language) == ("基金", "zh")


def test_runs_of_a_paragraph_make_one_line() -> None:
    body = "<w:p><w:r><w:t>国家</w:t></w:r><w:r><w:t>军民</w:t></w:r><w:r><w:t xml:space='preserve"
    body += "'> the </w:t><w:tab/><w:t>fund</w:t><w:noBreakHyphen/><w:t>x</w:t><w:br/><w:t>next</w:t></w:r></w:p>"
    assert one(docx(body), "a.docx").text == "国家军民 the fund-x\nnext"


def test_what_was_deleted_or_hidden_is_not_read_and_what_was_inserted_is() -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    hidden += '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>c</w:t></w:r>'
    body = (
        f"<w:p>{run('a')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>{run('b')}</w:ins>{hidden}</w:p>"
    )
    assert one(docx(body), "a.docx").text == "abc"


def test_a_merged_cell_is_one_object_at_every_place_it_covers() -> None:
    document = one(docx(p("表1 主要基金") + table("v名称|>2规模", "V|目标|实缴", "甲|>2未公布", "乙|1|2")), "a.docx")
    assert grid(document) == [
        ["名称", "规模", "规模"],
        ["名称", "目标", "实缴"],
        ["甲", "未公布", "未公布"],
        ["乙", "1", "2"],
    ]
    rows = document.tables[0].rows
    assert rows[0][0] is rows[1][0]
    assert rows[2][1] is rows[2][2]
    caption = document.tables[0].caption
    assert caption is not None
    assert caption.quote(document.text) == "表1 主要基金"


def test_a_header_is_told_by_what_it_says_or_by_its_mark() -> None:
    told = one(docx(table("名称|规模", "甲|1亿元")), "a.docx").tables[0]
    assert [[cell.header for cell in row] for row in told.rows] == [[True] * 2, [False] * 2]
    marked = table("名称|1", "甲|2").replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    assert one(docx(marked), "a.docx").tables[0].rows[0][1].header


def test_a_first_row_over_all_columns_is_the_caption() -> None:
    document = one(docx(table(">2主要基金", "名称|规模", "甲|1亿元")), "a.docx")
    caption = document.tables[0].caption
    assert caption is not None
    assert caption.quote(document.text) == "主要基金"


def test_a_table_of_one_column_is_text() -> None:
    document = one(docx(table("甲", "乙")), "a.docx")
    assert (document.text, document.tables) == ("甲\n乙", ())


def test_links_are_those_that_lead_to_the_web() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://example.org/f" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("field")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = f'<w:p><w:hyperlink r:id="l1">{run("报道")}</w:hyperlink>{run("，")}<w:hyperlink r:id="l2">{run("file")}'
    document = one(docx(body + f"</w:hyperlink>{field}</w:p>"), "a.docx")
    assert document.text == "报道，filefield"
    found = [(link.span.quote(document.text), link.url) for link in document.links]
    assert found == [("报道", "https://example.org/a"), ("field", "https://example.org/f")]


def test_notes_stand_at_the_end_under_their_numbers() -> None:
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    notes = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0">{p("---")}</w:footnote>'
    notes += f'<w:footnote w:id="7">{p("新华社，2018年4月。")}</w:footnote>'
    notes += f'<w:footnote w:id="8">{p("unused")}</w:footnote></w:footnotes>'
    document = one(docx(f"<w:p>{run('基金设立')}{mark}{run('。')}</w:p>", footnotes=notes), "a.docx")
    assert document.text == "基金设立[1]。\n[1] 新华社，2018年4月。"


def test_the_words_of_a_text_box_are_read_once() -> None:
    box = f'<w:txbxContent xmlns:w="w">{p("In the box")}</w:txbxContent>'.replace(' xmlns:w="w"', "")
    twice = (
        f'<m:AlternateContent xmlns:m="m"><m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback></m:AlternateContent>'
    )
    assert one(docx(f"<w:p>{run('Text.')}<w:r>{twice}</w:r></w:p>"), "a.docx").text == "Text.\nIn the box"


@pytest.mark.parametrize(
    ("name", "namespace"), [("a.docx", W), ("notes.txt", W), ("a.docx", 'xmlns:w="http://strict"')]
)
def test_the_content_decides_and_the_namespace_does_not(name: str, namespace: str) -> None:
    assert one(docx(p("words").replace("<w:p>", f"<w:p {namespace}>")), name).text == "words"


def test_what_the_file_says_of_itself() -> None:
    document = one(docx(p("words"), core=CORE), "a.docx")
    assert (document.title, document.author) == ("Named title", "A. Writer")
    assert (document.published, document.metadata["created"]) == (None, "2020-01-01T00:00:00Z")
