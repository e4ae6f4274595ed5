package com.moneyflo.twilio;

import com.moneyflo.twilio.testing.FakeFault;
import com.moneyflo.twilio.testing.FakeTwilio;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A JVM of its own: two POSTs on one connection, the second of which ends in a reset. Tells how many requests came. */
final class PostingHost {

    private PostingHost() {}

    public static void main(String[] arguments) throws Exception {
        FakeFault.How how = FakeFault.How.valueOf(arguments[1]);
        try (FakeTwilio fake = FakeTwilio.start()) {
            if (how == FakeFault.How.RESET_AT_NEXT_USE) {
                fake.next(FakeFault.of(how));
            }
            if (arguments[0].equals("ours")) {
                ours(fake, how);
            } else {
                plain(fake, how);
            }
            System.out.println("requests " + fake.requests());
        }
    }

    private static void ours(FakeTwilio fake, FakeFault.How how) {
        try (TwilioNotifier twilio = fake.notifier().build()) {
            System.out.println(twilio.deliver(Texts.saying("first")));
            if (how == FakeFault.How.RESET) {
                fake.next(FakeFault.of(how));
            }
            System.out.println(twilio.deliver(Texts.saying("second")));
        }
    }

    private static void plain(FakeTwilio fake, FakeFault.How how) throws InterruptedException, IOException {
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 2; i++) {
            if (i == 1 && how == FakeFault.How.RESET) {
                fake.next(FakeFault.of(how));
            }
            client.send(
                    HttpRequest.newBuilder(fake.baseUri()
                                    .resolve(URI.create(
                                            "/2010-04-01/Accounts/" + FakeTwilio.ACCOUNT + "/Messages.json")))
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString((FakeTwilio.KEY + ":" + FakeTwilio.KEY_SECRET)
                                                            .getBytes(StandardCharsets.UTF_8)))
                            .POST(BodyPublishers.ofString(
                                    "To=%2B1&Body=plain&MessagingServiceSid=" + FakeTwilio.SERVICE))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
