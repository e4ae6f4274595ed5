package com.moneyflo.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void moreIsBetterWhereTheBarIsALeast() {
        Target target = Target.atLeast("uniform", 5, 8);

        assertThat(target).hasToString("≥5 (8)");
        assertThat(List.of(target.verdict(4.99), target.verdict(5), target.verdict(8)))
                .containsExactly("MISSED", "met", "stretch");
    }

    @Test
    void lessIsBetterWhereTheBarIsAMost() {
        Target target = Target.atMost("p99", 0.15, 0.05);

        assertThat(target).hasToString("≤0.15 (0.05)");
        assertThat(List.of(target.verdict(0.16), target.verdict(0.15), target.verdict(0.05)))
                .containsExactly("MISSED", "met", "stretch");
        assertThat(Target.atMost("heap", 32, " MB")).hasToString("≤32 MB");
    }

    @Test
    void whatCouldNotBeMeasuredIsNotMet() {
        assertThat(Target.atLeast("uniform", 5).verdict(Double.NaN)).isEqualTo("MISSED");
    }

    @Test
    void figuresBecomeJson() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("ratio", 1.5);
        figures.put("none", Double.NaN);
        figures.put("text", "a\"b\n");
        figures.put("list", List.of(1, 2L, true));

        assertThat(JsonText.of(figures))
                .isEqualToNormalizingNewlines(
                        "{\n  \"ratio\": 1.5000,\n  \"none\": null,\n  \"text\": \"a\\\"b\\u000a\",\n  "
                                + "\"list\": [1, 2, true]\n}\n");
    }
}
