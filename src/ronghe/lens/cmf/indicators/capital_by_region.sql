-- title: Capital of funds by region
-- title_zh: 基金资本（按地区）
-- means: Yuan that the funds of each province add to the ledger's total of target size, each once, by the place that most sources name.
-- means_zh: 各省级地区基金计入账簿目标规模合计的金额（元），每只只计一次，归入多数来源所称的地点。
-- unit: yuan
-- source: The ledger's total of target (docs/ledger.md)
-- caveat: A fund is counted where it is registered or said to be, not where its money goes.
-- caveat_zh: 基金按注册地或文献所称地点计，而非资金投向地。
-- label.not_stated: not stated | 未说明
SELECT NULL AS period, coalesce(f.region, f.place_name, 'not_stated') AS series, sum(g.yuan_low) AS value,
       sum(g.yuan_low) AS low, sum(g.yuan_high) AS high
FROM figures g JOIN funds f ON f.id = g.entity
WHERE g.counted AND g.measure = 'target'
GROUP BY series
