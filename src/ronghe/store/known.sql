-- What the views ownership, awards, funds and entities show, filled once claims are in columns and regions are known.

-- How many independent sources speak of an entity.
INSERT INTO heard
SELECT entity, count(DISTINCT origin)
FROM (
  SELECT subject AS entity, origin FROM fact WHERE subject IS NOT NULL /* entities subject */
  UNION ALL SELECT object, origin FROM fact WHERE object IS NOT NULL /* entities object */
)
GROUP BY entity;

-- One row a body whose ownership is stated: the type that most independent sources state, or 'disputed'.
INSERT INTO owned
SELECT subject AS entity, CASE WHEN count(*) > 1 THEN 'disputed' ELSE max(type) END AS type
FROM (
  SELECT subject, text AS type, rank() OVER (PARTITION BY subject ORDER BY count(DISTINCT origin) DESC) AS place
  FROM fact WHERE predicate = 'ownership_type' AND subject IS NOT NULL /* entities subject */ GROUP BY subject, text
)
WHERE place = 1 GROUP BY subject;

-- One row an award: what was bought, not a candidate, a budget or a unit price; a notice read twice counts once.
INSERT INTO award
SELECT a.buyer, a.supplier, a.yuan, a.day, a.period, coalesce(o.type, 'unknown') AS supplier_type
FROM (
  SELECT subject AS buyer, object AS supplier, max(yuan) AS yuan, min(coalesce(day, reported)) AS day, min(period) AS period
  FROM fact
  WHERE predicate = 'awards' AND object IS NOT NULL AND modality = 'stated'
    AND coalesce(stage, 'awarded') IN ('awarded', 'contracted') AND coalesce(measure, 'award') = 'award'
    /* ends */
  GROUP BY subject, object, coalesce(notice, day || ' ' || yuan, origin)
) a
LEFT JOIN owned o ON o.entity = a.supplier;

-- One row a fund: its level, the place that most sources name, and the province around that; null where unknown.
INSERT INTO fund
SELECT e.id, e.name, l.text AS level, p.object AS place, n.name AS place_name, r.region
FROM entity e
LEFT JOIN (
  SELECT subject, text, row_number() OVER (PARTITION BY subject ORDER BY count(DISTINCT origin) DESC, text) AS place
  FROM fact WHERE predicate = 'level' /* entities subject */ GROUP BY subject, text
) l ON l.subject = e.id AND l.place = 1
LEFT JOIN (
  SELECT subject, object, row_number() OVER (PARTITION BY subject ORDER BY count(DISTINCT origin) DESC, object) AS place
  FROM fact WHERE predicate = 'located_in' AND object IS NOT NULL /* entities subject */
    AND subject IN (SELECT id FROM entity WHERE kind = 'Fund') GROUP BY subject, object
) p ON p.subject = e.id AND p.place = 1
LEFT JOIN entity n ON n.id = p.object
LEFT JOIN region r ON r.place = p.object
WHERE e.kind = 'Fund' /* entities e.id */;

CREATE INDEX award_buyer ON award (buyer);
CREATE INDEX award_supplier ON award (supplier);
