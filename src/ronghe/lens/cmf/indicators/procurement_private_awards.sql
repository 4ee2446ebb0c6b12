-- title: Openness of procurement: share of awards to private firms
-- title_zh: 采购开放度：民营企业中标份额（按次数）
-- means: Of published awards whose supplier's ownership is stated, how many went to private firms, by quarter.
-- means_zh: 在已公布且供应商所有制可知的中标中，民营企业所占的次数份额，按季度。
-- unit: share
-- source: "Quantitative indicators of openness" asked for in State Council policy of 2017 (国办发〔2017〕91号); share of notices as in studies of published award notices
-- caveat: Published notices only; it says nothing about classified procurement. A supplier's ownership is known only where a document states it.
-- caveat_zh: 只涉及公开公告，不反映涉密采购。供应商的所有制只有在文献说明时才知道。
SELECT period, NULL AS series,
       1.0 * sum(supplier_type = 'private') / nullif(sum(supplier_type NOT IN ('unknown', 'disputed')), 0) AS value,
       sum(supplier_type = 'private') AS hits,
       sum(supplier_type NOT IN ('unknown', 'disputed')) AS "of",
       sum(supplier_type IN ('unknown', 'disputed')) AS unknown
FROM awards
GROUP BY period
