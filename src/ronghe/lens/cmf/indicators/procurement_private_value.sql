-- title: Openness of procurement: share of value to private firms
-- title_zh: 采购开放度：民营企业中标份额（按金额）
-- means: Of the money in published awards whose supplier's ownership is stated, how much went to private firms, by quarter. Low and high say what the share would be if all suppliers of unknown ownership were not, or were, private.
-- means_zh: 在已公布且供应商所有制可知的中标金额中，民营企业所占份额，按季度。低值与高值为所有制不明者全部不是、或全部是民营企业时的份额。
-- unit: share
-- source: As procurement_private_awards, by value; bounds after Manski (2003) for data that are missing in an unknown way
-- caveat: Published notices only; it says nothing about classified procurement. Awards without a sum are left out.
-- caveat_zh: 只涉及公开公告，不反映涉密采购。没有金额的中标不计入。
SELECT period, NULL AS series,
       total(CASE WHEN supplier_type = 'private' THEN yuan END)
         / nullif(total(CASE WHEN supplier_type NOT IN ('unknown', 'disputed') THEN yuan END), 0) AS value,
       count(CASE WHEN supplier_type IN ('unknown', 'disputed') THEN 1 END) AS unknown,
       total(CASE WHEN supplier_type = 'private' THEN yuan END) / nullif(total(yuan), 0) AS low,
       total(CASE WHEN supplier_type IN ('private', 'unknown', 'disputed') THEN yuan END) / nullif(total(yuan), 0) AS high
FROM awards
WHERE yuan IS NOT NULL
GROUP BY period
