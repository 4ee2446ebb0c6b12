from hypothesis import given
from hypothesis import strategies as st

from ronghe.names.matching.cores import cores

WRITTEN = st.one_of(
    st.text(max_size=20),
    st.text("ab北方\n\r\u2028\x85\x1c\u0301ﬁ\u0130\U000e0041\U0001f642\ud800\x00 ", max_size=12),
)


@given(st.lists(WRITTEN, max_size=8))
def test_the_core_of_a_name_does_not_depend_on_the_names_beside_it(names: list[str]) -> None:
    assert cores(names) == [cores([name])[0] for name in names]
