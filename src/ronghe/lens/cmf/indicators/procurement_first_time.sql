-- title: Openness of procurement: share of awards to first-time suppliers
-- title_zh: 采购开放度：首次中标供应商份额
-- means: Of published awards with a date, how many went to a supplier of whom no earlier award is known here, by quarter.
-- means_zh: 在有日期的已公布中标中，由此前没有已知中标的供应商获得的次数份额，按季度。
-- unit: share
-- source: Entry of new suppliers, a usual measure of how contestable a procurement market is (OECD, Government at a Glance)
-- caveat: Published notices only; nothing about classified procurement. "First" means first in this casebook: the earliest quarters are high because nothing stands before them.
-- caveat_zh: 只涉及公开公告，不反映涉密采购。“首次”指在本案卷中首次：最早几个季度偏高，因为之前没有资料。
SELECT period, NULL AS series, 1.0 * sum(first) / count(*) AS value, sum(first) AS hits, count(*) AS "of"
FROM (
  SELECT period, row_number() OVER (PARTITION BY supplier ORDER BY day, buyer, yuan) = 1 AS first
  FROM awards WHERE day IS NOT NULL
)
GROUP BY period
