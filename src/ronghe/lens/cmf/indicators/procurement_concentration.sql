-- title: Concentration of suppliers (Herfindahl-Hirschman index)
-- title_zh: 供应商集中度（赫芬达尔指数）
-- means: Sum of the squared shares of suppliers in the value of published awards, by quarter: 1 is one supplier, near 0 are many small ones.
-- means_zh: 各供应商在已公布中标金额中所占份额的平方和，按季度：1为单一供应商，接近0为众多小供应商。
-- unit: index
-- source: Herfindahl-Hirschman index, as competition authorities use it
-- caveat: Published notices only; nothing about classified procurement. Firms of one group count as different suppliers.
-- caveat_zh: 只涉及公开公告，不反映涉密采购。同一集团的企业按不同供应商计。
SELECT period, NULL AS series, sum(share * share) AS value, sum(awards) AS "of"
FROM (
  SELECT period, supplier, count(*) AS awards, sum(yuan) / sum(sum(yuan)) OVER (PARTITION BY period) AS share
  FROM awards WHERE yuan > 0 GROUP BY period, supplier
)
GROUP BY period
