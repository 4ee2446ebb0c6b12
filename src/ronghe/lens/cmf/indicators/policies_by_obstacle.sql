-- title: Policies by the obstacle that they act on
-- title_zh: 政策所针对的障碍
-- means: How many different policies act on each obstacle (the four insufficients and others), by the year in which they were issued.
-- means_zh: 针对各类障碍（“四个不够”及其他）的不同政策件数，按发布年份。
-- unit: count
-- source: The frame of the "four insufficients" (四个不够)
-- caveat: A policy may act on several. Acting on an obstacle in words is not removing it; the word 军民融合 itself is used less since about 2018.
-- caveat_zh: 一项政策可针对多项障碍。文字上针对不等于消除；“军民融合”一词自2018年前后使用减少。
-- label.top_level_coordination: top-level coordination | 顶层统筹
-- label.opening_of_defence_industry: opening of the defence industry | 军工开放
-- label.resource_sharing: sharing of resources | 资源共享
-- label.conversion_of_results: conversion of results | 成果转化
-- label.ownership_reform: ownership reform | 所有制改革
-- label.other: other | 其他
SELECT year AS period, series, count(*) AS value
FROM (
  SELECT a.subject, coalesce(a.obstacle, 'other') AS series, coalesce(min(i.year), min(a.year)) AS year
  FROM claims a
  LEFT JOIN (
    SELECT subject, substr(min(day), 1, 4) AS year FROM claims WHERE predicate = 'issued_by' AND day IS NOT NULL GROUP BY subject
  ) i ON i.subject = a.subject
  WHERE a.predicate = 'addresses'
  GROUP BY a.subject, series
)
GROUP BY year, series
