package com.moneyflo.twilio;

import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Instant;

/** A JVM of its own with a host's logging at its most talkative, in which all that the module does is done once. */
final class LoggingHost {

    private LoggingHost() {}

    public static void main(String[] arguments) throws Exception {
        log("logged at debug");
        try (FakeTwilio fake = FakeTwilio.start();
                TwilioNotifier twilio = fake.notifier().build()) {
            System.out.println(twilio.deliver(Texts.text()));
            fake.next(
                    FakeFault.error(400, 21211),
                    FakeFault.html(502),
                    FakeFault.of(FakeFault.How.UNREADABLE),
                    FakeFault.of(FakeFault.How.RESET));
            for (int i = 0; i < 4; i++) {
                System.out.println(twilio.deliver(Texts.text()));
            }
            System.out.println(twilio.trace(Texts.text(), Instant.EPOCH).getClass());
            System.out.println(twilio.trace(Texts.saying("never said"), Instant.EPOCH));
            fake.nextGets(FakeFault.of(FakeFault.How.UNREADABLE));
            System.out.println(twilio.trace(Texts.text(), Instant.EPOCH));
            System.out.println(twilio.check());
            System.out.println(twilio);
        }
        webhooks();
        System.out.println("all is done");
    }

    private static void webhooks() {
        String base = "https://bank.example";
        TwilioWebhooks webhooks = new TwilioWebhooks(URI.create(base), new Broken(), FakeTwilio.TOKEN);
        TwilioCall unsigned = TwilioCall.ofForm("/text", null, "MessageSid=SM1&From=%2B919876543210&Body=BAL");
        System.out.println(webhooks.text(unsigned));
        System.out.println(webhooks.text(new TwilioCall(
                "/text", FakeTwilio.signature(base + "/text", unsigned.parameters()), unsigned.parameters())));
    }

    /** By reflection: the tests are compiled without a logging library too. */
    private static void log(String text) throws ReflectiveOperationException {
        Object logger = Class.forName("org.slf4j.LoggerFactory")
                .getMethod("getLogger", String.class)
                .invoke(null, "host");
        Method debug = Class.forName("org.slf4j.Logger").getMethod("debug", String.class);
        debug.invoke(logger, text);
    }

    private static final class Broken implements Inbound {
        @Override
        public void report(DeliveryReport report) {
            throw new IllegalStateException("The database is away.");
        }

        @Override
        public void receive(InboundMessage text) {
            throw new IllegalStateException("The database is away.");
        }

        @Override
        public void consent(String providerId, String phone, boolean wanted) {
            throw new IllegalStateException("The database is away.");
        }
    }
}
