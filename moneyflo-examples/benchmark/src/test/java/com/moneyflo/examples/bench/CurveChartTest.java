package com.moneyflo.examples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class CurveChartTest {

    @Test
    void thePictureIsWellFormedAndShowsEveryLine() throws Exception {
        List<CurvePoint> points = new ArrayList<>();
        for (int callers : new int[] {1, 4, 16, 64, 256}) {
            points.add(new CurvePoint(callers, tally(callers * 90.0), tally(callers * 10.0), 30_000));
        }

        Document picture = parsed(new CurveChart(points, "1 < 2 & 3 > 2").svg());

        assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(picture.getElementsByTagName("path").getLength()).isEqualTo(5);
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("MoneyFlo", "JDBC", "bare inserts", "256", "1 < 2 & 3 > 2")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void oneSinglePointIsDrawnToo() throws Exception {
        Document picture = parsed(new CurveChart(List.of(new CurvePoint(1, tally(0), tally(0), 0)), "caption").svg());

        assertThat(picture.getDocumentElement().getTextContent()).doesNotContain("NaN", "Infinity");
        assertThat(picture.getElementsByTagName("path").getLength()).isEqualTo(5);
    }

    private static Tally tally(double rate) {
        Histogram latencies = Latencies.none();
        latencies.recordValue(4_000_000);
        Tally tally = new Tally();
        tally.add(new Slice(rate, latencies));
        return tally;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }
}
