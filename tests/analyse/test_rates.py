import datetime
from decimal import Decimal

import pytest

from ronghe.analyse.rates import Rates, Yuan
from ronghe.errors import UsageError
from ronghe.model import Money

APRIL = datetime.date(2018, 4, 30)


def test_yuan_need_no_rate_and_keep_their_range() -> None:
    money = Money(Decimal(5), "CNY", Decimal(8))
    assert Rates(APRIL).in_yuan(money) == Yuan(Decimal(5), Decimal(8))


def test_a_dollar_rate_is_a_cross_through_the_euro_of_the_day() -> None:
    rate = Rates(APRIL).rate("USD")
    assert rate is not None
    # European Central Bank, 30 April 2018: 7.6596 yuan and 1.2079 dollars to the euro, by hand 6.3412
    assert rate.day == APRIL
    assert Decimal("6.33") < rate.yuan < Decimal("6.35")
    assert str(rate).endswith("(ECB cross through EUR, 2018-04-30)")


def test_the_euro_itself_is_quoted_directly() -> None:
    rate = Rates(APRIL).rate("EUR")
    assert rate is not None
    assert rate.how == "European Central Bank"


def test_a_day_without_quotes_takes_the_last_day_before_it() -> None:
    sunday = Rates(datetime.date(2018, 4, 29)).rate("USD")
    assert sunday is not None
    assert sunday.day == datetime.date(2018, 4, 27)


def test_a_day_after_the_file_takes_its_last_day() -> None:
    far, last = Rates(datetime.date(2999, 1, 1)).rate("USD"), Rates(None).rate("USD")
    assert far is not None
    assert far == last


def test_before_the_first_yuan_quote_there_is_no_rate() -> None:
    assert Rates(datetime.date(2005, 3, 31)).rate("USD") is None
    first = Rates(datetime.date(2005, 4, 1)).rate("USD")
    assert first is not None
    assert first.day == datetime.date(2005, 4, 1)


def test_an_unknown_currency_is_not_converted() -> None:
    assert Rates(APRIL).in_yuan(Money(Decimal(1), "XTS")) is None


def test_a_stated_rate_goes_before_the_banks() -> None:
    rates = Rates(APRIL, {"usd": "6.37"})
    assert rates.in_yuan(Money(Decimal(100), "USD")) == Yuan(Decimal(637), Decimal(637))
    rate = rates.rate("USD")
    assert rate is not None
    assert (rate.how, rate.day) == ("stated rate", None)


@pytest.mark.parametrize("text", ["", "six", "-1", "0", "NaN", "Infinity"])
def test_a_stated_rate_that_is_no_positive_number_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="USD"):
        Rates(APRIL, {"USD": text})
