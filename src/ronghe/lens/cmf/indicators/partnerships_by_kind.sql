-- title: Partnerships by kind of partner
-- title_zh: 合作（按合作方类别）
-- means: How many different pairs of bodies are said to work together, by the kinds of the two and by quarter.
-- means_zh: 文献所述有合作关系的不同机构对数，按双方类别和季度。
-- unit: count
-- source: Counts of joint laboratories, alliances and framework agreements, as studies of regional fusion policy give them
-- caveat: Agreements are announced more often than carried out; framework agreements and plans are counted in a line of their own.
-- caveat_zh: 协议签订多于落实；框架协议与计划单列。
-- label.Company+Company: firm and firm | 企业与企业
-- label.Company+Institute: firm and institute | 企业与院校
-- label.Company+PublicBody: firm and public body | 企业与公共机构
-- label.Institute+Institute: institute and institute | 院校与院校
-- label.Institute+PublicBody: institute and public body | 院校与公共机构
-- label.PublicBody+PublicBody: public body and public body | 公共机构与公共机构
-- label.framework: framework agreements and plans | 框架协议与计划
-- label.other: other | 其他
SELECT period, series, count(*) AS value
FROM (
  SELECT min(period) AS period, min(series) AS series
  FROM (
    SELECT c.period, min(c.subject, c.object) AS one, max(c.subject, c.object) AS other,
           CASE WHEN c.modality <> 'stated' THEN 'framework'
                WHEN a.kind IN ('Company', 'Institute', 'PublicBody') AND b.kind IN ('Company', 'Institute', 'PublicBody')
                THEN min(a.kind, b.kind) || '+' || max(a.kind, b.kind)
                ELSE 'other' END AS series
    FROM claims c JOIN entities a ON a.id = c.subject JOIN entities b ON b.id = c.object
    WHERE c.predicate = 'partners_with' AND c.subject <> c.object
  )
  GROUP BY one, other, series = 'framework'
)
GROUP BY period, series
