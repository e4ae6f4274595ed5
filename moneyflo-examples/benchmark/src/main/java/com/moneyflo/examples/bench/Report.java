package com.moneyflo.examples.bench;

import com.moneyflo.Verification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the findings of a run. Used by one thread. */
public final class Report {

    private final Map<String, Object> environment;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Object> ratios = new LinkedHashMap<>();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<CurvePoint> curve = new ArrayList<>();
    private final List<Verification> verifications = new ArrayList<>();

    Report(Map<String, Object> environment) {
        this.environment = environment;
    }

    /**
     * Returns the figures that have a target.
     *
     * @return the findings, in the order of measurement
     */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /**
     * Returns the results of verifying the ledgers after the run.
     *
     * @return one for each ledger that was written to
     */
    public List<Verification> verifications() {
        return List.copyOf(verifications);
    }

    /**
     * Returns whether every ledger is sound.
     *
     * @return true if no fault was found
     */
    public boolean isSound() {
        return verifications.stream().allMatch(Verification::isSound);
    }

    /**
     * Returns the whole report as JSON.
     *
     * @return the text of a JSON object
     */
    public String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("ratios", ratios);
        all.put("bars", findings.stream().map(Finding::figures).toList());
        all.put("figures", figures);
        if (!curve.isEmpty()) {
            all.put("curve", curve.stream().map(CurvePoint::figures).toList());
        }
        all.put("verified", verifications.stream().map(Verification::toString).toList());
        all.put("sound", isSound());
        all.put("environment", environment);
        return JsonText.of(all);
    }

    /**
     * Returns a chart of throughput and latency by number of callers.
     *
     * @return the text of an SVG picture; empty if the workload {@code curve} was not run
     */
    public String svg() {
        return curve.isEmpty() ? "" : new CurveChart(curve, Environment.caption(environment)).svg();
    }

    void find(Finding finding) {
        findings.add(finding);
        if (finding.target().unit().isEmpty()) {
            ratio(finding.target().name(), finding.figure());
        }
    }

    void ratio(String name, double ratio) {
        ratios.put(name, ratio);
    }

    void figures(String name, Object value) {
        figures.put(name, value);
    }

    void point(CurvePoint point) {
        curve.add(point);
    }

    void verified(Verification verification) {
        verifications.add(verification);
    }
}
