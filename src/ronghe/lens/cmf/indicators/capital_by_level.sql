-- title: Capital of funds by level
-- title_zh: 基金资本（按级别）
-- means: Yuan that the funds of each level add to the ledger's total of target size, each once; low and high from ranges and undecided figures.
-- means_zh: 各级别基金计入账簿目标规模合计的金额（元），每只只计一次；低值与高值来自区间和未定数字。
-- unit: yuan
-- source: The ledger's total of target (docs/ledger.md)
-- caveat: Targets are announced, not paid in. Funds without a stated level stand under "not stated".
-- caveat_zh: 目标规模是宣布的数字，不是实缴资本。未说明级别的基金归入“未说明”。
-- label.national: national | 国家级
-- label.provincial: provincial | 省级
-- label.municipal: municipal | 市级
-- label.county: county | 区县级
-- label.corporate: corporate | 企业
-- label.not_stated: not stated | 未说明
SELECT NULL AS period, coalesce(f.level, 'not_stated') AS series, sum(g.yuan_low) AS value,
       sum(g.yuan_low) AS low, sum(g.yuan_high) AS high
FROM figures g JOIN funds f ON f.id = g.entity
WHERE g.counted AND g.measure = 'target'
GROUP BY series
