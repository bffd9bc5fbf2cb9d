model-conformity = Conformity rate
    .formula = Score = (conform + ½ × partial) ÷ applicable. Items that are not applicable leave numerator and denominator; items not yet judged count as nonconform and are shown apart.
    .tiers = Above 90% with no major-risk item judged nonconform: “conform”; otherwise from 60%: “basically conform”; below 60%: “nonconform”.
    .about = Every item counts the same, so the score is easy to check. The tiers follow the wording of the 2025 MLPS test report; its published text does not say how partial conformity counts, and one half is this tool’s convention. Tool-defined, not an official score.
model-weighted = Weighted conformity rate
    .formula = Score = Σ weight × (1 conform, ½ partial, 0 nonconform or not yet judged) ÷ Σ weight over applicable items. Weights: 1 general, 2 important, 3 key.
    .tiers = Above 90% with no major-risk item judged nonconform: “conform”; otherwise from 60%: “basically conform”; below 60%: “nonconform”.
    .about = Brings forward the items whose failure alone can stop a critical business or let untrusted software in. The weights are set by this tool under published rules. Tool-defined, not an official score.
model-mlps-2021 = MLPS 2021 deduction
    .formula = M = Vt + Vm; Vt = max(0, 100·y − Σ f(ω)·(1 − x)·S) over technical items, Vm = max(0, 100·(1 − y) − Σ f(ω)·(1 − x)·S) over management items; x is 1 for conform, 0.5 for partial, 0 for nonconform or not yet judged; S = 100 ÷ applicable items; f(ω) is 1 general, 2 important, 3 key; y = 0.5. Where only one kind applies it takes the whole 100.
    .tiers = No high and no medium risk and M at least 90: “excellent”; no high risk and M at least 80: “good”; no high risk and M at least 70: “medium”; else “poor”. A high risk is a major-risk item judged nonconform; a medium risk is one judged partial, or a key item judged nonconform, by this tool’s convention.
    .about = For those who must compare with MLPS reports made before March 2025. The four results and the scale to 100 are supported by sources; the formula is from background knowledge and must be verified before use. Tool-defined, not an official score.
