-- title: Paid-in capital as a share of the stated target
-- title_zh: 实缴资本占目标规模之比
-- means: Over funds that have both figures: paid-in divided by target, by the year in which the paid-in figure held.
-- means_zh: 在两项数字俱全的基金中：实缴资本除以目标规模，按实缴数字所属年份。
-- unit: ratio
-- source: Stated-to-paid-in gap, as in studies of government guidance funds
-- caveat: Funds that report what is paid in may be those that paid in most.
-- caveat_zh: 公布实缴数字的基金可能正是实缴较多的基金。
SELECT substr(p.as_of, 1, 4) AS period, NULL AS series, sum(p.yuan_low) / sum(t.yuan_high) AS value,
       count(*) AS "of", sum(p.yuan_low) / sum(t.yuan_high) AS low, sum(p.yuan_high) / sum(t.yuan_low) AS high
FROM figures p JOIN figures t
  ON t.entity = p.entity AND t.measure = 'target' AND t.role = 'preferred' AND t.phase = 0 AND t.scope = p.scope
WHERE p.measure = 'paid_in' AND p.role = 'preferred' AND p.phase = 0 AND p.kind = 'Fund' AND t.yuan_low > 0
GROUP BY substr(p.as_of, 1, 4)
