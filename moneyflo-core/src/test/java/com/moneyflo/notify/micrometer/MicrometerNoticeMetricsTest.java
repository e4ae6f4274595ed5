package com.moneyflo.notify.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.NoticeKind;
import com.moneyflo.notify.NoticeMetrics;
import com.moneyflo.notify.NoticeMetrics.CircuitState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerNoticeMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final NoticeMetrics texts = new MicrometerNoticeMetrics(registry);

    @Test
    void whatBecomesOfTextsIsCountedByKindAndEvent() {
        texts.happened(Channel.SMS, NoticeKind.CREDITED, NoticeMetrics.Event.SENT);
        texts.happened(Channel.SMS, NoticeKind.CREDITED, NoticeMetrics.Event.SENT);
        texts.happened(Channel.SMS, NoticeKind.DEBITED, NoticeMetrics.Event.IN_DOUBT);
        assertThat(registry.get("moneyflo.notices")
                        .tags("channel", "sms", "kind", "credited", "event", "sent")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("moneyflo.notices")
                        .tags("event", "in_doubt")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void answersAreTimed() {
        texts.answered(Channel.SMS, Duration.ofMillis(200));
        assertThat(registry.get("moneyflo.notices.answer").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(200);
    }

    @Test
    void gaugesShowTheLatest() {
        texts.inFlight(Channel.SMS, 3);
        texts.circuit(Channel.SMS, CircuitState.HALF_OPEN);
        texts.circuit(Channel.SMS, CircuitState.OPEN);
        texts.backlog(Channel.SMS, new NoticeMetrics.Backlog(5, Duration.ofMinutes(2), 1, 4));
        assertThat(gauge("in.flight")).isEqualTo(3);
        assertThat(gauge("circuit")).isEqualTo(2);
        assertThat(gauge("pending")).isEqualTo(5);
        assertThat(gauge("oldest")).isEqualTo(120);
        assertThat(gauge("in.doubt")).isEqualTo(1);
        assertThat(gauge("failed")).isEqualTo(4);
    }

    @Test
    void allMetersAreThereAtZeroFromTheOpeningOn() {
        texts.circuit(Channel.SMS, CircuitState.CLOSED);
        assertThat(List.of("in.flight", "circuit", "pending", "oldest", "in.doubt", "failed"))
                .allMatch(name -> gauge(name) == 0);
        assertThat(registry.get("moneyflo.notices.answer").timer().count()).isZero();
        assertThat(registry.get("moneyflo.notices")
                        .tags("event", "channel_down")
                        .counter()
                        .count())
                .isZero();
    }

    private double gauge(String what) {
        return registry.get("moneyflo.notices." + what).gauge().value();
    }
}
