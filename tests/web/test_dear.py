"""What is dear is the same whether it is made here or by a process of its own."""

from ronghe.analyse.network.network import TieFilter
from ronghe.casebook import Casebook
from ronghe.web.aside import made_aside
from ronghe.web.dear import charts, middle


def test_a_process_of_its_own_makes_the_same(casebook: Casebook) -> None:
    assert made_aside(casebook.path, charts, ("zh",)) == charts(casebook, "zh")
    wanted = TieFilter()
    assert made_aside(casebook.path, middle, (wanted, 60)) == middle(casebook, wanted, 60)
