package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.notify.Channel;
import com.moneyflo.notify.Delivery;
import com.moneyflo.notify.Message;
import com.moneyflo.notify.MessageId;
import com.moneyflo.notify.NoticeKind;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoPhonesTest {

    @Test
    void aTextToAnyOtherCustomerWaitsForABankThatSendsIt() {
        DemoPhones phones = DemoPhones.madeUp();

        assertThat(phones.deliver(to("+919876543210"))).isInstanceOf(Delivery.RetryLater.class);
        assertThat(phones.deliver(to(phones.ashas()))).isInstanceOf(Delivery.Sent.class);
        assertThat(phones.received()).hasSize(1);
        assertThat(phones.isInTrouble()).isFalse();
    }

    private static Message to(String phone) {
        Instant now = Instant.parse("2026-11-27T10:00:00Z");
        return Message.builder(new MessageId(new UUID(1, 2)), NoticeKind.CREDITED, Channel.SMS)
                .to(phone)
                .text("A text")
                .sendBy(now)
                .expiresAt(now.plusSeconds(60))
                .build();
    }
}
