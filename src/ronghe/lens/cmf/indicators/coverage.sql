-- title: Coverage: what is known of the bodies here
-- title_zh: 覆盖程度：对案卷中机构的了解
-- means: Share of funds with a size, of funds with a founding date, and of bodies that two independent sources speak of.
-- means_zh: 有规模的基金份额、有设立日期的基金份额，以及有两个独立来源的机构份额。
-- unit: share
-- source: Completeness and corroboration, as data quality frameworks define them
-- caveat: Sources are independent where they name no common source of their own and are no near-copies; a story that was rewritten counts twice.
-- caveat_zh: 未注明共同出处且文字不雷同的来源视为独立；改写后的同一报道会计为两个来源。
-- label.size: funds with a size | 有规模的基金
-- label.date: funds with a founding date | 有设立日期的基金
-- label.two_sources: bodies with two independent sources | 有两个独立来源的机构
WITH funds_known AS (
  SELECT e.id,
         EXISTS (SELECT 1 FROM figures g WHERE g.entity = e.id) AS sized,
         e.id IN (SELECT subject FROM claims WHERE predicate = 'established') AS dated
  FROM entities e WHERE e.kind = 'Fund'
)
SELECT NULL AS period, 'size' AS series, avg(sized) AS value, sum(sized) AS hits, count(*) AS "of" FROM funds_known
UNION ALL
SELECT NULL, 'date', avg(dated), sum(dated), count(*) FROM funds_known
UNION ALL
SELECT NULL, 'two_sources', avg(origins >= 2), sum(origins >= 2), count(*)
FROM entities e
WHERE e.kind NOT IN ('Person', 'Place', 'Policy')
