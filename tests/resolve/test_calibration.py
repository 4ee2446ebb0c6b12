import numpy as np

from tools.calibrate.casebook import answered


def test_probabilities_of_a_casebook_come_true_as_often_as_they_say() -> None:
    promised, true = answered(seed=501, rows=800)
    asked = promised >= 0.1
    assert asked.sum() > 500
    bins = np.digitize(promised, (0.3, 0.5, 0.7, 0.9, 0.98))
    off = [abs(float((promised - true)[asked & (bins == one)].sum())) for one in range(6)]
    assert sum(off) / asked.sum() < 0.1
    assert ((promised - true)[asked] ** 2).mean() < 0.16
